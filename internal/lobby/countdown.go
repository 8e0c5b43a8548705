package lobby

import "time"

// countdown is the seconds left to choose, or 0 while there is time enough.
func (f *Flow) countdown() int {
	left := f.until - f.elapsed
	if !f.state.waitsForChoice() || left <= 0 || left > f.options.Warning {
		return 0
	}
	return int((left + time.Second - 1) / time.Second)
}

// nextSecond is when the countdown changes next; 0 without one.
func (f *Flow) nextSecond() time.Duration {
	if !f.state.waitsForChoice() || f.until == 0 {
		return 0
	}
	if seconds := f.countdown(); seconds > 0 {
		return f.until - time.Duration(seconds-1)*time.Second
	}
	return f.until - f.options.Warning
}

// moreTime adds to a waiting choice, up to a limit that nobody's impatience moves.
func (f *Flow) moreTime() {
	if f.until > 0 {
		f.until = max(f.until, min(f.until+f.options.MoreTime, f.elapsed+f.options.MoreMost))
	}
}
