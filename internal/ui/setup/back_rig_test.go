package setup_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

// back brings books back into the rig's own place, by the real engine.
func (r *rig) back(*i18n.Catalog) setup.Back {
	back := setup.Back{
		Find: keep.FindCopies,
		Prepare: func(from keep.RestoreOptions, progress func(float64), done func(*keep.Restoring, error)) func() {
			from.Target = r.options()
			if r.broken {
				from.Aside = keep.AsideOf(r.path, now())
			}
			ready, err := keep.PrepareRestore(context.Background(), from, progress)
			tell := func() { done(ready, err) }
			if r.holdUp {
				r.later = append(r.later, tell)
			} else {
				tell()
			}
			return func() { r.stopped++ }
		},
		Findings: func(string, keep.Report) []string { return []string{"one thing"} },
		Open:     func() { r.reopen++ },
	}
	if r.broken {
		back.Broken = func(string) string { return "The book is damaged." }
		if r.keyless {
			back.Unlock = func(key *vault.Recovery) error { return book.Recover(r.options(), key) }
		}
	}
	if r.locked != nil {
		back.Locked, back.Unlock = r.locked, func(*vault.Recovery) error { return nil }
	}
	return back
}

// lost is a clinic whose computer is gone: a stick with its backup and its second copy,
// which goes further, and the paper with its key.
type lost struct {
	stick    string
	recovery *vault.Recovery
	head     uint64 // of the last entry on the second copy
	station  string
}

// loseABook makes a book with so many patients, backs it up, records more, which only
// the second copy gets, and loses all of it but the stick.
func loseABook(t *testing.T) lost {
	t.Helper()
	gone := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}}
	settings := clinic.DefaultSettings()
	settings.Clinic, settings.Zone = "Harbor Light", "America/Chicago"
	created, err := book.Create(gone.options(), book.Founding{Settings: settings})
	if err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(gone.options())
	if err != nil {
		t.Fatal(err)
	}
	l := lost{stick: t.TempDir(), recovery: created.Recovery, station: b.Station()}
	add := func(from, to int) {
		for i := from; i < to; i++ {
			patient := clinic.Patient{ID: clinic.PatientID(fmt.Sprint("p", i)), Number: fmt.Sprint(300000 + i), Family: "Doe", Given: "Ana", BirthDate: clinic.NewDate(1990, 1, 2)}
			if _, err := b.Do(clinic.Actor{Kind: clinic.System}, clinic.SavePatient{Patient: patient}); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(0, 3)
	folder := keep.BackupFolder(l.stick)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := keep.WriteBackup(context.Background(), b, folder, t.TempDir(), now(), func(float64) {}); err != nil {
		t.Fatal(err)
	}
	add(3, 5)
	tape, err := keep.OpenTape(b, l.stick)
	if err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		if more, err = tape.Step(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	tape.Close()
	l.head = b.Highest()
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Dir(gone.path)); err != nil {
		t.Fatal(err)
	}
	return l
}

// diskFiles are a computer whose one stick is a real folder.
type diskFiles struct{ stick string }

func (f diskFiles) Folders() []platform.Folder {
	return []platform.Folder{{Kind: platform.FolderHome, Path: filepath.Dir(f.stick)}, {Kind: platform.FolderDrive, Name: "STICK", Path: f.stick}}
}
func (f diskFiles) ReadFolder(path string) ([]platform.File, error) { return platform.ReadFolder(path) }
func (f diskFiles) MakeFolder(string, string) (string, error)       { return "", platform.ErrReadOnly }

// bringing is a first start on a new computer with the stick in it.
func bringing(t *testing.T, l lost, language string, settings kit.Settings, size fyne.Size) *rig {
	t.Helper()
	r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, disk: diskFiles{l.stick}}
	settings.NoMotion = true
	r.stage = kittest.New(t, settings)
	r.begin(language, size)
	return r
}

// typeKey types the recovery key as it stands on the paper.
func (r *rig) typeKey(groups []string) {
	for row := range slices.Chunk(groups, 5) {
		r.typeText(strings.ToLower(strings.Join(row, " ")))
		r.press(fyne.KeyReturn)
	}
}

// verified opens the rig's book, and fails where it is not whole.
func (r *rig) verified() (entries int) {
	r.t.Helper()
	inspection, err := book.Inspect(r.options())
	if err != nil {
		r.t.Fatalf("open the book that came back: %v", err)
	}
	defer inspection.Close()
	report, err := keep.Verify(context.Background(), inspection, func(float64) {})
	if err != nil || !report.Sound() {
		r.t.Errorf("expected a sound book, got %+v, %v", report, err)
	}
	return report.Entries
}
