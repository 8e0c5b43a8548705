package platform

import (
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// pixelFormat is PIXELFORMATDESCRIPTOR of the Windows API.
type pixelFormat struct {
	size, version                               uint16
	flags                                       uint32
	pixelType, colorBits                        uint8
	red, redShift, green, greenShift            uint8
	blue, blueShift, alpha, alphaShift          uint8
	accum, accumRed, accumGreen, accumBlue      uint8
	accumAlpha, depth, stencil, aux, layer, res uint8
	layerMask, visibleMask, damageMask          uint32
}

const (
	drawToWindow  = 0x4  // PFD_DRAW_TO_WINDOW
	supportOpenGL = 0x20 // PFD_SUPPORT_OPENGL
	doubleBuffer  = 0x1  // PFD_DOUBLEBUFFER
	glVersion     = 0x1F02
)

// errNoDriver means that nothing draws OpenGL here at all. What Windows says beside it
// is often "success".
var errNoDriver = errors.New("there is no driver for it")

// CheckOpenGL makes a window that nobody sees and asks its graphics driver which
// OpenGL there is. It returns nil or ErrNoOpenGL. The toolkit would end without a
// word where there is too little.
func CheckOpenGL() error {
	user := windows.NewLazySystemDLL("user32.dll")
	class, title := windows.StringToUTF16Ptr("STATIC"), windows.StringToUTF16Ptr("Daybook")
	window, _, _ := user.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(class)), uintptr(unsafe.Pointer(title)),
		0, 0, 0, 8, 8, 0, 0, 0, 0)
	if window == 0 {
		return fmt.Errorf("%w: no window can be made", ErrNoOpenGL)
	}
	defer user.NewProc("DestroyWindow").Call(window)
	context, _, _ := user.NewProc("GetDC").Call(window)
	if context == 0 {
		return fmt.Errorf("%w: nothing can be drawn", ErrNoOpenGL)
	}
	defer user.NewProc("ReleaseDC").Call(window, context)
	says, err := openGLOf(context)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoOpenGL, err)
	}
	return enoughOpenGL(says)
}

// openGLOf is what the driver of a window's device context says that it is. The
// library is looked for beside the program first, where the one that draws without a
// graphics card lies.
func openGLOf(context uintptr) (string, error) {
	gdi, gl := windows.NewLazySystemDLL("gdi32.dll"), windows.NewLazyDLL("opengl32.dll")
	if err := gl.Load(); err != nil {
		return "", err
	}
	wanted := pixelFormat{version: 1, flags: drawToWindow | supportOpenGL | doubleBuffer, colorBits: 32}
	wanted.size = uint16(unsafe.Sizeof(wanted))
	format, _, _ := gdi.NewProc("ChoosePixelFormat").Call(context, uintptr(unsafe.Pointer(&wanted)))
	if format == 0 {
		return "", errNoDriver
	}
	if ok, _, _ := gdi.NewProc("SetPixelFormat").Call(context, format, uintptr(unsafe.Pointer(&wanted))); ok == 0 {
		return "", errNoDriver
	}
	drawing, _, _ := gl.NewProc("wglCreateContext").Call(context)
	if drawing == 0 {
		return "", errNoDriver
	}
	defer gl.NewProc("wglDeleteContext").Call(drawing)
	current := gl.NewProc("wglMakeCurrent")
	if ok, _, _ := current.Call(context, drawing); ok == 0 {
		return "", errNoDriver
	}
	defer current.Call(0, 0)
	text, _, _ := gl.NewProc("glGetString").Call(glVersion)
	return textAt(text), nil
}

// textAt is the text that ends with a zero at an address of the driver's; "" at none.
func textAt(address uintptr) string {
	if address == 0 {
		return ""
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&address)))
}
