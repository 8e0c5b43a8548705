//go:build !windows

package platform

// Language is the language that this user reads the system in where the environment
// (LANG) does not say it; "" is unknown.
func Language() string { return "" }
