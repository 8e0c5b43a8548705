package clinic

import "time"

// OutcomeOf is how an absence counts under a program's notice rule, where staff
// do not say it themselves: what is proved by a document is excused; what the
// clinic was told early enough is excused, later it is not; and without a word it
// is a no-show (DOMAIN section 5).
func OutcomeOf(policy Attendance, session Session, told time.Time, document string) Outcome {
	switch {
	case document != "":
		return Excused
	case told.IsZero():
		return NoShow
	case policy.NoticeHours > 0 && session.Start.Sub(told) >= time.Duration(policy.NoticeHours)*time.Hour:
		return Excused
	}
	return Unexcused
}

// judged is the absence with its outcome; refused where the cause is missing.
func (a Absence) judged(policy Attendance, session Session) (Absence, error) {
	if !a.Told.IsZero() {
		a.Told = a.Told.UTC()
	}
	if a.Outcome == "" {
		a.Outcome = OutcomeOf(policy, session, a.Told, a.Document)
	}
	if !a.Outcome.stayedAway() && a.Cause == "" {
		return Absence{}, refuse("cause_needed")
	}
	return a, nil
}

// stayedAway reports whether the outcome is that of somebody who never came.
func (o Outcome) stayedAway() bool { return o != NotAdmitted && o != SentOut }

// saysSameAs compares what was said, not who said it when.
func (a Absence) saysSameAs(b Absence) bool {
	return a.Outcome == b.Outcome && a.Note == b.Note && a.Cause == b.Cause && a.Told.Equal(b.Told) && a.Document == b.Document
}

func (a Absence) recorded(ref VisitRef) AbsenceRecorded {
	return AbsenceRecorded{VisitRef: ref, Outcome: a.Outcome, Note: a.Note, Cause: a.Cause, Told: a.Told, Document: a.Document}
}
