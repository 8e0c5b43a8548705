package clinic

import (
	"reflect"
	"slices"
)

// SaveProgram adds a program or changes one.
type SaveProgram struct{ Program Program }

func (SaveProgram) Act() Act { return ActPrograms }

// Decide refuses numbers out of their ranges, two services under one id, and
// dropping a service that a schedule or an appointment still uses.
func (c SaveProgram) Decide(view View, env Env) ([]Event, error) {
	if c.Program.ID == "" || c.Program.Label.Text == "" {
		return nil, refuse("no_name")
	}
	if field := c.Program.OutOfRange(); field != "" {
		return nil, &Refusal{Code: "program_number", Args: map[string]any{"Field": field}}
	}
	if err := checkServices(c.Program.Services); err != nil {
		return nil, err
	}
	old, known := view.Program(c.Program.ID)
	if known && reflect.DeepEqual(old, c.Program) {
		return nil, nil
	}
	if err := keepsServices(view, env, old, c.Program); err != nil {
		return nil, err
	}
	return []Event{ProgramSaved{Program: c.Program}}, nil
}

func checkServices(services []Service) error {
	for i, service := range services {
		same := func(other Service) bool { return other.ID == service.ID }
		switch {
		case service.ID == "":
			return refuse("no_id")
		case slices.ContainsFunc(services[:i], same):
			return refuse("service_twice")
		case service.Kind != "" && !slices.Contains(ServiceKinds(), service.Kind):
			return refuse("service_kind")
		}
	}
	return nil
}

// keepsServices refuses to drop a service that something uses: its minutes would
// lose their name and stop counting.
func keepsServices(view View, env Env, old, now Program) error {
	for _, service := range old.Services {
		if _, kept := now.Service(service.ID); kept {
			continue
		}
		used, err := serviceUsed(view, env, now.ID, service.ID)
		if err != nil {
			return err
		}
		if used {
			return &Refusal{Code: "service_used", Args: map[string]any{"Service": service.Label.In(view.Settings().Language)}}
		}
	}
	return nil
}

// serviceUsed reports whether a service stands in any schedule of the program,
// past ones included, in a changed meeting of the weeks around today, or in an
// appointment that is not cancelled.
func serviceUsed(view View, env Env, program ProgramID, service ServiceID) (bool, error) {
	uses := func(b Block) bool { return b.Service == service }
	for _, track := range view.TracksOf(program) {
		for _, pattern := range track.Patterns {
			if slices.ContainsFunc(pattern.Blocks, uses) {
				return true, nil
			}
		}
		for day := -LookAhead; day <= LookAhead; day++ {
			for _, change := range view.ChangesOn(track.ID, env.Today().AddDays(day)) {
				if slices.ContainsFunc(change.Blocks, uses) {
					return true, nil
				}
			}
		}
	}
	for _, patient := range view.Patients() {
		booked, err := appointmentsOf(view, patient)
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(booked, func(a Appointment) bool { return a.Service == service && a.Program == program && !a.Cancelled }) {
			return true, nil
		}
	}
	return false, nil
}

// LookAhead is how many days the schedule is looked at before it is saved: eight weeks.
const LookAhead = 56
