package platform

import (
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

func systemBoot() string {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(id))
}

// sinceBoot uses CLOCK_BOOTTIME: Go's own monotonic clock stops while a Linux
// computer sleeps, and the wall clock would seem to have jumped.
func sinceBoot() time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &now); err != nil {
		return 0
	}
	return time.Duration(now.Nano())
}
