//go:build !windows

package platform

// AttachConsole does nothing here: a program that a terminal started has it.
func AttachConsole() {}
