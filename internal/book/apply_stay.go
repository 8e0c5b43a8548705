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
	case clinic.AdmissionMoved:
		return a.applyMoved(e, at)
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

// applyMoved sets the first day of a stay, unless the stay was opened anew later in
// the journal, and takes the plan that began with it along.
func (a applier) applyMoved(e clinic.AdmissionMoved, at stamp) error {
	r, _, err := readRecord[clinic.Admission](a.tables, bucketAdmission, []byte(e.Admission))
	if err != nil {
		return err
	}
	opened := r.Stamps[registerOpened]
	r.set(registerFirstDay, at, func(x *clinic.Admission) {
		if !opened.after(at) {
			x.From = e.From
		}
	})
	if e.Plan != nil {
		r.set(registerPlan(e.WasFrom), at, func(x *clinic.Admission) {
			x.Plans = withPlan(x.Plans, clinic.PlanSet{Plan: clinic.Plan{From: e.WasFrom}, Withdrawn: true})
		})
		r.set(registerPlan(e.From), at, func(x *clinic.Admission) { x.Plans = withPlan(x.Plans, clinic.PlanSet{Plan: *e.Plan}) })
	}
	a.putAdmission(r.Value)
	return writeRecord(a.tables, bucketAdmission, []byte(e.Admission), r)
}

// applyOpened sets what a stay was opened with; a first day that was corrected later
// in the journal stays.
func (a applier) applyOpened(e clinic.AdmissionOpened, at stamp) error {
	r, _, err := readRecord[clinic.Admission](a.tables, bucketAdmission, []byte(e.Admission.ID))
	if err != nil {
		return err
	}
	moved := r.Stamps[registerFirstDay]
	r.set(registerOpened, at, func(x *clinic.Admission) {
		before := *x
		*x = e.Admission
		x.Plans, x.Discharged, x.Reason = before.Plans, before.Discharged, before.Reason
		x.Weeks, x.Opening, x.Certified, x.Withdrawn, x.PartTwo = before.Weeks, before.Opening, before.Certified, before.Withdrawn, before.PartTwo
		if moved.after(at) {
			x.From = before.From
		}
	})
	r.set("withdrawn", at, func(x *clinic.Admission) { x.Withdrawn = false })
	a.putAdmission(r.Value)
	return writeRecord(a.tables, bucketAdmission, []byte(e.Admission.ID), r)
}

// Registers of a stay that depend on each other.
const (
	registerOpened   = "opened"
	registerFirstDay = "from"
)

// registerPlan is the register of the plan that begins on a day.
func registerPlan(from clinic.Date) string { return "plan:" + from.String() }

func certified(dates []clinic.Date, e clinic.Recertified) []clinic.Date {
	kept := slices.DeleteFunc(slices.Clone(dates), func(d clinic.Date) bool { return d == e.Date })
	if !e.Withdrawn {
		kept = append(kept, e.Date)
	}
	slices.SortFunc(kept, clinic.Date.Compare)
	return kept
}
