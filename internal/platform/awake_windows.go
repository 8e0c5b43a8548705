package platform

import "golang.org/x/sys/windows"

// Flags of SetThreadExecutionState in the Windows API.
const (
	stayContinuous = 0x80000000
	staySystem     = 0x00000001
	stayDisplay    = 0x00000002
)

// StayAwake keeps this computer from going to sleep, from switching its screen off
// and from showing a screen saver while Daybook is open. It must be called on the
// goroutine that the windows live on: Windows forgets it when that thread ends.
func StayAwake() {
	windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadExecutionState").Call(stayContinuous | staySystem | stayDisplay)
}
