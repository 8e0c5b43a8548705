package intake

import "daybook/internal/clinic"

// undoPerson takes back what the row says of a person.
func (r *reading) undoPerson() clinic.Command {
	return clinic.SavePatient{Patient: r.old}
}
func (r *reading) undoStay(stay clinic.Admission) []clinic.Command    { return nil }
func (r *reading) undoWeeks(stay clinic.Admission) []clinic.Command   { return nil }
func (r *reading) undoOpening(stay clinic.Admission) []clinic.Command { return nil }
