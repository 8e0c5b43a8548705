//go:build !windows

package platform

// CheckOpenGL finds nothing wrong here: the toolkit says itself that there is no
// display to draw on.
func CheckOpenGL() error { return nil }
