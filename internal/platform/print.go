package platform

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

var (
	// ErrNoPrinter means that the system has no printer to send a page to, or
	// no program that prints this kind of file.
	ErrNoPrinter = errors.New("no printer is set up on this computer")

	// ErrPrintTime means that the system did not take the page in time. It may
	// still be printed.
	ErrPrintTime = errors.New("the printer did not answer in time")
)

// printLimit is how long a page may take to reach the print queue.
const printLimit = 15 * time.Second

// Print sends a file to the default printer. It returns when the system has
// taken the page, after 15 seconds at most, and blocks until then: call it from
// where slow work is done. A failure carries what the system said.
func Print(ctx context.Context, path string) error {
	// An absolute path cannot be mistaken for an option.
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	limited, stop := context.WithTimeout(ctx, printLimit)
	defer stop()
	err = printFile(limited, path)
	if errors.Is(limited.Err(), context.DeadlineExceeded) && err != nil {
		err = fmt.Errorf("%w: %w", ErrPrintTime, err)
	}
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
