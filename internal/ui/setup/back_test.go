package setup_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

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
