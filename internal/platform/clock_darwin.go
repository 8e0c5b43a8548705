package platform

import (
	"time"

	"golang.org/x/sys/unix"
)

func systemBoot() string { return "" }

// sinceBoot uses CLOCK_MONOTONIC, which on macOS goes on while the computer
// sleeps; Go's own monotonic clock does not.
func sinceBoot() time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now); err != nil {
		return 0
	}
	return time.Duration(now.Nano())
}
