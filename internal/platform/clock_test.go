package platform

import (
	"runtime"
	"testing"
	"time"
)

func TestSystemClock(t *testing.T) {
	clock := NewSystemClock()
	if now := clock.Now(); now.Location() != time.UTC || now != now.Round(0) {
		t.Errorf("now is %v, want UTC without a monotonic part", now)
	}
	before := clock.Mono()
	if after := clock.Mono(); before <= 0 || after < before {
		t.Errorf("the monotonic clock went from %v to %v", before, after)
	}
	if first := clock.Boot(); first == "" || clock.Boot() != first {
		t.Errorf("the boot id is %q", clock.Boot())
	}
	same := NewSystemClock().Boot() == clock.Boot()
	if want := runtime.GOOS == "linux"; same != want {
		t.Errorf("two clocks share a boot id: %v, want %v", same, want)
	}
}
