package setup

import (
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/zones"
)

// How many zones are offered at once: with large letters there is room for fewer, and
// below a notice too.
const (
	zoneLines       = 5
	zoneLinesLarge  = 3
	zoneLinesNotice = 2   // fewer
	largeLetters    = 140 // percent
)

func (s *Setup) zoneLines() int {
	lines := zoneLines
	if s.deps.Look.Scaled(100) >= largeLetters {
		lines = zoneLinesLarge
	}
	if s.deps.CutOff || s.deps.Gone {
		lines -= zoneLinesNotice
	}
	return lines
}

// clinicStep asks for the clinic: its language, name, zone and week.
type clinicStep struct {
	step
	setup    *Setup
	language *kit.Choice
	name     *kit.Field
	zone     *kit.Picker
	week     *kit.Choice
	cutOff   *kit.Text
	bring    *kit.Button
	next     *kit.Button
}

func newClinicStep(s *Setup) *clinicStep {
	look := s.deps.Look
	c := &clinicStep{
		setup: s, language: kit.NewChoice(look, "", s.ownNames()...), name: kit.NewField(look, ""),
		zone: kit.NewPicker(look, "", s.zoneLines(), findZones), week: kit.NewChoice(look, ""),
	}
	c.language.OnChanged = func() { s.speak(s.deps.Catalog.Languages()[c.language.One()]) }
	c.name.OnEnter = func() { c.zone.Field().Focus() }
	c.zone.OnEnter = c.goOn
	c.next = kit.NewButton(look, kit.Primary, "arrow-right", "", c.goOn)
	c.bring = kit.NewButton(look, kit.Secondary, "undo", "", func() { s.back.begin() })
	c.cutOff = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(4)
	again := kit.NewPanel(look, kit.Sides(12, 16), c.cutOff)
	again.SetGround(kit.PaleDay)
	if !s.deps.CutOff && !s.deps.Gone {
		again.Hide()
	}
	left := kit.Column(kit.DeskGap, kit.Natural(c.name), kit.Natural(c.zone))
	right := kit.Column(kit.DeskGap, kit.Natural(c.language), kit.Natural(c.week))
	asked := kit.Row(40, kit.Share(3, left).Stretched(), kit.Share(2, right).Stretched())
	c.step = newStep(look, kit.Column(kit.DeskGap, kit.Natural(again), kit.Fill(asked)), kit.Natural(c.bring), kit.Spring(), kit.Natural(c.next))
	if zones.Known(s.deps.Zone) {
		c.zone.Set(zonePick(s.deps.Zone))
	}
	return c
}

// ownNames are the languages as they call themselves.
func (s *Setup) ownNames() []string {
	var names []string
	for _, language := range s.deps.Catalog.Languages() {
		names = append(names, s.deps.Catalog.In(language).Name())
	}
	return names
}

func zonePick(name string) kit.Pick { return kit.Pick{ID: name, Words: zones.Words(name)} }

func findZones(search string) []kit.Pick {
	var picks []kit.Pick
	for _, name := range zones.Find(search) {
		picks = append(picks, zonePick(name))
	}
	return picks
}

func (c *clinicStep) relabel() {
	words := c.setup.words
	c.title.Set(words.T("setup.clinic.title"))
	c.lead.Set(words.T("setup.clinic.lead"))
	c.language.SetLabel(words.T("setup.clinic.language"))
	for i, language := range c.setup.deps.Catalog.Languages() {
		if language == words.Language() {
			c.language.Choose(i)
		}
	}
	c.name.SetLabel(words.T("setup.clinic.name"))
	c.zone.Field().SetLabel(words.T("setup.clinic.zone"))
	c.zone.Field().SetHint(words.T("setup.clinic.zone_hint"))
	c.zone.SayNone(words.T("setup.clinic.zone_none"))
	chosen := c.week.One()
	if chosen < 0 {
		chosen = int(clinic.DefaultSettings().WeekStart)
	}
	c.week.SetLabel(words.T("setup.clinic.week"))
	var days []string
	for day := time.Sunday; day <= time.Saturday; day++ {
		days = append(days, words.ShortWeekday(day))
	}
	c.week.SetWords(days...)
	c.week.Choose(chosen)
	c.cutOff.Set(words.T("setup.clinic.cut_off"))
	if !c.setup.deps.CutOff {
		c.cutOff.Set(words.T("bring.gone"))
	}
	c.bring.SetLabel(words.T("bring.begin"))
	c.next.SetLabel(words.T("setup.next"))
	c.name.SetProblem("")
	c.zone.Field().SetProblem("")
}

func (c *clinicStep) answers() answers {
	return answers{
		Clinic: strings.TrimSpace(c.name.Text()), Zone: c.zone.Picked(), WeekStart: time.Weekday(c.week.One()),
	}
}

// goOn goes to the next step, or says at the field what is still missing.
func (c *clinicStep) goOn() {
	words, a := c.setup.words, c.answers()
	c.name.SetProblem("")
	c.zone.Field().SetProblem("")
	switch {
	case a.Clinic == "":
		c.name.SetProblem(words.T("setup.clinic.name_missing"))
		c.name.Focus()
	case a.Zone == "":
		c.zone.Field().SetProblem(words.T("setup.clinic.zone_missing"))
		c.zone.Field().Focus()
	default:
		c.setup.show(atProgram, kit.FromRight)
		return
	}
	c.root.Refresh()
}
