package preset_test

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/preset"
)

// walk is one patient on the way through a stay, in a real book.
type walk struct {
	*book.Book
	t       *testing.T
	stay    wholeStay
	program clinic.Program
	tracks  []clinic.Track // own, other
	own     int            // the place of the patient's track
	days    string         // of the plan
	current clinic.AdmissionID
	next    int // counts what needs an id
	zone    *time.Location
	missed  clinic.VisitRef // the last absence
}

type keyStore map[string]string

func (k keyStore) Save(id, identity string) error { k[id] = identity; return nil }
func (k keyStore) Load(id string) (string, error) { return k[id], nil }

// lastDay is a clock after everything has happened.
type lastDay struct{}

func (lastDay) Now() time.Time      { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) }
func (lastDay) Boot() string        { return "one run" }
func (lastDay) Mono() time.Duration { return time.Hour }

const zed = clinic.PatientID("zed")

var bySystem = clinic.Actor{Kind: clinic.System}

func newWalk(t *testing.T, stay wholeStay) *walk {
	t.Helper()
	random := rand.NewChaCha8([32]byte{7})
	made, err := preset.Open(stay.preset, "en", random, evaluationWeek)
	if err != nil {
		t.Fatal(err)
	}
	options := book.Options{Path: filepath.Join(t.TempDir(), "daybook.db"), KeyStore: keyStore{}, Clock: lastDay{}, Random: random}
	if _, err := book.Create(options, book.Founding{Settings: clinic.DefaultSettings()}); err != nil {
		t.Fatalf("create a book: %v", err)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatalf("open the book: %v", err)
	}
	t.Cleanup(func() { b.Close() })
	w := &walk{Book: b, t: t, stay: stay, program: made.Program, tracks: made.Tracks, zone: b.Zone()}
	if stay.addsTrack {
		w.tracks = append(w.tracks, daytime(made.Tracks[0]))
	}
	w.do(evaluationWeek, 8, clinic.SaveProgram{Program: w.program})
	for _, track := range w.tracks {
		w.do(evaluationWeek, 8, clinic.SaveTrack{Track: track})
	}
	w.do(evaluationWeek, 8, clinic.SavePatient{Patient: clinic.Patient{ID: zed, Number: "26", Given: "Zed", BirthDate: clinic.NewDate(1990, 5, 1)}})
	return w
}

// daytime is a track of the clinic's own: the same blocks nine hours earlier.
func daytime(evening clinic.Track) clinic.Track {
	track := evening
	track.ID, track.Label, track.Mark = "daytime", clinic.Label{Text: "Daytime"}, clinic.MarkDay
	pattern := clinic.Pattern{From: evening.Patterns[0].From}
	for _, block := range evening.Patterns[0].Blocks {
		block.ID, block.Start, block.End = "d"+block.ID, block.Start-9*60, block.End-9*60
		pattern.Blocks = append(pattern.Blocks, block)
	}
	track.Patterns = []clinic.Pattern{pattern}
	return track
}

// do does something at an hour of a date.
func (w *walk) do(date clinic.Date, hour int, command clinic.Command) {
	w.t.Helper()
	w.doAt(clinic.InstantOf(date, clinic.At(hour, 0), w.zone), command)
}

func (w *walk) doAt(at time.Time, command clinic.Command) {
	w.t.Helper()
	if _, err := w.Batch(book.Item{Actor: bySystem, Command: command, At: at}); err != nil {
		w.t.Fatalf("%T at %s: %v", command, at, err)
	}
}

func (w *walk) id() string { w.next++; return "made-" + string(rune('a'+w.next)) }

// act does one word of the table in the week that begins on a date.
func (w *walk) act(first clinic.Date, act string) {
	w.t.Helper()
	day, what, _ := strings.Cut(act, "-")
	date := first.AddDays(int(weekdayOf(day)+6) % 7) // weeks begin on Mondays
	late, early := 20*time.Minute, 30*time.Minute
	switch what {
	case "":
		w.attend(date, w.tracks[w.own], 0, 0)
	case "late":
		w.attend(date, w.tracks[w.own], late, 0)
	case "early":
		w.attend(date, w.tracks[w.own], 0, early)
	case "other":
		w.attend(date, w.tracks[1-w.own], 0, 0)
	case "absent":
		w.do(date, 8, clinic.RecordAbsence{Patient: zed, Track: w.tracks[w.own].ID, Date: date, Outcome: clinic.Excused})
		w.missed = clinic.Meeting{Track: w.tracks[w.own].ID, Date: date}.RefOf(zed)
	case "extra":
		w.addHour(date)
	case "evaluation":
		w.appointment(date, clinic.KindEvaluation)
	case "hour":
		w.appointment(date, clinic.KindIndividual)
	case "closed":
		w.do(date.AddDays(-1), 8, clinic.SaveClosure{Closure: clinic.Closure{ID: clinic.ClosureID(w.id()), Label: "Holiday", From: date, To: date}})
	default:
		w.change(date, what)
	}
}

// change does what concerns the stay itself.
func (w *walk) change(date clinic.Date, what string) {
	w.t.Helper()
	switch what {
	case "admit", "readmit":
		w.own, w.days = 0, w.stay.own
		admission := w.admission(date, false)
		admission.Before = w.current
		w.current = admission.ID
		w.do(date, 8, clinic.Admit{Admission: admission})
	case "switch":
		w.own, w.days = 1, w.stay.other
		w.do(date, 8, clinic.SetPlan{Patient: zed, Admission: w.current, Plan: w.plan(date, false)})
	case "extend":
		w.do(date, 8, clinic.ExtendStay{Patient: zed, Admission: w.current, Weeks: 20, Reason: "another round"})
	case "down":
		w.days = w.stay.fewer
		next := w.admission(date, true)
		w.do(date, 8, clinic.StepDown{Patient: zed, Admission: w.current, Date: date.AddDays(-1), Next: next})
		w.current = next.ID
	case "discharge":
		w.do(date, 8, clinic.Discharge{Patient: zed, Admission: w.current, Date: date, Reason: "completed"})
	default:
		w.t.Fatalf("the table says %q, which means nothing", what)
	}
}

func (w *walk) admission(from clinic.Date, down bool) clinic.Admission {
	return clinic.Admission{
		ID: clinic.AdmissionID(w.id()), Patient: zed, Program: w.program.ID, From: from, Plans: []clinic.Plan{w.plan(from, down)},
	}
}

func (w *walk) plan(from clinic.Date, down bool) clinic.Plan {
	plan := clinic.Plan{From: from, Track: w.tracks[w.own].ID, StepDown: down}
	for _, day := range strings.Fields(w.days) {
		plan.Days = append(plan.Days, weekdayOf(day))
	}
	return plan
}

// attend comes to the last meeting of a track on a date, and leaves it.
func (w *walk) attend(date clinic.Date, track clinic.Track, late, early time.Duration) clinic.VisitRef {
	w.t.Helper()
	var sessions []clinic.Session
	w.Read(func(v clinic.View) error {
		sessions = clinic.SessionsOn(v, track, date, w.zone)
		return nil
	})
	if len(sessions) == 0 {
		w.t.Fatalf("%s does not meet on %s", track.Label.Text, date)
	}
	session := sessions[len(sessions)-1]
	meeting := clinic.MeetingOf(session)
	w.visit(meeting, session.Start.Add(late), session.End.Add(-early))
	return meeting.RefOf(zed)
}

func (w *walk) visit(meeting clinic.Meeting, from, to time.Time) {
	w.t.Helper()
	w.doAt(from, clinic.CheckInByDesk{
		Patient: zed, Track: meeting.Track, Date: meeting.Date, Slot: meeting.Slot, Appointment: meeting.Appointment,
	})
	w.doAt(to, clinic.CheckOut{Ref: meeting.RefOf(zed)})
}

// addHour adds an hour of group to the patient's track, and comes to it.
func (w *walk) addHour(date clinic.Date) {
	w.t.Helper()
	w.do(date, 8, clinic.ChangeSession{
		Meeting: clinic.Meeting{Track: w.tracks[w.own].ID, Date: date}, Do: clinic.AddSession, Reason: "makes up a missed day",
		Blocks: []clinic.Block{{Start: clinic.At(10, 0), End: clinic.At(11, 0), Service: w.service(clinic.KindGroup)}},
	})
	made := w.attend(date, w.tracks[w.own], 0, 0)
	w.do(date, 20, clinic.LinkMakeUp{Ref: made, MakesUp: &w.missed})
	w.wantMadeUp(made)
}

// wantMadeUp looks into the ledger for the absence that a visit made up.
func (w *walk) wantMadeUp(by clinic.VisitRef) {
	w.t.Helper()
	hours, err := w.PatientHours(zed, w.current, by.Date)
	if err != nil {
		w.t.Fatalf("read the hours: %v", err)
	}
	for _, entry := range hours.Absences.Entries {
		if entry.Ref == w.missed && entry.MadeUp != nil && *entry.MadeUp == by {
			return
		}
	}
	w.t.Errorf("the absence of %s is not made up by the visit of %s: %+v", w.missed.Date, by.Date, hours.Absences.Entries)
}

func (w *walk) appointment(date clinic.Date, kind clinic.ServiceKind) {
	w.t.Helper()
	id := clinic.AppointmentID(w.id())
	w.do(date, 8, clinic.SaveAppointment{Appointment: clinic.Appointment{
		ID: id, Patient: zed, Program: w.program.ID, Service: w.service(kind), Date: date, Start: clinic.At(15, 0), End: clinic.At(16, 0),
	}})
	from := clinic.InstantOf(date, clinic.At(15, 0), w.zone)
	w.visit(clinic.Meeting{Date: date, Appointment: id}, from, from.Add(time.Hour))
}

func (w *walk) service(kind clinic.ServiceKind) clinic.ServiceID {
	w.t.Helper()
	at := slices.IndexFunc(w.program.Services, func(s clinic.Service) bool { return s.Kind == kind })
	if at < 0 {
		w.t.Fatalf("%s has no service of the kind %s", w.stay.preset, kind)
	}
	return w.program.Services[at].ID
}

// credited are the minutes of a week.
func (w *walk) credited(first clinic.Date) (minutes int) {
	w.Read(func(v clinic.View) error {
		visits, err := v.VisitsOf(zed, first, first.AddDays(6))
		for _, visit := range visits {
			if visit.Credit != nil {
				minutes += visit.Credit.Minutes
			}
		}
		return err
	})
	return minutes
}

// checkStays: stepped down, discharged and readmitted, each stay after the other.
func (w *walk) checkStays() {
	w.t.Helper()
	var stays []clinic.Admission
	w.Read(func(v clinic.View) error { stays = slices.Clone(v.AdmissionsOf(zed)); return nil })
	if len(stays) != 3 {
		w.t.Fatalf("want three stays, got %+v", stays)
	}
	first, down, back := stays[0], stays[1], stays[2]
	if first.Weeks != 20 || first.Reason != clinic.ReasonSteppedDown || len(first.Plans) != 2 || first.Plans[0].Track == first.Plans[1].Track {
		w.t.Errorf("the first stay was extended, changed track and stepped down: got %+v", first)
	}
	if down.Before != first.ID || !down.Plans[0].StepDown || down.Reason != "completed" {
		w.t.Errorf("the second follows with fewer days and was completed: got %+v", down)
	}
	if back.Before != down.ID || !back.Discharged.IsZero() {
		w.t.Errorf("the third follows and goes on: got %+v", back)
	}
}

func weekdayOf(day string) time.Weekday {
	return time.Weekday(slices.Index([]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}, day))
}
