//go:build !windows

package platform

// StayAwake does nothing here: the toolkit keeps the screen on, and the kiosk's
// session keeps the computer from sleeping.
func StayAwake() {}
