package keep

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// restored is a copy of a book's file, made a new station by the recovery key.
func restored(t *testing.T, from *tapeRig, file []byte) *tapeRig {
	t.Helper()
	r := &tapeRig{t: t, clock: from.clock, place: from.place, disk: &faultyDisk{}, recovery: from.recovery, people: from.people + 1000}
	r.options = from.options
	r.options.Path = filepath.Join(t.TempDir(), "daybook.db")
	r.options.KeyStore = platform.FileKeyStore{Dir: t.TempDir()}
	if err := os.WriteFile(r.options.Path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := book.Recover(r.options, from.recovery); err != nil {
		t.Fatalf("recover: %v", err)
	}
	r.open()
	return r
}

// copied is the book's file as of now.
func (r *tapeRig) copied() []byte {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), "copy.db")
	inspection, err := r.InspectCopy(path)
	if err != nil {
		r.t.Fatal(err)
	}
	inspection.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		r.t.Fatal(err)
	}
	return data
}

// sound verifies the closed book, and opens it again.
func (r *tapeRig) sound() {
	r.t.Helper()
	r.Close()
	inspection, err := book.Inspect(r.options)
	if err != nil {
		r.t.Fatal(err)
	}
	report, err := Verify(r.t.Context(), inspection, func(float64) {})
	inspection.Close()
	if err != nil || !report.Sound() {
		r.t.Fatalf("expected a sound book, got %+v, %v", report.Findings, err)
	}
	r.open()
}

// patients is how many the book knows in memory.
func (r *tapeRig) patients() (count int, err error) {
	err = r.Read(func(v clinic.View) error {
		count = len(v.Patients())
		return nil
	})
	return count, err
}

// TestTakeTail: the PC is gone, the backup is of yesterday, the stick is of now.
func TestTakeTail(t *testing.T) {
	for name, before := range map[string]int{"at once": 0, "after its own first entries": 2, "after more than were lost": 9} {
		t.Run(name, func(t *testing.T) {
			old := newTapeRig(t)
			old.add(3)
			backup := old.copied()
			old.add(5)
			old.catchUp()
			old.Close()

			r := restored(t, old, backup)
			r.add(before)
			tail, err := TapeTail(r.Book, r.place)
			if err != nil || tail.Entries != 5 || tail.Left != 0 || tail.Closed != 0 || len(tail.Stations) != 1 || tail.Stations[0] != old.Station() || !tail.Until.Equal(old.clock.Now()) {
				t.Fatalf("expected five entries of the old station, got %+v, %v", tail, err)
			}
			if got, err := r.patients(); err != nil || got != 3+before {
				t.Fatalf("expected a look to change nothing, got %d patients, %v", got, err)
			}
			if tail, err = takeTail(r.Book, r.place); err != nil || tail.Entries != 5 {
				t.Fatalf("take the tail: %+v, %v", tail, err)
			}
			if got, err := r.patients(); err != nil || got != 8+before {
				t.Fatalf("expected everybody back without a restart, got %d, %v", got, err)
			}
			if tail, err = TapeTail(r.Book, r.place); err != nil || tail.Ahead() || tail.Left != 0 {
				t.Errorf("expected nothing more to take, got %+v, %v", tail, err)
			}
			r.sound()
			r.add(1)
			r.catchUp()
			r.whole() // the new station's tape, beside the old one's
			if contents, err := ReadTape(r.place, r.recovery.Identity()); err != nil || len(contents.Tapes) != 2 || !contents.Tapes[0].Opens || !contents.Tapes[1].Opens {
				t.Errorf("expected two tapes that the recovery key opens, got %+v, %v", contents, err)
			}
		})
	}
}

// TestTapeFollowsAnImport: entries that come in behind those on the tape
// get there too, without a restart.
func TestTapeFollowsAnImport(t *testing.T) {
	old := newTapeRig(t)
	backup := old.copied()
	old.add(4)
	old.catchUp()
	r := restored(t, old, backup)
	r.add(6)
	r.catchUp()
	if _, err := takeTail(r.Book, r.place); err != nil {
		t.Fatal(err)
	}
	if err := steps(r.tape); err != nil {
		t.Fatal(err)
	}
	contents, err := ReadTape(filepath.Join(r.place, tapeRoot, r.ID()+"-"+r.Station()), r.recovery.Identity())
	if err != nil || len(contents.Tapes) != 1 || contents.Tapes[0].Entries != 2+4+6 {
		t.Errorf("expected all twelve entries, got %+v, %v", contents, err)
	}
}

// TestTailBehindAGap: what joins comes in, what lies behind the gap is told, and a
// second tape fills it.
func TestTailBehindAGap(t *testing.T) {
	old := newTapeRig(t)
	backup := old.copied()
	old.add(6)
	old.catchUp()
	second := t.TempDir()
	first := old.place
	old.place = second
	old.follow(old.tape.sizes)
	old.catchUp()
	r := restored(t, old, backup)
	flipRecord(t, filepath.Join(first, tapeRoot, old.ID()+"-"+old.Station(), segmentName(1)), 5)
	tail, err := takeTail(r.Book, first)
	var why *book.ImportError
	if err != nil || tail.Entries != 3 || tail.Left != 2 || !errors.As(tail.Why, &why) {
		t.Fatalf("expected three entries before the gap and two behind it, got %+v, %v", tail, err)
	}
	if why.Finding.Kind != journal.Broken || why.Finding.N != 7 {
		t.Errorf("expected the place to be named, got %v", why)
	}
	if tail, err = takeTail(r.Book, second); err != nil || tail.Entries != 3 || tail.Left != 0 {
		t.Fatalf("expected the other tape to fill it, got %+v, %v", tail, err)
	}
	r.sound()
}

// flipRecord damages the nth record of a segment, from 0.
func flipRecord(t *testing.T, file string, nth int) {
	t.Helper()
	segment, err := readSegmentFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at := indexOf(data, segment.Records[nth].Value)
	data[at+10] ^= 1
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func indexOf(data, part []byte) int {
	for i := range data {
		if len(data)-i >= len(part) && string(data[i:i+len(part)]) == string(part) {
			return i
		}
	}
	return -1
}

// TestTailOfAnotherClinic is nobody's business.
func TestTailOfAnotherClinic(t *testing.T) {
	other := newTapeRig(t)
	other.catchUp()
	r := newTapeRig(t)
	if tail, err := takeTail(r.Book, other.place, other.recovery.Identity()); err != nil || tail.Ahead() || tail.Left != 0 || tail.Others != 1 {
		t.Errorf("expected another clinic's tape to be left alone, got %+v, %v", tail, err)
	}
	if _, err := TapeTail(r.Book, t.TempDir()); !errors.Is(err, ErrNoTape) {
		t.Errorf("expected ErrNoTape of an empty folder, got %v", err)
	}
	if _, err := TapeTail(r.Book, filepath.Join(r.place, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("expected a folder that is not there to be told, got %v", err)
	}
}

// TestTapeOpensByStationOrSheet and by nobody else's key.
func TestTapeOpensByStationOrSheet(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	text, err := r.options.KeyStore.Load(r.ID())
	if err != nil {
		t.Fatal(err)
	}
	station, err := vault.ParseIdentity(text)
	if err != nil {
		t.Fatal(err)
	}
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if contents, err := ReadTape(r.place, station); err != nil || !contents.Tapes[0].Opens {
		t.Errorf("expected the station's key to open its tape, got %+v, %v", contents, err)
	}
	contents, err := ReadTape(r.place, stranger.Identity())
	if err != nil || contents.Tapes[0].Opens {
		t.Fatalf("expected a stranger's key to open nothing, got %+v, %v", contents, err)
	}
	if entries, closed, err := contents.Tapes[0].Open(); !errors.Is(err, vault.ErrWrongIdentity) || len(entries) != 0 || uint64(closed) != r.Highest() {
		t.Errorf("expected nothing to be read, got %d and %d, %v", len(entries), closed, err)
	}
}

// TestTapeTakesANewSheet: from then on the tape opens by the new recovery key.
func TestTapeTakesANewSheet(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: "director"}
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "director", Name: "Dana", Role: clinic.Director}}); err != nil {
		t.Fatal(err)
	}
	sheet, err := r.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := sheet.Keep(director); err != nil {
		t.Fatalf("keep a new sheet: %v", err)
	}
	r.catchUp()
	r.recovery = sheet.Recovery
	if tape := r.whole(); tape.Segments != 2 {
		t.Errorf("expected a segment of its own for the new keys, got %d", tape.Segments)
	}
}
