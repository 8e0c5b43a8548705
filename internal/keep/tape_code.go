package keep

import (
	"errors"

	"daybook/internal/platform"
)

// TapeCode is why nothing is written to a tape. It names a sentence of the
// catalog: "tape." + the code.
type TapeCode string

const (
	// TapeMissing: the folder is not there; the stick was pulled.
	TapeMissing TapeCode = "missing"
	// TapeFull: there is no room left.
	TapeFull TapeCode = "full"
	// TapeReadOnly: the place cannot be written to.
	TapeReadOnly TapeCode = "read_only"
	// TapeBroken: the place does not take or give what it should, and says so.
	TapeBroken TapeCode = "broken"
	// TapeSlow: a step takes long, or hangs.
	TapeSlow TapeCode = "slow"
	// TapeAhead: the tape has entries of this station that the book lacks, as after
	// bringing back an older book. TakeTailFor takes them in.
	TapeAhead TapeCode = "ahead"
	// TapeForked: the tape has other entries of this station than the book, under
	// the same numbers. This book needs a new station (see book.Recover), which has
	// a tape of its own.
	TapeForked TapeCode = "forked"
	// TapeBook: the book itself could not be read.
	TapeBook TapeCode = "book"
)

// TapeCodes lists every code.
func TapeCodes() []TapeCode {
	return []TapeCode{TapeMissing, TapeFull, TapeReadOnly, TapeBroken, TapeSlow, TapeAhead, TapeForked, TapeBook}
}

// TapeError is why a step failed.
type TapeError struct {
	Code TapeCode
	Err  error
}

func (e *TapeError) Error() string {
	return "the second copy: " + string(e.Code) + ": " + e.Err.Error()
}

func (e *TapeError) Unwrap() error { return e.Err }

func tapeCode(err error) TapeCode {
	var coded *TapeError
	if errors.As(err, &coded) {
		return coded.Code
	}
	if err != nil {
		return TapeBroken
	}
	return ""
}

var (
	errTapeAhead     = errors.New("the tape has entries of this station that the book lacks")
	errTapeForked    = errors.New("the tape has other entries of this station under the same numbers")
	errTapeExchanged = errors.New("what was written is not in the folder: it was exchanged")
	errTapeGone      = errors.New("the folder is on the book's own disk now: the stick is not there")
)

// explain gives an error its code. A stick that was pulled answers in many ways:
// what tells is whether the folder is still there.
func (t *Tape) explain(err error) error {
	var coded *TapeError
	if errors.As(err, &coded) {
		return err
	}
	err = platform.Classify(err)
	code := TapeBroken
	_, gone := t.disk.Stat(t.place)
	switch {
	case gone != nil || errors.Is(err, platform.ErrNoFolder):
		code = TapeMissing
	case errors.Is(err, platform.ErrDiskFull):
		code = TapeFull
	case errors.Is(err, platform.ErrReadOnly):
		code = TapeReadOnly
	}
	return &TapeError{code, err}
}
