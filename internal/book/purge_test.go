package book

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// quiet is progress that nobody looks at.
func quiet(float64) {}

// dinaDirects is a director's hand.
var dinaDirects = clinic.Actor{Kind: clinic.ByStaff, Staff: "dina"}

// old has somebody whose only stay is over: their names are found nowhere else.
func (r *rig) old(id clinic.PatientID, number string) {
	r.t.Helper()
	from := clinic.NewDate(2026, 11, 2)
	plan := clinic.Plan{From: from, Track: evening, Days: []time.Weekday{time.Monday}, WeeklyMinutes: 180}
	r.must(clinic.SavePatient{Patient: clinic.Patient{ID: id, Number: number, Family: "Family-" + string(id), Given: "Given-" + string(id), BirthDate: clinic.NewDate(1971, 2, len(number)+len(id))}})
	r.must(clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID("stay-" + id), Patient: id, Program: program, From: from, Plans: []clinic.Plan{plan}}})
	r.must(clinic.SaveContact{Contact: clinic.Contact{ID: clinic.ContactID("contact-" + id), Patient: id, Kind: clinic.ContactSelf, Name: "Contact-" + string(id), Phone: "555" + number, Call: true}})
	r.must(clinic.PlaceHold{Hold: clinic.Hold{ID: clinic.HoldID("hold-" + id), Patient: id, Note: "Note-" + string(id)}})
}

// oldRig is a rig with a director and two patients who left eleven years ago, Una and
// Vic; Ana is still there.
func oldRig(t testing.TB) *rig {
	t.Helper()
	r := newRig(t)
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "dina", Name: "Dina", Role: clinic.Director}}); err != nil {
		t.Fatal(err)
	}
	r.old("una-1", "700001")
	r.old("vic-22", "700022")
	return r
}

// leave ends their stays, and eleven years go by.
func (r *rig) leave(patients ...clinic.PatientID) {
	r.t.Helper()
	for _, id := range patients {
		r.must(clinic.Discharge{Patient: id, Admission: clinic.AdmissionID("stay-" + id), Date: r.Today(), Reason: "completed"})
	}
	r.clock.to(r.clock.Now().AddDate(11, 0, 0))
}

// due are those whose time is over.
func (r *rig) due() (due []clinic.RetentionRow) {
	r.t.Helper()
	rows, err := r.Retention()
	if err != nil {
		r.t.Fatal(err)
	}
	for _, row := range rows {
		if row.Due() {
			due = append(due, row)
		}
	}
	return due
}

// purge removes who is due.
func (r *rig) purge(rows []clinic.RetentionRow) *Anew {
	r.t.Helper()
	a, err := r.PreparePurge(context.Background(), rows, quiet)
	if err != nil {
		r.t.Fatalf("prepare: %v", err)
	}
	if _, err := a.CompletePurge(dinaDirects, rows); err != nil {
		r.t.Fatalf("complete: %v", err)
	}
	return a
}

// everything is all that the file keeps, opened, with the keys it is kept under.
func (r *rig) everything() (texts []string) {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), "look.db")
	copied, err := r.InspectCopy(path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer copied.Close()
	err = copied.Entries(func(key, header, body []byte, unreadable error) error {
		texts = append(texts, string(key), string(header), string(body))
		return unreadable
	})
	if err != nil {
		r.t.Fatal(err)
	}
	err = copied.file.View(func(tx *bolt.Tx) error {
		for _, bucket := range StateBuckets() {
			err := tx.Walk(bucket, nil, func(key, sealed []byte) (bool, error) {
				plain, err := copied.ring.Open(vaultPlace(bucket, key), sealed)
				texts = append(texts, string(key), string(plain))
				return true, err
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return texts
}

// TestAPurgeLeavesNothingOfWhoIsDue, and says so in the journal without naming anybody;
// who is here stays as they were.
func TestAPurgeLeavesNothingOfWhoIsDue(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1", "vic-22")
	due := r.due()
	if len(due) != 2 || due[0].Patient() != "una-1" {
		t.Fatalf("due are %+v", due)
	}
	before := r.Head()
	a := r.purge(due)
	if a.Removed < 10 || r.Head().N != before.N+1 {
		t.Errorf("%d bodies are gone, the book ends with %+v", a.Removed, r.Head())
	}
	mustLack(t, r.everything(), "una-1", "vic-22", "700001", "700022", "1971-02")
	if rows, _ := r.Retention(); len(rows) != 1 || rows[0].Patient() != r.ana {
		t.Errorf("the report still lists %+v", rows)
	}
	r.sound("after the purge")
	r.openAgain()
	r.sound("after the next start")
	page, err := r.Journal(JournalQuery{Most: 3})
	if err != nil || page.Lines[0].Told.Word != "purged" || page.Lines[0].Staff != "Dina" || !page.Lines[1].Purged {
		t.Errorf("the journal ends with %+v, %v", page.Lines, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(r.Path()), ".daybook-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestThePurgedFileIsSmaller: it is packed, not only emptied.
func TestThePurgedFileIsSmaller(t *testing.T) {
	r := oldRig(t)
	r.must(clinic.SaveContact{Contact: clinic.Contact{ID: "second-una-1", Patient: "una-1", Kind: clinic.ContactEmergency, Name: "Sister", Phone: "5550000"}})
	for n := range 200 {
		r.must(clinic.LogAttempt{Attempt: clinic.Attempt{ID: clinic.AttemptID(fmt.Sprint("try", n)), Patient: "una-1", Contact: "contact-una-1", Date: r.Today(), At: r.Now(), Reach: clinic.ReachCall, Outcome: clinic.AttemptNoAnswer}})
	}
	r.leave("una-1")
	before := fileSize(t, r.Path())
	r.purge(r.due())
	if after := fileSize(t, r.Path()); after > before/2 {
		t.Errorf("%d bytes before, %d after", before, after)
	}
}

func fileSize(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// TestCheckInsDuringThePreparationStay, and are in the new file.
func TestCheckInsDuringThePreparationStay(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	r.clock.to(newYork(t, "2037-11-16 17:40")) // a Monday again
	due := r.due()
	a, err := r.PreparePurge(context.Background(), due, quiet)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Fatalf("expected Ana to be in, got %+v", got)
	}
	heard := false
	r.Subscribe(func(c Change) { heard = heard || c.Reloaded })
	if _, err := a.CompletePurge(dinaDirects, due); err != nil {
		t.Fatal(err)
	}
	if got := r.scan(); got.Kind != clinic.AlreadyIn || !heard {
		t.Errorf("expected Ana to be in already, got %+v; heard %t", got, heard)
	}
	r.sound("after a check-in in between")
}

// TestAPurgeIsNotOfWhoIsNotDueAnyMore: a hold that is set while the file is being
// written keeps everything as it is.
func TestAPurgeIsNotOfWhoIsNotDueAnyMore(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1", "vic-22")
	due := r.due()
	a, err := r.PreparePurge(context.Background(), due, quiet)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Do(dinaDirects, clinic.SetLegalHold{Patient: "una-1", Reason: "subpoena"}); err != nil {
		t.Fatal(err)
	}
	before := r.Highest()
	if _, err := a.CompletePurge(dinaDirects, due); !errors.Is(err, ErrSince) {
		t.Errorf("expected ErrSince, got %v", err)
	}
	if _, err := r.PreparePurge(context.Background(), due, quiet); !errors.Is(err, ErrSince) {
		t.Errorf("expected ErrSince at the beginning too, got %v", err)
	}
	if len(r.due()) != 1 || r.Highest() != before {
		t.Errorf("due are %+v, the book ends with %d", r.due(), r.Highest())
	}
	r.sound("after a purge that was refused")
}

// TestOnlyADirectorPurges, whatever the screens show.
func TestOnlyADirectorPurges(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	due := r.due()
	a, err := r.PreparePurge(context.Background(), due, quiet)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.CompletePurge(r.desk, due); !errors.Is(err, ErrNotAllowed) {
		t.Errorf("expected ErrNotAllowed, got %v", err)
	}
	if len(r.due()) != 1 {
		t.Error("somebody was removed")
	}
}

// TestARemovedRecordDoesNotComeBack with what another computer wrote.
func TestARemovedRecordDoesNotComeBack(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	other := r.another()
	begin := other.Highest()
	other.must(clinic.PlaceHold{Hold: clinic.Hold{ID: "late", Patient: "una-1", Note: "Note-late-una-1"}})
	other.note(1)
	r.purge(r.due())
	r.taken(other.entries(), int(other.Highest()-begin))
	mustLack(t, r.everything(), "una-1", "700001")
	r.sound("after taking in what another computer wrote")
	if r.holdNotes(r.ana) != 1 {
		t.Error("what it wrote of somebody else is not there")
	}
	// And the other one is told: there it is due at once.
	entries := r.entries()
	if _, err := other.Import(entries); err != nil {
		t.Fatal(err)
	}
	due := other.due()
	if len(due) != 1 || due[0].Why != clinic.DueElsewhere {
		t.Fatalf("due at the other computer: %+v", due)
	}
	other.purge(due)
	mustLack(t, other.everything(), "una-1", "700001")
	other.sound("after its own purge")
}

func (r *rig) holdNotes(id clinic.PatientID) (count int) {
	r.Read(func(v clinic.View) error { count = len(v.HoldsOf(id)); return nil })
	return count
}

// TestNothingIsRemovedFromABookThatDoesNotOpen: nobody knows whom an entry is about.
func TestNothingIsRemovedFromABookThatDoesNotOpen(t *testing.T) {
	r := oldRig(t)
	r.leave("una-1")
	r.withMeta(func(tx *bolt.Tx, _ *keyring) error {
		key := journal.Key(5, r.station)
		value := tx.Get(bucketJournal, key)
		value[len(value)-1] ^= 1
		return tx.Put(bucketJournal, key, value)
	})
	r.Book = nil
	b, err := Open(r.options)
	if err != nil {
		t.Skip("a start refuses it already")
	}
	defer b.Close()
	r.Book = b
	if _, err := r.PreparePurge(context.Background(), r.due(), quiet); !errors.Is(err, ErrUnreadable) {
		t.Errorf("expected ErrUnreadable, got %v", err)
	}
}
