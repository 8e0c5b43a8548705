package platform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"golang.org/x/sys/windows"
)

// printFile asks the program that opens such files to print it: on the default printer,
// or on one that is named.
func printFile(ctx context.Context, path, printer string) error {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- shellPrint(path, printer) }()
	var err error
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

// shellPrint hands the file over with the verb of the shell, after a look whether the
// printer is there: the program that prints would ask about it in a window of its own.
func shellPrint(path, printer string) error {
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	verb, args := "print", (*uint16)(nil)
	if printer != "" {
		if err := there(printer); err != nil {
			return err
		}
		verb = "printto"
		if args, err = windows.UTF16PtrFromString(`"` + printer + `"`); err != nil {
			return err
		}
	}
	what, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	return shellExecute(what, file, args)
}

// there reports ErrPrinterGone where the system lists no such printer.
func there(printer string) error {
	found, err := listPrinters(context.Background())
	if err != nil {
		return err
	}
	for _, each := range found {
		if each.Name == printer && !strings.Contains(printer, `"`) {
			return nil
		}
	}
	return fmt.Errorf("%w: %s", ErrPrinterGone, printer)
}

// seNoAssociation is SE_ERR_NOASSOC of shellapi.h: no program prints such files.
const seNoAssociation = 31

// shellExecute keeps to one thread because the called program may use COM.
func shellExecute(verb, file, args *uint16) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err == nil {
		defer windows.CoUninitialize()
	}
	return windows.ShellExecute(0, verb, file, args, nil, windows.SW_HIDE)
}
