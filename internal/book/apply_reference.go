package book

import (
	"slices"

	"daybook/internal/clinic"
)

func (a applier) applyProgram(event clinic.Event, at stamp) error {
	switch e := event.(type) {
	case clinic.ProgramSaved:
		held, err := change(a.tables, bucketProgram, []byte(e.Program.ID), "", at, func(p *clinic.Program) { *p = e.Program })
		a.programs.put(e.Program.ID, held)
		return err
	case clinic.TrackSaved:
		held, err := change(a.tables, bucketTrack, []byte(e.Track.ID), "", at, func(t *clinic.Track) { *t = e.Track })
		a.tracks.put(e.Track.ID, held)
		return err
	}
	return nil
}

func (a applier) applyStaff(event clinic.Event, at stamp) error {
	set := func(id clinic.StaffID, register string, change1 func(*clinic.Staff)) error {
		held, err := change(a.tables, bucketStaff, []byte(id), register, at, change1)
		a.staff.put(id, held)
		return err
	}
	switch e := event.(type) {
	case clinic.StaffSaved:
		return set(e.Staff.ID, "account", func(s *clinic.Staff) {
			pin, failures := s.PIN, s.Failures
			*s = e.Staff
			s.PIN, s.Failures = pin, failures
		})
	case clinic.StaffPINSet:
		if err := set(e.Staff, "pin", func(s *clinic.Staff) { s.PIN = e.PIN }); err != nil {
			return err
		}
		return set(e.Staff, "failures", func(s *clinic.Staff) { s.Failures = clinic.Failures{} })
	case clinic.LockReleased:
		return set(e.Staff, "failures", func(s *clinic.Staff) { s.Failures = clinic.Failures{} })
	case clinic.SignInTried:
		return set(e.Staff, "failures", func(s *clinic.Staff) { s.Failures = e.Failures })
	}
	return nil
}

func (a applier) setPatient(id clinic.PatientID, register string, at stamp, set func(*clinic.Patient)) error {
	held, err := change(a.tables, bucketPatient, []byte(id), register, at, func(p *clinic.Patient) {
		set(p)
		p.ID = id
	})
	a.putPatient(held)
	return err
}

func (a applier) applyPatient(event clinic.Event, at stamp) error {
	switch e := event.(type) {
	case clinic.PatientSaved:
		err := a.setPatient(e.Patient.ID, "patient", at, func(p *clinic.Patient) {
			before := *p
			*p = e.Patient
			p.PIN, p.Failures, p.Withdrawn, p.MeetingNames, p.LegalHold = before.PIN, before.Failures, before.Withdrawn, before.MeetingNames, before.LegalHold
		})
		if err != nil {
			return err
		}
		return a.setPatient(e.Patient.ID, "withdrawn", at, func(p *clinic.Patient) { p.Withdrawn = false })
	case clinic.PatientWithdrawn:
		return a.setPatient(e.Patient, "withdrawn", at, func(p *clinic.Patient) { p.Withdrawn = true })
	case clinic.LegalHoldSet:
		return a.setPatient(e.Patient, "legal_hold", at, func(p *clinic.Patient) { p.LegalHold = e.Hold })
	case clinic.LegalHoldLifted:
		return a.setPatient(e.Patient, "legal_hold", at, func(p *clinic.Patient) { p.LegalHold = clinic.LegalHold{} })
	case clinic.MeetingNameKept:
		return a.setPatient(e.Patient, "meeting:"+e.Name, at, func(p *clinic.Patient) { *p = p.WithMeetingName(e) })
	case clinic.PatientPINSet:
		if err := a.setPatient(e.Patient, "pin", at, func(p *clinic.Patient) { p.PIN = e.PIN }); err != nil {
			return err
		}
		return a.setPatient(e.Patient, "failures", at, func(p *clinic.Patient) { p.Failures = clinic.Failures{} })
	case clinic.NumberTried:
		return a.setPatient(e.Patient, "failures", at, func(p *clinic.Patient) { p.Failures = e.Failures })
	case clinic.HoldPlaced, clinic.HoldReleased:
		return a.applyHold(event, at)
	case clinic.TrackChosen:
		key := []byte(string(e.Patient) + e.Date.String())
		held, err := change(a.tables, bucketChosen, key, "", at, func(c *clinic.TrackChosen) { *c = e })
		a.chosen.put(chosenKey{e.Patient, e.Date}, held.Track)
		return err
	}
	return nil
}

func (a applier) applyHold(event clinic.Event, at stamp) error {
	var held clinic.Hold
	var err error
	switch e := event.(type) {
	case clinic.HoldPlaced:
		held, err = change(a.tables, bucketHold, []byte(e.Hold.ID), "placed", at, func(h *clinic.Hold) {
			released := h.Released
			*h = e.Hold
			h.Released = released
		})
	case clinic.HoldReleased:
		held, err = change(a.tables, bucketHold, []byte(e.Hold), "released", at, func(h *clinic.Hold) { h.Released = !e.Withdrawn })
	}
	a.putHold(held)
	return err
}

func (a applier) applyAdmission(event clinic.Event, at stamp) error {
	set := func(id clinic.AdmissionID, register string, set func(*clinic.Admission)) error {
		held, err := change(a.tables, bucketAdmission, []byte(id), register, at, set)
		a.putAdmission(held)
		return err
	}
	switch e := event.(type) {
	case clinic.AdmissionOpened:
		return a.applyOpened(e, at)
	case clinic.PlanSet:
		return set(e.Admission, registerPlan(e.Plan.From), func(x *clinic.Admission) { x.Plans = withPlan(x.Plans, e) })
	case clinic.Discharged:
		return set(e.Admission, "discharge", func(x *clinic.Admission) { x.Discharged, x.Reason = e.Date, e.Reason })
	}
	return nil
}

// withPlan puts a plan in the place of the one from the same date.
func withPlan(plans []clinic.Plan, e clinic.PlanSet) []clinic.Plan {
	plan := e.Plan
	if e.Withdrawn {
		return slices.DeleteFunc(slices.Clone(plans), func(p clinic.Plan) bool { return p.From == plan.From })
	}
	return replace(plans, plan, func(p clinic.Plan) string { return p.From.String() },
		func(p clinic.Plan) bool { return p.From == plan.From })
}

func (a applier) applyCard(event clinic.Event, at stamp) error {
	var held clinic.Card
	var err error
	switch e := event.(type) {
	case clinic.CardIssued:
		held, err = change(a.tables, bucketCard, []byte(e.Card.ID), "issued", at, func(c *clinic.Card) {
			before := *c
			*c = e.Card
			c.Revoked, c.Reason, c.AtDesk = before.Revoked, before.Reason, before.AtDesk
		})
	case clinic.CardRevoked:
		held, err = change(a.tables, bucketCard, []byte(e.Card), "revoked", at, func(c *clinic.Card) {
			c.Revoked, c.Reason = true, e.Reason
		})
	case clinic.CardKept:
		held, err = change(a.tables, bucketCard, []byte(e.Card), "kept", at, func(c *clinic.Card) { c.AtDesk = e.AtDesk })
	}
	a.putCard(held)
	return err
}

func (a applier) applyNotice(event clinic.Event, at stamp) error {
	var err error
	switch e := event.(type) {
	case clinic.NoticeRaised:
		key := []byte(e.Notice.Date.String() + string(e.Notice.ID))
		_, err = change(a.tables, bucketNotice, key, "raised", at, func(n *clinic.Notice) {
			handled := n.Handled
			*n = e.Notice
			n.Handled = handled
		})
	case clinic.NoticeHandled:
		key := []byte(e.Date.String() + string(e.Notice))
		_, err = change(a.tables, bucketNotice, key, "handled", at, func(n *clinic.Notice) {
			n.Handled = &clinic.Handled{By: e.By, At: e.At}
		})
	}
	return err
}
