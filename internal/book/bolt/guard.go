package bolt

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// Guard runs work on a file that may be cut off or overwritten under us. bbolt
// maps the file into memory: reading past its end would kill the process, so
// such a fault becomes a panic, and the panic [ErrDamaged]. Whoever reads
// between [File.Begin] and [Tx.Close] does it inside a Guard, on the same
// goroutine.
func Guard(work func() error) (err error) {
	before := debug.SetPanicOnFault(true)
	defer debug.SetPanicOnFault(before)
	defer func() {
		if r := recover(); r != nil {
			err = fromPanic(r)
		}
	}()
	return work()
}

// fromPanic turns faults and bbolt's own panics into ErrDamaged, and lets a
// panic of ours go on.
func fromPanic(r any) error {
	if fault, ok := r.(interface{ Addr() uintptr }); ok {
		return fmt.Errorf("%w: unreadable at %#x", ErrDamaged, fault.Addr())
	}
	if !panickedInBbolt() {
		panic(r)
	}
	return fmt.Errorf("%w: %v", ErrDamaged, r)
}

// panickedInBbolt reports whether the function that panicked is one of bbolt's,
// which trusts what it reads: an element count out of nowhere is an index out of
// range there. It must be called while the panic is being recovered.
func panickedInBbolt() bool {
	var callers [64]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers[:])])
	panicking := false
	for {
		frame, more := frames.Next()
		switch ofRuntime := strings.HasPrefix(frame.Function, "runtime."); {
		case frame.Function == "runtime.gopanic":
			panicking = true
		case panicking && !ofRuntime && !strings.HasPrefix(frame.Function, "internal/"):
			return strings.HasPrefix(frame.Function, "go.etcd.io/bbolt")
		}
		if !more {
			return false
		}
	}
}
