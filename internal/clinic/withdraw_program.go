package clinic

// WithdrawProgram takes a program that was made in error out again. Its tracks go
// with it. Only one that was never used can go; others are closed (Retired).
type WithdrawProgram struct{ Program ProgramID }

func (WithdrawProgram) Act() Act { return ActPrograms }

// Decide is refused once somebody was admitted to the program, had an appointment
// in it, or has an authorization for it.
func (c WithdrawProgram) Decide(view View, _ Env) ([]Event, error) {
	old, known := view.Program(c.Program)
	if !known || old.Withdrawn {
		return nil, nil
	}
	used, err := programUsed(view, c.Program)
	switch {
	case err != nil:
		return nil, err
	case used:
		return nil, refuse("program_used")
	}
	gone := old
	gone.Withdrawn = true
	return []Event{ProgramSaved{Program: gone, Was: &old}}, nil
}

func programUsed(view View, program ProgramID) (bool, error) {
	for _, patient := range view.Patients() {
		for _, stay := range view.AdmissionsOf(patient) {
			if stay.Program == program {
				return true, nil
			}
		}
		for _, a := range view.AuthorizationsOf(patient) {
			if a.Scope.Program == program && !a.Removed {
				return true, nil
			}
		}
		booked, err := view.AppointmentsOf(patient, Date{1, 1, 1}, forever())
		if err != nil {
			return false, err
		}
		for _, appointment := range booked {
			if appointment.Program == program {
				return true, nil
			}
		}
	}
	return false, nil
}
