package clinic

import "slices"

// openVisit finds the visit that a scan now belongs to: in, not left, and its
// session not over for longer than the grace. An older one stays as it is:
// tomorrow's scan can never close today's visit.
func (j *judge) openVisit(recent []Visit) (Visit, bool) {
	for _, visit := range slices.Backward(recent) {
		program, _ := programOn(j.view, visit.Session.Program, visit.Date)
		until := visit.Session.End.Add(minutes(program.Attendance.LeaveGrace))
		if visit.Claim != nil && visit.Absence == nil && visit.Departure == nil && j.env.Now.Before(until) {
			return visit, true
		}
	}
	return Visit{}, false
}

func (j *judge) alreadyIn(visit Visit) (Judgement, error) {
	j.program, _ = programOn(j.view, visit.Session.Program, visit.Date)
	j.admission, _ = admissionByID(j.view, visit.Patient, visit.Admission)
	j.plan.Group = visit.Group
	ending := !j.env.Now.Before(visit.Session.End.Add(-minutes(j.program.Attendance.LeaveWindow)))
	leaving := j.act.Intent == IntentLeaving || (ending && j.act.Intent != IntentStaying)
	if leaving {
		return j.leave(visit, !ending)
	}
	verdict := j.verdictOf(AlreadyIn, visit.Session)
	verdict.Since, _ = visit.Since()
	week, err := j.week(visit.Date)
	verdict.Week = week
	judged := Judgement{Verdict: verdict}
	if _, out := visit.OutSince(); out {
		judged.Do = BackByPatient{Ref: visit.VisitRef}
	}
	return judged, err
}

func (j *judge) leave(visit Visit, early bool) (Judgement, error) {
	left := visit
	left.Departure = &Departure{At: j.env.Now}
	verdict := j.verdictOf(CheckedOut, visit.Session)
	verdict.Since, _ = visit.Since()
	verdict.Left, verdict.Early = j.env.Now, early
	credit := CreditOf(left)
	left.Credit = &credit
	verdict.Today = credit.Minutes + PendingMinutes(left)
	verdict.Pending = left.Arrival == nil
	week, err := j.week(visit.Date, left)
	verdict.Week = week
	return Judgement{Verdict: verdict, Do: LeaveByPatient{Ref: visit.VisitRef, Via: j.act.Via, Early: early}}, err
}

// again is how long, in minutes, a scan after leaving is the same goodbye: people
// who are not sure that it worked scan twice.
const again = 10

// justLeft finds the visit that the patient ended at the lobby screen a moment ago.
func (j *judge) justLeft(recent []Visit) (Visit, bool) {
	for _, visit := range slices.Backward(recent) {
		left := visit.Departure
		if left != nil && left.Via != ViaDesk && visit.Absence == nil && j.env.Now.Sub(left.At).Abs() < minutes(again) {
			return visit, true
		}
	}
	return Visit{}, false
}

// saysGoodbyeAgain reports whether a scan after leaving is the same goodbye: for
// an appointment only while the own group cannot be scanned into yet.
func (j *judge) saysGoodbyeAgain(visit Visit, inProgram bool, today Date, recent []Visit) bool {
	if visit.Session.Appointment == "" {
		return inProgram
	}
	if !inProgram {
		return true
	}
	_, open := j.ownGroup(today, recent)
	return !open
}

// leftAlready says the same goodbye once more, and changes nothing.
func (j *judge) leftAlready(visit Visit) (Judgement, error) {
	j.admission, _ = admissionByID(j.view, visit.Patient, visit.Admission)
	verdict := j.verdictOf(CheckedOut, visit.Session)
	verdict.Since, _ = visit.Since()
	verdict.Left = visit.Departure.At
	verdict.Today = CreditOf(visit).Minutes + PendingMinutes(visit)
	verdict.Pending = visit.Arrival == nil
	week, err := j.week(visit.Date)
	verdict.Week = week
	return Judgement{Verdict: verdict}, err
}

// hadTheirDay notices a patient who came to a group of the date that is over for
// them, whichever track it was; appointments stand beside the groups. Another session on top is the desk's to
// give: a second scan on the way out must not move anybody to the evening.
func hadTheirDay(recent []Visit, date Date) (Notice, bool) {
	for _, visit := range recent {
		came := visit.Claim != nil || visit.Arrival != nil
		switch {
		case visit.Date != date, visit.Session.Appointment != "":
		case visit.Absence != nil && (came || visit.Absence.Outcome == NotAdmitted):
			return Notice{Reason: MarkedAbsent, Visit: visit.Visit}, true
		case visit.Departure != nil:
			return Notice{Reason: CameBack, Visit: visit.Visit}, true
		case came:
			return Notice{Reason: SessionOver, Visit: visit.Visit}, true
		}
	}
	return Notice{}, false
}
