package keep

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/vault"

	"filippo.io/age"
)

// check checks a file by the recovery key, and that nothing of it stays.
func (r *rig) check(path string) (Checked, error) {
	r.t.Helper()
	scratch := r.t.TempDir()
	checked, err := CheckBackup(context.Background(), CheckOptions{
		Path: path, Scratch: scratch, Keys: []age.Identity{r.recovery.Identity()}, Whole: true,
	}, nobody)
	empty(r.t, scratch)
	return checked, err
}

// TestCheckingABackup: by the recovery key and by the station's.
func TestCheckingABackup(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	for name, key := range map[string]age.Identity{"recovery key": r.recovery.Identity(), "station": r.keys()[0]} {
		checked, err := CheckBackup(context.Background(), CheckOptions{Path: made.Path, Scratch: r.scratch, Keys: []age.Identity{key}}, nobody)
		if err != nil || checked.Report != nil || checked.Backup != made || checked.Contents.Head != r.Head() {
			t.Errorf("%s: expected %+v, got %+v, %v", name, made, checked, err)
		}
	}
	checked, err := r.check(made.Path)
	if err != nil || !checked.Report.Sound() || checked.Contents.Patients != 121 || checked.Contents.Entries != checked.Report.Entries {
		t.Errorf("expected a sound book with 121 patients, got %+v, %v", checked, err)
	}
	empty(t, r.scratch)
}

// TestABackupUnderAnotherName: renamed it claims nothing, but it does not pass for
// another one.
func TestABackupUnderAnotherName(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	other := made
	other.N++
	for name, fails := range map[string]bool{"friday.age": false, other.Name(): true} {
		path := filepath.Join(r.folder, name)
		if err := os.Link(made.Path, path); err != nil {
			t.Fatal(err)
		}
		_, err := r.check(path)
		if fails {
			expect(t, err, OtherName)
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestADamagedBackup: every harm has its name, and none is a crash.
func TestADamagedBackup(t *testing.T) {
	r := newRig(t)
	whole, err := os.ReadFile(r.backup().Path)
	if err != nil {
		t.Fatal(err)
	}
	flipped := func(at int) []byte { b := bytes.Clone(whole); b[at] ^= 0x10; return b }
	header := bytes.Index(whole, []byte("\n--- ")) + 49
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		content []byte
		code    ProblemCode
	}{
		"empty":                         {nil, NotBackup},
		"something else":                {bytes.Repeat([]byte("%PDF-1.7 "), 30_000), NotBackup},
		"one line without an end":       {append([]byte(ageName+"v1\n-> X25519 "), make([]byte, 1<<20)...), Damaged},
		"the first line alone":          {whole[:len(ageName)+3], Damaged},
		"cut off in the header":         {whole[:header/2], Damaged},
		"cut off after the header":      {whole[:header], Damaged},
		"cut off in the first chunk":    {whole[:header+1000], Damaged},
		"cut off at a chunk's end":      {whole[:header+16+65552], Damaged},
		"the last byte missing":         {whole[:len(whole)-1], Damaged},
		"a byte too many":               {append(bytes.Clone(whole), 0), Damaged},
		"a bit in the first line":       {flipped(4), NotBackup},
		"a bit in the first chunk":      {flipped(header + 500), Damaged},
		"a bit in the last chunk":       {flipped(len(whole) - 5), Damaged},
		"zeros from the middle on":      {append(bytes.Clone(whole[:len(whole)/2]), make([]byte, len(whole)/2)...), Damaged},
		"a later version of the format": {bytes.Replace(whole, []byte("/v1\n"), []byte("/v2\n"), 1), Newer},
		"closed for somebody else":      {closed(t, whole[:100], stranger.Recipient()), WrongKey},
		"a letter and no book":          {closed(t, []byte("Dear clinic"), r.recovery.Recipient()), Damaged},
		"nothing in it":                 {closed(t, nil, r.recovery.Recipient()), Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.age")
			if err := os.WriteFile(path, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := r.check(path)
			expect(t, err, c.code)
		})
	}
}

func closed(t *testing.T, content []byte, recipient age.Recipient) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := seal(context.Background(), &file, bytes.NewReader(content), []age.Recipient{recipient}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// TestWhatIsNoFile at all.
func TestWhatIsNoFile(t *testing.T) {
	r := newRig(t)
	_, err := r.check(filepath.Join(r.folder, "none.age"))
	expect(t, err, NoFile)
	_, err = r.check(r.folder)
	expect(t, err, NotBackup)
}

// TestABackupOfAnotherVersionsBook: what a later Daybook wrote is told from damage.
func TestABackupOfAnotherVersionsBook(t *testing.T) {
	r := newRig(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, err := r.Copy(context.Background(), copied); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		format []byte
		code   ProblemCode
	}{{[]byte{200}, Newer}, {[]byte("no format"), NotBackup}} {
		exchangeMeta(t, copied, "format", c.format)
		content, err := os.ReadFile(copied)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "a.age")
		if err := os.WriteFile(path, closed(t, content, r.recovery.Recipient()), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err = r.check(path)
		expect(t, err, c.code)
	}
}

// FuzzOpenBackup: whatever lies in a file with a backup's name, opening it ends in a
// problem with a name, or in a book.
func FuzzOpenBackup(f *testing.F) {
	recovery, err := vault.NewRecovery()
	if err != nil {
		f.Fatal(err)
	}
	var sealed bytes.Buffer
	if err := seal(context.Background(), &sealed, bytes.NewReader(make([]byte, 100)), []age.Recipient{recovery.Recipient()}); err != nil {
		f.Fatal(err)
	}
	f.Add(sealed.Bytes(), false)
	f.Add([]byte(ageName+"v1\n-> X25519 a\nb\n--- c\n"), false)
	f.Add(make([]byte, 16384), true)
	f.Fuzz(func(t *testing.T, content []byte, inside bool) {
		if inside { // what somebody closed for the clinic is as strange
			content = closed(t, content, recovery.Recipient())
		}
		path := filepath.Join(t.TempDir(), "a.age")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		scratch := t.TempDir()
		_, err := CheckBackup(context.Background(), CheckOptions{Path: path, Scratch: scratch, Keys: []age.Identity{recovery.Identity()}, Whole: true}, nobody)
		if !blamed(err) {
			t.Errorf("expected a problem with a name, got %v", err)
		}
		empty(t, scratch)
	})
}

// blamed reports whether an error is one of those that a file can be blamed for.
func blamed(err error) bool {
	for _, code := range []ProblemCode{NotBackup, Damaged, WrongKey, Newer} {
		if is(err, code) {
			return true
		}
	}
	return false
}
