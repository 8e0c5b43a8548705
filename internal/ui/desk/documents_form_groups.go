package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// dayGroups asks for a day, past or ahead, and which of its groups: all, those of one
// track, or one.
type dayGroups struct {
	labels
	shell  *shell
	page   *documentsPage
	object *fyne.Container
	field  *kit.Field
	which  *kit.Picker
	known  clinic.SignInDay // the day whose groups can be picked
}

// groupLines is how many groups the search shows at once; one fewer in a tight window.
const groupLines = 3

func newDayGroups(s *shell, p *documentsPage) *dayGroups {
	g := &dayGroups{shell: s, page: p}
	g.field = g.labels.field(s, s.field(""), "sign_in.day")
	g.field.OnEnter = func() { s.touch(); s.sink.Take(); g.changed() }
	g.field.OnEscape = s.sink.Take
	g.field.OnChanged = func(string) { g.field.SetProblem("") }
	g.which = s.picker("", groupLines, g.picks).Folding()
	g.which.OnPicked = func(string) { s.touch(); s.sink.Take(); p.make() }
	g.which.OnFold = func() { p.form.object.Refresh() }
	g.which.Field().OnEscape = s.sink.Take
	before := s.button(kit.Secondary, "arrow-left", "", "←", func() { s.touch(); g.turn(-1) })
	after := s.button(kit.Secondary, "arrow-right", "", "→", func() { s.touch(); g.turn(1) })
	today := g.button(s, s.button(kit.Secondary, "", "", "W", func() { s.touch(); g.today() }), "sign_in.today")
	g.on(func() {
		g.field.SetHint(s.t("patients.date_hint"))
		g.which.Field().SetLabel(s.t("sign_in.which"))
		g.which.Field().SetHint(s.t("sign_in.all_hint"))
		g.which.SayNone(s.t("attest.no_group"))
	})
	g.object = kit.Column(8, kit.Natural(g.field), kit.Natural(newFlow(8, before, after, today)), kit.Natural(g.which))
	return g
}

// fewer leaves the form its room in a tight window.
func (g *dayGroups) fewer(tight bool) {
	lines := groupLines
	if tight {
		lines--
	}
	g.which.ShowLines(lines)
}

// fill begins with today.
func (g *dayGroups) fill() {
	if g.field.Text() == "" {
		g.set(g.shell.deps.Book.Today())
	}
}

func (g *dayGroups) forget() {
	g.field.SetText("")
	g.which.Set(kit.Pick{})
	g.known = clinic.SignInDay{}
}

// day is the one that is typed; zero for none.
func (g *dayGroups) day() clinic.Date {
	day, _ := typedDate(g.field.Text())
	return day
}

func (g *dayGroups) set(day clinic.Date) {
	g.field.SetText(dateText(day))
	g.field.SetProblem("")
	g.which.Set(kit.Pick{})
	g.load(day)
}

// changed takes a day that was typed.
func (g *dayGroups) changed() {
	if day := g.day(); !day.IsZero() {
		g.set(day)
	}
	g.page.make()
}

func (g *dayGroups) turn(days int) {
	if day := g.day(); !day.IsZero() {
		g.set(day.AddDays(days))
		g.page.make()
	}
}

func (g *dayGroups) today() {
	g.set(g.shell.deps.Book.Today())
	g.page.make()
}

// load finds out which groups can be picked.
func (g *dayGroups) load(day clinic.Date) {
	s := g.shell
	work(s, func() (clinic.SignInDay, error) { return s.deps.Book.SignInDay(day) }, func(read clinic.SignInDay, err error) {
		if err == nil && day == g.day() { // what goes wrong is said where the pages stand
			g.known = read
		}
	})
}

// picks are the tracks and the groups whose words hold what was typed.
func (g *dayGroups) picks(search string) []kit.Pick {
	s := g.shell
	var picks []kit.Pick
	offer := func(id, words string) {
		if strings.Contains(clinic.Fold(words), clinic.Fold(search)) {
			picks = append(picks, kit.Pick{ID: id, Words: words})
		}
	}
	seen := map[clinic.TrackID]bool{}
	for _, sheet := range g.known.Sheets {
		if track := sheet.Meeting.Track; track != "" && !seen[track] {
			seen[track] = true
			offer("track "+string(track), s.label(sheet.Track))
		}
	}
	for _, sheet := range g.known.Sheets {
		if sheet.Meeting.Appointment == "" || !s.masked {
			offer("sheet "+keyOfSheet(sheet.BlockSheet), listing(s.sheetName(sheet.BlockSheet), s.placeOf(sheet.BlockSheet)))
		}
	}
	return picks
}

// wish is what was picked.
func (g *dayGroups) wish() sheetWish {
	kind, id, _ := strings.Cut(g.which.Picked(), " ")
	if kind == "track" {
		return sheetWish{track: clinic.TrackID(id)}
	}
	return sheetWish{key: id}
}

// findOrClose goes to the search for a group; of a packet it changes the list, of
// billing it closes the period.
func (f *documentForm) findOrClose() {
	switch asks := f.page.kind.asks; {
	case asks.day:
		f.groups.which.Field().Focus()
	case asks.packet:
		f.list.ask()
	case asks.billing:
		f.billing.askClose()
	}
}
