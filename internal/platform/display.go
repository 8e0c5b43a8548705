package platform

import "fmt"

// Display is one screen of this computer, in pixels of the whole desktop.
type Display struct {
	Name          string // as the system calls it: "HDMI-1"
	X, Y          int
	Width, Height int
}

// String is how a display is remembered: by name and place. "HDMI-1 1920x1080+1280+0".
func (d Display) String() string {
	return fmt.Sprintf("%s %dx%d+%d+%d", d.Name, d.Width, d.Height, d.X, d.Y)
}

// FindDisplay is the display that was remembered: the same one, or else the one of
// that name, or else the one in its place. It is false where it is not there, such
// as while it is off.
func FindDisplay(all []Display, remembered string) (Display, bool) {
	for _, same := range []func(Display) bool{
		func(d Display) bool { return d.String() == remembered },
		func(d Display) bool { return len(remembered) > len(d.Name) && remembered[:len(d.Name)+1] == d.Name+" " },
		func(d Display) bool { return d.place() == placeIn(remembered) },
	} {
		for _, display := range all {
			if same(display) {
				return display, true
			}
		}
	}
	return Display{}, false
}

func (d Display) place() string { return placeIn(d.String()) }

// placeIn is the part behind the name.
func placeIn(text string) string {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == ' ' {
			return text[i+1:]
		}
	}
	return ""
}
