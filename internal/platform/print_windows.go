package platform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	"golang.org/x/sys/windows"
)

// printFile asks the program that opens such files to print it.
func printFile(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	verb, err := windows.UTF16PtrFromString("print")
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- shellExecute(verb, file) }()
	select {
	case err = <-done:
	case <-ctx.Done():
		return ctx.Err()
	}
	if errors.Is(err, windows.ERROR_NO_ASSOCIATION) || errors.Is(err, windows.Errno(seNoAssociation)) {
		return fmt.Errorf("%w: %w", ErrNoPrinter, err)
	}
	return err
}

// seNoAssociation is SE_ERR_NOASSOC of shellapi.h: no program prints such files.
const seNoAssociation = 31

// shellExecute keeps to one thread because the called program may use COM.
func shellExecute(verb, file *uint16) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err == nil {
		defer windows.CoUninitialize()
	}
	return windows.ShellExecute(0, verb, file, nil, nil, windows.SW_HIDE)
}
