package keep

import (
	"time"
)

// TapeStatus is how a tape is.
type TapeStatus struct {
	Folder string // that was chosen
	// Behind is how many of the newest entries are not on the tape yet. While
	// Checking it may be fewer: what lies there was not read yet.
	Behind uint64
	// Checking is true until the folder was held against the book once since it
	// was last put in.
	Checking bool
	// Written is when an entry was last put on the tape, in UTC; where nothing was
	// written since Daybook started, when the newest file there was written. Zero
	// for never.
	Written time.Time
	// Code says what is wrong, "" for nothing, and Since when that began. Err is
	// the reason in the system's words, for support.
	Code  TapeCode
	Since time.Time
	Err   error
	// Damaged counts places on the tape that could not be read. What stood there
	// is copied anew.
	Damaged int
	// SameDisk means that the folder is on the disk that the book is on: lost with
	// it.
	SameDisk bool
}

// tapeSlow is how long a step may take before the stick is called slow.
const tapeSlow = 10 * time.Second

// Status is how the tape is now. It never waits for the stick.
func (t *Tape) Status() TapeStatus {
	t.mu.Lock()
	defer t.mu.Unlock()
	status := t.status
	if highest := t.book.Highest(); highest > t.prefix {
		status.Behind = highest - t.prefix
	}
	if status.Code == "" && !t.began.IsZero() && t.book.Now().Sub(t.began) > tapeSlow {
		status.Code, status.Since = TapeSlow, t.began
	}
	return status
}

// Lag is how many of the newest entries are not on the tape yet.
func (t *Tape) Lag() uint64 { return t.Status().Behind }

// begin notes that a step is under way.
func (t *Tape) begin() {
	now := t.book.Now()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.began = now
}

// end notes how a step went.
func (t *Tape) end(err error) {
	now := t.book.Now()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.began = time.Time{}
	code := tapeCode(err)
	if code != t.status.Code {
		t.status.Since = now
	}
	t.status.Code, t.status.Err = code, err
	if code == "" {
		t.status.Since = time.Time{}
	}
}
