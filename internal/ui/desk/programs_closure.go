package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// closureForm asks for a closure on a sheet.
type closureForm struct {
	days   *daysOff
	label  *kit.Field
	from   *kit.Field
	to     *kit.Field
	tracks *kit.Choice
	all    []clinic.Track
	old    clinic.Closure
}

func (d *daysOff) addClosure() {
	if !d.mayChange() {
		return
	}
	id, err := clinic.NewID[clinic.ClosureID](d.shell.deps.Random)
	if err != nil {
		d.shell.fail(err)
		return
	}
	today := d.shell.deps.Book.Today()
	d.askClosure(clinic.Closure{ID: id, From: today, To: today}, "programs.closure.add")
}

func (d *daysOff) changeClosure() {
	if closure, ok := d.closures.Selected(); ok && d.mayChange() {
		d.askClosure(closure, "programs.closure.change")
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
			s.do(func() { s.say(s.t("programs.closure.removed")) }, clinic.SaveClosure{Closure: closure})
			return true
		},
	})
}

func (d *daysOff) askClosure(old clinic.Closure, title string) {
	s := d.shell
	f := &closureForm{days: d, old: old, label: s.field(s.t("programs.closure.label")),
		from: s.field(s.t("programs.closure.from")), to: s.field(s.t("programs.closure.to"))}
	all, names := d.allTracks()
	f.all = all
	f.tracks = s.choice(s.t("programs.closure.tracks"), names...).Many()
	var chosen []int
	for i, track := range all {
		if slices.Contains(old.Tracks, track.ID) {
			chosen = append(chosen, i)
		}
	}
	f.tracks.Choose(chosen...)
	f.label.SetText(old.Label)
	f.from.SetText(dateText(old.From))
	f.to.SetText(dateText(old.To))
	for _, field := range []*kit.Field{f.label, f.from, f.to} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	s.ask(question{
		title: s.t(title), body: s.t("programs.closure.body"),
		more: kit.Column(12, kit.Natural(f.label), kit.Natural(kit.Row(12, kit.Fill(f.from).AtStart(), kit.Fill(f.to).AtStart())),
			kit.Natural(f.tracks), kit.Natural(kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, s.t("programs.closure.tracks_note")).Lines(2))),
		fields: []editable{f.label, f.from, f.to, f.tracks}, yes: s.t("programs.form.save"), accept: f.accept,
	})
}

// accept saves the closure; false where something is missing, which is said at
// its field.
func (f *closureForm) accept(string) bool {
	s, next := f.days.shell, f.old
	from, ok1 := typedDate(f.from.Text())
	to, ok2 := typedDate(f.to.Text())
	next.Label, next.From, next.To, next.Tracks = strings.TrimSpace(f.label.Text()), from, to, nil
	for _, place := range f.tracks.Chosen() {
		next.Tracks = append(next.Tracks, f.all[place].ID)
	}
	switch {
	case next.Label == "":
		f.label.SetProblem(s.t("programs.form.name_missing"))
	case !ok1:
		f.from.SetProblem(s.t("patients.form.date_wrong"))
	case !ok2:
		f.to.SetProblem(s.t("patients.form.date_wrong"))
	case to.Before(from):
		f.to.SetProblem(s.t("programs.closure.backwards"))
	default:
		s.do(func() { s.say(s.t("programs.closure.saved")) }, clinic.SaveClosure{Closure: next})
		return true
	}
	return false
}
