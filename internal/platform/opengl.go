package platform

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNoOpenGL means that this computer's graphics cannot draw windows such as ours:
// they need OpenGL 2.1 or newer. The text behind it says what there is.
var ErrNoOpenGL = errors.New("OpenGL 2.1 is missing")

// enoughOpenGL looks at what a graphics driver says that it is, such as
// "4.6.0 NVIDIA 551.23" or "1.1.0". It returns nil or ErrNoOpenGL.
func enoughOpenGL(says string) error {
	var major, minor int
	if _, err := fmt.Sscanf(strings.TrimSpace(says), "%d.%d", &major, &minor); err != nil {
		return fmt.Errorf("%w: the driver says %q", ErrNoOpenGL, says)
	}
	if major < 2 || major == 2 && minor < 1 {
		return fmt.Errorf("%w: there is %d.%d", ErrNoOpenGL, major, minor)
	}
	return nil
}
