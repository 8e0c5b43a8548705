package platform

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// unseen has a program of the console run without a window of its own, which would
// stand before Daybook for a moment and take the keys from whoever types.
func unseen(program *exec.Cmd) {
	program.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NO_WINDOW}
}
