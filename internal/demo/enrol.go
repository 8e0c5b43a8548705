package demo

import (
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// enrol records a patient, their stays, cards and holds.
func (s *story) enrol(p person) {
	for i, stay := range p.stays {
		at := s.admittedAt(stay.From, p)
		if i == 0 {
			s.register(p, at)
		}
		s.admit(stay, at.Add(4*time.Minute))
	}
	if p.losesCard > 0 {
		s.loseCard(p)
	}
	for i, h := range p.holds {
		s.hold(p, p.holdIDs[i], h)
	}
}

// admittedAt is when the paperwork is done: on the book's first day for those
// who were here before it, the working day before for everybody else.
func (s *story) admittedAt(from clinic.Date, p person) time.Time {
	minutes := time.Duration(s.random.IntN(120)) * time.Minute
	if !from.After(s.week(0)) {
		return s.founding().Add(30*time.Minute + minutes)
	}
	return s.wall(s.knownOn(from.AddDays(-1)), 9, 30).Add(minutes)
}

// knownOn is the working day on which the desk hears of something planned, but
// never later than the story goes: what is to come is in the book already.
func (s *story) knownOn(date clinic.Date) clinic.Date {
	if !date.Before(s.today()) {
		date = s.today().AddDays(-1)
	}
	for isWeekend(date) {
		date = date.AddDays(-1)
	}
	return date
}

func (s *story) register(p person, at time.Time) {
	s.desk(at, clinic.SavePatient{Patient: clinic.Patient{
		ID: p.id, Number: p.number, Family: p.family, Given: p.given, BirthDate: p.born, Language: p.language,
	}})
	s.desk(at.Add(time.Minute), clinic.SetPatientPIN{Patient: p.id, PIN: s.pin})
	for i, contact := range p.contacts {
		s.desk(at.Add(time.Duration(2+i)*time.Minute), clinic.SaveContact{Contact: contact})
	}
	first := p.code
	if p.lost != "" {
		first = p.lost
	}
	if first != "" {
		s.issue(p, first, at.Add(6*time.Minute))
	}
}

func (s *story) issue(p person, code card.Code, at time.Time) {
	s.desk(at, clinic.IssueCard{Patient: p.id, Hash: s.hash(code), Short: code.Short()})
}

// admit opens a stay with its first plan; each further plan is known four days
// before it begins, and a discharge is recorded on the morning after.
func (s *story) admit(stay clinic.Admission, at time.Time) {
	opening := stay
	opening.Plans = stay.Plans[:1]
	s.desk(at, clinic.Admit{Admission: opening})
	for _, plan := range stay.Plans[1:] {
		on := s.knownOn(plan.From.AddDays(-4))
		s.desk(s.wall(on, 11, 20), clinic.SetPlan{Patient: stay.Patient, Admission: stay.ID, Plan: plan})
	}
	if !stay.Discharged.IsZero() {
		s.desk(s.wall(stay.Discharged.AddDays(1), 10, 5), clinic.Discharge{
			Patient: stay.Patient, Admission: stay.ID, Date: stay.Discharged, Reason: stay.Reason,
		})
	}
}

// loseCard revokes the first card and issues another the same day. Somebody
// tries the lost one two days later.
func (s *story) loseCard(p person) {
	date := s.week(p.losesCard).AddDays(1)
	at := s.wall(date, 12, 31)
	s.desk(at, revoke{patient: p.id, short: p.lost.Short(), reason: "Lost on the bus"})
	s.issue(p, p.code, at.Add(2*time.Minute))
	s.notice(s.wall(date.AddDays(2), 12, 48), clinic.Notice{Reason: clinic.RevokedCard, Patient: p.id, Card: p.lost.Short()})
}

func (s *story) hold(p person, id clinic.HoldID, h holdRow) {
	date := s.week(h.week)
	hold := clinic.Hold{ID: id, Patient: p.id, Note: h.note}
	if h.until > 0 {
		hold.Until = date.AddDays(h.until)
	}
	s.desk(s.wall(date, 10, 12), clinic.PlaceHold{Hold: hold})
	if h.releasedAfter > 0 {
		s.desk(s.wall(date.AddDays(h.releasedAfter), 13, 25), clinic.ReleaseHold{Patient: p.id, Hold: hold.ID})
	}
}
