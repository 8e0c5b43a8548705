package clinic

import (
	"slices"
	"time"
)

// CalendarKind is how a session of one patient stands, in one word for a calendar.
type CalendarKind string

const (
	CalendarAttended    CalendarKind = "attended"     // credited, and nothing lost
	CalendarPartly      CalendarKind = "partly"       // came late, left early, was out of the room, or earned nothing
	CalendarWaiting     CalendarKind = "waiting"      // came, and somebody's word is missing
	CalendarMakeUp      CalendarKind = "make_up"      // came to make up for another day
	CalendarExcused     CalendarKind = "excused"      // told in time, or for a good reason
	CalendarUnexcused   CalendarKind = "unexcused"    // told, and not excused
	CalendarNoShow      CalendarKind = "no_show"      // nobody was told
	CalendarNotAdmitted CalendarKind = "not_admitted" // came, and was sent home
	CalendarSentOut     CalendarKind = "sent_out"     // was let in, and sent out
	CalendarMissing     CalendarKind = "missing"      // over, and nobody said why they were not there
	CalendarClosed      CalendarKind = "closed"       // the clinic does not meet
	CalendarToCome      CalendarKind = "to_come"
)

// CalendarKinds lists every kind, in the order in which a month is summed up.
func CalendarKinds() []CalendarKind {
	return []CalendarKind{CalendarAttended, CalendarPartly, CalendarMakeUp, CalendarWaiting, CalendarExcused, CalendarUnexcused,
		CalendarNoShow, CalendarNotAdmitted, CalendarSentOut, CalendarMissing, CalendarClosed, CalendarToCome}
}

// CalendarMonth is one month of one patient's attendance.
type CalendarMonth struct {
	First  Date // of the month
	Days   []CalendarDay
	Counts map[CalendarKind]int
}

// CalendarDay is a day of it.
type CalendarDay struct {
	Date    Date
	Stay    AdmissionID // that covers the day; "" for none
	Closed  string      // what the clinic is closed for, where it is
	Entries []CalendarEntry
}

// CalendarEntry is one session of the day.
type CalendarEntry struct {
	Kind  CalendarKind
	Label Label // of the track; the service's name for an appointment
	Start time.Time
	End   time.Time
	Visit *VisitReasons // nil where nobody came and nothing was said
}

// CalendarOf is the month that holds a date, of every stay of a patient, as of a
// moment. What was before Daybook is no absence.
func CalendarOf(view View, patient PatientID, date Date, now time.Time) (CalendarMonth, error) {
	first := Date{date.Year, date.Month, 1}
	month := CalendarMonth{First: first, Counts: map[CalendarKind]int{}}
	f, err := newForecaster(view, first, now)
	if err != nil {
		return month, err
	}
	last := NewDate(first.Year, first.Month+1, 0)
	visits, err := view.VisitsOf(patient, first, last)
	if err != nil {
		return month, err
	}
	stays, err := f.readAll(view.AdmissionsOf(patient))
	if err != nil {
		return month, err
	}
	for day := first; !day.After(last); day = day.AddDays(1) {
		of := f.calendarDay(stays, visits, day)
		for _, entry := range of.Entries {
			month.Counts[entry.Kind]++
		}
		month.Days = append(month.Days, of)
	}
	return month, nil
}

func (f *forecaster) readAll(admissions []Admission) (map[AdmissionID]stayFacts, error) {
	stays := map[AdmissionID]stayFacts{}
	for _, admission := range admissions {
		s, err := f.read(admission)
		if err != nil {
			return nil, err
		}
		stays[admission.ID] = s
	}
	return stays, nil
}

// calendarDay puts what was recorded beside what should have been.
func (f *forecaster) calendarDay(stays map[AdmissionID]stayFacts, visits []Visit, date Date) CalendarDay {
	day := CalendarDay{Date: date}
	seen := map[SessionID]bool{}
	for _, visit := range visits {
		if visit.Date != date || visit.Absence == nil && visit.Claim == nil && visit.Arrival == nil {
			continue
		}
		seen[visit.Session.ID] = true
		why := f.visitReasons(visit)
		day.Entries = append(day.Entries, CalendarEntry{Kind: calendarKind(why), Label: why.Track,
			Start: visit.Session.Start, End: visit.Session.End, Visit: &why})
	}
	if stay, ok := stayOn(stays, date); ok {
		day.Stay = stay.admission.ID
		day.Entries = append(day.Entries, f.dueEntries(stay, date, seen)...)
		if plan, planned := stay.admission.PlanOn(date); planned && plan.Expects(date.Weekday()) {
			closure, closed := ClosedOn(f.view, plan.Track, date)
			if day.Closed = closure.Label; closed && len(day.Entries) == 0 {
				day.Entries = []CalendarEntry{{Kind: CalendarClosed}}
			}
		}
	}
	slices.SortStableFunc(day.Entries, func(a, b CalendarEntry) int { return a.Start.Compare(b.Start) })
	return day
}

func stayOn(stays map[AdmissionID]stayFacts, date Date) (stayFacts, bool) {
	var all []Admission
	for _, stay := range stays {
		all = append(all, stay.admission)
	}
	admission, ok := AdmissionOn(all, date)
	return stays[admission.ID], ok
}

// dueEntries are the sessions of a day about which nothing was recorded.
func (f *forecaster) dueEntries(s stayFacts, date Date, seen map[SessionID]bool) []CalendarEntry {
	var entries []CalendarEntry
	if date.Before(countedFrom(f.view, s.admission)) {
		return nil
	}
	for _, session := range f.due(s, date) {
		if seen[session.ID] {
			continue
		}
		entry := CalendarEntry{Kind: CalendarToCome, Start: session.Start, End: session.End}
		entry.Label, _ = labelOf(f.view, session)
		if !session.End.After(f.now) {
			entry.Kind = CalendarMissing
		}
		entries = append(entries, entry)
	}
	return entries
}

// calendarKind is the one word for a visit.
func calendarKind(why VisitReasons) CalendarKind {
	visit := why.Visit
	switch {
	case visit.Absence != nil:
		return CalendarKind(visit.Absence.Outcome)
	case why.Status != StatusLeft || PendingMinutes(visit) > 0:
		return CalendarWaiting
	case visit.MakesUp != nil:
		return CalendarMakeUp
	case LostMinutes(why.Credit) > 0 || why.Credit.Minutes == 0 && visit.Session.CountingMinutes() > 0:
		return CalendarPartly
	}
	return CalendarAttended
}
