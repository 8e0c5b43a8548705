package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestThePrinterOfThisComputerIsRemembered(t *testing.T) {
	folder := t.TempDir()
	if got := readPrinter(folder); got != "" {
		t.Errorf("nobody chose one: want the system's, got %q", got)
	}
	p := &program{places: folders{data: folder}, errand: newWorker(func(do func()) { do() }, func(work func()) { work() }, 0)}
	printers{p}.Choose("Front_Desk")
	if got := (printers{p}).Chosen(); got != "Front_Desk" {
		t.Errorf("want it from now on, got %q", got)
	}
	p.errand.close()
	if got := readPrinter(folder); got != "Front_Desk" {
		t.Errorf("want it after a start, got %q", got)
	}
	if err := os.WriteFile(filepath.Join(folder, printerFile), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := readPrinter(folder); got != "" {
		t.Errorf("of a damaged file: %q", got)
	}
}

func TestASampleClinicRemembersNoPrinter(t *testing.T) {
	p := &program{places: folders{data: t.TempDir()}, demo: &demoParts{}}
	printers{p}.Choose("Front_Desk")
	if p.printer != "Front_Desk" || readPrinter(p.places.data) != "" {
		t.Errorf("want it until the end only, got %q and %q", p.printer, readPrinter(p.places.data))
	}
}
