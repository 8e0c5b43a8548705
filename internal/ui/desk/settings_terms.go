package desk

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// termsForm changes one payer's rules from a date on, a part at a time: the day,
// the codes it is billed by, and the services that count.
type termsForm struct {
	labels
	shell   *shell
	object  fyne.CanvasObject
	tabs    *kit.Choice
	swap    *kit.Swap
	pages   []fyne.CanvasObject
	changed func()
	touched bool // by the person, since it was filled

	from       *kit.Field
	minutes    *kit.Field
	services   *kit.Field
	gap        *kit.Field
	weekly     *kit.Field
	telehealth *kit.Field
	inPerson   *kit.Check
	granted    *kit.Check // it pays only for what it authorized
	bands      [mostBands]*bandLine
	counts     *countsTable

	terms clinic.Terms
}

// mostBands is how many bands the form has lines for.
const mostBands = 4

func newTermsForm(s *shell, changed func()) *termsForm {
	f := &termsForm{shell: s, changed: changed}
	f.from, f.minutes, f.services = f.typed("payers.valid_from"), f.typed("payers.day_minutes"), f.typed("payers.day_services")
	f.gap, f.weekly, f.telehealth = f.typed("payers.gap"), f.typed("payers.weekly"), f.typed("payers.telehealth")
	f.on(func() {
		f.from.SetHint(s.t("patients.date_hint"))
		f.minutes.SetUnit(s.t("programs.unit.hours"))
		f.weekly.SetUnit(s.t("programs.unit.hours"))
		f.gap.SetUnit(s.t("programs.unit.days"))
		f.services.SetUnit(s.t("payers.unit_services"))
	})
	f.inPerson = s.check("")
	f.inPerson.OnChanged = func(bool) { f.touch() }
	f.granted = s.check("")
	f.granted.OnChanged = func(bool) { f.touch() }
	f.on(func() {
		f.inPerson.SetSentence(s.t("payers.in_person"))
		f.granted.SetSentence(s.t("payers.only_authorized"))
	})
	pair := func(a, b fyne.CanvasObject) kit.Item {
		return kit.Natural(kit.Row(16, kit.Fill(a).AtStart(), kit.Fill(b).AtStart()))
	}
	day := kit.Column(12, pair(f.from, f.minutes), pair(f.services, f.gap), pair(f.weekly, f.telehealth), kit.Natural(f.inPerson), kit.Spring())
	heads := make([]kit.Item, len(bandShares()))
	for i, head := range []string{"at_least", "services", "code", "modifier", "unit"} {
		word := kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").MayShrink(0.7)
		heads[i] = kit.Share(bandShares()[i], f.text(s, word, "payers.band."+head))
	}
	lines := []kit.Item{kit.Natural(f.text(s, s.note(3), "payers.bands_note")), kit.Natural(kit.Row(8, heads...))}
	for i := range f.bands {
		f.bands[i] = f.newBand()
		lines = append(lines, kit.Natural(f.bands[i].object))
	}
	f.counts = newCountsTable(s, f.touch)
	f.pages = []fyne.CanvasObject{day, kit.Column(8, append(lines, kit.Spring())...), kit.Column(8, kit.Natural(f.granted), kit.Fill(f.counts.object))}
	f.tabs = s.choice("", "", "", "")
	f.tabs.Choose(0)
	f.tabs.OnChanged = func() { f.swap.Show(f.pages[max(0, f.tabs.One())], kit.AtOnce); f.object.Refresh() }
	f.swap = kit.NewSwap(s.look, f.pages...)
	f.object = kit.Column(12, kit.Natural(f.tabs), kit.Fill(f.swap.Object()))
	return f
}

func (f *termsForm) typed(id string) *kit.Field {
	field := f.field(f.shell, f.shell.field(""), id)
	field.OnChanged = func(string) { field.SetProblem(""); f.touch() }
	return field
}

func (f *termsForm) touch() {
	f.touched = true
	f.changed()
}

func (f *termsForm) relabel() {
	s := f.shell
	f.labels.relabel()
	f.tabs.SetWords(s.t("payers.tab.day"), s.t("payers.tab.codes"), s.t("payers.tab.services"))
	for _, band := range f.bands {
		band.relabel(s)
	}
	f.counts.relabel()
}

// fill shows terms as they are.
func (f *termsForm) fill(t clinic.Terms) {
	f.terms = t
	f.from.SetText(dateText(t.From))
	f.minutes.SetText(hoursOrNothing(t.DayMinutes))
	f.services.SetText(numberOrNothing(t.DayServices))
	f.gap.SetText(numberOrNothing(t.LargestGap))
	f.weekly.SetText(hoursOrNothing(t.WeeklyMaximum))
	f.telehealth.SetText(t.Telehealth)
	f.inPerson.Tick(t.InPersonOnly)
	f.granted.Tick(t.Authorization)
	for i, line := range f.bands {
		band := clinic.Band{}
		if i < len(t.Bands) {
			band = t.Bands[i]
		}
		line.fill(band, i < len(t.Bands))
		line.relabel(f.shell)
	}
	f.counts.fill(t)
	for _, field := range []*kit.Field{f.from, f.minutes, f.services, f.gap, f.weekly} {
		field.SetProblem("")
	}
	f.touched = false
	f.object.Refresh()
}

// read takes the terms from the form, and says at the fields what is wrong.
func (f *termsForm) read() (clinic.Terms, bool) {
	s, t, ok := f.shell, f.terms, true
	if from, dated := typedDate(f.from.Text()); dated {
		t.From = from
	} else {
		f.wrong(f.from, s.t("patients.form.date_wrong"), &ok)
	}
	t.DayMinutes = f.hours(f.minutes, &ok)
	t.WeeklyMaximum = f.hours(f.weekly, &ok)
	t.DayServices = f.number(f.services, &ok)
	t.LargestGap = f.number(f.gap, &ok)
	t.Telehealth = strings.TrimSpace(f.telehealth.Text())
	t.InPersonOnly, t.Authorization = f.inPerson.Ticked(), f.granted.Ticked()
	t.Bands = nil
	for _, line := range f.bands {
		band, used, fine := line.read(s)
		if !fine && ok {
			f.show(1)
			ok = false
		}
		if used {
			t.Bands = append(t.Bands, band)
		}
	}
	t.Overrides = f.counts.read()
	f.object.Refresh()
	return t, ok
}

func (f *termsForm) wrong(field *kit.Field, sentence string, ok *bool) {
	field.SetProblem(sentence)
	if *ok {
		f.show(0)
		field.Focus()
	}
	*ok = false
}

// show turns to one of the parts.
func (f *termsForm) show(tab int) {
	f.tabs.Choose(tab)
	f.swap.Show(f.pages[tab], kit.AtOnce)
}

func (f *termsForm) hours(field *kit.Field, ok *bool) int {
	if strings.TrimSpace(field.Text()) == "" {
		return 0
	}
	minutes, fine := typedHours(field.Text())
	if !fine {
		f.wrong(field, f.shell.t("payers.hours_wrong"), ok)
	}
	return minutes
}

func (f *termsForm) number(field *kit.Field, ok *bool) int {
	n, fine := typedNumber(field.Text(), 366)
	if !fine {
		f.wrong(field, f.shell.t("payers.number_wrong"), ok)
	}
	return n
}

// typedNumber reads a whole number from nothing, which is 0, up to the most.
func typedNumber(text string, most int) (int, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= most
}

func numberOrNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func hoursOrNothing(minutes int) string {
	if minutes == 0 {
		return ""
	}
	return hoursText(minutes)
}

// bandLine is one line of the codes: from so many hours and services on, this
// code.
type bandLine struct {
	object   fyne.CanvasObject
	atLeast  *kit.Field
	services *kit.Field // that the day must hold; empty is any
	code     *kit.Field
	mod      *kit.Field
	unit     *kit.Button // turns to the next unit
	counted  clinic.BillUnit
}

// bandShares are the parts of a line's width: hours, services, code, modifier, unit.
func bandShares() []float32 { return []float32{4, 5, 5, 4, 6} }

func (f *termsForm) newBand() *bandLine {
	s := f.shell
	b := &bandLine{atLeast: s.field(""), services: s.field(""), code: s.field(""), mod: s.field(""), counted: clinic.UnitSession}
	b.unit = s.button(kit.Secondary, "arrow-right", "", "", func() { b.turn(s); f.touch() })
	for _, field := range []*kit.Field{b.atLeast, b.services, b.code, b.mod} {
		field.OnChanged = func(string) { field.SetProblem(""); f.touch() }
	}
	parts := []fyne.CanvasObject{b.atLeast, b.services, b.code, b.mod, b.unit}
	items := make([]kit.Item, len(parts))
	for i, part := range parts {
		items[i] = kit.Share(bandShares()[i], part).AtStart()
	}
	b.object = kit.Row(8, items...)
	return b
}

func (b *bandLine) relabel(s *shell) {
	b.atLeast.SetUnit(s.t("payers.unit_hours"))
	b.unit.SetLabel(s.t("payers.unit." + string(b.counted)))
}

// turn counts the band in the next unit.
func (b *bandLine) turn(s *shell) {
	units := clinic.BillUnits()
	b.counted = units[(slices.Index(units, b.counted)+1)%len(units)]
	b.relabel(s)
}

func (b *bandLine) fill(band clinic.Band, used bool) {
	b.atLeast.SetText("")
	if used {
		b.atLeast.SetText(hoursText(band.AtLeast))
	}
	b.services.SetText(numberOrNothing(band.Services))
	b.code.SetText(band.Code)
	b.mod.SetText(band.Modifier)
	b.counted = clinic.BillUnits()[max(0, slices.Index(clinic.BillUnits(), band.Unit))]
	b.atLeast.SetProblem("")
	b.services.SetProblem("")
	b.code.SetProblem("")
}

// read takes the line's band; a line with nothing in it is none.
func (b *bandLine) read(s *shell) (band clinic.Band, used, ok bool) {
	code, hours := strings.TrimSpace(b.code.Text()), strings.TrimSpace(b.atLeast.Text())
	if code == "" && hours == "" && strings.TrimSpace(b.services.Text()) == "" {
		return band, false, true
	}
	minutes, timed := typedHours(hours)
	switch {
	case hours == "":
		minutes = 0
	case !timed:
		b.atLeast.SetProblem(s.t("payers.hours_wrong"))
		b.atLeast.Focus()
		return band, false, false
	}
	services, counted := typedNumber(b.services.Text(), 99)
	if !counted {
		b.services.SetProblem(s.t("payers.number_wrong"))
		b.services.Focus()
		return band, false, false
	}
	if code == "" {
		b.code.SetProblem(s.t("payers.code_missing"))
		b.code.Focus()
		return band, false, false
	}
	return clinic.Band{AtLeast: minutes, Services: services, Code: code, Modifier: strings.TrimSpace(b.mod.Text()), Unit: b.counted}, true, true
}
