//go:build !windows && !darwin

package main

import "os"

// hasDisplay reports whether a window could be shown.
func hasDisplay() bool { return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" }
