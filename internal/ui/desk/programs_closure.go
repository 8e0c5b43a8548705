package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// closureForm adds days off or changes them: what for, from when to when, and
// which tracks.
type closureForm struct {
	labels
	shell  *shell
	page   *programsPage
	root   fyne.CanvasObject
	title  *kit.Text
	label  *kit.Field
	from   *kit.Field
	to     *kit.Field
	tracks *kit.Choice
	wrong  *kit.Text
	keep   *kit.Button
	cancel *kit.Button

	all   []clinic.Track
	old   clinic.Closure // without a name for new ones
	dirty bool
}

func newClosureForm(s *shell, page *programsPage) *closureForm {
	f := &closureForm{shell: s, page: page, tracks: s.choice("").Many()}
	f.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65)
	f.wrong = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(2)
	f.label = f.field(s, s.field(""), "programs.closure.label")
	f.from, f.to = f.field(s, s.field(""), "programs.closure.from"), f.field(s, s.field(""), "programs.closure.to")
	for _, field := range []*kit.Field{f.label, f.from, f.to} {
		field.OnChanged = func(string) { field.SetProblem(""); f.edited() }
		field.OnEnter, field.OnEscape = f.save, f.escape
	}
	f.tracks.OnChanged, f.tracks.OnEnter, f.tracks.OnEscape = f.edited, f.save, f.escape
	f.on(func() {
		f.from.SetHint(s.t("patients.date_hint"))
		f.to.SetHint(s.t("patients.date_hint"))
		f.tracks.SetLabel(s.t("programs.closure.tracks"))
	})
	f.keep = f.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "programs.form.save")
	f.cancel = f.button(s, s.button(kit.Secondary, "", "", "Esc", f.escape), "patients.form.cancel")
	panel := kit.NewPanel(s.look, kit.All(24), kit.Column(kit.DeskGap, kit.Natural(f.text(s, s.note(2), "programs.closure.body")),
		kit.Natural(f.label), kit.Natural(kit.Row(16, kit.Fill(f.from).AtStart(), kit.Fill(f.to).AtStart())),
		kit.Natural(f.tracks), kit.Natural(f.text(s, s.note(2), "programs.closure.tracks_note")), kit.Spring()))
	f.root = kit.Column(kit.DeskGap, kit.Natural(f.title), kit.Fill(panel),
		kit.Natural(kit.Row(12, kit.Fill(f.wrong), kit.Natural(f.cancel), kit.Natural(f.keep))))
	return f
}

func (f *closureForm) edited() {
	f.dirty = true
	f.wrong.Set("")
	f.root.Refresh()
}

// begin fills the form.
func (f *closureForm) begin(old clinic.Closure) {
	f.old = old
	var names []string
	f.all, names = f.page.days.allTracks()
	f.tracks.SetWords(names...)
	var chosen []int
	for i, track := range f.all {
		if slices.Contains(old.Tracks, track.ID) {
			chosen = append(chosen, i)
		}
	}
	f.tracks.Choose(chosen...)
	f.label.SetText(old.Label)
	f.from.SetText(dateText(old.From))
	f.to.SetText(dateText(old.To))
	for _, field := range []*kit.Field{f.label, f.from, f.to} {
		field.SetProblem("")
	}
	f.wrong.Set("")
	f.dirty = false
	f.drawTitle()
	f.page.show(f, kit.FromRight)
	f.label.Focus()
}

func (f *closureForm) drawTitle() {
	f.title.Set(f.shell.t("programs.closure.add"))
	if f.old.Label != "" {
		f.title.Set(f.old.Label)
	}
}

func (f *closureForm) object() fyne.CanvasObject { return f.root }
func (f *closureForm) changed()                  {}
func (f *closureForm) takeBack() bool            { return false }
func (f *closureForm) typed(rune) bool           { return false }
func (f *closureForm) drop()                     { f.dirty, f.old = false, clinic.Closure{} }

func (f *closureForm) relabel() {
	f.labels.relabel()
	f.drawTitle()
}

func (f *closureForm) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		f.escape()
	}
	return name == fyne.KeyEscape
}

// escape goes back to the list of days off, and asks first where something was
// changed.
func (f *closureForm) escape() { f.leave(f.page.toDays) }

func (f *closureForm) leave(then func()) {
	if f.dirty {
		f.page.askLeave(then)
		return
	}
	f.drop()
	then()
}

// read is the closure as it stands in the form; false where something is missing,
// which is said at its field.
func (f *closureForm) read() (clinic.Closure, bool) {
	s, next := f.shell, f.old
	from, ok1 := typedDate(f.from.Text())
	to, ok2 := typedDate(f.to.Text())
	if strings.TrimSpace(f.to.Text()) == "" { // a single day
		to, ok2 = from, ok1
	}
	next.Label, next.From, next.To, next.Tracks = strings.TrimSpace(f.label.Text()), from, to, nil
	for _, place := range f.tracks.Chosen() {
		next.Tracks = append(next.Tracks, f.all[place].ID)
	}
	at, problem := f.label, ""
	switch {
	case next.Label == "":
		problem = s.t("programs.closure.label_missing")
	case !ok1:
		at, problem = f.from, s.t("patients.form.date_wrong")
	case !ok2:
		at, problem = f.to, s.t("patients.form.date_wrong")
	case to.Before(from):
		at, problem = f.to, s.t("programs.closure.backwards")
	default:
		return next, true
	}
	at.SetProblem(problem)
	at.Focus()
	f.root.Refresh()
	return next, false
}

func (f *closureForm) save() {
	next, ok := f.read()
	if !ok {
		return
	}
	s, actor := f.shell, f.shell.actor
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, clinic.SaveClosure{Closure: next}) },
		func(facts []clinic.Event, err error) {
			if err != nil {
				f.wrong.Set(s.sentence(err))
				f.root.Refresh()
				return
			}
			s.done(s.t("programs.closure.saved"), facts, clinic.SaveClosure{Closure: next})
			if f.old.ID == next.ID && f.page.now == f {
				f.drop()
				f.page.toDays()
				f.page.days.closures.Select(string(next.ID))
			}
		})
}

// addClosure begins the form of new days off.
func (d *daysOff) addClosure() {
	if !d.mayChange() {
		return
	}
	id, err := clinic.NewID[clinic.ClosureID](d.shell.deps.Random)
	if err != nil {
		d.shell.fail(err)
		return
	}
	d.page.closure.begin(clinic.Closure{ID: id})
}

func (d *daysOff) changeClosure() {
	if closure, ok := d.closures.Selected(); ok && d.mayChange() {
		d.page.closure.begin(closure)
	}
}

// removeClosure has everybody meet again on the days of a closure.
func (d *daysOff) removeClosure() {
	closure, ok := d.closures.Selected()
	if !ok || !d.mayChange() {
		return
	}
	s := d.shell
	s.ask(question{
		title: s.t("programs.closure.remove_ask", i18n.Args{"Name": closure.Label}), body: s.t("programs.closure.remove_body"),
		yes: s.t("programs.closure.remove"), danger: true,
		accept: func(string) bool {
			closure.Removed = true
			save := clinic.SaveClosure{Closure: closure}
			s.record(func(facts []clinic.Event) { s.done(s.t("programs.closure.removed"), facts, save) }, save)
			return true
		},
	})
}
