package clinic

// MoveAdmission corrects the first day of a stay, earlier or later. Its first plan
// moves along; opening balances and authorizations stay as they are.
type MoveAdmission struct {
	Patient   PatientID
	Admission AdmissionID
	From      Date
}

func (MoveAdmission) Act() Act { return ActPatients }

// Decide refuses a first day that another stay covers, and one that would leave
// something of the stay before it.
func (c MoveAdmission) Decide(view View, _ Env) ([]Event, error) {
	stay, ok := admissionByID(view, c.Patient, c.Admission)
	switch {
	case !ok:
		return nil, refuse("not_in_program")
	case c.From.IsZero():
		return nil, refuse("no_first_day")
	case c.From == stay.From:
		return nil, nil
	}
	if err := mayBegin(view, stay, c.From); err != nil {
		return nil, err
	}
	var events []Event
	for _, part := range partsOf(view, stay) {
		switch {
		case part.From != stay.From && !part.From.Before(c.From): // a merged record's part that begins later anyway
		case !part.Discharged.IsZero() && part.Discharged.Before(c.From):
			return nil, refuse("moved_past_merged")
		default:
			part.Patient = stay.Patient
			events = append(events, part.movedTo(c.From))
		}
	}
	return events, nil
}

// partsOf are the stays as they are written: one, or those of several records that
// were merged and go on as one stay.
func partsOf(view View, stay Admission) []Admission {
	raw, joined := apart(view)
	if joined.none() {
		return []Admission{stay}
	}
	var parts []Admission
	for _, record := range joined.Records(stay.Patient) {
		for _, each := range raw.AdmissionsOf(record) {
			if joined.stay(each.ID) == stay.ID {
				parts = append(parts, each)
			}
		}
	}
	return parts
}

func (a Admission) movedTo(from Date) AdmissionMoved {
	moved := AdmissionMoved{Admission: a.ID, Patient: a.Patient, From: from, WasFrom: a.From}
	if plan, ok := a.planFrom(a.From); ok {
		plan.From = from
		moved.Plan = &plan
	}
	return moved
}

// mayBegin refuses another first day for a stay where it would overlap another
// stay, or leave something that was recorded of it outside.
func mayBegin(view View, stay Admission, from Date) error {
	if _, ok := programOn(view, stay.Program, from); !ok {
		return refuse("no_such_program")
	}
	whole := stretch{from, stay.Discharged}
	if !stay.Discharged.IsZero() && stay.Discharged.Before(from) {
		return &Refusal{Code: "moved_past_discharge", Args: dated(stay.Discharged)}
	}
	for _, other := range view.AdmissionsOf(stay.Patient) {
		if _, both := whole.within(stretch{other.From, other.Discharged}); both && other.ID != stay.ID {
			return refuse("already_admitted")
		}
	}
	if plan, ok := stay.planFrom(stay.From); ok {
		track, _ := view.Track(plan.Track)
		if err := checkAgeOf(view, stay.Patient, track, from); err != nil {
			return err
		}
	}
	if from.Before(stay.From) {
		return nil
	}
	return leftBefore(view, stay, from)
}

// leftBefore refuses a later first day that would leave something of the stay
// before it.
func leftBefore(view View, stay Admission, from Date) error {
	for _, plan := range stay.Plans {
		if plan.From != stay.From && !plan.From.After(from) {
			return &Refusal{Code: "moved_past_plan", Args: dated(plan.From)}
		}
	}
	if stay.Opening != nil && stay.Opening.AsOf.Before(from) {
		return &Refusal{Code: "moved_past_opening", Args: dated(stay.Opening.AsOf)}
	}
	for _, date := range stay.Certified {
		if date.Before(from) {
			return &Refusal{Code: "moved_past_certified", Args: dated(date)}
		}
	}
	visits, err := view.VisitsOf(stay.Patient, Date{1, 1, 1}, from.AddDays(-1))
	if err != nil {
		return err
	}
	for _, visit := range visits {
		if visit.Admission == stay.ID && visit.saysAnything() {
			return &Refusal{Code: "moved_past_visit", Args: dated(visit.Date)}
		}
	}
	return nil
}

// saysAnything reports whether anything that was recorded of the visit stands.
func (v Visit) saysAnything() bool {
	return came(v) || v.Absence != nil || len(v.Attested) > 0 || v.Credit != nil && v.Credit.Minutes > 0
}

func dated(date Date) map[string]any { return map[string]any{"Date": date} }
