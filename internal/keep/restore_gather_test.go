package keep

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// copied brings the rig's second copy on a stick up to date.
func (r *rig) copied(stick string) {
	r.t.Helper()
	tape, err := OpenTape(r.Book, stick)
	if err != nil {
		r.t.Fatal(err)
	}
	defer tape.Close()
	for more := true; more; {
		if more, err = tape.Step(context.Background()); err != nil {
			r.t.Fatal(err)
		}
	}
}

// saysSo fails where the newest entry of a book does not tell that it was restored.
func saysSo(t *testing.T, b *book.Book, word string, args map[string]any) {
	t.Helper()
	page, err := b.Journal(book.JournalQuery{Most: 1})
	if err != nil || len(page.Lines) != 1 || page.Lines[0].Told.Word != word {
		t.Fatalf("expected the newest entry to be %s, got %+v, %v", word, page.Lines, err)
	}
	for name, want := range args {
		if got := page.Lines[0].Told.Args[name]; got != want {
			t.Errorf("expected %s to be %v, got %v", name, want, got)
		}
	}
}

// TestABackupAndWhatTheCopyHasBeyondIt come back together, and the book says so.
func TestABackupAndWhatTheCopyHasBeyondIt(t *testing.T) {
	r := newRig(t)
	stick := t.TempDir()
	made := r.backup()
	r.copied(stick)
	r.more("700001")
	r.copied(stick)
	want := r.Head()
	found, err := FindCopies(stick)
	if err != nil || len(found.Tapes) != 1 || found.Tapes[0].To != want.N {
		t.Fatalf("expected the second copy up to entry %d, got %+v, %v", want.N, found, err)
	}
	options := r.restoring(made)
	options.Tapes = found.TapesFor(made)
	restoring, err := PrepareRestore(context.Background(), options, nobody)
	if err != nil {
		t.Fatal(err)
	}
	if restoring.Alone.Head.N != made.N || restoring.Contents.Head != want || restoring.Copied.Entries != int(want.N-made.N) || !restoring.Report.Sound() {
		t.Errorf("expected %d entries after %d, got %+v after %+v", want.N-made.N, made.N, restoring.Copied, restoring.Alone)
	}
	if _, err := restoring.Complete(); err != nil {
		t.Fatal(err)
	}
	there := r.there(options)
	if got := there.Head(); got.N <= want.N || got.Station == r.Station() {
		t.Errorf("expected an entry of the new station behind %d, got %+v", want.N, got)
	}
	saysSo(t, there.Book, "restored_both", map[string]any{"File": made.Name(), "Entry": made.N, "Last": want.N, "Station": want.Station, "Hash": made.Head})
	there.Close()
	if report := verified(t, options.Target); !report.Sound() || len(report.Heads) != 2 {
		t.Errorf("expected a sound book of two stations, got %+v", report)
	}
	onlyBook(t, options.Target.Path)
}

// there opens a restored book.
func (r *rig) there(options RestoreOptions) *rig {
	r.t.Helper()
	there := &rig{t: r.t, options: options.Target, recovery: r.recovery, folder: r.t.TempDir(), scratch: r.t.TempDir()}
	there.open()
	return there
}

// TestABookComesBackFromItsSecondCopyAlone, with nothing but the stick and the key.
func TestABookComesBackFromItsSecondCopyAlone(t *testing.T) {
	r := newRig(t)
	stick := t.TempDir()
	r.more("700001")
	r.copied(stick)
	want := r.Head()
	found, err := FindCopies(filepath.Join(stick, tapeRoot))
	if err != nil || len(found.Alone()) != 1 {
		t.Fatalf("expected one second copy, got %+v, %v", found, err)
	}
	options := RestoreOptions{Tapes: []string{found.Alone()[0].Folder}, Recovery: r.recovery, Target: elsewhere(t)}
	back, err := Restore(context.Background(), options, nobody)
	if err != nil || back.Contents.Head != want || !back.Report.Sound() || back.Contents.Entries != int(want.N) {
		t.Fatalf("expected the book up to entry %d, got %+v, %v", want.N, back, err)
	}
	there := r.there(options)
	saysSo(t, there.Book, "restored_copy", map[string]any{"Last": want.N, "Station": want.Station})
	there.more("700002")
	there.Close()
	if report := verified(t, options.Target); !report.Sound() {
		t.Errorf("expected a sound book, got %+v", report)
	}
	onlyBook(t, options.Target.Path)
}

// TestASecondCopyThatDoesNotDo: another clinic's key, its beginning gone, and nothing
// at all; nothing is left of the try.
func TestASecondCopyThatDoesNotDo(t *testing.T) {
	r := newRig(t)
	stick := t.TempDir()
	r.copied(stick)
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	options := RestoreOptions{Tapes: []string{stick}, Recovery: stranger, Target: elsewhere(t)}
	_, err = Restore(context.Background(), options, nobody)
	expect(t, err, WrongKey)
	empty(t, filepath.Dir(filepath.Dir(options.Target.Path)))
	options = RestoreOptions{Tapes: []string{t.TempDir()}, Recovery: r.recovery, Target: elsewhere(t)}
	_, err = Restore(context.Background(), options, nobody)
	expect(t, err, NoCopies)
	_, err = Restore(context.Background(), RestoreOptions{Recovery: r.recovery, Target: elsewhere(t)}, nobody)
	expect(t, err, NoCopies)
	segments, err := segmentFiles(stick)
	if err != nil || len(segments) != 1 {
		t.Fatalf("expected one segment, got %v, %v", segments, err)
	}
	data, err := os.ReadFile(segments[0])
	if err != nil {
		t.Fatal(err)
	}
	segment, err := journal.ReadSegment(data)
	if err != nil {
		t.Fatal(err)
	}
	data[bytes.Index(data, segment.Records[0].Value)] ^= 1
	if err := os.WriteFile(segments[0], data, 0o600); err != nil {
		t.Fatal(err)
	}
	options = RestoreOptions{Tapes: []string{stick}, Recovery: r.recovery, Target: elsewhere(t)}
	_, err = Restore(context.Background(), options, nobody)
	expect(t, err, NotWhole)
	empty(t, filepath.Dir(filepath.Dir(options.Target.Path)))
}

// TestAStickWithoutCopies is said to be one, and a folder of the clinic on a stick is
// looked into.
func TestAStickWithoutCopies(t *testing.T) {
	stick := t.TempDir()
	_, err := FindCopies(stick)
	expect(t, err, NoCopies)
	_, err = FindCopies(filepath.Join(stick, "none"))
	expect(t, err, NoFolder)
	r := newRig(t)
	r.folder = filepath.Join(stick, "Clinic", backupRoot)
	if err := os.MkdirAll(r.folder, 0o700); err != nil {
		t.Fatal(err)
	}
	made := r.backup()
	r.copied(filepath.Join(stick, "Clinic"))
	for _, chosen := range []string{stick, filepath.Join(stick, "Clinic"), r.folder} {
		found, err := FindCopies(chosen)
		if err != nil || len(found.Backups) != 1 || found.Backups[0].Path != made.Path || len(found.TapesFor(made)) != 1 {
			t.Errorf("in %s: expected %s and its second copy, got %+v, %v", strings.TrimPrefix(chosen, stick), made.Name(), found, err)
		}
	}
}
