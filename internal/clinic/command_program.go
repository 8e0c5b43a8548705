package clinic

import "slices"

// SaveProgram adds a program or changes one. The rules hold from the day that the
// program's From says, and replace those that began on that day; without a day
// they are those that the program had from the beginning. Rules of other days
// stay as they are, later ones too. A new program's rules hold from always.
type SaveProgram struct {
	Program Program
	Instead Date // the day of other rules that these take the place of, such as a change that is put off; zero is none
}

func (SaveProgram) Act() Act { return ActPrograms }

// Decide refuses numbers out of their ranges, two services under one id, and
// dropping a service that a schedule or an appointment uses while it is dropped.
// Where the rules of closed days change, it says which claims that affects.
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
	if !known {
		first := c.Program
		first.From, first.Versions = Date{}, nil
		return []Event{ProgramSaved{Program: first}}, nil
	}
	return changeProgram(view, env, old, c.to(old))
}

// to is what the command makes of a program.
func (c SaveProgram) to(old Program) Program {
	if c.moves() {
		old.Versions = slices.DeleteFunc(slices.Clone(old.Versions), func(v ProgramVersion) bool { return v.From == c.Instead })
	}
	return old.Changed(c.Program)
}

func (c SaveProgram) moves() bool { return !c.Instead.IsZero() && c.Instead != c.Program.From }

// changeProgram decides that a program with all its versions becomes another.
func changeProgram(view View, env Env, old, now Program) ([]Event, error) {
	if written(old) == written(now) {
		return nil, nil
	}
	if err := keepsServices(view, env, old, now); err != nil {
		return nil, err
	}
	affected, err := affectedByProgram(view, env, old, now)
	if err != nil {
		return nil, err
	}
	return append([]Event{ProgramSaved{Program: now, Was: &old}}, affected...), nil
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

// RestoreProgram takes a change of a program back.
type RestoreProgram struct {
	Saved Program // as the change left it, with its versions
	Was   Program // as it was before
}

func (RestoreProgram) Act() Act { return ActPrograms }

// Decide refuses where the program was changed again since, or where something
// uses a service that only the change brought.
func (c RestoreProgram) Decide(view View, env Env) ([]Event, error) {
	now, known := view.Program(c.Saved.ID)
	switch {
	case known && written(now) == written(c.Was):
		return nil, nil
	case !known || written(now) != written(c.Saved):
		return nil, refuse("program_changed")
	}
	return changeProgram(view, env, now, c.Was)
}

// undoProgram is the way back from a saved program; a new one is taken out again.
func undoProgram(facts []Event) (Command, bool) {
	for _, fact := range facts {
		if saved, ok := fact.(ProgramSaved); ok {
			if saved.Was == nil {
				return WithdrawProgram{Program: saved.Program.ID}, true
			}
			return RestoreProgram{Saved: saved.Program, Was: *saved.Was}, true
		}
	}
	return nil, false
}
