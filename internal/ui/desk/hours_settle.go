package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// maySettle reports whether the person at the desk may decide about a correction:
// not about their own.
func (a *hoursActs) maySettle(line hoursVisit) bool {
	return line.correction != nil && a.shell.may(clinic.ActSettle) && line.correction.Proposed.By != a.shell.staff.ID
}

func (a *hoursActs) settle(line hoursVisit, accept bool) {
	s := a.shell
	done := "correct.declined"
	if accept {
		done = "correct.accepted"
	}
	s.do(func() { s.say(s.t(done)) }, clinic.SettleCorrection{Ref: line.visit.Visit.VisitRef, Correction: line.correction.ID, Accept: accept})
}

// mayWithdraw reports whether the person at the desk proposed the correction.
func (a *hoursActs) mayWithdraw(line hoursVisit) bool {
	return line.correction != nil && a.shell.may(clinic.ActCorrect) && line.correction.Proposed.By == a.shell.staff.ID
}

// withdraw takes the person's own correction back.
func (a *hoursActs) withdraw(line hoursVisit) {
	s := a.shell
	s.do(func() { s.say(s.t("correct.withdrawn")) }, clinic.WithdrawCorrection{Ref: line.visit.Visit.VisitRef, Correction: line.correction.ID})
}

// waitsForOthers reports whether somebody else has to decide, and can.
func (a *hoursActs) waitsForOthers(line hoursVisit) bool {
	return line.correction != nil && !a.maySettle(line) && len(a.shell.settlers(*line.correction)) > 0
}

// handOver lets another member of staff sign in, and shows them what waits.
func (a *hoursActs) handOver(line hoursVisit) {
	ref, stay := line.visit.Visit.VisitRef, a.patient.admission
	a.shell.handTo(func() { a.shell.openVisit(ref, stay) })
}

// settlers are the names of the staff who may decide about a correction.
func (s *shell) settlers(c clinic.Correction) []string {
	var names []string
	for _, staff := range s.deps.Book.StaffList() {
		actor := clinic.Actor{Kind: clinic.ByStaff, Staff: staff.ID}
		if staff.ID != c.Proposed.By && clinic.Allowed(staffOnly{staff: staff}, actor, clinic.ActSettle) {
			names = append(names, staff.Name)
		}
	}
	return names
}

// settlersLine says that a correction waits for a second person, and for whom.
func (s *shell) settlersLine(c clinic.Correction) string {
	names := s.settlers(c)
	if len(names) == 0 {
		return s.t("correct.no_second_person")
	}
	return s.t("correct.second_person", i18n.Args{"Names": strings.Join(names, ", ")})
}
