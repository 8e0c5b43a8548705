package demo

import (
	"time"

	"daybook/internal/clinic"
)

// grantFrom is the week in which the current authorizations begin, for those who
// were here already.
const grantFrom = 8

// runsOut is whose units are nearly used up.
const runsOut = "1014"

// grant records the authorization that a payer gave: for thirteen weeks, with
// some that need attention now.
func (s *story) grant(p person, pays int) {
	if p.leaves != nil && p.leaves.back == 0 {
		return
	}
	stay := p.stays[len(p.stays)-1]
	from := s.week(grantFrom)
	if p.number == changesPayer {
		from = s.week(10)
	}
	if stay.From.After(from) {
		from = stay.From
	}
	unit := [payerCount]clinic.BillUnit{clinic.UnitDay, clinic.UnitHour, clinic.UnitSession}[pays]
	a := clinic.Authorization{
		ID: drawID[clinic.AuthorizationID](s.ids), Patient: p.id, Payer: s.payers[pays].ID, Number: "SA-" + p.number,
		Service: "Intensive outpatient", Scope: clinic.Scope{Program: stay.Program}, Unit: unit, Granted: 14 * len(p.days) * unitsADay(unit), From: from, To: from.AddDays(13*7 - 1),
	}
	s.special(&a, p)
	at := s.wall(s.knownOn(a.From.AddDays(-1)), 14, 35)
	if a.From.Before(s.week(0)) {
		at = s.founding().Add(4 * time.Hour)
	}
	s.desk(at, clinic.SaveAuthorization{Authorization: a})
}

// unitsADay is how many units one session uses.
func unitsADay(unit clinic.BillUnit) int {
	switch unit {
	case clinic.UnitHour:
		return sessionMinutes / 60
	case clinic.UnitQuarter:
		return sessionMinutes / 15
	}
	return 1
}

// special is what the Hours page should speak of: ends that come near, units
// that run out, reviews, what was used before Daybook counted.
func (s *story) special(a *clinic.Authorization, p person) {
	today := s.today()
	switch p.number {
	case "1001": // here before the book: six sessions were used by then
		a.From, a.To, a.Used = p.stays[0].From, today.AddDays(40), 6*unitsADay(a.Unit)
		a.Granted = 19 * len(p.days) * unitsADay(a.Unit)
	case "1003":
		a.Unit = clinic.UnitQuarter
		a.Granted = 14 * len(p.days) * unitsADay(a.Unit)
	case "1006":
		a.To, a.Review = today.AddDays(10), today.AddDays(5)
	case "1011":
		a.Review = today.AddDays(-2)
	case runsOut:
		a.Granted = 4*len(p.days)*unitsADay(a.Unit) + unitsADay(a.Unit)
	case "1023":
		a.To = today.AddDays(25)
	case "1024":
		a.Review = today.AddDays(4)
	}
}
