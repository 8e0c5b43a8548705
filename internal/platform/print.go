package platform

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

var (
	// ErrNoPrinting means that the system has nothing to print with: on Linux no CUPS,
	// or one that does not run.
	ErrNoPrinting = errors.New("no printing system on this computer")

	// ErrNoPrinter means that the system has no printer to send a page to, or
	// no program that prints this kind of file.
	ErrNoPrinter = errors.New("no printer is set up on this computer")

	// ErrPrinterGone means that the printer that was named is not there any more.
	ErrPrinterGone = errors.New("the printer is not there any more")

	// ErrPrintTime means that the system did not take the page in time. It may
	// still be printed.
	ErrPrintTime = errors.New("the printer did not answer in time")
)

// printLimit is how long a page may take to reach the print queue.
const printLimit = 15 * time.Second

// Print sends a file to a printer by its name, see [Printers]; "" is the system's
// default. It returns when the system has taken the page, after 15 seconds at most,
// and blocks until then: call it from where slow work is done. A failure carries what
// the system said.
func Print(ctx context.Context, path, printer string) error {
	return printWithin(ctx, path, printer, time.AfterFunc)
}

// printWithin is Print where after calls something in a while, as time.AfterFunc does.
func printWithin(ctx context.Context, path, printer string, after func(time.Duration, func()) *time.Timer) error {
	// An absolute path cannot be mistaken for an option.
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	limited, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	timer := after(printLimit, func() { stop(ErrPrintTime) })
	defer timer.Stop()
	if err = printFile(limited, path, printer); err == nil {
		return nil
	}
	if cause := context.Cause(limited); cause != nil {
		err = fmt.Errorf("%w: %w", cause, err)
	}
	return fmt.Errorf("print: %w", err)
}
