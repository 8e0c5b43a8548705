package clinic

import (
	"slices"
)

// MergePreview is two records side by side, and what a merge of them would do.
type MergePreview struct {
	Kept, Other MergeSide
	Now         Patient // whose facts would hold
	Facts       []Fact  // in which they differ
	Joined      []JoinedStay
	Moves       int // visits of the other record that will count
	Minutes     int // credited for them
	Aside       int // visits to a session that both have, which will not count
	Doubled     int // authorizations and contacts that were typed twice
}

// JoinedStay is a stay that both records have.
type JoinedStay struct {
	Program Label
	From    Date  // the first day of what it becomes
	Track   Label // that holds from then on
	Ends    Date  // zero where it goes on
}

// MergeSide is one of the two records.
type MergeSide struct {
	Patient        Patient // its PIN says "set" or nothing
	Stays          []JoinedStay
	Visits         int // to which they came
	Minutes        int // credited
	Attested       int // visits with a counselor's word
	Coming         int // appointments and absences ahead
	Cards          []Card
	Payers         []string
	Authorizations []string // their numbers
	Contacts       []Contact
	Holds          []Hold
}

// PreviewMerge says what a merge would do. Of one that is refused it says what the
// records are, beside the refusal.
func PreviewMerge(view View, env Env, c MergePatients) (MergePreview, error) {
	w, refused := c.weigh(view, env)
	if w.merge.Kept == "" {
		return MergePreview{}, refused
	}
	var p MergePreview
	var err error
	if p.Kept, err = sideOf(view, env, w.kept); err != nil {
		return p, err
	}
	if p.Other, err = sideOf(view, env, w.other); err != nil {
		return p, err
	}
	p.Now, p.Facts, p.Aside = w.merge.Now, w.differences(), len(w.merge.Aside)
	p.Doubled = len(w.merge.Authorizations) + len(w.merge.Contacts) + len(w.merge.Covers)
	if refused == nil {
		p.Joined = w.joinedStays()
		p.Moves, p.Minutes = w.moves()
	}
	return p, refused
}

// moves are the visits of the other record that will count, with their minutes.
func (w *weighing) moves() (visits, minutes int) {
	for _, visit := range w.otherVisits {
		if visit.weight() >= weightHere && !w.aside[visit.VisitRef] {
			visits++
			minutes += visit.minutes()
		}
	}
	return visits, minutes
}

func (v Visit) minutes() int {
	if v.Credit == nil {
		return 0
	}
	return v.Credit.Minutes
}

// differences are the facts that both records say, each something else.
func (w *weighing) differences() []Fact {
	a, b := w.kept, w.other
	differ := map[Fact]bool{
		FactName: a.SortName() != b.SortName(), FactNumber: a.Number != b.Number,
		FactBirth:    a.BirthDate != b.BirthDate && !a.BirthDate.IsZero() && !b.BirthDate.IsZero(),
		FactLanguage: a.Language != b.Language && a.Language != "" && b.Language != "",
		FactPIN:      a.PIN != "" && b.PIN != "",
		FactNote:     a.Note != b.Note && a.Note != "" && b.Note != "",
		FactPlan:     slices.ContainsFunc(w.merge.Stays, w.plansDiffer),
	}
	return slices.DeleteFunc(Facts(), func(f Fact) bool { return !differ[f] })
}

// plansDiffer reports whether there is a choice of plan: both stays go on, or end
// on the same day.
func (w *weighing) plansDiffer(join StayJoin) bool {
	all := slices.Concat(w.view.AdmissionsOf(w.kept.ID), w.view.AdmissionsOf(w.other.ID))
	find := func(id AdmissionID) Admission {
		return all[slices.IndexFunc(all, func(a Admission) bool { return a.ID == id })]
	}
	a, b := find(join.Stay), find(join.Into)
	first, _ := a.PlanOn(w.env.Today())
	second, _ := b.PlanOn(w.env.Today())
	first.From = second.From
	return a.Discharged == b.Discharged && !first.same(second)
}

func (w *weighing) joinedStays() []JoinedStay {
	trial := Join([]MergeRecord{{Merge: w.merge}})
	all := trial.joinStays(slices.Concat(w.view.AdmissionsOf(w.kept.ID), w.view.AdmissionsOf(w.other.ID)))
	var stays []JoinedStay
	for _, stay := range all {
		if slices.ContainsFunc(w.merge.Stays, func(j StayJoin) bool { return j.Into == stay.ID }) {
			stays = append(stays, stayLine(w.view, w.env, stay))
		}
	}
	return stays
}

func stayLine(view View, env Env, stay Admission) JoinedStay {
	day := env.Today()
	if !stay.Discharged.IsZero() && stay.Discharged.Before(day) {
		day = stay.Discharged
	}
	plan, _ := stay.PlanOn(day)
	return JoinedStay{Program: programLabel(view, stay.Program), From: stay.From, Track: trackLabel(view, plan.Track), Ends: stay.Discharged}
}

func sideOf(view View, env Env, patient Patient) (MergeSide, error) {
	side := MergeSide{Patient: patient}
	side.Patient.PIN = maskSet(patient.PIN)
	for _, stay := range view.AdmissionsOf(patient.ID) {
		side.Stays = append(side.Stays, stayLine(view, env, stay))
	}
	side.Cards = slices.DeleteFunc(slices.Clone(view.CardsOf(patient.ID)), func(c Card) bool { return c.Revoked })
	side.Holds = slices.DeleteFunc(slices.Clone(view.HoldsOf(patient.ID)), func(h Hold) bool { return !h.ActiveOn(env.Today()) })
	side.Contacts = slices.DeleteFunc(slices.Clone(view.ContactsOf(patient.ID)), func(c Contact) bool { return c.Removed })
	for _, cover := range standing(view.CoveragesOf(patient.ID)) {
		if name := payerName(view, cover.Payer); !slices.Contains(side.Payers, name) {
			side.Payers = append(side.Payers, name)
		}
	}
	for _, granted := range view.AuthorizationsOf(patient.ID) {
		if !granted.Removed {
			side.Authorizations = append(side.Authorizations, granted.Number)
		}
	}
	return side, side.count(view, env)
}

func (s *MergeSide) count(view View, env Env) error {
	visits, err := view.VisitsOf(s.Patient.ID, Date{1, 1, 1}, forever())
	if err != nil {
		return err
	}
	for _, visit := range visits {
		if visit.Date.After(env.Today()) {
			s.Coming++
			continue
		}
		if visit.weight() >= weightHere {
			s.Visits++
		}
		s.Minutes += visit.minutes()
		if visit.weight() == weightAttested {
			s.Attested++
		}
	}
	booked, err := view.AppointmentsOf(s.Patient.ID, env.Today(), forever())
	for _, appointment := range booked {
		if !appointment.Cancelled {
			s.Coming++
		}
	}
	return err
}
