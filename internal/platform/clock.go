package platform

import (
	"crypto/rand"
	"encoding/hex"
	"time"
)

// SystemClock is this computer's clock. Its Boot names the run that Mono counts
// in: two Monos compare only under the same Boot.
type SystemClock struct {
	boot string
}

// NewSystemClock returns the clock. On Linux, Boot is the kernel's id of this
// start of the computer; elsewhere each start of the program has its own.
func NewSystemClock() *SystemClock {
	boot := systemBoot()
	if boot == "" {
		random := make([]byte, 16)
		// Read never fails: without randomness the program ends.
		_, _ = rand.Read(random)
		boot = hex.EncodeToString(random)
	}
	return &SystemClock{boot: boot}
}

// Now returns the wall clock in UTC, without a monotonic part.
func (c *SystemClock) Now() time.Time { return time.Now().UTC().Round(0) }

// Mono returns the time since the computer started, including sleep. It never
// runs back and does not follow when somebody sets the clock.
func (c *SystemClock) Mono() time.Duration { return sinceBoot() }

// Boot returns the name of the run that Mono counts in.
func (c *SystemClock) Boot() string { return c.boot }
