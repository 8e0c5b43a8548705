package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// programsPage is where the clinic's programs are looked at and, by the director,
// changed. Beside the overview it has screens that fill it: the presets to start
// from, a program's settings, a track's schedule, and the days off.
type programsPage struct {
	shell   *shell
	swap    *kit.Swap
	browse  *programsBrowse
	presets *presetChooser
	form    *programForm
	track   *trackEditor
	days    *daysOff
	closure *closureForm
	fresh   *freshProgram
	all     *trackSchedules
	session *sessionForm
	agenda  *agenda
	screens []programScreen
	now     programScreen
	here    bool
}

// programScreen is one of the page's screens.
type programScreen interface {
	object() fyne.CanvasObject
	relabel()
	changed()          // the book has something new
	leave(then func()) // at once, after the person agreed to lose something, or never
	drop()             // left: forget what was not saved
	save()             // Ctrl+S
	takeBack() bool    // Ctrl+Z
	typed(r rune) bool
	pressed(name fyne.KeyName) bool
}

func newProgramsPage(s *shell) *programsPage {
	p := &programsPage{shell: s}
	p.browse = newProgramsBrowse(s, p)
	p.presets = newPresetChooser(s, p)
	p.form = newProgramForm(s, p)
	p.track = newTrackEditor(s, p)
	p.days = newDaysOff(s, p)
	p.closure = newClosureForm(s, p)
	p.fresh = newFreshProgram(s, p)
	p.all = newTrackSchedules(s, p)
	p.session = newSessionForm(s, p)
	p.agenda = newAgenda(s, p)
	p.screens = []programScreen{p.browse, p.presets, p.form, p.track, p.days, p.closure, p.fresh, p.all, p.session, p.agenda}
	p.now = p.browse
	var objects []fyne.CanvasObject
	for _, screen := range p.screens {
		objects = append(objects, screen.object())
	}
	p.swap = kit.NewSwap(s.look, objects...)
	return p
}

func (p *programsPage) object() fyne.CanvasObject { return p.swap.Object() }

func (p *programsPage) shown() {
	p.here = true
	p.now.changed()
}

// hidden forgets what was not saved.
func (p *programsPage) hidden() {
	p.here = false
	p.now.drop()
	p.agenda.drop()
	p.now = p.browse
	p.swap.Show(p.browse.object(), kit.AtOnce)
}

func (p *programsPage) changed(change book.Change) {
	if p.here && (change.Reloaded || len(change.Events) > 0) {
		p.now.changed()
	}
}

func (p *programsPage) relabel() {
	for _, screen := range p.screens {
		screen.relabel()
	}
	p.swap.Object().Refresh()
}

// show fills the page with one of its screens.
func (p *programsPage) show(screen programScreen, from kit.From) {
	p.now = screen
	p.shell.sink.Take()
	p.swap.Show(screen.object(), from)
	p.object().Refresh()
}

// back shows the overview again.
func (p *programsPage) back() {
	p.now.drop()
	p.agenda.drop()
	p.show(p.browse, kit.FromLeft)
	p.browse.changed()
}

// toDays shows the days off again, or the agenda where one came from there.
func (p *programsPage) toDays() {
	if !p.agenda.from.IsZero() {
		p.show(p.agenda, kit.FromLeft)
		p.agenda.changed()
		return
	}
	p.show(p.days, kit.FromLeft)
	p.days.changed()
}

// openTrack has a track's schedule drawn, beginning with the one from a date.
func (p *programsPage) openTrack(program clinic.Program, track clinic.Track, from clinic.Date) {
	p.track.begin(program, track, from, false)
	p.show(p.track, kit.FromRight)
	p.track.focusFirst()
}

// mayChange reports whether this person may change programs.
func (p *programsPage) mayChange() bool { return p.shell.may(clinic.ActPrograms) }

func (p *programsPage) leave(then func())              { p.now.leave(then) }
func (p *programsPage) save()                          { p.now.save() }
func (p *programsPage) takeBack() bool                 { return p.now.takeBack() }
func (p *programsPage) typed(r rune) bool              { return p.now.typed(r) }
func (p *programsPage) pressed(name fyne.KeyName) bool { return p.now.pressed(name) }

// askLeave asks before something that was not saved is lost.
func (p *programsPage) askLeave(then func()) {
	s := p.shell
	s.ask(question{
		title: s.t("patients.form.leave"), body: s.t("patients.form.leave_body"),
		yes: s.t("patients.form.leave_yes"), no: s.t("patients.form.leave_no"), danger: true,
		accept: func(string) bool {
			p.now.drop()
			then()
			return true
		},
	})
}
