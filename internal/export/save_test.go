package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func noted() error { return nil }

// TestAClosedExportShowsNothing but that it is closed; the public age tool opens it too.
func TestAClosedExportShowsNothing(t *testing.T) {
	r := newRig(t)
	r.anEvening()
	for _, what := range []clinic.ExportWhat{clinic.ExportTables, clinic.ExportWhole} {
		options := r.optionsFor(what)
		options.Passphrase = "cuatro palabras que no riman"
		path := filepath.Join(t.TempDir(), options.Name(r.Today()))
		if err := Save(context.Background(), path, r.Book, options, noted, func(float64) {}); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Zyxwvutová", "Anastasia", "Núñez", "patients", "journal", "Faro", "PK\x03\x04"} {
			if bytes.Contains(data, []byte(name)) {
				t.Errorf("%s: the closed file shows %q", what, name)
			}
		}
		if sealed, err := Sealed(path); err != nil || !sealed || !strings.HasSuffix(path, ".age") {
			t.Errorf("%s: expected a closed file, got %t, %v", path, sealed, err)
		}
		plain, err := unsealed(bytes.NewReader(data), options.Passphrase)
		if err != nil {
			t.Fatal(err)
		}
		inside, err := io.ReadAll(plain)
		if err != nil || !bytes.Contains(inside, []byte("patients")) {
			t.Errorf("%s: expected everything inside, got %d bytes, %v", what, len(inside), err)
		}
		if _, err := unsealed(bytes.NewReader(data), "another one"); !errors.Is(err, ErrPassphrase) {
			t.Errorf("%s: expected another passphrase to be told, got %v", what, err)
		}
	}
}

// TestNothingThatOpensSomethingGoesAlong, in a plain export either.
func TestNothingThatOpensSomethingGoesAlong(t *testing.T) {
	r := newRig(t)
	check := r.Recovery().Check
	r.must(r.director, clinic.MergePatients{Kept: "ana", Other: "jose", Take: []clinic.Fact{clinic.FactPIN}, Reason: "the same"})
	for _, what := range []clinic.ExportWhat{clinic.ExportTables, clinic.ExportWhole} {
		data := exported(t, r.Book, r.optionsFor(what))
		all := string(data)
		if what == clinic.ExportTables {
			all = ""
			for _, text := range unzipped(t, data) {
				all += text
			}
		}
		for name, secret := range map[string]string{"a PIN's hash": "argon2", "the recovery key": check, "a card": string(r.code)} {
			if secret == "" || strings.Contains(all, secret) {
				t.Errorf("%s: %s (%q) goes along", what, name, secret)
			}
		}
	}
}

// TestAnExportIsWholeOrNotThere, whatever goes wrong on the way.
func TestAnExportIsWholeOrNotThere(t *testing.T) {
	r := newRig(t)
	gone, stop := context.WithCancel(context.Background())
	stop()
	refused := errors.New("refused")
	for name, c := range map[string]struct {
		ctx  context.Context
		note func() error
		want error
	}{
		"cancelled":          {gone, noted, context.Canceled},
		"not in the journal": {context.Background(), func() error { return refused }, refused},
	} {
		folder := t.TempDir()
		err := Save(c.ctx, filepath.Join(folder, "export.zip"), r.Book, r.optionsFor(clinic.ExportTables), c.note, func(float64) {})
		if left, _ := os.ReadDir(folder); !errors.Is(err, c.want) || len(left) != 0 {
			t.Errorf("%s: expected %v and nothing left, got %v and %v", name, c.want, err, left)
		}
	}
	path := filepath.Join(t.TempDir(), "export.zip")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Save(context.Background(), path, r.Book, r.optionsFor(clinic.ExportTables), noted, func(float64) {})
	if data, _ := os.ReadFile(path); !errors.Is(err, ErrThere) || string(data) != "mine" {
		t.Errorf("expected the file to stay, got %v and %q", err, data)
	}
}

// TestAnExportIsForThisUserAlone, and says how far it is.
func TestAnExportIsForThisUserAlone(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(t.TempDir(), "export.json")
	last := 0.0
	err := Save(context.Background(), path, r.Book, r.optionsFor(clinic.ExportWhole), noted, func(part float64) {
		if part < last {
			t.Errorf("it went back from %g to %g", last, part)
		}
		last = part
	})
	info, statErr := os.Stat(path)
	if err != nil || statErr != nil || info.Mode().Perm()&0o077 != 0 || last != 1 {
		t.Errorf("expected a file for this user, whole, got %v, %v, %v, %g", err, statErr, info, last)
	}
}

// TestWhatWasCutOffIsSwept by the next export into the same folder; what is on its way is not.
func TestWhatWasCutOffIsSwept(t *testing.T) {
	r := newRig(t)
	folder := t.TempDir()
	old, young := filepath.Join(folder, ".daybook-export-1"), filepath.Join(folder, ".daybook-export-2")
	for _, path := range []string{old, young} {
		if err := os.WriteFile(path, []byte("Zyxwvutová"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(old, time.Unix(0, 0), time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	if err := Save(context.Background(), filepath.Join(folder, "export.json"), r.Book, r.optionsFor(clinic.ExportWhole), noted, func(float64) {}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(old); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what was cut off is still there: %v", err)
	}
	if _, err := os.Stat(young); err != nil {
		t.Errorf("what may be on its way is gone: %v", err)
	}
}
