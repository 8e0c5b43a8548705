package desk

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// versionsScreen shows what about a patient or a payer was recorded otherwise
// before: both versions, who changed it, when and why. Nothing on it can be changed.
type versionsScreen struct {
	labels
	shell  *shell
	back   func()
	empty  string // id of the text where nothing was otherwise
	object fyne.CanvasObject
	title  *kit.Text
	list   *kit.List[versionRow]
	panel  *kit.Panel
	state  *kit.Text
	what   *kit.Text
	lines  *kit.Text
	who    *kit.Text

	subject string        // a patient or a payer
	named   func() string // what it is called
}

// versionRow is a version with its place in the list.
type versionRow struct {
	clinic.Version
	key string
}

// versionHeight is the room for the chosen version, in pixels before the text scale.
const versionHeight float32 = 168

func newVersionsScreen(s *shell, empty string, leave func()) *versionsScreen {
	v := &versionsScreen{shell: s, back: leave, empty: empty, named: func() string { return "" }}
	v.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	v.list = kit.NewList(s.look, contactRowHeight, func(row versionRow) string { return row.key }, v.newRow)
	v.list.OnSelect = func(versionRow) { s.touch(); v.drawChosen() }
	v.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	v.what = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.8).MayCut()
	v.lines = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(4).MayShrink(0.8).MayCut()
	v.who = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayCut()
	back := v.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", leave), "versions.back")
	v.panel = kit.NewPanel(s.look, kit.All(1), kit.Over(v.list, kit.Pad(kit.All(32), v.state)))
	chosen := kit.NewPanel(s.look, kit.Sides(10, 16), high(func() float32 { return s.look.Scaled(versionHeight) },
		kit.Column(4, kit.Natural(v.what), kit.Natural(v.lines), kit.Spring(), kit.Natural(v.who))))
	v.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(v.title), kit.Fill(v.panel), kit.Natural(chosen),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Spring())))
	return v
}

// openVersions shows the earlier versions of what is known about the patient whose
// sheet is open.
func (p *patientSheet) openVersions() {
	if !p.known || !p.shell.sees() {
		return
	}
	name := p.sheet.Patient.SortName()
	p.page.versions.open(string(p.sheet.Patient.ID), func() string { return p.shell.name(name) })
	p.page.show(p.page.versions.object)
	p.shell.sink.Take()
}

// open reads the earlier versions of a subject.
func (v *versionsScreen) open(subject string, named func() string) {
	v.subject, v.named = subject, named
	v.list.SetRows(nil)
	v.state.Set(v.shell.t("patients.loading"))
	v.drawTitle()
	v.drawChosen()
	v.load()
}

func (v *versionsScreen) load() {
	s, subject := v.shell, v.subject
	work(s, func() ([]clinic.Version, error) { return s.deps.Book.VersionsOf(subject) },
		func(found []clinic.Version, err error) {
			switch {
			case subject != v.subject:
			case err != nil:
				v.state.Set(s.sentence(err))
				v.object.Refresh()
			default:
				v.fill(found)
			}
		})
}

func (v *versionsScreen) fill(found []clinic.Version) {
	rows := make([]versionRow, len(found))
	for i, version := range found {
		rows[i] = versionRow{version, strconv.Itoa(len(found) - i)}
	}
	v.list.SetRows(rows)
	v.state.Set("")
	if len(rows) == 0 {
		v.state.Set(v.shell.t(v.empty))
	} else if _, some := v.list.Selected(); !some {
		v.list.Select(rows[0].key)
	}
	v.drawChosen()
}

func (v *versionsScreen) drawTitle() {
	v.title.Set(v.shell.t("versions.title", i18n.Args{"Name": v.named()}))
}

// drawChosen says the chosen version in full.
func (v *versionsScreen) drawChosen() {
	s := v.shell
	row, some := v.list.Selected()
	v.what.Set("")
	v.lines.Set("")
	v.who.Set("")
	if some {
		v.what.Set(s.journalWords(book.JournalLine{Told: row.Told}))
		v.lines.Set(strings.Join(s.differences(row.Version), "\n"))
		v.who.Set(s.versionBy(row.Version))
	}
	v.object.Refresh()
}

func (v *versionsScreen) relabel() {
	v.labels.relabel()
	v.drawTitle()
	v.list.Refresh()
	v.drawChosen()
}

func (v *versionsScreen) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		v.back()
		return true
	}
	return v.list.Press(name)
}

// differences say what was so and what became of it, a line each.
func (s *shell) differences(v clinic.Version) []string {
	var lines []string
	for _, d := range v.Differences {
		lines = append(lines, s.t("versions.line", i18n.Args{
			"What": s.t("versions.word." + d.Word), "Was": s.versionValue(d.Word, d.Was), "Now": s.versionValue(d.Word, d.Now)}))
	}
	return lines
}

// versionValue puts one value of a fact in words. What somebody typed is hidden
// behind the curtain.
func (s *shell) versionValue(word string, value any) string {
	switch value := value.(type) {
	case nil:
		return s.t("versions.nothing")
	case string:
		if word == "language" {
			return s.deps.Catalog.In(value).Name()
		}
		return s.name(value)
	case int:
		return strconv.Itoa(value)
	case time.Time:
		return listing(s.dayYear(clinic.DateIn(value, s.deps.Book.Zone())), s.clock(value))
	case clinic.Group:
		return s.groupName(value)
	case []clinic.Label:
		names := make([]string, len(value))
		for i, label := range value {
			names[i] = s.label(label)
		}
		return listing(names...)
	case []time.Weekday:
		days := make([]string, len(value))
		for i, day := range value {
			days[i] = s.words.ShortWeekday(day)
		}
		return strings.Join(days, " ")
	}
	text, _ := s.toldWords(word, value).(string)
	return text
}

// versionBy says who changed it, when and why.
func (s *shell) versionBy(v clinic.Version) string {
	at := v.At.In(s.deps.Book.Zone())
	by := s.t("versions.by", i18n.Args{"Who": s.journalActor(book.JournalLine{Actor: v.Actor, Staff: s.staffName(v.Actor.Staff)}),
		"Day": s.dayYear(clinic.DateIn(at, at.Location())), "Time": s.words.Clock(at)})
	if v.Why == "" {
		return by
	}
	return listing(by, s.t("versions.why", i18n.Args{"Why": s.name(v.Why)}))
}

// versionLine is a version in the list: what it is about, and what changed.
type versionLine struct {
	twoLines
	shell *shell
	day   *kit.Text
}

func (v *versionsScreen) newRow() kit.RowView[versionRow] {
	r := &versionLine{shell: v.shell}
	r.day = kit.NewText(v.shell.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular()
	r.build(v.shell.look, r.day)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a version.
func (r *versionLine) Fill(row versionRow) {
	s := r.shell
	at := row.At.In(s.deps.Book.Zone())
	r.name.Set(listing(s.differences(row.Version)...))
	r.below.Set(listing(s.journalWords(book.JournalLine{Told: row.Told}), s.name(row.Why)))
	r.day.Set(s.dayYear(clinic.DateIn(at, at.Location())))
	r.inside.Refresh()
}

var _ fyne.Widget = (*versionLine)(nil)
