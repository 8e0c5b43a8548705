package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// typed are the keys of the overview: the digits choose a track.
func (b *programsBrowse) typed(r rune) bool {
	acts := map[rune]func(){'A': b.addProgram, 'E': b.editProgram, 'W': b.editTrack, 'I': b.newTrack, 'Y': b.openDays, 'Q': b.openAgenda, 'O': b.openAll, 'Z': b.removeProgram, 'U': b.shell.undo}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	if place := int(r - '1'); place >= 0 && place < len(b.program.Tracks) {
		b.chooseTrack(b.program.Tracks[place])
		return true
	}
	return false
}

// pressed goes through the programs, from one schedule of a track to the next, and
// reads on in the program's rules.
func (b *programsBrowse) pressed(name fyne.KeyName) bool {
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[name]
	switch {
	case step != 0:
		b.turnTo(b.pattern + step)
	case name == fyne.KeyPageDown || name == fyne.KeyPageUp:
		readOn(b.facts, name)
	default:
		return b.list.Press(name)
	}
	return true
}

func (b *programsBrowse) addProgram() {
	if b.page.mayChange() {
		b.page.presets.begin()
		b.page.show(b.page.presets, kit.FromRight)
	}
}

func (b *programsBrowse) editProgram() {
	if b.page.mayChange() && b.program.Program.ID != "" {
		b.page.form.begin(b.program.Program)
		b.page.show(b.page.form, kit.FromRight)
		b.page.form.focusFirst()
	}
}

// removeProgram takes a program that was never used out again.
func (b *programsBrowse) removeProgram() {
	s, program := b.shell, b.program.Program
	if !b.page.mayChange() || program.ID == "" {
		return
	}
	s.ask(question{
		title: s.t("programs.remove_ask", i18n.Args{"Name": s.label(program.Label)}), body: s.t("programs.remove_body"), yes: s.t("programs.remove"), danger: true,
		accept: func(string) bool {
			act := clinic.WithdrawProgram{Program: program.ID}
			s.record(func(facts []clinic.Event) {
				s.done(s.t("programs.removed", i18n.Args{"Name": s.label(program.Label)}), facts, act)
			}, act)
			return true
		},
	})
}

func (b *programsBrowse) editTrack() {
	if b.page.mayChange() && b.track.Track.ID != "" && !b.shownIsPast() {
		b.page.openTrack(b.program.Program, b.track.Track, b.patternFrom())
	}
}

// patternFrom is the first day of the schedule that is shown.
func (b *programsBrowse) patternFrom() clinic.Date {
	if patterns := b.byDate(); b.pattern >= 0 && b.pattern < len(patterns) {
		return patterns[b.pattern].From
	}
	return clinic.Date{}
}

func (b *programsBrowse) newTrack() {
	if !b.page.mayChange() || b.program.Program.ID == "" {
		return
	}
	id, err := clinic.NewID[clinic.TrackID](b.shell.deps.Random)
	if err != nil {
		b.shell.fail(err)
		return
	}
	mark := clinic.MarkDay
	if slices.ContainsFunc(b.program.Tracks, func(t clinic.TrackRow) bool { return t.Track.Mark == clinic.MarkDay }) {
		mark = clinic.MarkNight
	}
	b.page.track.begin(b.program.Program, clinic.Track{ID: id, Program: b.program.Program.ID, Mark: mark}, clinic.Date{}, true)
	b.page.show(b.page.track, kit.FromRight)
	b.page.track.focusFirst()
}

// openAll lists all schedules of the chosen track.
func (b *programsBrowse) openAll() {
	if len(b.track.Track.Patterns) > 1 {
		b.page.all.begin(b.program.Program, b.track.Track, b.patternFrom())
		b.page.show(b.page.all, kit.FromRight)
	}
}

func (b *programsBrowse) openDays() {
	b.page.days.begin()
	b.page.show(b.page.days, kit.FromRight)
}
