package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"daybook/internal/platform"
)

// printerFile says which printer this computer prints on. It lies beside the book and is
// never in a copy of it: the same book on another computer has other printers.
const printerFile = "printer.json"

// printers are this computer's, for the desk. What was chosen is remembered, but for a
// sample clinic.
type printers struct {
	*program
}

// keptPrinter is what printerFile holds.
type keptPrinter struct {
	Name string `json:"name"`
}

// readPrinter is "" where none is remembered: the system's default.
func readPrinter(folder string) string {
	var kept keptPrinter
	text, err := os.ReadFile(filepath.Join(folder, printerFile))
	if err != nil || json.Unmarshal(text, &kept) != nil {
		return ""
	}
	return kept.Name
}

// savePrinter remembers it for this computer.
func savePrinter(folder, name string) error {
	text, err := json.Marshal(keptPrinter{Name: name})
	if err != nil {
		return err
	}
	return platform.SaveFile(filepath.Join(folder, printerFile), text, 0o600)
}

// List asks the system, where what is slow is done.
func (p printers) List(done func([]platform.Printer, error)) {
	taken := p.paper.run(func() func() {
		found, err := platform.Printers(p.ctx)
		return func() { done(found, err) }
	})
	if !taken {
		done(nil, platform.ErrPrintTime)
	}
}

// Chosen is the printer's name.
func (p printers) Chosen() string { return p.printer }

// Choose remembers the printer from now on. Where that fails it is chosen until the end.
func (p printers) Choose(name string) {
	if name == p.printer {
		return
	}
	p.printer = name
	if p.demo != nil {
		return
	}
	p.errand.run(func() func() {
		if err := savePrinter(p.places.data, name); err != nil {
			p.trace.say("printer not remembered: %v", err)
		}
		return func() {}
	})
}
