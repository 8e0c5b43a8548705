package desk

import (
	"errors"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/places"
	"daybook/internal/ui/ways"
	"daybook/internal/vault"
)

// exportForm asks what goes into the file, and who may read it.
type exportForm struct {
	of    *exportPart
	what  *kit.Choice // tables, or one file
	lock  *kit.Choice // a passphrase, or none
	first *kit.Field
	again *kit.Field
	note  *kit.Text // how hard the passphrase is to guess, or what none means
	more  fyne.CanvasObject
}

func newExportForm(p *exportPart) *exportForm {
	s := p.shell
	f := &exportForm{of: p}
	f.what = s.choice(s.t("takeout.what"), s.t("takeout.tables"), s.t("takeout.whole"))
	f.lock = s.choice(s.t("takeout.lock"), s.t("takeout.closed"), s.t("takeout.open"))
	f.what.Choose(0)
	f.lock.Choose(0)
	f.first, f.again = s.secret(s.t("takeout.passphrase")), s.secret(s.t("takeout.again"))
	f.note = s.note(4)
	f.what.OnChanged = func() { s.touch() }
	f.lock.OnChanged = func() { s.touch(); f.draw() }
	f.first.OnChanged = func(string) { f.first.SetProblem(""); f.draw() }
	f.again.OnChanged = func(string) { f.again.SetProblem("") }
	f.more = kit.Column(12, kit.Natural(f.what), kit.Natural(f.lock), kit.Natural(f.first), kit.Natural(f.again), kit.Natural(f.note))
	f.draw()
	return f
}

func (f *exportForm) closed() bool { return f.lock.One() != 1 }

func (f *exportForm) strength() vault.Strength {
	return vault.PassphraseStrength(f.first.Text(), f.of.shell.knownNames()...)
}

// knownNames are what somebody would try first as a passphrase who knows the clinic.
func (s *shell) knownNames() []string {
	return []string{s.deps.Book.Settings().Clinic, s.staff.Name}
}

// draw says what the choice means.
func (f *exportForm) draw() {
	s := f.of.shell
	show(f.first, f.closed())
	show(f.again, f.closed())
	id := "takeout.open_means"
	if f.closed() {
		id = "takeout.closed_means"
	}
	f.note.Set(s.t(id))
	if f.closed() && f.first.Text() != "" {
		f.note.Set(ways.StrengthWords(s.t, f.strength()))
	}
	s.sheet.object.Refresh()
}

func (f *exportForm) ask() {
	s := f.of.shell
	s.ask(question{
		title: s.t("takeout.title"), more: f.more, fields: []editable{f.what, f.lock, f.first, f.again}, yes: s.t("takeout.next"),
		accept: func(string) bool {
			if !f.agreed() {
				return false
			}
			f.askWhere()
			return true
		},
	})
}

// agreed reports whether the passphrase was typed twice, and is taken.
func (f *exportForm) agreed() bool {
	s := f.of.shell
	switch {
	case !f.closed():
		return true
	case !f.strength().Taken():
		f.first.SetProblem(ways.StrengthWords(s.t, f.strength()))
		f.first.Focus()
	case f.first.Text() != f.again.Text():
		f.again.SetProblem(s.t("takeout.differ"))
		f.again.Focus()
	default:
		return true
	}
	return false
}

// askWhere asks for the place; then the file is written while the page shows how far it is.
func (f *exportForm) askWhere() {
	s := f.of.shell
	what, passphrase := clinic.ExportTables, ""
	if f.what.One() == 1 {
		what = clinic.ExportWhole
	}
	if f.closed() {
		passphrase = f.first.Text()
	}
	order := s.exportOrder(what, passphrase)
	s.chooseWhere(order.Name, func(folder string, _ func(string, error)) {
		order.Folder = folder
		f.of.start(order)
	}, nil)
}

// savingFault says why a file could not be written.
func (s *shell) savingFault(err error) string {
	for _, known := range []error{platform.ErrDiskFull, platform.ErrReadOnly, platform.ErrNoFolder} {
		if errors.Is(err, known) {
			return s.t(places.Problem(err))
		}
	}
	return s.sentence(err)
}

// lastExports say when everything last left the book, and by whom.
func (s *shell) lastExports(exports clinic.Exports) []string {
	var lines []string
	line := func(id string, mark clinic.ExportMark) {
		if !mark.At.IsZero() {
			lines = append(lines, s.t(id, i18n.Args{"When": s.longMoment(mark.At), "Name": s.staffName(mark.By)}))
		}
	}
	line("takeout.before_open", exports.Plain)
	line("takeout.before", exports.Sealed)
	return lines
}
