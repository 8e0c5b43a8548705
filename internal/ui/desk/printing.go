package desk

import (
	"bytes"
	"errors"
	"slices"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
)

// printTable sends a list to the printer, and says how it went.
func (s *shell) printTable(name string, table report.Table) {
	var pdf bytes.Buffer
	if err := report.WriteTable(&pdf, table, s.sheetStyle()); err != nil {
		s.message.show(s.t("desk.print.failed"), kit.Bad, nil)
		return
	}
	s.sendToPrinter(name, pdf.Bytes())
}

// sendToPrinter has a document printed, and says how it went.
func (s *shell) sendToPrinter(name string, pdf []byte) {
	s.say(s.t("desk.print.sent"))
	s.deps.Print(name, pdf, func(err error) {
		switch {
		case err == nil:
			s.say(s.t("desk.print.done"))
		case errors.Is(err, platform.ErrPrinterGone) && s.deps.Printers != nil:
			s.offerPrinters(name, pdf, err)
		default:
			s.keepUnprinted(name, pdf, err)
		}
	})
}

// keepUnprinted saves what no printer took, so that it can be printed from there, and
// says why and where it is.
func (s *shell) keepUnprinted(name string, pdf []byte, why error) {
	s.deps.SaveFile(name, pdf, func(path string, err error) {
		words := s.t(printers.Problem(why))
		if err == nil {
			words = s.t("desk.print.kept", i18n.Args{"Why": words, "Path": path})
		}
		if err != nil || s.locked || s.sheet.open() {
			s.message.show(words, kit.Bad, nil)
			return
		}
		// A path is read to its end, and longer than a message stands.
		s.ask(question{title: s.t("desk.print.not"), body: words, yes: s.t("desk.print.close"), only: true, accept: func(string) bool { return true }})
	})
}

// offerPrinters offers the others where the printer that was chosen is gone. The file is
// kept where nobody takes one of them.
func (s *shell) offerPrinters(name string, pdf []byte, why error) {
	s.deps.Printers.List(func(found []platform.Printer, err error) {
		if err != nil || len(found) == 0 || s.locked || s.sheet.open() {
			s.keepUnprinted(name, pdf, why)
			return
		}
		s.askPrinter(found, s.t("desk.print.gone"), func() { s.sendToPrinter(name, pdf) }, func() { s.keepUnprinted(name, pdf, why) })
	})
}

// choosePrinter asks on which printer, where there are several: the last one is chosen
// already. Where there is none it says so, and nothing goes on.
func (s *shell) choosePrinter(then func()) {
	if s.deps.Printers == nil {
		then()
		return
	}
	s.deps.Printers.List(func(found []platform.Printer, err error) {
		chosen := s.deps.Printers.Chosen()
		alone := len(found) == 1 && (chosen == "" || chosen == found[0].Name)
		switch {
		case s.locked || s.sheet.open():
		case errors.Is(err, platform.ErrNoPrinting), err == nil && len(found) == 0:
			if err == nil {
				err = platform.ErrNoPrinter
			}
			s.message.show(printers.Sentence(s.t, err, printers.Failed), kit.Bad, nil)
		case err != nil, alone: // a list that fails keeps nobody from printing
			then()
		default:
			s.askPrinter(found, "", then, nil)
		}
	})
}

// askPrinter asks for one of the printers, and remembers it for this computer.
func (s *shell) askPrinter(found []platform.Printer, body string, then, refuse func()) {
	which := s.choice("", s.printerWords(found)...)
	which.Choose(max(0, slices.IndexFunc(found, s.printsOn)))
	s.ask(question{
		title: s.t("desk.print.which"), body: body, more: kit.Column(0, kit.Natural(which)), fields: []editable{which}, yes: s.t("documents.print"), refuse: refuse,
		accept: func(string) bool {
			s.deps.Printers.Choose(found[max(0, which.One())].Name)
			then()
			return true
		},
	})
}

// printsOn reports whether a printer is the one of this computer.
func (s *shell) printsOn(printer platform.Printer) bool {
	chosen := s.deps.Printers.Chosen()
	return chosen == printer.Name || chosen == "" && printer.Default
}

// printerWords are the printers' names, with a word beside the system's default.
func (s *shell) printerWords(found []platform.Printer) []string {
	var words []string
	for _, each := range found {
		name := each.Name
		if each.Default {
			name = s.t("desk.print.default", i18n.Args{"Name": name})
		}
		words = append(words, name)
	}
	return words
}
