package platform

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// displayDevice is DISPLAY_DEVICEW of the Windows API.
type displayDevice struct {
	size   uint32
	name   [32]uint16
	title  [128]uint16
	flags  uint32
	id     [128]uint16
	regkey [128]uint16
}

// deviceMode is DEVMODEW of the Windows API, as it is for a display.
type deviceMode struct {
	device                                  [32]uint16
	spec, driver, size, extra               uint16
	fields                                  uint32
	x, y                                    int32
	orientation, fixed                      uint32
	color, duplex, yResolution, trueType    int16
	collate                                 int16
	form                                    [32]uint16
	logPixels                               uint16
	bits, width, height, flags, frequency   uint32
	icmMethod, icmIntent, mediaType, dither uint32
	reserved1, reserved2                    uint32
	panningWidth, panningHeight             uint32
}

const (
	displayAttached = 1          // DISPLAY_DEVICE_ATTACHED_TO_DESKTOP
	currentMode     = 0xFFFFFFFF // ENUM_CURRENT_SETTINGS
)

// Displays are the screens of the desktop, as Windows counts them.
func Displays() ([]Display, error) {
	user32 := windows.NewLazySystemDLL("user32.dll")
	devices, modes := user32.NewProc("EnumDisplayDevicesW"), user32.NewProc("EnumDisplaySettingsW")
	if err := user32.Load(); err != nil {
		return nil, fmt.Errorf("ask Windows for its displays: %w", err)
	}
	var all []Display
	for i := uintptr(0); ; i++ {
		device := displayDevice{}
		device.size = uint32(unsafe.Sizeof(device))
		if ok, _, _ := devices.Call(0, i, uintptr(unsafe.Pointer(&device)), 0); ok == 0 {
			return all, nil
		}
		if device.flags&displayAttached == 0 {
			continue
		}
		mode := deviceMode{}
		mode.size = uint16(unsafe.Sizeof(mode))
		if ok, _, _ := modes.Call(uintptr(unsafe.Pointer(&device.name[0])), currentMode, uintptr(unsafe.Pointer(&mode))); ok != 0 {
			name := windows.UTF16ToString(device.name[:])
			all = append(all, Display{name, int(mode.x), int(mode.y), int(mode.width), int(mode.height)})
		}
	}
}

// PlaceWindow puts a window on a display. It does not fill it: the toolkit fills the
// display that the window lies on.
func PlaceWindow(id uintptr, on Display, _ bool) (filled bool, err error) {
	const noSize, noOrder, noActivate = 0x1, 0x4, 0x10
	setPos := windows.NewLazySystemDLL("user32.dll").NewProc("SetWindowPos")
	if err := setPos.Find(); err != nil {
		return false, fmt.Errorf("move a window: %w", err)
	}
	// A little inside, so that the middle of a small window lies on the display too.
	x, y := on.X+on.Width/10, on.Y+on.Height/10
	if ok, _, err := setPos.Call(id, 0, uintptr(x), uintptr(y), 0, 0, noSize|noOrder|noActivate); ok == 0 {
		return false, fmt.Errorf("move a window: %w", err)
	}
	return false, nil
}
