package platform

import (
	"context"
	"time"
)

// Printer is one that the system can print on.
type Printer struct {
	Name    string // as the system calls it, and as Print takes it
	Default bool   // what prints where nobody chose another
}

// printersLimit is how long the system may take to list its printers: a print server
// that is off must not keep somebody waiting who wants a page.
const printersLimit = 5 * time.Second

// Printers lists this computer's printers in the system's order, within 5 seconds. It
// blocks until then. Errors are ErrNoPrinting, and ErrPrintTime where the system does not
// answer; no printers are no error.
func Printers(ctx context.Context) ([]Printer, error) {
	limited, stop := context.WithTimeoutCause(ctx, printersLimit, ErrPrintTime)
	defer stop()
	found, err := listPrinters(limited)
	if cause := context.Cause(limited); err != nil && cause != nil {
		return nil, cause
	}
	return found, err
}
