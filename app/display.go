package main

import (
	"errors"
	"fmt"
)

// errNoDisplay means that the system shows no windows here: no display is named,
// or the one that is named does not answer.
var errNoDisplay = errors.New("no display")

// withDisplay runs what opens windows. The toolkit panics where it finds no
// display, which is no mistake of Daybook's and leaves no report.
func withDisplay(open func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if !fromWindowSystem(r) {
				panic(r)
			}
			err = errNoDisplay
		}
	}()
	open()
	return nil
}

// fromWindowSystem reports whether a panic is the window system's own. The type
// is GLFW's, which only the toolkit imports.
func fromWindowSystem(recovered any) bool { return fmt.Sprintf("%T", recovered) == "*glfw.Error" }
