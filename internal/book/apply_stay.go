package book

import (
	"slices"

	"daybook/internal/clinic"
)

// applyStay keeps what is said of a stay after it was opened.
func (a applier) applyStay(event clinic.Event, at stamp) error {
	set := func(id clinic.AdmissionID, register string, set func(*clinic.Admission)) error {
		held, err := change(a.tables, bucketAdmission, []byte(id), register, at, set)
		a.putAdmission(held)
		return err
	}
	switch e := event.(type) {
	case clinic.AdmissionExtended:
		return set(e.Admission, "weeks", func(x *clinic.Admission) { x.Weeks = e.Weeks })
	case clinic.OpeningSet:
		return set(e.Admission, "opening", func(x *clinic.Admission) {
			if x.Opening = &e.Opening; e.Withdrawn {
				x.Opening = nil
			}
		})
	case clinic.PartTwoSet:
		return set(e.Admission, "part_two", func(x *clinic.Admission) { x.PartTwo = e.PartTwo })
	case clinic.StayWithdrawn:
		return set(e.Admission, "withdrawn", func(x *clinic.Admission) { x.Withdrawn = true })
	case clinic.DischargeWithdrawn:
		return set(e.Admission, "discharge", func(x *clinic.Admission) { x.Discharged, x.Reason = clinic.Date{}, "" })
	case clinic.Recertified:
		return set(e.Admission, "certified:"+e.Date.String(), func(x *clinic.Admission) { x.Certified = certified(x.Certified, e) })
	}
	return nil
}

func certified(dates []clinic.Date, e clinic.Recertified) []clinic.Date {
	kept := slices.DeleteFunc(slices.Clone(dates), func(d clinic.Date) bool { return d == e.Date })
	if !e.Withdrawn {
		kept = append(kept, e.Date)
	}
	slices.SortFunc(kept, clinic.Date.Compare)
	return kept
}
