package clinic

import "slices"

// programSpan are some days on which a program and its changed self each have
// one version.
type programSpan struct {
	days     stretch // no first day is from always
	was, now Program
}

// programSpans are the spans on which the rules differ.
func programSpans(old, now Program) []programSpan {
	starts := []Date{{}}
	for _, version := range slices.Concat(old.Versions, now.Versions) {
		starts = append(starts, version.From)
	}
	slices.SortFunc(starts, Date.Compare)
	starts = slices.Compact(starts)
	var spans []programSpan
	for i, start := range starts {
		span := programSpan{days: stretch{from: start}, was: old.On(start), now: now.On(start)}
		if i+1 < len(starts) {
			span.days.to = starts[i+1].AddDays(-1)
		}
		if !span.was.version().sameAs(span.now.version()) {
			spans = append(spans, span)
		}
	}
	return spans
}

// keepsServices refuses to drop a service on days on which something uses it: its
// minutes would lose their name and stop counting.
func keepsServices(view View, env Env, old, now Program) error {
	for _, span := range programSpans(old, now) {
		for _, service := range span.was.Services {
			if _, kept := span.now.Service(service.ID); kept {
				continue
			}
			used, err := serviceUsed(view, env, now.ID, service.ID, span.days)
			if err != nil {
				return err
			}
			if used {
				return &Refusal{Code: "service_used", Args: map[string]any{"Service": service.Label.In(view.Settings().Language)}}
			}
		}
	}
	return nil
}

// serviceUsed reports whether on some days a service stands in a schedule of the
// program, in a changed meeting of the weeks around today, or in an appointment
// that is not cancelled.
func serviceUsed(view View, env Env, program ProgramID, service ServiceID, days stretch) (bool, error) {
	uses := func(b Block) bool { return b.Service == service }
	for _, track := range view.TracksOf(program) {
		for _, pattern := range track.Patterns {
			if _, meets := track.daysOf(pattern).within(days); meets && slices.ContainsFunc(pattern.Blocks, uses) {
				return true, nil
			}
		}
		for day := -LookAhead; day <= LookAhead; day++ {
			date := env.Today().AddDays(day)
			for _, change := range view.ChangesOn(track.ID, date) {
				if days.holds(date) && slices.ContainsFunc(change.Blocks, uses) {
					return true, nil
				}
			}
		}
	}
	return serviceBooked(view, program, service, days)
}

func serviceBooked(view View, program ProgramID, service ServiceID, days stretch) (bool, error) {
	for _, patient := range view.Patients() {
		booked, err := appointmentsOf(view, patient)
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(booked, func(a Appointment) bool {
			return a.Service == service && a.Program == program && !a.Cancelled && days.holds(a.Date)
		}) {
			return true, nil
		}
	}
	return false, nil
}

// holds reports whether a date is one of the days.
func (s stretch) holds(date Date) bool {
	return !date.Before(s.from) && (s.to.IsZero() || !date.After(s.to))
}

// LookAhead is how many days the schedule is looked at before it is saved: eight weeks.
const LookAhead = 56
