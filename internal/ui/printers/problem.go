// Package printers says why a page was not printed, in one way for the first start and
// for the desk.
package printers

import (
	"errors"

	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// Failed is the id of the sentence about a printer that is there and did not print.
const Failed = "desk.print.failed"

// Problem is the id of the sentence that says why a page was not printed.
func Problem(err error) string {
	switch {
	case errors.Is(err, platform.ErrNoPrinting):
		return "desk.print.no_system"
	case errors.Is(err, platform.ErrPrinterGone):
		return "desk.print.gone"
	case errors.Is(err, platform.ErrNoPrinter):
		return "desk.print.no_printer"
	case errors.Is(err, platform.ErrPrintTime):
		return "desk.print.late"
	}
	return Failed
}

// Sentence says why a page was not printed that only the screen in front can print or
// save again: in the screen's own words where the printer itself failed, and else with
// the advice to save it.
func Sentence(words func(id string, args ...i18n.Args) string, err error, own string) string {
	if id := Problem(err); id != Failed {
		return words(id) + " " + words("desk.print.save")
	}
	return words(own)
}
