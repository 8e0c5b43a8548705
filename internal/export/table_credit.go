package export

import (
	"cmp"
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// tablesOfCredit are what visits earned, by block, day and week, and why not more. Days
// and weeks read merged records as one, as the desk does.
func tablesOfCredit() []table {
	return []table{
		newTable("credited_blocks", creditRows, "visit_id", "patient_id", "date", "block_id", "block_minutes", "credited_minutes",
			"lost_late", "lost_early", "lost_out", "lost_missed", "lost_unverified", "lost_forfeited", "does_not_count"),
		newTable("credited_days", dayRows, "patient_id", "date", "credited_minutes", "lost_minutes", "payer_id", "billable", "billing_code", "modifier", "unit", "units",
			"counted_minutes", "counted_services", "verdict"),
		newTable("credited_weeks", weekRows, "patient_id", "stay_id", "week", "credited_minutes", "pending_minutes", "lost_minutes", "planned_minutes"),
	}
}

func creditRows(r *reading, write row) error {
	aside := r.aside()
	return r.eachVisit(func(v clinic.Visit) error {
		if v.Credit == nil {
			return nil
		}
		minutes := map[clinic.BlockID]int{}
		for _, block := range v.Session.Blocks {
			minutes[block.Block] = block.Minutes()
		}
		for _, l := range v.Credit.Lines {
			if err := write(v.Visit, v.Patient, v.Date, l.Block, minutes[l.Block], l.Credited,
				l.Late, l.Early, l.Out, l.Missed, l.Unverified, l.Forfeited, aside[v.VisitRef]); err != nil {
				return err
			}
		}
		return nil
	})
}

// people are those whose records count, by number.
func (r *reading) people() []clinic.Patient {
	var all []clinic.Patient
	for _, id := range r.Person.Patients() {
		patient, _ := r.Person.Patient(id)
		all = append(all, patient)
	}
	slices.SortFunc(all, func(a, b clinic.Patient) int {
		return cmp.Or(strings.Compare(a.Number, b.Number), strings.Compare(string(a.ID), string(b.ID)))
	})
	return all
}

// eachPerson visits those whose records count.
func (r *reading) eachPerson(visit func(clinic.Patient) error) error {
	people := r.people()
	for i, person := range people {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if err := visit(person); err != nil {
			return err
		}
		r.went(i+1, len(people))
	}
	return nil
}

// dayRows are the days on which somebody was expected or came, and what the payer makes
// of them.
func dayRows(r *reading, write row) error {
	return r.eachPerson(func(person clinic.Patient) error {
		visits, err := r.Person.VisitsOf(person.ID, firstDay(), finalDay())
		if err != nil {
			return err
		}
		for len(visits) > 0 {
			day, credited, lost := visits[0].Date, 0, 0
			for len(visits) > 0 && visits[0].Date == day {
				if credit := visits[0].Credit; credit != nil {
					credited, lost = credited+credit.Minutes, lost+clinic.LossesOf(*credit).Total()
				}
				visits = visits[1:]
			}
			verdict, err := clinic.VerdictOn(r.Person, person.ID, day)
			if err != nil {
				return err
			}
			reasons := list(verdict.Reasons, func(v clinic.VerdictReason) string { return string(v.Kind) })
			if err := write(person.ID, day, credited, lost, verdict.Payer, verdict.Billable, verdict.Code, verdict.Modifier, verdict.Unit, verdict.Units,
				verdict.Minutes, verdict.Services, reasons); err != nil {
				return err
			}
		}
		return nil
	})
}

// weekRows are each stay's weeks, up to the one of the export.
func weekRows(r *reading, write row) error {
	weeks, err := clinic.NewStayWeeks(r.Person, r.now)
	if err != nil {
		return err
	}
	return r.eachPerson(func(person clinic.Patient) error {
		for _, stay := range r.Person.AdmissionsOf(person.ID) {
			of, err := weeks.Of(stay)
			if err != nil {
				return err
			}
			for _, w := range of {
				if err := write(person.ID, stay.ID, w.Week, w.Credited, w.Pending, w.Lost, w.Target); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
