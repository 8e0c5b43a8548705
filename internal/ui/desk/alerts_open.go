package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// tapped opens the marked one by its button, unless another one has only just come
// to be marked.
func (p *alertsPage) tapped() {
	if p.settling.settled() {
		p.open()
	}
}

// open goes where the marked one is taken care of.
func (p *alertsPage) open() {
	s := p.shell
	row, ok := p.list.Selected()
	if !ok || !s.sees() {
		return
	}
	s.touch()
	c := row.concern
	switch {
	case row.trouble.title != "":
		row.trouble.do()
	case c.Kind == clinic.ConcernOpen:
		s.openToday(func(today *todayPage) { today.openWaiting(c.Open) })
	case c.Kind == clinic.ConcernDay:
		s.openToday(func(today *todayPage) { today.endOf(c.Date) })
	case c.Kind == clinic.ConcernCorrection:
		s.openVisit(c.Correction.Ref, c.Correction.Admission)
	case c.Kind == clinic.ConcernClaims:
		s.openSettings("periods")
	case c.Kind == clinic.ConcernRetention:
		s.openSettings("retention")
	case c.Kind == clinic.ConcernLocked:
		s.openSettings("staff")
	case c.Kind == clinic.ConcernNoCopies, c.Kind == clinic.ConcernBackup, c.Kind == clinic.ConcernTape:
		s.openSettings("copies")
	case c.Kind == clinic.ConcernStay && partOfAlert(c.Alert.Kind) != "":
		s.openHours(c.Patient, c.Admission, c.Alert)
	default:
		s.openPatient(c.Patient)
	}
}

// partOfAlert is the part of a patient's hours where an alert is taken care of; ""
// where that is the patient's sheet.
func partOfAlert(kind clinic.AlertKind) string {
	switch kind {
	case clinic.AlertAuthorizationEnd, clinic.AlertAuthorizationUse, clinic.AlertNoAuthorization, clinic.AlertWeeklyCap,
		clinic.AlertWeeklyCapAhead, clinic.AlertReview:
		return "authorizations"
	case clinic.AlertLimitNear, clinic.AlertLimitReached, clinic.AlertUnexplained, clinic.AlertMakeUpsOwed:
		return "absences"
	case clinic.AlertRecertify, clinic.AlertStayEnds:
		return "more"
	case clinic.AlertBelowMinimum:
		return ""
	}
	return "help"
}

// openHours shows a patient's hours with the part in front where an alert is taken
// care of. A visit that nobody ended is shown in its own week.
func (s *shell) openHours(patient clinic.PatientID, stay clinic.AdmissionID, alert clinic.Alert) {
	s.leaving(func() {
		s.show(pageHours)
		hours, ok := s.page(pageHours).(*hoursPage)
		if !ok {
			return
		}
		week := hours.thisWeek()
		if alert.Kind == clinic.AlertUnverified {
			week = clinic.WeekOf(alert.Day, s.deps.Book.Settings().WeekStart)
		}
		hours.patient.openAt(patient, stay, week, partOfAlert(alert.Kind), alert.Kind != clinic.AlertUnverified)
		hours.swap.Show(hours.patient.object, kit.FromRight)
		s.sink.Take()
	})
}

// openAt opens a patient's stay with one of the parts around the week in front.
func (p *hoursPatient) openAt(patient clinic.PatientID, stay clinic.AdmissionID, week clinic.Date, part string, front bool) {
	p.facts.tabs.Choose(max(0, slices.Index(factParts(), part)))
	p.open(patient, stay, week)
	if p.onFacts != front {
		p.turn()
	}
}

// openSettings shows a section of the settings.
func (s *shell) openSettings(section string) {
	s.leaving(func() {
		s.show(pageSettings)
		if settings, ok := s.page(pageSettings).(*settingsPage); ok {
			settings.openSection(section)
		}
	})
}

// openToday shows the page of today and then what is asked for on it.
func (s *shell) openToday(then func(*todayPage)) {
	s.leaving(func() {
		s.show(pageToday)
		if today, ok := s.page(pageToday).(*todayPage); ok {
			then(today)
		}
	})
}

// openWaiting shows where something of today is taken care of: on the list while
// the session runs, and at the day's end after it.
func (p *todayPage) openWaiting(kind clinic.OpenKind) {
	switch kind {
	case clinic.OpenNotice:
	case clinic.OpenCall:
		p.callList()
	case clinic.OpenArrival:
		if !p.toArrival() {
			p.endDay()
		}
	default:
		p.endDay()
	}
}

// toArrival shows the first track in which somebody waits to be confirmed, and marks
// them.
func (p *todayPage) toArrival() bool {
	for _, track := range p.board.Tracks {
		at := slices.IndexFunc(track.Rows, func(row clinic.DayRow) bool { return row.Status == clinic.StatusIn })
		if at >= 0 {
			p.choose(track.Track.ID)
			p.roster.list.Select(string(track.Rows[at].Ref.Visit))
			p.roster.drawActs()
			return true
		}
	}
	return false
}

// endOf opens what is still open of an earlier day.
func (p *todayPage) endOf(date clinic.Date) {
	s := p.shell
	if !s.may(clinic.ActAttendance) {
		return
	}
	p.ending.open(date)
	p.swap.Show(p.ending.object, kit.FromRight)
	s.sink.Take()
}
