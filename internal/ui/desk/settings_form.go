package desk

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/zones"
)

// settingsForm holds the clinic's settings while they are being changed. They
// stand in several sections and are saved together.
type settingsForm struct {
	labels
	shell    *shell
	clinic   *kit.Field
	zone     *kit.Picker
	week     *kit.Choice
	language *kit.Choice
	hours    *kit.Choice
	names    *kit.Check
	idle     *kit.Choice
	motion   *kit.Check
	photos   *kit.Check
	sound    *kit.Check
	station  *stationForm
	papers   *papersForm
	bars     []*saveBar

	before clinic.Settings
	idles  []int // the minutes that are offered
	dirty  bool
	saving bool
}

// zoneLines is how many zones are offered at once.
const zoneLines = 4

func newSettingsForm(s *shell) *settingsForm {
	f := &settingsForm{shell: s, clinic: s.field(""), week: s.choice(""), language: s.choice(""), hours: s.choice(""), idle: s.choice("")}
	f.zone = s.picker("", zoneLines, findZones)
	f.names, f.motion, f.sound, f.photos = s.check(""), s.check(""), s.check(""), s.check("")
	f.clinic.OnChanged = func(string) { f.clinic.SetProblem(""); f.changed() }
	f.clinic.OnEnter, f.clinic.OnEscape = f.save, s.sink.Take
	f.zone.OnEnter, f.zone.Field().OnEscape = f.save, s.sink.Take
	f.zone.OnPicked = func(string) { f.changed() }
	for _, choice := range []*kit.Choice{f.week, f.language, f.hours, f.idle} {
		choice.OnChanged, choice.OnEnter, choice.OnEscape = f.changed, f.save, s.sink.Take
	}
	for _, check := range []*kit.Check{f.names, f.motion, f.sound, f.photos} {
		check.OnChanged, check.OnEscape = func(bool) { f.changed() }, s.sink.Take
	}
	f.station = newStationForm(f)
	f.papers = newPapersForm(f)
	f.field(s, f.clinic, "settings.clinic.name")
	f.field(s, f.zone.Field(), "settings.clinic.zone")
	f.on(func() { f.zone.SayNone(s.t("settings.clinic.zone_none")) })
	f.on(func() {
		f.week.SetLabel(s.t("settings.clinic.week"))
		f.language.SetLabel(s.t("settings.clinic.language"))
		f.hours.SetLabel(s.t("settings.lobby.hours"))
		f.idle.SetLabel(s.t("settings.desk.idle"))
		f.names.SetSentence(s.t("settings.lobby.names"))
		f.photos.SetSentence(s.t("settings.desk.photos"))
		f.motion.SetSentence(s.t("settings.desk.motion"))
		f.sound.SetSentence(s.t("settings.desk.sound"))
	})
	return f
}

func findZones(search string) []kit.Pick {
	var picks []kit.Pick
	for _, name := range zones.Find(search) {
		picks = append(picks, kit.Pick{ID: name, Words: zones.Words(name)})
	}
	return picks
}

// hoursShown are the ways to show hours in the lobby, in the order of the words.
func hoursShown() []clinic.HoursShown {
	return []clinic.HoursShown{clinic.HoursAlways, clinic.HoursOnTap, clinic.HoursNever}
}

func (f *settingsForm) relabel() {
	s := f.shell
	f.labels.relabel()
	var days, languages, idles []string
	for day := time.Sunday; day <= time.Saturday; day++ {
		days = append(days, s.words.ShortWeekday(day))
	}
	for _, language := range s.deps.Catalog.Languages() {
		languages = append(languages, s.deps.Catalog.In(language).Name())
	}
	for _, minutes := range f.idles {
		idles = append(idles, strconv.Itoa(minutes))
	}
	f.week.SetWords(days...)
	f.language.SetWords(languages...)
	f.hours.SetWords(s.t("settings.lobby.shown"), s.t("settings.lobby.tap"), s.t("settings.lobby.never"))
	f.idle.SetWords(idles...)
	f.drawBars()
}

// fill shows the settings as they are in the book, unless somebody is changing
// them.
func (f *settingsForm) fill() {
	if f.dirty {
		return
	}
	now := f.shell.deps.Book.Settings()
	f.before = now
	f.idles = []int{1, 2, 5, 10, 15, 30}
	if !slices.Contains(f.idles, now.IdleLock) {
		f.idles = append(f.idles, now.IdleLock)
		slices.Sort(f.idles)
	}
	f.relabel()
	f.clinic.SetText(now.Clinic)
	f.zone.Set(kit.Pick{ID: now.Zone, Words: zones.Words(now.Zone)})
	f.week.Choose(int(now.WeekStart))
	f.language.Choose(slices.Index(f.shell.deps.Catalog.Languages(), now.Language))
	f.hours.Choose(slices.Index(hoursShown(), now.Hours))
	f.idle.Choose(slices.Index(f.idles, now.IdleLock))
	f.names.Tick(now.ShowNames)
	f.motion.Tick(now.Motion)
	f.photos.Tick(now.Photos)
	f.sound.Tick(now.Sound)
	f.station.fill(now)
	f.papers.fill(now)
	f.clinic.SetProblem("")
	f.zone.Field().SetProblem("")
	f.drawBars()
}

func (f *settingsForm) changed() {
	f.dirty = true
	f.drawBars()
}

// read are the settings as they stand in the form; false where one is missing.
func (f *settingsForm) read() (clinic.Settings, bool) {
	s, now := f.shell, f.before
	now.Clinic = strings.TrimSpace(f.clinic.Text())
	now.Zone = f.zone.Picked()
	now.WeekStart = time.Weekday(max(0, f.week.One()))
	now.Language = s.deps.Catalog.Languages()[max(0, f.language.One())]
	now.Hours = hoursShown()[max(0, f.hours.One())]
	now.IdleLock = f.idles[max(0, f.idle.One())]
	now.ShowNames, now.Motion, now.Sound = f.names.Ticked(), f.motion.Ticked(), f.sound.Ticked()
	now.Photos = f.photos.Ticked()
	f.station.read(&now)
	f.papers.read(&now)
	f.clinic.SetProblem("")
	f.zone.Field().SetProblem("")
	switch {
	case now.Clinic == "":
		f.clinic.SetProblem(s.t("settings.clinic.name_missing"))
	case now.Zone == "":
		f.zone.Field().SetProblem(s.t("settings.clinic.zone_missing"))
	default:
		return now, true
	}
	return now, false
}

// save has the book take the settings.
func (f *settingsForm) save() {
	s := f.shell
	next, ok := f.read()
	if !ok {
		s.say(s.t("settings.look_at_clinic"))
		f.drawBars()
		return
	}
	if f.saving || !f.dirty {
		return
	}
	f.saving = true
	f.drawBars()
	actor, before := s.actor, f.before
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, clinic.SaveSettings{Settings: next}) },
		func(_ []clinic.Event, err error) {
			f.saving = false
			if err != nil {
				s.fail(err)
				f.drawBars()
				return
			}
			f.dirty = false
			f.fill()
			// In the language that was chosen just now: the desk follows in a moment.
			s.speak()
			s.offerUndo(s.t("settings.saved"), []clinic.Command{clinic.UndoSettings{Before: before, After: next}})
		})
}

// reset shows the settings as they were.
func (f *settingsForm) reset() {
	f.dirty = false
	f.fill()
}

func (f *settingsForm) drop() { f.dirty = false }

func (f *settingsForm) leave(then func()) {
	if !f.dirty {
		then()
		return
	}
	s := f.shell
	s.ask(question{
		title: s.t("settings.leave"), body: s.t("settings.leave_body"),
		yes: s.t("settings.leave_yes"), no: s.t("settings.leave_no"), danger: true,
		accept: func(string) bool {
			f.drop()
			then()
			return true
		},
	})
}

// zoneChanged reports whether another zone was chosen.
func (f *settingsForm) zoneChanged() bool {
	return f.zone.Picked() != "" && f.zone.Picked() != f.before.Zone
}

// zoneNote warns where another zone was chosen.
func (f *settingsForm) zoneNote() string {
	if !f.zoneChanged() {
		return ""
	}
	return f.shell.t("settings.clinic.zone_note", i18n.Args{"Zone": zones.Words(f.zone.Picked())})
}
