package bolt

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// guard runs work on a file that may be cut off or overwritten under us. bbolt
// maps the file into memory: reading past its end would kill the process, so
// such a fault becomes a panic, and the panic an error.
func guard(work func() error) (err error) {
	before := debug.SetPanicOnFault(true)
	defer debug.SetPanicOnFault(before)
	defer func() {
		if r := recover(); r != nil {
			err = fromPanic(r)
		}
	}()
	return work()
}

// fromPanic turns faults and bbolt's own assertions into ErrDamaged, and lets a
// panic of ours go on.
func fromPanic(r any) error {
	if fault, ok := r.(interface{ Addr() uintptr }); ok {
		return fmt.Errorf("%w: unreadable at %#x", ErrDamaged, fault.Addr())
	}
	if text, ok := r.(string); ok {
		return fmt.Errorf("%w: %s", ErrDamaged, text)
	}
	if bug, ok := r.(runtime.Error); ok {
		panic(bug)
	}
	return fmt.Errorf("%w: %v", ErrDamaged, r)
}
