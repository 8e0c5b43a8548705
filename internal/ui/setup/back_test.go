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

// TestALostBookComesBack by the keyboard alone, with nothing but the stick and the
// paper: every entry, and a first one of the new station that says so.
func TestALostBookComesBack(t *testing.T) {
	l := loseABook(t)
	r := bringing(t, l, "en", kit.Settings{}, kittest.Lobby())
	r.tap("Bring a book back")
	r.mustSee("Where are the copies?")
	r.mustSee("STICK")
	r.press(fyne.KeyReturn)
	r.mustSee("Which copy?")
	r.mustSee("November 25, 2026")
	r.mustSee(fmt.Sprintf("goes on to entry %d", l.head))
	r.press(fyne.KeyReturn)
	r.mustSee("Type the recovery key.")
	r.typeKey(l.recovery.Groups())
	r.mustSee("This comes back")
	for _, part := range []string{"Clinic: Harbor Light", "Patients: 5", fmt.Sprintf("number %d", l.head), "2 of these entries are not in the backup", fmt.Sprintf("all %d entries, and nothing is wrong", l.head)} {
		r.mustSee(part)
	}
	if r.exists() {
		t.Error("there is a book before anybody said so")
	}
	r.press(fyne.KeyReturn)
	r.mustSee("The book is back.")
	r.press(fyne.KeyReturn)
	if r.reopen != 1 {
		t.Errorf("the book was opened %d times, want once", r.reopen)
	}
	if got := r.verified(); got < int(l.head)+1 {
		t.Errorf("%d entries came back, want %d and that of the new station", got, l.head)
	}
	b, err := book.Open(r.options())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	page, err := b.Journal(book.JournalQuery{Most: 1})
	if err != nil || page.Lines[0].Told.Word != "restored_both" || page.Lines[0].Told.Args["Station"] != l.station || b.Station() == l.station {
		t.Errorf("expected the book to say that it was restored, got %+v, %v", page.Lines, err)
	}
}

// TestABookComesBackFromTheSecondCopyAlone.
func TestABookComesBackFromTheSecondCopyAlone(t *testing.T) {
	l := loseABook(t)
	if err := os.RemoveAll(keep.BackupFolder(l.stick)); err != nil {
		t.Fatal(err)
	}
	r := bringing(t, l, "es", kit.Settings{}, kittest.Lobby())
	r.tap("Recuperar un libro")
	r.press(fyne.KeyReturn)
	r.mustSee("La segunda copia sola")
	r.press(fyne.KeyReturn)
	r.typeText(l.recovery.Text()) // as a scanner reads it from the sheet
	r.press(fyne.KeyReturn)
	r.mustSee("Pacientes: 5")
	r.mustSee("Todo viene de la segunda copia.")
	r.tap("Recuperarlo")
	if got := r.verified(); got < int(l.head)+1 {
		t.Errorf("%d entries came back, want %d and that of the new station", got, l.head)
	}
}

// TestWhatIsWrongWithTheKeyIsSaidAtItsRow, and another clinic's key opens nothing.
func TestWhatIsWrongWithTheKeyIsSaidAtItsRow(t *testing.T) {
	l := loseABook(t)
	r := bringing(t, l, "en", kit.Settings{}, kittest.Lobby())
	r.tap("Bring a book back")
	r.press(fyne.KeyReturn, fyne.KeyReturn)
	groups := l.recovery.Groups()
	mistyped := slices.Clone(groups)
	mistyped[6] = "Q" + groups[6][1:]
	if mistyped[6] == groups[6] {
		mistyped[6] = "P" + groups[6][1:]
	}
	r.typeKey(mistyped)
	if field := r.stage.Field("Groups 6 to 10"); field == nil || !strings.Contains(field.Problem(), "group 7") {
		t.Errorf("the row says %q", field.Problem())
	}
	r.stage.Check(t, kittest.DeskRules())
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	for i, label := range []string{"Groups 1 to 5", "Groups 6 to 10", "Groups 11 to 15"} {
		r.stage.Field(label).SetText(strings.Join(stranger.Groups()[5*i:5*i+5], " "))
	}
	r.tap("See what comes back")
	r.mustSee("This key does not open this copy.")
	r.stage.Check(t, kittest.DeskRules())
	if r.exists() || len(r.keys) != 0 {
		t.Errorf("a book %v, keys %v; want none", r.exists(), r.keys)
	}
}

// TestBringingBackCanBeLeft at every step, and nothing stays of it.
func TestBringingBackCanBeLeft(t *testing.T) {
	l := loseABook(t)
	r := bringing(t, l, "en", kit.Settings{}, kittest.Lobby())
	r.typeText("Harbor")
	r.tap("Bring a book back")
	r.press(fyne.KeyReturn, fyne.KeyReturn)
	r.typeKey(l.recovery.Groups())
	r.mustSee("This comes back")
	r.tap("Back")
	r.mustSee("Type the recovery key.")
	r.holdUp = true
	r.tap("See what comes back")
	r.mustSee("Opening and checking")
	r.stage.Check(t, kittest.DeskRules())
	r.tap("Cancel")
	if r.stopped != 1 {
		t.Errorf("%d looks were cancelled, want one", r.stopped)
	}
	for _, tell := range r.later { // it comes to its end all the same
		tell()
	}
	r.mustSee("Type the recovery key.")
	for _, title := range []string{"Which copy?", "Where are the copies?", "Welcome to Daybook."} {
		r.press(fyne.KeyEscape)
		r.mustSee(title)
	}
	if name := r.stage.Field("Name of the clinic"); name.Text() != "Harbor" {
		t.Errorf("what was typed is %q", name.Text())
	}
	r.mustSee("The first director")
	if left, err := os.ReadDir(filepath.Dir(r.path)); err != nil || len(left) != 0 || len(r.keys) != 0 {
		t.Errorf("left are %v, keys %v (%v)", left, r.keys, err)
	}
}

// TestClosingWhileItLooks leaves nothing.
func TestClosingWhileItLooks(t *testing.T) {
	l := loseABook(t)
	r := bringing(t, l, "en", kit.Settings{}, kittest.Lobby())
	r.tap("Bring a book back")
	r.press(fyne.KeyReturn, fyne.KeyReturn)
	r.typeKey(l.recovery.Groups())
	if !r.setup.MayClose() {
		t.Error("the window does not close")
	}
	if left, err := os.ReadDir(filepath.Dir(r.path)); err != nil || len(left) != 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
}

// TestAFolderWithoutCopies says so where it was chosen.
func TestAFolderWithoutCopies(t *testing.T) {
	l := lost{stick: t.TempDir()}
	r := bringing(t, l, "en", kit.Settings{}, kittest.Lobby())
	r.tap("Bring a book back")
	r.press(fyne.KeyReturn)
	r.mustSee("There is neither a backup nor a second copy")
	r.stage.Check(t, kittest.DeskRules())
	r.tap("Look for sticks again")
	r.mustSee("STICK")
}

// TestABrokenBookIsSetAside: a start that failed says why and leads to the copies, and
// the book that did not open is still there.
func TestABrokenBookIsSetAside(t *testing.T) {
	l := loseABook(t)
	r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, disk: diskFiles{l.stick}, broken: true}
	if err := os.WriteFile(r.path, []byte("half of a book"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.stage = kittest.New(t, kit.Settings{NoMotion: true})
	r.begin("en", kittest.Lobby())
	r.mustSee("Daybook cannot open its book.")
	r.mustSee("The book is damaged.")
	r.stage.Check(t, kittest.DeskRules())
	r.press(fyne.KeyReturn)
	r.mustSee("Where are the copies?")
	r.press(fyne.KeyEscape)
	r.mustSee("Daybook cannot open its book.")
	r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	r.typeKey(l.recovery.Groups())
	r.press(fyne.KeyReturn)
	aside := keep.AsideOf(r.path, now())
	r.mustSee(filepath.Base(aside))
	if kept, err := os.ReadFile(aside); err != nil || string(kept) != "half of a book" {
		t.Errorf("the book from before is %q (%v)", kept, err)
	}
	r.verified()
	r.tap("Open Daybook")
	if r.reopen != 1 || r.left != (setup.Left{}) {
		t.Errorf("opened %d times, kept %+v", r.reopen, r.left)
	}
}

// TestABookWithoutItsKeyOpensByTheSheet: it is whole, and no copy is needed.
func TestABookWithoutItsKeyOpensByTheSheet(t *testing.T) {
	r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}, broken: true, keyless: true}
	created, err := book.Create(r.options(), book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatal(err)
	}
	clear(r.keys)
	r.stage = kittest.New(t, kit.Settings{NoMotion: true})
	r.begin("en", kittest.Lobby())
	r.mustSee("what is missing is this computer’s own key")
	r.press(fyne.KeyReturn)
	r.mustSee("Type the recovery key.")
	r.press(fyne.KeyEscape)
	r.mustSee("Daybook cannot open its book.")
	r.press(fyne.KeyReturn)
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	r.typeKey(stranger.Groups())
	r.mustSee("This key does not open this book.")
	r.stage.Check(t, kittest.DeskRules())
	for i, label := range []string{"Groups 1 to 5", "Groups 6 to 10", "Groups 11 to 15"} {
		r.stage.Field(label).SetText(strings.Join(created.Recovery.Groups()[5*i:5*i+5], " "))
	}
	r.tap("Open the book")
	if r.reopen != 1 {
		t.Errorf("the book was opened %d times, want once", r.reopen)
	}
	r.verified()
}

// TestBringingBackFits in both languages, large and small.
func TestBringingBackFits(t *testing.T) {
	l := loseABook(t)
	for _, c := range []struct {
		language string
		scale    float32
		size     fyne.Size
	}{
		{"en", 1, fyne.NewSize(1280, 800)}, {"es", 1, fyne.NewSize(1280, 800)}, {"en", 1.5, fyne.NewSize(1280, 800)}, {"es", 1.5, fyne.NewSize(1280, 800)},
		{"en", 1, fyne.NewSize(1920, 1080)}, {"es", 1.5, fyne.NewSize(1920, 1080)}, {"es", 1.5, fyne.NewSize(3840, 2160)},
	} {
		name := fmt.Sprintf("%s-%g-%g", c.language, c.scale, c.size.Width)
		t.Run(name, func(t *testing.T) {
			r := bringing(t, l, c.language, kit.Settings{TextScale: c.scale}, c.size)
			begin, bring := "Bring a book back", "Bring it back"
			if c.language == "es" {
				begin, bring = "Recuperar un libro", "Recuperarlo"
			}
			check := func(step string) {
				t.Helper()
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "setup", "back-"+step+"-"+name)
			}
			check("first")
			r.tap(begin)
			check("where")
			r.press(fyne.KeyReturn)
			check("which")
			r.press(fyne.KeyReturn)
			check("key")
			r.holdUp = true
			r.typeKey(l.recovery.Groups())
			check("looking")
			r.later[0]()
			check("look")
			r.tap(bring)
			check("done")
		})
	}
}

// TestABookThatIsGoneIsMissed: who set this computer up before is not led into a new
// book, and it fits.
func TestABookThatIsGoneIsMissed(t *testing.T) {
	for language, says := range map[string]string{"en": "There was a book on this computer", "es": "En esta computadora había un libro"} {
		for _, scale := range []float32{1, 1.3, 1.5} {
			r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}, gone: true}
			r.stage = kittest.New(t, kit.Settings{NoMotion: true, TextScale: scale})
			r.begin(language, kittest.Lobby())
			r.mustSee(says)
			r.stage.Check(t, kittest.DeskRules())
			r.stage.Save(t, "setup", fmt.Sprintf("back-gone-%s-%g", language, scale))
		}
	}
}

// TestABrokenStartFits in both languages.
func TestABrokenStartFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, scale := range []float32{1, 1.5} {
			for _, keyless := range []bool{false, true} {
				r := &rig{t: t, path: filepath.Join(t.TempDir(), "daybook.db"), keys: keyStore{}, files: stickFiles{}, broken: true, keyless: keyless}
				r.stage = kittest.New(t, kit.Settings{NoMotion: true, TextScale: scale})
				r.begin(language, kittest.Lobby())
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "setup", fmt.Sprintf("back-broken-%s-%g-%v", language, scale, keyless))
			}
		}
	}
}
