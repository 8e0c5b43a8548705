package clinic

import (
	"cmp"
	"slices"
	"time"
)

// AuditDay is everything that the book knows of one patient on one date, for whoever
// audits it: what was planned, granted and scheduled, what happened in the house, and
// what is missing. How each came to be recorded stands in the journal.
type AuditDay struct {
	Date           Date
	Stay           *AttendedStay // that holds the date; nil for none
	Plan           *Plan         // in force on it; nil for none
	Track          Label         // of the plan
	Payer          string        // whose coverage holds the date
	Authorizations []Authorization
	Due            []DueSession  // scheduled for the patient
	Visits         []AuditVisit  // by their start
	Bill           *BillingLine  // as on the billing worksheet; nil where nobody came
	Changed        []AuditChange // sessions of the patient's tracks that the weekly schedule has otherwise
	Attempts       []Attempt     // to reach them about the date
	Gaps           []AuditGap
}

// AuditVisit is a visit with its blocks, and how many people sat in each group.
type AuditVisit struct {
	SheetSession
	Sizes map[BlockID]int // people whose presence in the patient's group of the block was attested
}

// AuditDaysOf gathers dates of one patient, in their order.
func AuditDaysOf(view View, patient PatientID, dates []Date, now time.Time) ([]AuditDay, error) {
	if len(dates) == 0 {
		return nil, nil
	}
	if _, ok := view.Patient(patient); !ok {
		return nil, refuse("no_such_patient")
	}
	f, err := newForecaster(view, dates[0], now)
	if err != nil {
		return nil, err
	}
	a := auditing{f: f, patient: patient, stays: map[AdmissionID]stayFacts{}, bills: map[Date]BillingLine{}}
	if err := a.bill(dates); err != nil {
		return nil, err
	}
	days := make([]AuditDay, 0, len(dates))
	for _, date := range dates {
		day, err := a.day(date)
		if err != nil {
			return nil, err
		}
		days = append(days, day)
	}
	return days, nil
}

// auditing is what the days of one patient have in common.
type auditing struct {
	f       *forecaster
	patient PatientID
	stays   map[AdmissionID]stayFacts // those read so far
	bills   map[Date]BillingLine
}

func (a *auditing) day(date Date) (AuditDay, error) {
	day := AuditDay{Date: date}
	if line, some := a.bills[date]; some {
		day.Bill = &line
	}
	for _, read := range []func(*AuditDay) error{a.stay, a.paying, a.visits, a.changed, a.tried} {
		if err := read(&day); err != nil {
			return day, err
		}
	}
	day.Gaps = a.gaps(day)
	return day, nil
}

// stay finds the stay with its plan, and what was scheduled.
func (a *auditing) stay(day *AuditDay) error {
	view := a.f.view
	admission, ok := AdmissionOn(view.AdmissionsOf(a.patient), day.Date)
	if !ok {
		due, err := appointmentsDue(view, a.patient, day.Date, a.f.zone)
		day.Due = due
		return err
	}
	facts, known := a.stays[admission.ID]
	if !known {
		read, err := a.f.read(admission)
		if err != nil {
			return err
		}
		facts, a.stays[admission.ID] = read, read
	}
	day.Stay = &AttendedStay{admission, facts.program.On(day.Date)}
	if plan, planned := admission.PlanOn(day.Date); planned {
		track, _ := view.Track(plan.Track)
		day.Plan, day.Track = &plan, track.Label
	}
	for _, session := range a.f.due(facts, day.Date) {
		due := DueSession{Meeting: MeetingOf(session), Start: session.Start, End: session.End}
		due.Ref = due.Meeting.RefOf(a.patient)
		due.Label, _ = labelOf(view, session)
		day.Due = append(day.Due, due)
	}
	return nil
}

// paying finds who pays, and what was granted.
func (a *auditing) paying(day *AuditDay) error {
	view := a.f.view
	if coverage, covered := CoverageOn(view.CoveragesOf(a.patient), day.Date); covered {
		payer, _ := view.Payer(coverage.Payer)
		day.Payer = payer.Name
	}
	for _, authorization := range view.AuthorizationsOf(a.patient) {
		if authorization.Covers(day.Date) {
			day.Authorizations = append(day.Authorizations, authorization)
		}
	}
	return nil
}

// visits reads what happened, with the size of each group.
func (a *auditing) visits(day *AuditDay) error {
	visits, err := a.f.view.VisitsOf(a.patient, day.Date, day.Date)
	if err != nil {
		return err
	}
	visits = slices.DeleteFunc(slices.Clone(visits), func(v Visit) bool { return !came(v) && v.Absence == nil && len(v.Corrections) == 0 })
	if len(visits) == 0 {
		return nil
	}
	everybody, err := a.f.view.VisitsOn(day.Date)
	if err != nil {
		return err
	}
	for _, visit := range visits {
		day.Visits = append(day.Visits, AuditVisit{sheetSession(a.f.visitReasons(visit)), groupSizes(visit, everybody)})
	}
	slices.SortStableFunc(day.Visits, func(x, y AuditVisit) int {
		return cmp.Or(x.Visit.Session.Start.Compare(y.Visit.Session.Start), cmp.Compare(x.Visit.Visit, y.Visit.Visit))
	})
	return nil
}

// groupSizes counts who was attested as present beside a patient in each block, the
// patient among them. A number names nobody.
func groupSizes(v Visit, everybody []Visit) map[BlockID]int {
	sizes := map[BlockID]int{}
	for _, block := range v.Session.Blocks {
		where := seatOf(v, block)
		for _, other := range everybody {
			said, attested := other.AttestationOf(block.Block)
			if attested && said.Present && other.Session.ID == v.Session.ID && seatOf(other, block) == where {
				sizes[block.Block]++
			}
		}
	}
	return sizes
}

// seatOf is the group in which a patient sat in a block.
func seatOf(v Visit, block SessionBlock) GroupID {
	if said, ok := v.AttestationOf(block.Block); ok && said.Group != "" {
		return said.Group
	}
	return groupOf(block, v.Group)
}

// bill reads the lines of the billing worksheet, a run of dates at a time.
func (a *auditing) bill(dates []Date) error {
	for from := 0; from < len(dates); {
		to := from
		for to+1 < len(dates) && dates[to+1] == dates[to].AddDays(1) {
			to++
		}
		lines, err := BillingLinesOf(a.f.view, a.patient, dates[from], dates[to], a.f.now)
		if err != nil {
			return err
		}
		for _, line := range lines {
			a.bills[line.Date] = line
		}
		from = to + 1
	}
	return nil
}

func (a *auditing) tried(day *AuditDay) error {
	attempts, err := a.f.view.AttemptsOf(a.patient, day.Date, day.Date)
	day.Attempts = slices.DeleteFunc(slices.Clone(attempts), func(x Attempt) bool { return x.Removed })
	return err
}
