package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// check asks what does not fit in the week as it is drawn. While the book is
// checking, only the last week counts.
func (e *trackEditor) check() {
	if e.asking {
		e.again = true
		return
	}
	e.asking, e.again = true, false
	program, track, from := e.program, e.asDrawn(), e.about.fromOr(e.shell.deps.Book.Today())
	work(e.shell, func() ([]clinic.ScheduleProblem, error) {
		return e.shell.deps.Book.CheckSchedule(program, []clinic.Track{track}, from)
	}, func(found []clinic.ScheduleProblem, err error) {
		e.asking = false
		if err != nil {
			e.shell.fail(err)
			return
		}
		e.drawProblems(found)
		if e.again {
			e.check()
		}
	})
}

// asDrawn is the track with the week as it is drawn, for looking at it.
func (e *trackEditor) asDrawn() clinic.Track {
	track := e.old
	return withPattern(track, e.draft.pattern(e.about.fromOr(e.shell.deps.Book.Today())))
}

// read is the track as it is to be saved; false where something is missing, which
// is said at its field.
func (e *trackEditor) read() (track clinic.Track, from clinic.Date, ok bool) {
	if !e.block.flush() {
		return track, from, false
	}
	track, from, ok = e.about.read(e.old)
	if !ok {
		e.turnTo(3)
		return track, from, false
	}
	if len(e.draft.before) > 0 || e.fresh { // a week that nobody changed is no new one
		track = withPattern(track, e.draft.pattern(from))
	}
	return track, from, true
}

// save shows what the change does, before it is saved.
func (e *trackEditor) save() {
	track, from, ok := e.read()
	if !ok || e.saving {
		return
	}
	s, program := e.shell, e.program
	work(s, func() (clinic.TrackPreview, error) { return s.deps.Book.PreviewTrack(program, track, from) },
		func(preview clinic.TrackPreview, err error) {
			switch {
			case err != nil:
				s.fail(err)
			case slices.ContainsFunc(preview.Problems, func(p clinic.ScheduleProblem) bool { return p.Refuses }):
				e.drawProblems(preview.Problems)
				e.problems.Select("")
				s.say(s.t("programs.track.refused"))
			default:
				s.ask(e.previewOf(preview, track))
			}
		})
}

// previewOf asks with what the schedule does to the week and to the patients.
func (e *trackEditor) previewOf(preview clinic.TrackPreview, track clinic.Track) question {
	s := e.shell
	q := question{
		title: s.t("programs.preview.track_title", i18n.Args{"Track": s.label(track.Label)}),
		body:  join(s.t("programs.preview.from", i18n.Args{"Date": s.words.LongDate(noonOf(preview.From))}), s.t("programs.preview.past_weeks")),
		more:  s.linesOf(s.previewLines(preview)), yes: s.t("programs.form.save"), no: s.t("programs.preview.back"),
		accept: func(string) bool { e.keepAs(track); return true },
	}
	if len(preview.Problems) > 0 {
		q.yes = s.t("programs.preview.save_anyway")
	}
	return q
}

// previewLines say a preview, the week first, then the patients, then what is
// still to be warned of.
func (s *shell) previewLines(p clinic.TrackPreview) []string {
	lines := []string{s.t("programs.preview.hours", i18n.Args{
		"Before": s.words.Hours(p.Before.Counting), "After": s.words.Hours(p.After.Counting),
	}), s.t("programs.preview.in_track", countOf(p.Patients))}
	for _, each := range p.Short {
		lines = append(lines, s.t("programs.preview.short", i18n.Args{
			"Name": s.name(each.Name), "After": s.words.Hours(each.After), "Want": s.words.Hours(each.Want),
		}))
	}
	for _, each := range p.DaysLost {
		lines = append(lines, s.t("programs.preview.day_lost", i18n.Args{"Name": s.name(each.Name)}))
	}
	for _, each := range p.Appointment {
		lines = append(lines, s.t("programs.preview.appointment", i18n.Args{"Name": s.name(each.Name)}))
	}
	for _, problem := range p.Problems {
		lines = append(lines, s.problemSentence(problem))
	}
	return lines
}

// keepAs has the book save the track.
func (e *trackEditor) keepAs(track clinic.Track) {
	s, actor := e.shell, e.shell.actor
	e.saving = true
	e.keep.Rest(true)
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, clinic.SaveTrack{Track: track}) },
		func(_ []clinic.Event, err error) {
			e.saving = false
			e.keep.Rest(false)
			if err != nil {
				s.fail(err)
				return
			}
			s.say(s.t("programs.track.saved"))
			e.page.browse.openTrack(track)
			if e.old.ID == track.ID && e.page.now == e {
				e.page.back()
			}
		})
}
