//go:build windows || darwin

package main

// hasDisplay reports whether a window could be shown.
func hasDisplay() bool { return true }
