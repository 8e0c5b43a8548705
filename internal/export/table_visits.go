package export

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// tablesOfVisits are who was there when, and who said so.
func tablesOfVisits() []table {
	return []table{
		newTable("sessions", sessionRows, "session_id", "date", "program_id", "track_id", "appointment_id", "session_starts", "session_ends", "slot", "moved_from", "people"),
		newTable("visits", visitRows, "visit_id", "patient_id", "stay_id", "date", "session_id", "program_id", "track_id", "appointment_id", "session_starts", "session_ends",
			"group_id", "switched_from_track_id", "claimed_at", "claimed_via", "arrived_at", "arrival_seen_at", "arrival_by_staff_id", "afterwards",
			"left_at", "left_via", "left_by_staff_id", "left_cause", "note", "away", "out", "modality", "makes_up_visit_id", "absence",
			"credited_minutes", "verified", "lost_minutes", "rounded_minutes", "credit_rule", "does_not_count"),
		newTable("attestations", attestationRows, "visit_id", "patient_id", "date", "block_id", "block_starts", "block_ends", "service_id", "topic", "present",
			"came_at", "went_at", "out", "sent_out", "cause", "modality", "group_id", "by_staff_id", "recorded_at", "witness_staff_id", "proposed_by_staff_id", "reason"),
		newTable("corrections", correctionRows, "correction_id", "visit_id", "patient_id", "date", "reason", "proposed_by_staff_id", "proposed_at", "change", "was",
			"settled_by_staff_id", "settled_at", "accepted", "removed"),
		newTable("absences", absenceRows, "visit_id", "patient_id", "date", "absence", "cause", "told_at", "document", "note", "by_staff_id", "recorded_at"),
		newTable("head_counts", headRows, "session_id", "date", "block_id", "group_id", "heads", "witness_staff_id", "by_staff_id", "recorded_at"),
	}
}

// eachVisit visits every visit of every record, by patient and date.
func (r *reading) eachVisit(visit func(clinic.Visit) error) error {
	return r.eachPatient(func(patient clinic.Patient) error {
		visits, err := r.Record.VisitsOf(patient.ID, firstDay(), finalDay())
		for _, each := range visits {
			if err == nil {
				err = visit(each)
			}
		}
		return err
	})
}

// sessionRows are the sessions that anybody was expected in, by day and time.
func sessionRows(r *reading, write row) error {
	met, people := map[clinic.SessionID]clinic.Session{}, map[clinic.SessionID]int{}
	err := r.eachVisit(func(v clinic.Visit) error {
		met[v.Session.ID] = v.Session
		if _, came := v.Since(); came && v.Absence == nil {
			people[v.Session.ID]++
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, s := range slices.SortedFunc(maps.Values(met), func(a, b clinic.Session) int {
		return cmp.Or(a.Date.Compare(b.Date), a.Start.Compare(b.Start), strings.Compare(string(a.ID), string(b.ID)))
	}) {
		if err := write(s.ID, s.Date, s.Program, s.Track, s.Appointment, s.Start, s.End, s.Slot, s.MovedFrom, people[s.ID]); err != nil {
			return err
		}
	}
	return nil
}

// aside are the visits that a merge of two records set aside, since both had them.
func (r *reading) aside() map[clinic.VisitRef]bool {
	aside := map[clinic.VisitRef]bool{}
	for _, merge := range r.Merges {
		for _, ref := range merge.Merge.Aside {
			aside[ref] = !merge.Parted
		}
	}
	return aside
}

func visitRows(r *reading, write row) error {
	aside := r.aside()
	return r.eachVisit(func(v clinic.Visit) error { return write(visitLine(v, aside[v.VisitRef])...) })
}

func visitLine(v clinic.Visit, aside bool) []any {
	s := v.Session
	line := []any{v.Visit, v.Patient, v.Admission, v.Date, s.ID, s.Program, s.Track, s.Appointment, s.Start, s.End, v.Group, v.SwitchedFrom}
	var claim clinic.Claim
	if v.Claim != nil {
		claim = *v.Claim
	}
	var arrival clinic.Arrival
	if v.Arrival != nil {
		arrival = *v.Arrival
	}
	var left clinic.Departure
	if v.Departure != nil {
		left = *v.Departure
	}
	line = append(line, claim.At, claim.Via, arrival.At, arrival.Seen, arrival.By, arrival.Afterwards || left.Afterwards,
		left.At, left.Via, left.By, left.Cause, left.Note, v.Away, v.Out, v.Modality)
	var makesUp clinic.VisitID
	if v.MakesUp != nil {
		makesUp = v.MakesUp.Visit
	}
	var absence clinic.Outcome
	if v.Absence != nil {
		absence = v.Absence.Outcome
	}
	line = append(line, makesUp, absence)
	if v.Credit == nil {
		return append(line, nil, nil, nil, nil, nil, aside)
	}
	return append(line, v.Credit.Minutes, v.Credit.Verified, clinic.LossesOf(*v.Credit).Total(), v.Credit.Rounded, v.Credit.Rule, aside)
}

func attestationRows(r *reading, write row) error {
	return r.eachVisit(func(v clinic.Visit) error {
		for _, b := range v.Session.Blocks {
			a, said := v.AttestationOf(b.Block)
			if !said {
				continue
			}
			if err := write(v.Visit, v.Patient, v.Date, b.Block, b.Start, b.End, b.Service, b.Topic, a.Present,
				a.From, a.To, a.Out, a.SentOut, a.Cause, a.Modality, a.Group, a.By, a.At, a.Witness, a.Proposed, a.Reason); err != nil {
				return err
			}
		}
		return nil
	})
}

func correctionRows(r *reading, write row) error {
	return r.eachVisit(func(v clinic.Visit) error {
		all := slices.SortedFunc(slices.Values(v.Corrections), func(a, b clinic.Correction) int { return strings.Compare(string(a.ID), string(b.ID)) })
		for _, c := range all {
			var settled clinic.Handled
			if c.Settled != nil {
				settled = *c.Settled
			}
			if err := write(c.ID, v.Visit, v.Patient, v.Date, c.Reason, c.Proposed.By, c.Proposed.At, c.Change, c.Basis,
				settled.By, settled.At, c.Accepted, c.Withdrawn); err != nil {
				return err
			}
		}
		return nil
	})
}

func absenceRows(r *reading, write row) error {
	return r.eachVisit(func(v clinic.Visit) error {
		a := v.Absence
		if a == nil {
			return nil
		}
		return write(v.Visit, v.Patient, v.Date, a.Outcome, a.Cause, a.Told, a.Document, a.Note, a.By, a.At)
	})
}

func headRows(r *reading, write row) error {
	var failed error
	err := r.HeadCounts(func(h clinic.HeadCount) {
		if failed == nil {
			failed = write(h.Session, h.Date, h.Block, h.Group, h.Heads, h.Witness, h.By, h.At)
		}
	})
	return errors.Join(failed, err)
}
