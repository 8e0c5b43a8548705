package platform

import (
	"context"
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// printerInfo is PRINTER_INFO_4W of winspool.h, the one that asks no print server.
type printerInfo struct {
	name, server *uint16
	attributes   uint32
}

// PRINTER_ENUM_LOCAL and PRINTER_ENUM_CONNECTIONS of winspool.h, and the level of printerInfo.
const (
	enumLocal, enumConnections = 2, 4
	printerLevel               = 4
)

// listPrinters asks the spooler for the printers of this computer and of this user. It
// stops waiting with its context.
func listPrinters(ctx context.Context) ([]Printer, error) {
	type answer struct {
		found []Printer
		err   error
	}
	done := make(chan answer, 1)
	go func() {
		found, err := enumPrinters()
		done <- answer{found, err}
	}()
	select {
	case got := <-done:
		return got.found, got.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func enumPrinters() ([]Printer, error) {
	spool := windows.NewLazySystemDLL("winspool.drv")
	enum := spool.NewProc("EnumPrintersW")
	if err := enum.Find(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoPrinting, err)
	}
	usual := usualPrinter(spool)
	// In words of the machine, so that what stands at its beginning is aligned.
	room := make([]uintptr, 512)
	for {
		var needed, count uint32
		size := uintptr(len(room)) * unsafe.Sizeof(room[0])
		ok, _, err := enum.Call(enumLocal|enumConnections, 0, printerLevel, uintptr(unsafe.Pointer(&room[0])), size,
			uintptr(unsafe.Pointer(&needed)), uintptr(unsafe.Pointer(&count)))
		if ok != 0 {
			return printersIn(room, count, usual), nil
		}
		if !errors.Is(err, windows.ERROR_INSUFFICIENT_BUFFER) || uintptr(needed) <= size {
			return nil, fmt.Errorf("%w: %w", ErrNoPrinting, err)
		}
		room = make([]uintptr, uintptr(needed)/unsafe.Sizeof(room[0])+1)
	}
}

func printersIn(room []uintptr, count uint32, usual string) []Printer {
	var found []Printer
	for _, info := range unsafe.Slice((*printerInfo)(unsafe.Pointer(&room[0])), count) {
		name := windows.UTF16PtrToString(info.name)
		found = append(found, Printer{Name: name, Default: name == usual})
	}
	return found
}

// usualPrinter is the default printer; "" is none.
func usualPrinter(spool *windows.LazyDLL) string {
	get := spool.NewProc("GetDefaultPrinterW")
	if get.Find() != nil {
		return ""
	}
	name := make([]uint16, 1024)
	size := uint32(len(name))
	if ok, _, _ := get.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}
