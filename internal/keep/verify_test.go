package keep

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// wallClock is the machine's clock without a monotonic one of its own.
type wallClock struct{ start time.Time }

func (c wallClock) Now() time.Time      { return time.Now().UTC() }
func (c wallClock) Boot() string        { return "test" }
func (c wallClock) Mono() time.Duration { return time.Since(c.start) }

// written makes a closed book with some entries in it.
func written(t *testing.T) book.Options {
	t.Helper()
	options := book.Options{
		Path:     filepath.Join(t.TempDir(), "daybook.db"),
		KeyStore: platform.FileKeyStore{Dir: t.TempDir()},
		Clock:    wallClock{time.Now()}, Random: rand.Reader,
	}
	system := clinic.Actor{Kind: clinic.System}
	founding := book.Founding{Settings: clinic.DefaultSettings()}
	for _, number := range []string{"1", "2", "3", "4"} {
		founding.More = append(founding.More, book.Item{Actor: system, Command: clinic.SavePatient{
			Patient: clinic.Patient{ID: clinic.PatientID("patient" + number), Number: number, Family: "Doe"},
		}})
	}
	if _, err := book.Create(options, founding); err != nil {
		t.Fatalf("create a book: %v", err)
	}
	return options
}

func verified(t *testing.T, options book.Options) Report {
	t.Helper()
	inspection, err := book.Inspect(options)
	if err != nil {
		t.Fatalf("inspect: %v", err)
	}
	defer inspection.Close()
	report, err := Verify(context.Background(), inspection, func(float64) {})
	if err != nil {
		t.Fatalf("verify: %v", err)
	}
	return report
}

func TestVerifyOfAGoodBook(t *testing.T) {
	report := verified(t, written(t))
	if !report.Sound() || len(report.Findings) != 0 || report.Entries != 6 || len(report.Heads) != 1 {
		t.Errorf("expected 6 sound entries of one station, got %+v", report)
	}
}

// TestABookFromBeforeTheListOfVersions is sound, with a note; opening it completes the
// list, and then there is nothing to note.
func TestABookFromBeforeTheListOfVersions(t *testing.T) {
	options := written(t)
	file, err := bolt.Open(options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Update(func(tx *bolt.Tx) error {
		return errors.Join(tx.Drop("version"), tx.Put("meta", []byte("lists"), []byte{}))
	})
	if err = errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	report := verified(t, options)
	if !report.Sound() || len(report.Findings) != 1 || report.Findings[0].Code != StateYoung {
		t.Fatalf("expected a sound book and one note, got %+v", report.Findings)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatalf("open a book from before: %v", err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if report = verified(t, options); !report.Sound() || len(report.Findings) != 0 {
		t.Errorf("opened, expected nothing to note, got %+v", report.Findings)
	}
}

// TestLostVersionsAreAFault in a book that had all of them.
func TestLostVersionsAreAFault(t *testing.T) {
	options := written(t)
	file, err := bolt.Open(options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Update(func(tx *bolt.Tx) error { return tx.Drop("version") }), file.Close()); err != nil {
		t.Fatal(err)
	}
	if report := verified(t, options); report.Sound() || report.Findings[0].Code != StateLost {
		t.Errorf("expected records that are gone, got %+v", report.Findings)
	}
}

// TestVerifyNamesTheDamage damages a book in one place and expects that very
// thing to be named.
func TestVerifyNamesTheDamage(t *testing.T) {
	entry := func(n uint64) func(*bolt.Tx) []byte {
		return func(tx *bolt.Tx) []byte {
			var found []byte
			tx.Walk("journal", binary.BigEndian.AppendUint64(nil, n), func(key, _ []byte) (bool, error) {
				found = append([]byte(nil), key...)
				return false, nil
			})
			return found
		}
	}
	flip := func(b []byte) []byte { b[len(b)-3] ^= 1; return b }
	tests := map[string]struct {
		damage func(tx *bolt.Tx) error
		want   Finding
	}{
		"an entry's body with a flipped bit": {
			func(tx *bolt.Tx) error { k := entry(3)(tx); return tx.Put("journal", k, flip(tx.Get("journal", k))) },
			Finding{Code: Sealed, N: 3},
		},
		"an entry moved to another place": {
			func(tx *bolt.Tx) error {
				return tx.Put("journal", entry(4)(tx), tx.Get("journal", entry(3)(tx)))
			},
			Finding{Code: Sealed, N: 4},
		},
		"an entry gone, and the next one's body with a flipped bit": {
			func(tx *bolt.Tx) error {
				k := entry(4)(tx)
				return errors.Join(removed(tx, entry(3)(tx)), tx.Put("journal", k, flip(tx.Get("journal", k))))
			},
			Finding{Code: Missing, N: 3},
		},
		"a record under a name that is no text": {
			func(tx *bolt.Tx) error { return tx.Put("patient", []byte("\x1b[2J"), []byte("x")) },
			Finding{Code: StateClosed, Bucket: "patient", Record: `"\x1b[2J"`},
		},
		"a patient's record with a flipped bit": {
			func(tx *bolt.Tx) error {
				return tx.Put("patient", []byte("patient2"), flip(tx.Get("patient", []byte("patient2"))))
			},
			Finding{Code: StateClosed, Bucket: "patient", Record: "patient2"},
		},
		"a bucket of the state gone": {
			func(tx *bolt.Tx) error { return tx.Drop("patient") },
			Finding{Code: StateLost, Bucket: "patient", Record: "patient1"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			options := written(t)
			file, err := bolt.Open(options.Path, bolt.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := file.Update(test.damage); err != nil {
				t.Fatal(err)
			}
			file.Close()
			report := verified(t, options)
			if report.Sound() || !names(report, test.want) {
				t.Errorf("expected a finding like %+v, got %+v", test.want, report.Findings)
			}
		})
	}
}

// removed writes the journal again without one entry.
func removed(tx *bolt.Tx, gone []byte) error {
	kept := map[string][]byte{}
	err := tx.Walk("journal", nil, func(key, value []byte) (bool, error) {
		kept[string(key)] = bytes.Clone(value)
		return true, nil
	})
	delete(kept, string(gone))
	err = errors.Join(err, tx.Drop("journal"))
	for key, value := range kept {
		err = errors.Join(err, tx.Put("journal", []byte(key), value))
	}
	return err
}

func names(report Report, want Finding) bool {
	for _, f := range report.Findings {
		if f.Code == want.Code && f.N == want.N && f.Bucket == want.Bucket && f.Record == want.Record && f.Fault {
			return true
		}
	}
	return false
}

func TestVerifyOfAnOpenBookIsRefused(t *testing.T) {
	options := written(t)
	open, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	if _, err := book.Inspect(options); !errors.Is(err, bolt.ErrInUse) {
		t.Errorf("expected ErrInUse, got %v", err)
	}
}

func TestVerifyFromWithinAnOpenBook(t *testing.T) {
	options := written(t)
	open, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	copied, err := open.InspectCopy(options.Path + ".look")
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	report, err := Verify(context.Background(), copied, func(float64) {})
	if err != nil || !report.Sound() || report.Entries != 6 {
		t.Errorf("expected a sound copy with 6 entries, got %+v, %v", report, err)
	}
}

func TestVerifyCanBeCancelled(t *testing.T) {
	inspection, err := book.Inspect(written(t))
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Verify(ctx, inspection, func(float64) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("expected context.Canceled, got %v", err)
	}
}

func TestScratchFolder(t *testing.T) {
	data, temporary := t.TempDir(), t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP"} {
		t.Setenv(name, temporary)
	}
	for name, test := range map[string]struct{ data, want string }{
		"beside the book":                 {data, data},
		"where the data folder is closed": {filepath.Join(data, "none"), temporary},
	} {
		if got, err := scratchFolder(test.data); err != nil || filepath.Dir(got) != test.want {
			t.Errorf("%s: expected a folder in %s, got %s, %v", name, test.want, got, err)
		}
	}
}

func TestVerifyLeavesNothingBehind(t *testing.T) {
	options := written(t)
	verified(t, options)
	left, err := os.ReadDir(filepath.Dir(options.Path))
	if err != nil || len(left) != 1 {
		t.Errorf("expected the book alone, got %v, %v", left, err)
	}
}
