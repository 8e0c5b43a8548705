package clinic

import (
	"errors"
	"io"
	"math/rand/v2"
	"time"
	_ "time/tzdata" // zones are the same on every machine
)

// The clinic of the tests: one program in New York with two tracks, from Monday
// to Thursday: Daytime 9:00-12:00 and Evening 18:00-21:00, each of three groups
// of 50 minutes with 10 minutes of break after each.
const (
	iop     = ProgramID("iop")
	daytime = TrackID("daytime")
	evening = TrackID("evening")

	ana = PatientID("ana") // comes to Daytime
	ben = PatientID("ben") // comes to Evening

	dora = StaffID("dora") // front desk
	carl = StaffID("carl") // counselor
	dina = StaffID("dina") // director

	sessionMinutes = 150 // what one whole session earns
	weekMinutes    = 600 // what a plan of four sessions asks for
)

var (
	monday   = Date{2026, time.March, 2}
	inLobby  = Actor{Kind: Lobby}
	atDesk   = Actor{Kind: ByStaff, Staff: dora}
	inGroup  = Actor{Kind: ByStaff, Staff: carl}
	director = Actor{Kind: ByStaff, Staff: dina}
	bySystem = Actor{Kind: System}
)

func newYork() *time.Location { return zoneNamed("America/New_York") }

func zoneNamed(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

// failer is what a test or a property test offers to say what is wrong.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// clinicDay is a day at the clinic: a book, and a clock that the test sets.
type clinicDay struct {
	*fakeView
	t      failer
	date   Date
	now    time.Time
	zone   *time.Location
	random io.Reader
	doubt  bool
}

// openClinic founds the clinic and admits Ana and Ben, on a Monday at 8:00.
func openClinic(t failer) *clinicDay {
	t.Helper()
	d := &clinicDay{fakeView: newFakeView(), t: t, zone: newYork(), random: rand.NewChaCha8([32]byte{})}
	d.at(monday, 8, 0)
	d.do(bySystem, Found{Book: "book", Settings: DefaultSettings()})
	d.do(bySystem, SaveProgram{Program: testProgram()})
	d.do(bySystem, SaveTrack{Track: testTrack(daytime, MarkDay, 9)})
	d.do(bySystem, SaveTrack{Track: testTrack(evening, MarkNight, 18)})
	d.do(bySystem, SaveStaff{Staff: Staff{ID: dora, Name: "Dora Desk", Role: FrontDesk}})
	d.do(bySystem, SaveStaff{Staff: Staff{ID: carl, Name: "Carl Counselor", Role: Counselor}})
	d.do(bySystem, SaveStaff{Staff: Staff{ID: dina, Name: "Dina Director", Role: Director}})
	d.admit(ana, "Ana", "Alvarez", "1", daytime)
	d.admit(ben, "Ben", "Brown", "2", evening)
	return d
}

func testProgram() Program {
	return Program{
		ID: iop, Label: Label{Text: "IOP"}, Attendance: DefaultAttendance(),
		Services: []Service{{ID: "group", Label: Label{Text: "Group"}, Counts: true}, {ID: "break", Label: Label{Text: "Break"}}},
	}
}

var mondayToThursday = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday}

func testTrack(id TrackID, mark Mark, hour int, days ...time.Weekday) Track {
	if len(days) == 0 {
		days = mondayToThursday
	}
	pattern := Pattern{From: Date{2026, time.January, 1}}
	for _, day := range days {
		for i, name := range []string{"first", "second", "third"} {
			start := At(hour+i, 0)
			prefix := string(id) + "-" + day.String() + "-" + name
			groups := []Group{{ID: GroupID(id), Room: "Room of " + string(id), Counselor: carl}}
			pattern.Blocks = append(pattern.Blocks,
				Block{ID: BlockID(prefix), Weekday: day, Start: start, End: start + 50, Service: "group", Groups: groups},
				Block{ID: BlockID(prefix + "-break"), Weekday: day, Start: start + 50, End: start + 60, Service: "break"})
		}
	}
	return Track{ID: id, Program: iop, Label: Label{Text: string(id)}, Mark: mark, Patterns: []Pattern{pattern}}
}

// admit takes a patient in from the first of January 2026.
func (d *clinicDay) admit(id PatientID, given, family, number string, track TrackID) {
	d.t.Helper()
	from := Date{2026, time.January, 1}
	d.do(bySystem, SavePatient{Patient: Patient{ID: id, Number: number, Given: given, Family: family, Language: "es"}})
	plan := Plan{From: from, Track: track, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
	d.do(bySystem, Admit{Admission: Admission{ID: stay(id), Patient: id, Program: iop, From: from, Plans: []Plan{plan}}})
}

func stay(id PatientID) AdmissionID { return AdmissionID("stay of " + id) }

// at sets the clock.
func (d *clinicDay) at(date Date, hour, minute int) {
	d.date, d.now = date, InstantOf(date, At(hour, minute), d.zone)
}

// clock moves the clock to a time of the same date; 24:30 is half past midnight.
func (d *clinicDay) clock(hour, minute int) { d.at(d.date, hour, minute) }

func (d *clinicDay) env(actor Actor) Env {
	return Env{Now: d.now, Zone: d.zone, Random: d.random, Actor: actor, Doubtful: d.doubt}
}

// do lets somebody do something that the roles table and the command allow.
func (d *clinicDay) do(actor Actor, command Command) []Event {
	d.t.Helper()
	if d.settings.Zone != "" && actor != bySystem && !Allowed(d, actor, command.Act()) {
		d.t.Fatalf("%s may not do %T", actor, command)
	}
	events, err := command.Decide(d.person(), d.env(actor))
	if err != nil {
		d.t.Fatalf("%T by %s: want it done, got %v", command, actor, err)
	}
	for _, event := range events {
		home, err := Home(d.person(), event)
		if err != nil {
			d.t.Fatalf("%T by %s: find where %s belongs: %v", command, actor, event.Kind(), err)
		}
		d.apply(home, Recorded{At: d.now, Actor: actor})
	}
	return events
}

// doTwice does something and expects that doing it again adds nothing.
func (d *clinicDay) doTwice(actor Actor, command Command) []Event {
	d.t.Helper()
	events := d.do(actor, command)
	if again := d.do(actor, command); len(again) != 0 {
		d.t.Fatalf("%T twice must be one act; the second time added %s", command, kinds(again))
	}
	return events
}

// refused expects that a command is refused with a code, and changes nothing.
func (d *clinicDay) refused(actor Actor, command Command, code string) *Refusal {
	d.t.Helper()
	events, err := command.Decide(d.person(), d.env(actor))
	var refusal *Refusal
	if !errors.As(err, &refusal) || refusal.Code != code {
		d.t.Fatalf("%T: want the refusal %q, got events %s and error %v", command, code, kinds(events), err)
	}
	if len(events) != 0 {
		d.t.Fatalf("%T: a refused command must leave no facts, got %s", command, kinds(events))
	}
	return refusal
}

func kinds(events []Event) []string {
	names := []string{}
	for _, event := range events {
		names = append(names, event.Kind())
	}
	return names
}

// lobby is one act at the lobby screen: what the screen says, after the book took it.
func (d *clinicDay) lobby(act LobbyAct) Verdict {
	d.t.Helper()
	if act.Via == "" {
		act.Via = ViaCard
	}
	judgement, err := JudgeLobby(d.person(), d.env(inLobby), act)
	if err != nil {
		d.t.Fatalf("judge %+v: %v", act, err)
	}
	if judgement.Do != nil {
		d.do(inLobby, judgement.Do)
	}
	return judgement.Verdict
}

func (d *clinicDay) scan(p PatientID) Verdict { d.t.Helper(); return d.lobby(LobbyAct{Patient: p}) }

func (d *clinicDay) pick(p PatientID, track TrackID) Verdict {
	d.t.Helper()
	return d.lobby(LobbyAct{Patient: p, Track: track})
}

func (d *clinicDay) leave(p PatientID) Verdict {
	d.t.Helper()
	return d.lobby(LobbyAct{Patient: p, Intent: IntentLeaving})
}

// ref is the patient's visit to a track's session on the day's date.
func (d *clinicDay) ref(p PatientID, track TrackID) VisitRef {
	return VisitRef{Visit: VisitIDOf(p, SessionIDOf(track, d.date, 0)), Patient: p, Date: d.date}
}

func (d *clinicDay) visit(p PatientID, track TrackID) Visit { return d.visits[d.ref(p, track).Visit] }

// credited is the patient's credit for the day in a track, in minutes; -1 is none yet.
func (d *clinicDay) credited(p PatientID, track TrackID) int {
	if credit := d.visit(p, track).Credit; credit != nil {
		return credit.Minutes
	}
	return -1
}

// reasons lists what the desk was told today, oldest first.
func (d *clinicDay) reasons() []NoticeReason {
	reasons := []NoticeReason{}
	for _, notice := range d.notices {
		if notice.Date == d.date {
			reasons = append(reasons, notice.Reason)
		}
	}
	return reasons
}

func (d *clinicDay) changeProgram(change func(*Program)) {
	program := d.programs[iop]
	change(&program)
	d.programs[iop] = program
}
