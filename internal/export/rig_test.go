package export

import (
	"bytes"
	"context"
	"crypto/rand"
	"path/filepath"
	"sync"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/vault"

	"pgregory.net/rapid"
)

// keys keeps the identities of one computer.
type keys struct{ of map[string]string }

func (k keys) Load(id string) (string, error) {
	if text, ok := k.of[id]; ok {
		return text, nil
	}
	return "", vault.ErrNoIdentity
}

func (k keys) Save(id, identity string) error {
	k.of[id] = identity
	return nil
}

// hand is a clock that goes on by a minute whenever it is read.
type hand struct {
	mu  sync.Mutex
	now time.Time
}

func (h *hand) Now() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

func (h *hand) Mono() time.Duration { return h.Now().Sub(began()) }
func (h *hand) Boot() string        { return "boot" }

func (h *hand) on(by time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(by)
}

// began is a Monday in the clinic's evening, on the other side of midnight in UTC.
func began() time.Time { return time.Date(2026, 11, 17, 0, 40, 0, 0, time.UTC) }

const (
	program = clinic.ProgramID("iop")
	evening = clinic.TrackID("evening")
)

// rig is a small clinic in a real file, with two patients whose names are not plain.
type rig struct {
	*book.Book
	t        testing.TB
	clock    *hand
	options  book.Options
	desk     clinic.Actor
	director clinic.Actor
	code     card.Code
}

// aHash is a PIN's hash as a book keeps it; what opens with it does not matter here.
const aHash = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"

func newRig(t testing.TB) *rig {
	t.Helper()
	r := &rig{t: t, clock: &hand{now: began()}, desk: clinic.Actor{Kind: clinic.ByStaff, Staff: "dana"}, director: clinic.Actor{Kind: clinic.ByStaff, Staff: "ruth"}}
	r.options = book.Options{Path: filepath.Join(t.TempDir(), "daybook.db"), KeyStore: keys{map[string]string{}}, Clock: r.clock, Random: rand.Reader}
	settings := clinic.DefaultSettings()
	settings.Clinic, settings.Photos = "Faro del Puerto", true
	if _, err := book.Create(r.options, book.Founding{Settings: settings, More: founding(), AskBack: true}); err != nil {
		t.Fatalf("create a book: %v", err)
	}
	b, err := book.Open(r.options)
	if err != nil {
		t.Fatalf("open the book: %v", err)
	}
	r.Book = b
	t.Cleanup(func() { b.Close() })
	r.must(r.desk, clinic.SavePatient{Patient: clinic.Patient{ID: "ana", Number: "204207", Family: "Zyxwvutová", Given: "Anastasia", BirthDate: clinic.NewDate(1987, 3, 14), Note: "=cmd|' /C calc'!A0"}})
	r.must(r.desk, clinic.SavePatient{Patient: clinic.Patient{ID: "jose", Number: "204311", Family: "Núñez Ó Briain", Given: "José <El>"}})
	r.must(r.desk, clinic.Admit{Admission: clinic.Admission{ID: "stay", Patient: "ana", Program: program, From: clinic.NewDate(2026, 11, 2),
		Plans: []clinic.Plan{{From: clinic.NewDate(2026, 11, 2), Track: evening, Days: []time.Weekday{time.Monday, time.Thursday}, WeeklyMinutes: 540}}}})
	if r.code, err = r.IssueCard(r.desk, "ana"); err != nil {
		t.Fatal(err)
	}
	r.must(r.director, clinic.SetStaffPIN{Staff: "ruth", PIN: aHash})
	r.must(r.desk, clinic.SetPatientPIN{Patient: "jose", PIN: aHash})
	return r
}

func founding() []book.Item {
	system := clinic.Actor{Kind: clinic.System}
	var blocks []clinic.Block
	for _, day := range []time.Weekday{time.Monday, time.Thursday} {
		blocks = append(blocks, clinic.Block{ID: clinic.BlockID("e1" + day.String()), Weekday: day, Start: clinic.At(20, 0), End: clinic.At(21, 30), Service: "group", Topic: "Prevención", Groups: []clinic.Group{{ID: "g", Room: "Room 2", Counselor: "ray", Capacity: 12}}})
	}
	var items []book.Item
	for _, command := range []clinic.Command{
		clinic.SaveProgram{Program: clinic.Program{ID: program, Label: clinic.Label{Text: "IOP", Other: map[string]string{"es": "PAI"}}, Attendance: clinic.DefaultAttendance(), Services: []clinic.Service{{ID: "group", Counts: true}}}},
		clinic.SaveTrack{Track: clinic.Track{ID: evening, Program: program, Label: clinic.Label{Text: "Evening"}, Mark: clinic.MarkNight, Patterns: []clinic.Pattern{{From: clinic.NewDate(2026, 1, 1), Blocks: blocks}}}},
		clinic.SaveStaff{Staff: clinic.Staff{ID: "dana", Name: "Dana Reyes", Role: clinic.FrontDesk}},
		clinic.SaveStaff{Staff: clinic.Staff{ID: "ruth", Name: "Ruth Abara", Role: clinic.Director}},
		clinic.SaveStaff{Staff: clinic.Staff{ID: "ray", Name: "Ray Ó Sé", Role: clinic.Counselor, Credential: "LPC"}},
	} {
		items = append(items, book.Item{Actor: system, Command: command})
	}
	return items
}

func (r *rig) must(actor clinic.Actor, command clinic.Command) {
	r.t.Helper()
	if _, err := r.Do(actor, command); err != nil {
		r.t.Fatalf("%T: %v", command, err)
	}
}

// act does one random thing; what the clinic refuses changes nothing.
func (r *rig) act(t *rapid.T) {
	r.clock.on(time.Duration(rapid.IntRange(0, 90).Draw(t, "minutes")) * time.Minute)
	patient := rapid.SampledFrom([]clinic.PatientID{"ana", "jose"}).Draw(t, "patient")
	word := rapid.StringMatching(`[=+@'"<>&;,\n é\\]{0,3}[a-zñ]{1,6}`).Draw(t, "word")
	ref := clinic.VisitRef{Visit: clinic.VisitIDOf("ana", clinic.SessionIDOf(evening, r.Today(), 0)), Patient: "ana", Date: r.Today()}
	id := rapid.StringMatching(`[a-z]{2}`).Draw(t, "id")
	switch rapid.IntRange(0, 16).Draw(t, "act") {
	case 0:
		r.AnswerCard(r.code, "", clinic.IntentNone)
	case 1:
		r.Do(r.desk, clinic.ConfirmArrival{Ref: ref})
	case 2:
		r.Do(r.desk, clinic.CheckOut{Ref: ref})
	case 3:
		r.Do(r.desk, clinic.RecordAbsence{Patient: "ana", Track: evening, Date: r.Today(), Outcome: clinic.Excused, Note: word})
	case 4:
		r.Do(r.desk, clinic.Attest{Ref: ref, Attestation: clinic.Attestation{Block: clinic.BlockID("e1" + r.Today().Weekday().String()), Present: true, Witness: "ray"}})
	case 5:
		r.Do(r.desk, clinic.SavePatient{Patient: clinic.Patient{ID: patient, Number: "204" + id, Family: word, Given: "Ó" + word}})
	case 6:
		r.Do(r.desk, clinic.SetPatientPIN{Patient: patient, PIN: aHash + id})
	case 7:
		r.Do(r.desk, clinic.SaveContact{Contact: clinic.Contact{ID: clinic.ContactID(id), Patient: patient, Kind: clinic.ContactGuardian, Name: word, Phone: "+1 555 0143", Call: true}})
	case 8:
		r.Do(r.director, clinic.MergePatients{Kept: "ana", Other: "jose", Take: []clinic.Fact{clinic.FactPIN}, Reason: word})
	case 9:
		r.Do(r.director, clinic.PartPatients{Other: "jose", Reason: word})
	case 10:
		r.Do(r.desk, clinic.SetPhoto{Patient: patient, JPEG: append([]byte{0xff, 0xd8}, word...)})
	case 11:
		r.Do(r.desk, clinic.PlaceHold{Hold: clinic.Hold{ID: clinic.HoldID(id), Patient: patient, Note: word}})
	case 12:
		r.Do(r.director, clinic.SavePayer{Payer: clinic.Payer{ID: "pay", Name: word, Terms: []clinic.Terms{{From: clinic.NewDate(2026, 1, 1), DayMinutes: 60}}}})
		r.Do(r.desk, clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "cover", Patient: patient, Payer: "pay", From: clinic.NewDate(2026, 11, 1), Member: word}})
	case 13:
		r.SignIn("ruth", "000000")
	case 14:
		r.Do(r.director, clinic.SetLegalHold{Patient: patient, Reason: word})
	case 15:
		r.Do(r.director, clinic.LiftLegalHold{Patient: patient, Reason: word})
	default:
		r.CallHelp()
	}
}

// wordsOf are the texts of a language.
func wordsOf(t testing.TB, language string) *i18n.Localizer {
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	return catalog.In(language)
}

// optionsFor export in English, with the journal in the words of its kinds.
func (r *rig) optionsFor(what clinic.ExportWhat) Options {
	return Options{What: what, Program: "Daybook test", Made: r.Now(), Words: wordsOf(r.t, "en"), Sentence: func(told clinic.Told, why string) string { return told.Word + " " + why }}
}

// exported is what Write gives for a book.
func exported(t testing.TB, b *book.Book, options Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(context.Background(), &out, b, options, func(float64) {}); err != nil {
		t.Fatalf("export: %v", err)
	}
	return out.Bytes()
}
