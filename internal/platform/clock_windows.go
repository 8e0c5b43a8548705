package platform

import (
	"time"

	"golang.org/x/sys/windows"
)

func systemBoot() string { return "" }

// sinceBoot goes on while the computer sleeps. Its steps of 10 to 16 ms are
// fine enough to notice a clock that was set.
func sinceBoot() time.Duration { return windows.DurationSinceBoot() }
