package lobby

import "time"

// again is the line that asks somebody who is choosing to scan again. What they
// were at stays where it is.
type again struct {
	count uint64        // scans so far that could not be read
	here  int           // those of this person
	ends  time.Duration // when the line goes away; 0 without one
}

// mostGarbles is how many unreadable scans add time: a scanner that reads the
// tabletop all day must not keep somebody's screen up.
const mostGarbles = 3

// scanAgain says so beside a choice that waits, and gives back a little time.
func (f *Flow) scanAgain() {
	f.again.count++
	f.again.here++
	f.again.ends = f.elapsed + f.options.Timeouts.ScanAgain
	if f.again.here <= mostGarbles {
		f.until = max(f.until, min(f.until+f.options.Timeouts.ScanAgain, f.elapsed+f.options.MoreMost))
	}
}

func (f *Flow) expireAgain() {
	if f.again.ends > 0 && f.elapsed >= f.again.ends {
		f.again.ends = 0
	}
}

// drawAgain is the number of the unreadable scan that the line is about; 0
// without a line.
func (f *Flow) drawAgain() uint64 {
	if f.again.ends == 0 || f.wait != nil {
		return 0
	}
	return f.again.count
}
