package clinic

import (
	"slices"
	"strings"
	"time"
)

// DayBoard is one service date as the desk sees it: every track that meets, the
// day's appointments, and what the lobby wants from the desk.
type DayBoard struct {
	Date     Date
	Now      time.Time // the moment the statuses are for
	Tracks   []TrackBoard
	Notices  []NoticeRow // oldest first, handled ones included
	DeskBack time.Time   // zero while somebody is at the desk
}

// TrackBoard is one session of the day with everybody it is for, or all of the
// day's appointments: those have no track, and their session only says from when
// to when they are.
type TrackBoard struct {
	Track        Track
	Session      Session
	Rows         []DayRow // by name; appointments by their start
	Counts       map[Status]int
	Appointments bool
}

// DayRow is one patient in one session.
type DayRow struct {
	Ref          VisitRef
	Track        TrackID
	Name         string
	Number       string
	Status       Status
	Since        time.Time // when they came; zero is not yet
	Left         time.Time // when they left; zero is not yet
	LateBy       int       // minutes after the start: of the arrival, or so far
	Week         WeekHours
	SwitchedFrom Label  // the track they usually come to; empty for no switch
	Hold         Hold   // that stands; its note is empty where there is none
	Note         string // for the desk
	Credit       *Credit
	Visit        *Visit // nil until something happened

	Meeting Meeting   // what the row is about, for commands
	Start   time.Time // of the session or the appointment, UTC
	End     time.Time
	Service Label  // of an appointment
	Room    string // likewise
}

// NoticeRow is a notice with the names that the desk needs to understand it.
type NoticeRow struct {
	Notice
	Name string
	From Label
	To   Label
}

// BoardOf gathers a day. It changes nothing; the statuses hold for now.
func BoardOf(view View, date Date, now time.Time) (DayBoard, error) {
	zone, err := time.LoadLocation(view.Settings().Zone)
	if err != nil {
		return DayBoard{}, err
	}
	board := DayBoard{Date: date, Now: now, DeskBack: view.DeskBack()}
	visits, err := view.VisitsOn(date)
	if err != nil {
		return DayBoard{}, err
	}
	for _, program := range view.Programs() {
		program = program.On(date)
		for _, track := range view.TracksOf(program.ID) {
			for _, session := range SessionsOn(view, track, date, zone) {
				rows, err := rowsOf(view, program, session, visits, now)
				if err != nil {
					return DayBoard{}, err
				}
				board.Tracks = append(board.Tracks, TrackBoard{Track: track, Session: session, Rows: rows, Counts: count(rows)})
			}
		}
	}
	appointments, err := appointmentBoard(view, date, zone, visits, now)
	if err != nil {
		return DayBoard{}, err
	}
	if len(appointments.Rows) > 0 {
		board.Tracks = append(board.Tracks, appointments)
	}
	board.Notices, err = noticeRows(view, date)
	return board, err
}

func rowsOf(view View, program Program, session Session, visits []Visit, now time.Time) ([]DayRow, error) {
	there, opened := map[PatientID]Visit{}, map[PatientID]bool{}
	for _, patient := range Expected(view, session) {
		ref := VisitRef{Visit: VisitIDOf(patient, session.ID), Patient: patient, Date: session.Date}
		there[patient] = Visit{VisitRef: ref, Session: session}
	}
	for _, visit := range visits {
		_, expected := there[visit.Patient]
		withdrawn := visit.Claim == nil && visit.Arrival == nil && visit.Absence == nil
		if visit.Session.ID == session.ID && (expected || !withdrawn) {
			there[visit.Patient], opened[visit.Patient] = visit, true
		}
	}
	rows := make([]DayRow, 0, len(there))
	for patient, visit := range there {
		row, err := rowOf(view, program.Attendance, visit, opened[patient], now)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b DayRow) int {
		if byName := strings.Compare(Fold(a.Name), Fold(b.Name)); byName != 0 {
			return byName
		}
		return strings.Compare(string(a.Ref.Visit), string(b.Ref.Visit))
	})
	return rows, nil
}

// rowOf is a visit as a row; one that nobody opened yet has only its session.
func rowOf(view View, policy Attendance, visit Visit, opened bool, now time.Time) (DayRow, error) {
	patient, _ := view.Patient(visit.Patient)
	row := DayRow{
		Ref: visit.VisitRef, Track: visit.Session.Track, Name: patient.SortName(), Number: patient.Number,
		Status: StatusAt(visit, policy, now), Credit: visit.Credit, Hold: holdOn(view, visit.Patient, visit.Date), Note: patient.Note,
		Meeting: MeetingOf(visit.Session), Start: visit.Session.Start, End: visit.Session.End,
	}
	if opened {
		row.Visit = &visit
	}
	came, in := visit.Since()
	if in {
		row.Since = came
		row.LateBy = LateBy(visit.Session, came)
	} else if row.Status == StatusLate || row.Status == StatusMissing {
		row.LateBy = LateBy(visit.Session, now)
	}
	if visit.Departure != nil {
		row.Left = visit.Departure.At
	}
	if from, ok := view.Track(visit.SwitchedFrom); ok && visit.MakesUp == nil {
		row.SwitchedFrom = from.Label
	}
	admission, _ := AdmissionOn(view.AdmissionsOf(visit.Patient), visit.Date)
	admission.Patient = visit.Patient
	week, err := WeekOfPatient(view, admission, visit.Date)
	row.Week = week
	return row, err
}

func holdOn(view View, patient PatientID, date Date) Hold {
	for _, hold := range view.HoldsOf(patient) {
		if hold.ActiveOn(date) {
			return hold
		}
	}
	return Hold{}
}

func count(rows []DayRow) map[Status]int {
	counts := map[Status]int{}
	for _, row := range rows {
		counts[row.Status]++
	}
	return counts
}

func noticeRows(view View, date Date) ([]NoticeRow, error) {
	notices, err := view.NoticesOn(date)
	if err != nil {
		return nil, err
	}
	rows := make([]NoticeRow, 0, len(notices))
	for _, notice := range notices {
		row := NoticeRow{Notice: notice}
		if patient, ok := view.Patient(notice.Patient); ok {
			row.Name = patient.SortName()
		}
		from, _ := view.Track(notice.From)
		to, _ := view.Track(notice.To)
		row.From, row.To = from.Label, to.Label
		rows = append(rows, row)
	}
	return rows, nil
}
