package setup_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/preset"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/vault"
)

func TestFirstStartMakesABookThatTheDirectorOpens(t *testing.T) {
	r := newRig(t, "en-US", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.mustSee("Your recovery key")
	r.finish()
	b, err := book.Open(r.options())
	if err != nil {
		t.Fatalf("opening the new book: %v", err)
	}
	defer b.Close()
	settings := b.Settings()
	if settings.Clinic != "Riverside Recovery" || settings.Zone != "America/Chicago" || settings.Language != "en" {
		t.Errorf("the settings are %+v", settings)
	}
	staff := b.StaffList()
	if len(staff) != 1 || staff[0].Name != "Dana Ruiz" || staff[0].Role != clinic.Director {
		t.Fatalf("the staff is %+v, want the director alone", staff)
	}
	if _, err := b.SignIn(staff[0].ID, "204806"); err != nil {
		t.Errorf("the director cannot sign in: %v", err)
	}
	if programs := b.Programs(); len(programs) != 1 || len(b.TracksOf(programs[0].ID)) != 2 {
		t.Errorf("the programs are %+v, want one with two tracks", programs)
	}
}

// The trap of schedules with breaks: what the first program plans for a week
// must fit into what its tracks hold.
func TestTheFirstProgramCanBeFulfilled(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.finish()
	b, err := book.Open(r.options())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	program := b.Programs()[0]
	for _, track := range b.TracksOf(program.ID) {
		minutes := 0
		for day := range 7 {
			if session, meets := clinic.SessionOn(program, track, b.Today().AddDays(day), b.Zone()); meets {
				minutes += session.CountingMinutes()
			}
		}
		if minutes < program.Level.WeeklyMinimum {
			t.Errorf("%s holds %d minutes of treatment a week, the program asks for %d", track.Label.Text, minutes, program.Level.WeeklyMinimum)
		}
	}
}

// Each of the five can be chosen with the arrows, and is what the book starts with.
func TestTheProgramIsChosen(t *testing.T) {
	choices, err := preset.List()
	if err != nil {
		t.Fatal(err)
	}
	for _, choice := range choices {
		r := newRig(t, "es", kit.Settings{}, kittest.Lobby())
		r.typeText("Riverside Recovery")
		r.press(fyne.KeyReturn, fyne.KeyReturn)
		r.press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
		for !r.sees(choice.Summary.In("es")) {
			r.press(fyne.KeyRight)
		}
		r.stage.Check(t, kittest.DeskRules())
		adds := r.stage.Tick("Agregar también: Adolescentes, después de clases")
		r.tap("Siguiente")
		r.tap("Siguiente") // and the copies
		for _, text := range []string{"Dana Ruiz", "204806", "204806"} {
			r.typeText(text)
			r.press(fyne.KeyReturn)
		}
		r.finish()
		b, err := book.Open(r.options())
		if err != nil {
			t.Fatalf("%s: %v", choice.ID, err)
		}
		program := b.Programs()[0]
		made, _ := preset.Open(choice.ID, "es", rand.Reader, b.Today())
		want := len(made.Tracks)
		if adds {
			want += len(made.Optional)
		}
		if got := len(b.TracksOf(program.ID)); program.Preset != choice.ID || got != want {
			t.Errorf("want the program %s with %d tracks, got %s with %d", choice.ID, want, program.Preset, got)
		}
		b.Close()
	}
}

func TestWhatIsMissingIsSaidAtTheField(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.tap("Next")
	r.mustSee("Please type the clinic’s name")
	r.typeText("Riverside")
	r.press(fyne.KeyTab)
	r.typeText("x")
	r.tap("Next")
	r.mustSee("Please choose a time zone")
	r.press(fyne.KeyBackspace)
	for range 40 {
		r.press(fyne.KeyBackspace)
	}
	r.typeText("honolulu")
	r.press(fyne.KeyReturn)
	r.tap("Next")
	r.mustSee("Which program does your clinic run?")
	r.tap("Next")
	r.mustSee("Where should copies of the book go?")
	r.tap("Next")
	r.mustSee("Who is the first director?")
	r.tap("Create the book")
	r.mustSee("Please type a name.")
	r.typeText("Dana")
	r.press(fyne.KeyReturn)
	r.typeText("12")
	r.tap("Create the book")
	r.mustSee("The two PINs are not the same.")
}

func TestAPINThatWillNotDoIsRefused(t *testing.T) {
	for _, pin := range []string{"1234", "123456", "abcdef"} {
		r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
		r.typeText("Riverside")
		r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
		r.typeText("Dana")
		r.press(fyne.KeyReturn)
		r.typeText(pin)
		r.press(fyne.KeyReturn)
		r.typeText(pin)
		r.press(fyne.KeyReturn)
		if r.sees("Your recovery key") {
			t.Errorf("the PIN %q was taken", pin)
		}
		if _, err := book.Open(r.options()); err == nil {
			t.Errorf("a book was made with the PIN %q", pin)
		}
	}
}

// TestAMendedPINIsNoLongerWrong: what was said about a PIN goes while another one
// is typed.
func TestAMendedPINIsNoLongerWrong(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.typeText("Riverside")
	r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	r.typeText("Dana")
	r.press(fyne.KeyReturn)
	for range 2 {
		r.typeText("1234")
		r.press(fyne.KeyReturn)
	}
	if !r.sees("at least 6 digits") {
		t.Fatal("nobody said that the PIN is too short")
	}
	r.typeText("56")
	if r.sees("at least 6 digits") {
		t.Error("with six digits typed, the PIN is still said to be too short")
	}
}

func TestAFailureIsSaidAndCanBeTriedAgain(t *testing.T) {
	tests := map[string]error{
		"may not write":       fmt.Errorf("make: %w", fs.ErrPermission),
		"already a book":      fmt.Errorf("make: %w", fs.ErrExist),
		"disk fell in a pond": errors.New("disk fell in a pond"),
	}
	for words, err := range tests {
		r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
		r.fail = err
		r.answerAll()
		r.mustSee(words)
		r.fail = nil
		r.tap("Create the book")
		r.mustSee("Your recovery key")
	}
}

func TestTheKeyIsShownSavedAndForgotten(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tap("Open Daybook")
	if r.opened != 0 {
		t.Error("Daybook opened before the key was confirmed")
	}
	r.tap("Print")
	r.mustSee("The printer did not take it.")
	r.saveSheet()
	r.mustSee("daybook-recovery-key.pdf")
	if !bytes.HasPrefix(r.saved, []byte("%PDF")) {
		t.Error("the saved sheet is no PDF")
	}
	r.tickPaper()
	groups := 0
	for _, text := range r.stage.Texts() {
		if len(text) == vault.GroupSize && strings.ToUpper(text) == text {
			groups++
		}
	}
	if groups < vault.GroupCount-1 {
		t.Errorf("%d groups of the key are shown, want %d", groups, vault.GroupCount)
	}
	r.tap("Open Daybook")
	r.prove()
	if r.opened != 1 {
		t.Errorf("Daybook opened %d times, want once", r.opened)
	}
	for _, text := range r.stage.Texts() {
		if len(text) == vault.GroupSize && text == strings.ToUpper(text) && text != strings.ToLower(text) {
			t.Errorf("a group of the key is still shown after leaving: %q", text)
		}
	}
}

func TestGoingOnWithoutASheetAsksOnceMore(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.tickPaper()
	r.tap("Open Daybook")
	r.mustSee("Is every group of the key written down?")
	if r.opened != 0 {
		t.Fatal("Daybook opened without asking")
	}
	r.tap("Go back")
	if r.sees("Is every group of the key written down?") {
		t.Error("the question stays after going back")
	}
	r.tap("Open Daybook")
	r.tap("Yes, open Daybook")
	r.prove()
	if r.opened != 1 {
		t.Errorf("Daybook opened %d times, want once", r.opened)
	}
}

func TestTheLanguageChangesEverything(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	if !r.stage.Pick("Español") {
		t.Fatal("there is no choice of Spanish")
	}
	r.mustSee("Bienvenidos a Daybook.")
	r.answerAll()
	r.mustSee("Su clave de recuperación")
	r.finish()
	b, err := book.Open(r.options())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if b.Settings().Language != "es" {
		t.Errorf("the desk's language is %q, want es", b.Settings().Language)
	}
}

func TestEverythingFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for name, size := range map[string]fyne.Size{"1280": fyne.NewSize(1280, 800), "1920": fyne.NewSize(1920, 1080)} {
			for _, scale := range []float32{1, 1.3} {
				picture := func(step string) string { return fmt.Sprintf("setup-%s-%s-%s-%.0f", step, language, name, scale*100) }
				r := newRig(t, language, kit.Settings{TextScale: scale}, size)
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("1"))
				r.typeText("Riverside Recovery")
				r.press(fyne.KeyReturn, fyne.KeyReturn)
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("program"))
				r.press(fyne.KeyReturn)
				r.fit = "copies.problem.same_disk"
				r.press(fyne.KeyReturn)
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("copies"))
				r.fit = ""
				r.press(fyne.KeyReturn)
				r.stage.Check(t, kittest.DeskRules())
				r.fail = fs.ErrPermission
				r.typeText("Dana")
				r.press(fyne.KeyReturn)
				r.typeText("204806")
				r.press(fyne.KeyReturn)
				r.typeText("204806")
				r.press(fyne.KeyReturn)
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("2"))
				r.fail = nil
				r.press(fyne.KeyReturn)
				r.tickPaper()
				r.saveSheet()
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("3"))
				r.unable = book.ErrDraft
				if r.setup.MayClose() {
					t.Error("a book that cannot be completed closes")
				}
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("3-failed"))
				r.tickPaper() // no more
				r.setup.MayClose()
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("3-close"))
				r.begin(language, size) // cut off
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "desk", picture("1-again"))
			}
		}
	}
}
