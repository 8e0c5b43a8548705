package platform

import (
	"errors"
	"testing"
)

func TestWhatIsEnoughOpenGL(t *testing.T) {
	for says, enough := range map[string]bool{
		"4.6.0 NVIDIA 551.23":        true,
		"2.1 Mesa 22.3.6":            true,
		"3.1.0 - Build 9.17.10.4229": true,
		"10.0":                       true,
		"1.1.0":                      false, // Windows without a driver
		"2.0.50727":                  false,
		"1.4.0 - Build 8.15.10.2702": false,
		"":                           false,
		"OpenGL ES 3.0 (ANGLE)":      false,
	} {
		err := enoughOpenGL(says)
		if enough && err != nil || !enough && !errors.Is(err, ErrNoOpenGL) {
			t.Errorf("%q: enough is %t, got %v", says, enough, err)
		}
	}
}
