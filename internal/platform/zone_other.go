//go:build !windows

package platform

// systemZone is unknown: where the system has a name for its zone, Go knows it.
func systemZone() string { return "" }
