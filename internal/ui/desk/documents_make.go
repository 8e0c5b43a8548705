package desk

import (
	"image"
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// documentRequest is what one asked for.
type documentRequest struct {
	kind     documentKind
	patient  clinic.PatientID
	week     clinic.Date // its first day
	from, to clinic.Date
	language string
	letter   letterDraft
	packet   []packetPatient
	by       clinic.Interval
	each     bool // every patient's own sheet as well
	day      clinic.Date
	sheets   sheetWish // which sheets of the day
	claims   bool      // of billing: the claims, not the worksheet
	order    billingOrder
}

// recipe is how a document comes to be: steps that read the book, one after the other
// away from the window so that others get their turn and one can give up in between,
// and then what they say. More steps may come out of the first.
type recipe struct {
	first func() ([]func() error, error)
	write func() (report.Document, error)
	file  string // its name, without an ending

	billed func() *clinic.BillingSheet // the worksheet that it is about; nil for another document
}

// making is a document on its way.
type making struct {
	recipe
	steps []func() error
	done  int
}

// made is a document on its pages.
type made struct {
	document report.Document
	sheets   *report.Sheets
	file     string
	billed   *clinic.BillingSheet // nil for what is no worksheet
}

// make begins what the form asks for. What was on its way is given up.
func (p *documentsPage) make() {
	s := p.shell
	p.giveUp()
	p.failed, p.stale, p.of = nil, false, p.shell.deps.Book.Highest()
	request, ok := p.form.read()
	if !ok || s.masked || !p.mayMake() {
		p.made = nil
		p.view.draw()
		return
	}
	m := &making{recipe: request.kind.start(s.speaking(request.language), request)}
	p.making = m
	p.view.draw()
	work(s, m.first, func(steps []func() error, err error) {
		m.steps = steps
		p.went(m, err)
	})
}

// speaking is the desk as one who writes documents in a language: it shows names and
// does not change under what is being written.
func (s *shell) speaking(language string) *shell {
	other := *s
	other.words = s.deps.Catalog.In(language).With24Hours(s.deps.Book.Settings().Hours24)
	other.masked = false
	return &other
}

// went goes on to the next step, unless something was given up or went wrong.
func (p *documentsPage) went(m *making, err error) {
	switch {
	case m != p.making:
	case err != nil:
		p.making, p.made, p.failed = nil, nil, err
		p.view.draw()
	case m.done < len(m.steps):
		step := m.steps[m.done]
		m.done++
		p.view.drawProgress()
		work(p.shell, func() (struct{}, error) { return struct{}{}, step() }, func(_ struct{}, err error) { p.went(m, err) })
	default:
		p.lay(m)
	}
}

// lay puts on pages what the steps found.
func (p *documentsPage) lay(m *making) {
	style := p.shell.documentStyle()
	work(p.shell, func() (*made, error) {
		document, err := m.write()
		if err != nil {
			return nil, err
		}
		sheets, err := document.Lay(style, nil)
		done := &made{document: document, sheets: sheets, file: m.file}
		if m.billed != nil {
			done.billed = m.billed()
		}
		return done, err
	}, func(done *made, err error) {
		if m != p.making {
			return
		}
		p.making = nil
		p.made, p.failed = done, err
		if err != nil {
			p.made = nil
		}
		p.view.draw()
	})
}

// giveUp drops what is on its way: the step that runs ends by itself.
func (p *documentsPage) giveUp() { p.making = nil }

// cancel gives up at the person's word.
func (p *documentsPage) cancel() {
	p.giveUp()
	p.made, p.failed = nil, report.ErrStopped
	p.view.draw()
}

// picture paints a page for the preview.
func (m *made) picture(page, width int) image.Image {
	picture, err := m.sheets.Picture(page, width)
	if err != nil { // the fonts were read when the pages were laid out
		return image.NewRGBA(image.Rect(0, 0, width, width))
	}
	return picture
}

// documentFoot says when and by whom a document was made, and where the journal was.
func (s *shell) documentFoot() string {
	now := s.deps.Book.Now()
	return s.t("documents.foot", i18n.Args{
		"Date": s.dayYear(clinic.DateIn(now, s.deps.Book.Zone())), "Time": s.clock(now), "Name": s.staff.Name, "Number": strconv.FormatUint(s.deps.Book.Head().N, 10),
	})
}

// document is what all documents have in common.
func (s *shell) document(title string, lines ...string) report.Document {
	return report.Document{
		Title: title, Clinic: s.deps.Book.Settings().Clinic, Lines: lines, Language: s.words.Language(), Foot: s.documentFoot(),
		Logo: s.logo(), Page: func(page, pages int) string { return s.t("documents.page", i18n.Args{"Page": page, "Pages": pages}) },
	}
}
