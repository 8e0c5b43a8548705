package book

import (
	"cmp"
	"crypto/rand"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/internal/book/bolt"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// memoryKeys keeps identities for a test.
type memoryKeys struct{ byBook map[string]string }

func (m memoryKeys) Load(id string) (string, error) {
	if text, ok := m.byBook[id]; ok {
		return text, nil
	}
	return "", vault.ErrNoIdentity
}

func (m memoryKeys) Save(id, identity string) error {
	m.byBook[id] = identity
	return nil
}

// handClock is a clock that a test sets by hand.
type handClock struct {
	mu   sync.Mutex
	now  time.Time
	mono time.Duration
	boot string // "boot" where empty
}

func (c *handClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *handClock) Mono() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.mono
}

func (c *handClock) Boot() string { return cmp.Or(c.boot, "boot") }

// to moves to a later moment, as time does.
func (c *handClock) to(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.mono += at.Sub(c.now)
	c.now = at
}

// jump sets the wall clock alone, as somebody with a mouse does.
func (c *handClock) jump(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(by)
}

// rig is a small clinic in a real file: one program, Daytime and Evening, a
// front desk and one patient, Ana, who comes in the evening.
type rig struct {
	*Book
	t       testing.TB
	clock   *handClock
	options Options
	fail    error // what the disk answers to the next commits
	lie     error // what it says after commits that took
	ana     clinic.PatientID
	code    card.Code
	desk    clinic.Actor
}

const (
	program = clinic.ProgramID("iop")
	daytime = clinic.TrackID("daytime")
	evening = clinic.TrackID("evening")
)

// newYork is a moment on the clinic's wall.
func newYork(t testing.TB, text string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatalf("load the clinic's zone: %v", err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
	if err != nil {
		t.Fatalf("read %q: %v", text, err)
	}
	return at.UTC()
}

// monday is a Monday, twenty minutes before the evening session.
const monday = "2026-11-16 17:40"

// mondayEvening is monday without a test to fail: the zone is built in.
func mondayEvening() time.Time { return time.Date(2026, 11, 16, 22, 40, 0, 0, time.UTC) }

// killedOptions are those of a book that another process opens too: with the
// station's key in a file.
func killedOptions(path string, clock Clock) Options {
	return Options{Path: path, KeyStore: platform.FileKeyStore{Dir: filepath.Dir(path)}, Clock: clock, Random: rand.Reader}
}

func newRig(t testing.TB) *rig {
	t.Helper()
	r := &rig{t: t, clock: &handClock{now: newYork(t, monday)}, desk: clinic.Actor{Kind: clinic.ByStaff, Staff: "desk"}}
	r.options = Options{
		Path: filepath.Join(t.TempDir(), "daybook.db"), KeyStore: memoryKeys{map[string]string{}},
		Clock: r.clock, Random: rand.Reader, File: bolt.Options{
			BeforeCommit: func() error { return r.fail },
			AfterCommit:  func() error { return r.lie },
		},
	}
	if _, err := Create(r.options, Founding{Settings: clinic.DefaultSettings(), More: founding()}); err != nil {
		t.Fatalf("create a book: %v", err)
	}
	r.openAgain()
	r.ana = "ana"
	r.must(clinic.SavePatient{Patient: clinic.Patient{ID: r.ana, Number: "204207", Family: "Zyxwvutová", Given: "Anastasia", BirthDate: clinic.NewDate(1987, 3, 14), Language: "es"}})
	r.must(clinic.Admit{Admission: clinic.Admission{ID: "stay", Patient: r.ana, Program: program, From: clinic.NewDate(2026, 11, 2),
		Plans: []clinic.Plan{{From: clinic.NewDate(2026, 11, 2), Track: evening, Days: []time.Weekday{time.Monday, time.Tuesday, time.Thursday}, WeeklyMinutes: 540}}}})
	code, err := r.IssueCard(r.desk, r.ana)
	if err != nil {
		t.Fatalf("issue a card: %v", err)
	}
	r.code = code
	return r
}

// openAgain opens the rig's book, closing it first where it is open.
func (r *rig) openAgain() {
	r.t.Helper()
	if r.Book != nil {
		r.Book.Close()
	}
	b, err := Open(r.options)
	if err != nil {
		r.t.Fatalf("open the book: %v", err)
	}
	r.Book = b
	r.t.Cleanup(func() { b.Close() })
}

func founding() []Item {
	system := clinic.Actor{Kind: clinic.System}
	block := func(id clinic.BlockID, day time.Weekday, from, to clinic.ClockTime, service clinic.ServiceID) clinic.Block {
		return clinic.Block{ID: id + clinic.BlockID(day.String()), Weekday: day, Start: from, End: to, Service: service}
	}
	pattern := func(name string, hour int) []clinic.Pattern {
		var blocks []clinic.Block
		for _, day := range []time.Weekday{time.Monday, time.Tuesday, time.Thursday} {
			blocks = append(blocks,
				block(clinic.BlockID(name+"1"), day, clinic.At(hour, 0), clinic.At(hour, 50), "group"),
				block(clinic.BlockID(name+"b"), day, clinic.At(hour, 50), clinic.At(hour+1, 0), "break"),
				block(clinic.BlockID(name+"2"), day, clinic.At(hour+1, 0), clinic.At(hour+3, 0), "group"))
		}
		return []clinic.Pattern{{From: clinic.NewDate(2026, 1, 1), Blocks: blocks}}
	}
	return []Item{
		{Actor: system, Command: clinic.SaveProgram{Program: clinic.Program{ID: program, Label: clinic.Label{Text: "IOP"}, Attendance: clinic.DefaultAttendance(),
			Services: []clinic.Service{{ID: "group", Counts: true}, {ID: "break"}}}}},
		{Actor: system, Command: clinic.SaveTrack{Track: clinic.Track{ID: daytime, Program: program, Label: clinic.Label{Text: "Daytime"}, Mark: clinic.MarkDay, Patterns: pattern("d", 9)}}},
		{Actor: system, Command: clinic.SaveTrack{Track: clinic.Track{ID: evening, Program: program, Label: clinic.Label{Text: "Evening"}, Mark: clinic.MarkNight, Patterns: pattern("e", 18)}}},
		{Actor: system, Command: clinic.SaveStaff{Staff: clinic.Staff{ID: "desk", Name: "Dana", Role: clinic.FrontDesk}}},
		{Actor: system, Command: clinic.SaveStaff{Staff: clinic.Staff{ID: "counselor", Name: "Ray", Role: clinic.Counselor}}},
	}
}

// must does a command as the front desk.
func (r *rig) must(command clinic.Command) []clinic.Event {
	r.t.Helper()
	events, err := r.Do(r.desk, command)
	if err != nil {
		r.t.Fatalf("%T: %v", command, err)
	}
	return events
}

// scan shows Ana's card at the lobby screen.
func (r *rig) scan() clinic.Verdict {
	r.t.Helper()
	verdict, err := r.AnswerCard(r.code, "", clinic.IntentNone)
	if err != nil {
		r.t.Fatalf("scan: %v", err)
	}
	return verdict
}

// visit is Ana's visit of the rig's evening.
func (r *rig) visit() clinic.Visit {
	r.t.Helper()
	var visit clinic.Visit
	err := r.Read(func(v clinic.View) error {
		visits, err := v.VisitsOn(clinic.NewDate(2026, 11, 16))
		if len(visits) == 1 {
			visit = visits[0]
		} else if err == nil {
			err = errors.New("expected one visit that day")
		}
		return err
	})
	if err != nil {
		r.t.Fatalf("read the visit: %v", err)
	}
	return visit
}
