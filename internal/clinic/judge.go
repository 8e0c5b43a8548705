package clinic

import (
	"slices"
	"time"
)

// Judgement is what a patient's act at the lobby screen comes to: the verdict
// for the screen, the command that makes it so, and what the desk is told.
type Judgement struct {
	Verdict Verdict
	Do      Command // nil where nothing happens in the book
}

// LobbyAct is a patient at the lobby screen: who, how they showed it, and what
// they chose.
type LobbyAct struct {
	Patient PatientID
	Via     Via
	Card    string  // first four letters, for the desk
	Track   TrackID // chosen among the options; "" is not chosen yet
	Intent  Intent
}

// JudgeLobby decides what a lobby act comes to. It changes nothing.
func JudgeLobby(view View, env Env, act LobbyAct) (Judgement, error) {
	j := judge{view: view, env: env, act: act}
	return j.decide()
}

type judge struct {
	view      View
	env       Env
	act       LobbyAct
	patient   Patient
	admission Admission
	program   Program
	plan      Plan
}

func (j *judge) decide() (Judgement, error) {
	patient, ok := j.view.Patient(j.act.Patient)
	if !ok {
		return j.seeDesk(Notice{Reason: UnknownCard}), nil
	}
	j.patient = patient
	if j.env.Doubtful {
		return j.seeDesk(Notice{Reason: DoubtfulClock}), nil
	}
	today := j.env.Today()
	recent, err := j.view.VisitsOf(patient.ID, today.AddDays(-1), today)
	if err != nil {
		return Judgement{}, err
	}
	due, err := j.appointments(today, recent)
	if err != nil {
		return Judgement{}, err
	}
	if visit, ok := j.openVisit(recent); ok {
		if judged, moved, err := j.moveOn(visit, due, today, recent); moved || err != nil {
			return judged, err
		}
		return j.alreadyIn(visit)
	}
	return j.come(today, recent, due)
}

// come decides about somebody who is in no session now.
func (j *judge) come(today Date, recent []Visit, due []booked) (Judgement, error) {
	notice, inProgram := j.findPlan(today)
	if appointment, ok := j.openAppointment(due); ok && j.goesFirst(appointment, inProgram, today, recent) {
		return j.attendAppointment(appointment)
	}
	if visit, ok := j.justLeft(recent); ok && j.saysGoodbyeAgain(visit, inProgram, today, recent) {
		return j.leftAlready(visit)
	}
	if !inProgram {
		return j.orAppointment(due, notice)
	}
	date := j.serviceDate(today)
	if notice, ok := hadTheirDay(recent, date); ok {
		return j.orAppointment(due, notice)
	}
	return j.arrive(date, recent, due)
}

// serviceDate is today, or yesterday while yesterday's session of the patient's
// own track still runs past midnight.
func (j *judge) serviceDate(today Date) Date {
	yesterday := today.AddDays(-1)
	track, ok := j.view.Track(j.ownTrack(yesterday))
	if !ok || !j.plan.Expects(yesterday.Weekday()) {
		return today
	}
	if session, ok := SessionAt(j.view, track, yesterday, j.env.Now, j.env.Zone); ok && j.env.Now.Before(session.End) {
		return yesterday
	}
	return today
}

// findPlan looks for the stay, its program and its plan; where one is missing
// it says what the desk should know.
func (j *judge) findPlan(today Date) (Notice, bool) {
	admissions := j.view.AdmissionsOf(j.patient.ID)
	admission, ok := AdmissionOn(admissions, today)
	if !ok {
		return whyNotInProgram(admissions, today), false
	}
	program, found := programOn(j.view, admission.Program, today)
	plan, planned := admission.PlanOn(today)
	if !found || !planned {
		return Notice{Reason: NoPlan}, false
	}
	j.admission, j.program, j.plan = admission, program, plan
	return Notice{}, true
}

func whyNotInProgram(admissions []Admission, today Date) Notice {
	notice := Notice{Reason: NoPlan}
	for _, admission := range admissions {
		switch {
		case admission.From.After(today):
			return Notice{Reason: NotYetAdmitted, Day: admission.From}
		case !admission.Discharged.IsZero() && !admission.Discharged.Before(notice.Day):
			notice = Notice{Reason: DischargedCard, Day: admission.Discharged}
		}
	}
	return notice
}

func (j *judge) arrive(date Date, recent []Visit, due []booked) (Judgement, error) {
	j.program, _ = programOn(j.view, j.admission.Program, date)
	options, notice := j.options(date)
	if len(options) == 0 {
		return j.orAppointment(due, notice)
	}
	option, chosen := chooseOption(options, j.act.Track)
	if !chosen || option.Full && !option.Own && len(options) > 1 {
		return Judgement{Verdict: j.choose(options)}, nil
	}
	if !option.Own && (option.NeedStaff || option.Full) {
		return j.seeDesk(Notice{Reason: AsksToSwitch, From: j.ownTrack(date), To: option.Track}), nil
	}
	track, _ := j.view.Track(option.Track)
	session, _ := SessionAt(j.view, track, date, j.env.Now, j.env.Zone)
	if notice, ok := markedAbsent(recent, session); ok {
		return j.orAppointment(due, notice)
	}
	if !option.Open {
		if next, ok := nextAppointment(due); ok && j.act.Track == "" && next.session.Start.Before(session.Start) {
			return Judgement{Verdict: j.opensLater(next)}, nil
		}
		return j.comeLater(session, option)
	}
	return j.checkIn(session, option)
}

// markedAbsent notices that the desk recorded an absence from this session. Only
// the desk can take that back.
func markedAbsent(recent []Visit, session Session) (Notice, bool) {
	for _, visit := range recent {
		if visit.Session.ID == session.ID && visit.Absence != nil {
			return Notice{Reason: MarkedAbsent, Visit: visit.Visit}, true
		}
	}
	return Notice{}, false
}

func chooseOption(options []TrackOption, track TrackID) (TrackOption, bool) {
	if track == "" && len(options) == 1 {
		return options[0], true
	}
	for _, option := range options {
		if option.Track == track {
			return option, true
		}
	}
	return TrackOption{}, false
}

func (j *judge) choose(options []TrackOption) Verdict {
	return Verdict{Kind: Choose, Language: j.patient.Language, Options: options, Name: j.name()}
}

func (j *judge) comeLater(session Session, option TrackOption) (Judgement, error) {
	verdict := j.verdictOf(ComeLater, session)
	verdict.Opens = session.Start.Add(-minutes(j.program.Attendance.EarlyWindow))
	verdict.Chosen = j.act.Track != ""
	result := Judgement{Verdict: verdict}
	// The one option that is left is no choice yet: nobody said they will come.
	if !option.Own && j.act.Track == option.Track {
		result.Do = ChooseTrack{Patient: j.patient.ID, Date: session.Date, Track: option.Track}
	}
	return result, nil
}

func (j *judge) checkIn(session Session, option TrackOption) (Judgement, error) {
	return j.arrival(session, CheckIn{Patient: j.patient.ID, Track: option.Track, Date: session.Date, Slot: session.Slot, Via: j.act.Via})
}

// arrival is the screen of somebody who comes to a session, with the claim.
func (j *judge) arrival(session Session, do CheckIn) (Judgement, error) {
	policy := j.program.Attendance
	verdict := j.verdictOf(CheckedIn, session)
	verdict.Since = j.env.Now
	verdict.Hold = j.onHold(session.Date)
	if late := LateBy(session, j.env.Now); late > 0 {
		verdict.LateBy = late
		verdict.Admit = policy.LateCutoff > 0 && late > policy.LateCutoff
	}
	week, err := j.week(session.Date)
	verdict.Week = week
	return Judgement{Verdict: verdict, Do: do}, err
}

func (j *judge) onHold(date Date) bool {
	return slices.ContainsFunc(j.view.HoldsOf(j.patient.ID), func(h Hold) bool { return h.ActiveOn(date) })
}

func (j *judge) verdictOf(kind VerdictKind, session Session) Verdict {
	label, mark := labelOf(j.view, session)
	group := j.plan.Group
	return Verdict{
		Kind: kind, Language: j.patient.Language, Track: label, Mark: mark,
		Room: session.RoomFor(group), Start: session.Start, End: session.End, Name: j.name(),
	}
}

func (j *judge) name() string {
	if !j.view.Settings().ShowNames {
		return ""
	}
	return j.patient.Given
}

// week is the patient's own week for the lobby, or nil where the clinic does
// not show hours there, or where no stay has a week. The visits that an act changes are given as they will be.
func (j *judge) week(date Date, changed ...Visit) (*WeekHours, error) {
	if j.view.Settings().Hours == HoursNever || j.admission.ID == "" {
		return nil, nil
	}
	hours, err := weekOf(j.view, j.admission, date, changed)
	if err != nil {
		return nil, err
	}
	return &hours, nil
}

// seeDesk is the one neutral answer; the notice tells the desk why.
func (j *judge) seeDesk(notice Notice) Judgement {
	notice.Patient, notice.Card = j.patient.ID, j.act.Card
	return SendToDesk(j.view, notice)
}

// SendToDesk is the neutral answer with a notice to the desk, for a card or a
// number that belongs to nobody as much as for one that does.
func SendToDesk(view View, notice Notice) Judgement {
	return Judgement{Verdict: Verdict{Kind: SeeDesk, Back: view.DeskBack()}, Do: RaiseNotice{Notice: notice}}
}

// WeekOfPatient is where a patient's week that holds a date stands.
func WeekOfPatient(view View, admission Admission, date Date) (WeekHours, error) {
	return weekOf(view, admission, date, nil)
}

func weekOf(view View, admission Admission, date Date, changed []Visit) (WeekHours, error) {
	week := WeekOf(date, view.Settings().WeekStart)
	visits, err := view.VisitsOf(admission.Patient, week, week.AddDays(6))
	if err != nil {
		return WeekHours{}, err
	}
	visits = slices.DeleteFunc(slices.Clone(visits), func(v Visit) bool { return !admission.holds(v) })
	for i := range visits {
		for _, visit := range changed {
			if visits[i].Visit == visit.Visit {
				visits[i] = visit
			}
		}
	}
	target, minimum, maximum := WeekTargetOf(view, admission, week)
	hours := WeekHoursOf(week, visits, target)
	hours.Minimum, hours.Maximum = minimum, maximum
	return hours, nil
}

func admissionByID(view View, patient PatientID, id AdmissionID) (Admission, bool) {
	for _, admission := range view.AdmissionsOf(patient) {
		if admission.ID == id {
			return admission, true
		}
	}
	return Admission{}, false
}

func (j *judge) ownTrack(date Date) TrackID {
	if track, ok := j.view.ChosenTrack(j.patient.ID, date); ok {
		return track
	}
	return j.plan.Track
}

// opensAt is when a session can be scanned into.
func opensAt(s Session, policy Attendance) time.Time {
	return s.Start.Add(-minutes(policy.EarlyWindow))
}
