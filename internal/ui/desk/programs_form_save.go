package desk

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// read is the program as it stands in the form; false where something is wrong,
// which is said at its field.
func (f *programForm) read() (clinic.Program, bool) {
	next := f.old
	next.Label, next.Level.Label = f.name.read(), f.level.read()
	if next.Label.Text == "" {
		f.turnTo(0)
		f.name.fields[0].SetProblem(f.shell.t("programs.form.name_missing"))
		f.name.fields[0].Focus()
		f.root.Refresh()
		return next, false
	}
	for _, n := range f.numbers {
		value, ok := n.read()
		if !ok {
			f.at(n)
			return next, false
		}
		*numberOf(&next, n.id) = value
	}
	if !f.readPolicies(&next) {
		return next, false
	}
	if !f.since.read(&next) {
		return next, false
	}
	if field := next.OutOfRange(); field != "" {
		f.outOfRange(field)
		return next, false
	}
	return next, true
}

func (f *programForm) readPolicies(next *clinic.Program) bool {
	was := f.old.Attendance
	next.Attendance.Choice = clinic.TrackChoice(trackChoices()[max(0, f.choice.One())])
	next.Attendance.Departure = clinic.DepartureRule(departures()[max(0, f.departure.One())])
	if was.Departure == "" && next.Attendance.Departure == clinic.DepartureAttested {
		next.Attendance.Departure = "" // as it always was
	}
	next.Credit.Rounding = []clinic.Rounding{clinic.RoundNone, clinic.RoundDown, clinic.RoundEight}[max(0, f.rounding.One())]
	next.MakeUps, next.Retired, next.Attendance.Signs = f.makeUps.Ticked(), f.retired.Ticked(), f.signs.Ticked()
	next.Attendance.Limits = nil
	for _, line := range f.limits {
		limit, ok := line.read()
		if !ok {
			f.turnTo(2)
			line.count.Focus()
			return false
		}
		if limit.Count > 0 {
			next.Attendance.Limits = append(next.Attendance.Limits, limit)
		}
	}
	services, ok := f.services.read()
	if !ok {
		f.turnTo(4)
	}
	next.Services = services
	return ok
}

// at shows the line that is wrong.
func (f *programForm) at(n *numberLine) {
	f.turnTo(tabOf(n.id))
	n.field.Focus()
	f.root.Refresh()
}

// outOfRange says of a number that it cannot be.
func (f *programForm) outOfRange(field string) {
	f.turnTo(tabOf(field))
	for _, n := range f.numbers {
		if n.id != field {
			continue
		}
		switch field {
		case "weekly_maximum", "daily_maximum", "age_below":
			n.say(f.shell.t("programs.form.most_below_least"))
		default:
			n.say(f.shell.t("programs.form.out_of_range"))
		}
		f.at(n)
		return
	}
	f.problem.Set(f.shell.t("programs.form.limit_wrong"))
	f.root.Refresh()
}

// save says first what a change means, and shows a new program whole.
func (f *programForm) save() {
	if f.saving {
		return
	}
	f.problem.Set("")
	next, ok := f.read()
	if !ok {
		return
	}
	save := clinic.SaveProgram{Program: next, Instead: f.since.picked}
	if f.fresh {
		f.page.fresh.begin(next, f.freshTracks())
		return
	}
	work(f.shell, func() (clinic.ProgramPreview, error) { return f.shell.deps.Book.PreviewProgram(save) },
		func(preview clinic.ProgramPreview, err error) {
			switch {
			case err != nil:
				f.shell.fail(err)
			case len(preview.Changes) == 0 && preview.Moved.IsZero():
				f.keepAs(save)
			default:
				f.shell.ask(f.previewOf(preview, save))
			}
		})
}

// previewOf asks with what changes, and for how many patients.
func (f *programForm) previewOf(preview clinic.ProgramPreview, save clinic.SaveProgram) question {
	s := f.shell
	var lines []string
	for _, change := range preview.Changes {
		lines = append(lines, s.fieldChange(change))
	}
	lines = append(lines, f.warnings(preview.Problems)...)
	return question{
		title: s.t("programs.preview.title"), body: join(s.t("programs.preview.patients", countOf(preview.Patients)), s.validity(preview)),
		more: s.linesOf(lines), yes: s.t("programs.form.save"), no: s.t("programs.preview.back"),
		accept: func(string) bool { f.keepAs(save); return true },
	}
}

// warnings say which weeks do not reach what the program asks for now.
func (f *programForm) warnings(problems []clinic.ScheduleProblem) []string {
	s := f.shell
	var lines []string
	for _, track := range s.deps.Book.TracksOf(f.old.ID) {
		for _, problem := range problems {
			if problem.Track == track.ID && problem.Block == "" {
				lines = append(lines, s.label(track.Label)+": "+s.problemSentence(problem))
			}
		}
	}
	return lines
}

// mostLines is how many lines a preview shows; more are counted.
const mostLines = 10

// linesOf shows what a preview lists.
func (s *shell) linesOf(lines []string) fyne.CanvasObject {
	more := len(lines) - mostLines
	if more > 0 {
		lines = append(lines[:mostLines:mostLines], s.t("programs.preview.more", countOf(more)))
	}
	var items []kit.Item
	for _, line := range lines {
		items = append(items, kit.Natural(kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, line).Lines(2)))
	}
	return kit.Column(4, items...)
}

// keepFresh saves a new program that was looked over, unless it is being saved.
func (f *programForm) keepFresh(next clinic.Program) {
	if !f.saving {
		f.keepAs(clinic.SaveProgram{Program: next})
	}
}

// keepAs has the book save the program, a new one with its tracks.
func (f *programForm) keepAs(save clinic.SaveProgram) {
	items := []book.Item{{Actor: f.shell.actor, Command: save}}
	for _, track := range f.freshTracks() {
		items = append(items, book.Item{Actor: f.shell.actor, Command: clinic.SaveTrack{Track: track}})
	}
	f.saving = true
	f.keep.Rest(true)
	work(f.shell, func() ([]clinic.Event, error) { return f.shell.deps.Book.Batch(items...) }, func(facts []clinic.Event, err error) {
		f.saving = false
		f.keep.Rest(false)
		if err != nil {
			f.refused(err)
			return
		}
		f.shell.done(f.shell.t("programs.form.saved"), facts, save)
		f.page.browse.program.Program.ID = save.Program.ID
		if f.old.ID == save.Program.ID && f.shown() {
			f.page.back()
		}
	})
}

// freshTracks are those that a new program is saved with.
func (f *programForm) freshTracks() []clinic.Track {
	if f.extra.Ticked() {
		return slices.Concat(f.tracks, f.extras)
	}
	return f.tracks
}

// shown reports whether the form, or what it shows before saving, is there.
func (f *programForm) shown() bool {
	return f.page.now == f || f.page.now == programScreen(f.page.fresh)
}

// refused says where it stands what the book will not take.
func (f *programForm) refused(err error) {
	if f.page.now == programScreen(f.page.fresh) {
		f.page.fresh.back()
	}
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) && slices.Contains([]string{"service_used", "service_kind", "service_twice"}, refusal.Code) {
		f.services.begin(withDropped(f.services.rows, f.old.Services))
		f.turnTo(4)
	}
	f.problem.Set(f.shell.sentence(err))
	f.root.Refresh()
}

// withDropped puts services back that were taken out.
func withDropped(now, old []clinic.Service) []clinic.Service {
	all := slices.Clone(now)
	for _, service := range old {
		if !slices.ContainsFunc(now, func(x clinic.Service) bool { return x.ID == service.ID }) {
			all = append(all, service)
		}
	}
	return all
}
