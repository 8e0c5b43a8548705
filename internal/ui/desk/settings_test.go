package desk

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// settings is the page of settings, opened by somebody.
func (r *rig) openSettings(name, section string) *settingsPage {
	r.t.Helper()
	if r.desk.Locked() {
		r.signIn(name)
	}
	r.openPage(pageSettings)
	p := r.shell.page(pageSettings).(*settingsPage)
	for p.now.id != section {
		before := p.now
		r.press(fyne.KeyDown)
		if p.now == before {
			r.t.Fatalf("%s finds no section %q", name, section)
		}
	}
	return p
}

func directorRig(t *testing.T) *rig { return newRig(t, rigOptions{signedOut: true}) }

func TestSettingsAreSavedAndFollowed(t *testing.T) {
	r := directorRig(t)
	p := r.openSettings("Ruth Abara", "lobby")
	if !r.stage.Pick("Never") || !r.stage.Tick("Greet patients by their first name") {
		t.Fatal("the lobby's settings are not there")
	}
	r.shell.save()
	r.advance(time.Second)
	if got := r.book.Settings(); got.Hours != clinic.HoursNever || !got.ShowNames {
		t.Errorf("the settings are %+v", got)
	}
	r.openSettings("", "desk")
	r.stage.Pick("Español")
	r.stage.Pick("15")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("Ajustes", "Esta recepción", r.shell.deps.Catalog.In("es").T("settings.saved"), "Deshacer")
	if got := r.book.Settings(); got.Language != "es" || got.IdleLock != 15 || got.Hours != clinic.HoursNever {
		t.Errorf("the settings are %+v", got)
	}
	before := r.head()
	p.save()
	r.drain()
	if r.head() != before {
		t.Error("saving unchanged settings wrote to the book")
	}
}

func TestSettingsWithoutANameOrZoneAreNotSaved(t *testing.T) {
	r := directorRig(t)
	p := r.openSettings("Ruth Abara", "clinic")
	before := r.book.Settings()
	p.form.clinic.SetText("  ")
	p.form.changed()
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("Please type the clinic’s name.")
	p.form.clinic.SetText("Harbor")
	p.form.zone.Field().Focus()
	r.typeText("zz")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("Please choose a time zone from the list.")
	if r.book.Settings() != before {
		t.Errorf("the settings became %+v", r.book.Settings())
	}
	r.press(fyne.KeyF2)
	r.mustSee("Leave without saving?")
}

func TestOnlyDirectorsSeeTheClinicsSettings(t *testing.T) {
	r := newRig(t, rigOptions{})
	p := r.openSettings("Dana Reyes", "cards")
	if p.nav.Len() != 7 {
		t.Errorf("the front desk sees %d sections, want 7", p.nav.Len())
	}
	for _, hidden := range []string{"Staff", "Lobby screen", "This desk"} {
		if r.sees(hidden) {
			t.Errorf("the front desk sees %q", hidden)
		}
	}
}

func TestStaffAreAddedAndLeave(t *testing.T) {
	r := directorRig(t)
	r.openSettings("Ruth Abara", "staff")
	r.tapButton("Add a person")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("Please type a name.")
	r.typeText("Sam Okafor")
	r.stage.Pick("Counselor")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("New PIN for Sam Okafor")
	r.enterPINs("739146", "739146")
	r.mustSee("The PIN is set.")
	sam := r.account("Sam Okafor")
	if sam.Role != clinic.Counselor {
		t.Errorf("the account is %+v", sam)
	}
	if _, err := r.book.SignIn(sam.ID, "739146"); err != nil {
		t.Errorf("the new account cannot sign in: %v", err)
	}
	r.tapButton("No longer works here")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.account("Sam Okafor").Left {
		t.Error("the account is not marked as left")
	}
	if _, err := r.book.SignIn(sam.ID, "739146"); err == nil {
		t.Error("somebody who left can sign in")
	}
}

func (r *rig) account(name string) clinic.Staff {
	r.t.Helper()
	staff := r.book.StaffList()
	i := slices.IndexFunc(staff, func(s clinic.Staff) bool { return s.Name == name })
	if i < 0 {
		r.t.Fatalf("there is no account of %s", name)
	}
	return staff[i]
}

func TestTheScannerTestChecksNobodyIn(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openSettings("Dana Reyes", "scanner")
	code := r.newCode()
	r.scan(code, 4*time.Millisecond)
	r.advance(2 * time.Second)
	if len(r.scans) != 0 {
		t.Error("a scan under test reached the lobby")
	}
	r.mustSee("This scanner works.", "begins with "+code.Short(), "check nobody in")
	if part := r.shell.page(pageSettings).(*settingsPage).now.part.(*scannerPart); part.result.root.Size().Height < 100 {
		t.Errorf("what was scanned has %v of room, so that nobody sees it", part.result.root.Size())
	}
	r.scan(card.CommandCode(card.Evening), 4*time.Millisecond)
	r.advance(2 * time.Second)
	r.mustSee("The command card “Evening”.")
	r.typeText("hello")
	r.advance(2 * time.Second)
	r.mustSee("This scan would not be taken.", "not a Daybook card")
	r.press(fyne.KeyF2)
	r.scan(code, 4*time.Millisecond)
	if len(r.scans) != 1 {
		t.Errorf("%d scans reached the lobby after the test, want 1", len(r.scans))
	}
	p := r.shell.page(pageSettings).(*settingsPage)
	if part := p.now.part.(*scannerPart); part.trace != nil || part.result.known {
		t.Error("what was scanned is still there after leaving")
	}
}

func TestAForgottenScannerTestEnds(t *testing.T) {
	r := newRig(t, rigOptions{settings: func(s *clinic.Settings) { s.IdleLock = 0 }})
	r.openSettings("Dana Reyes", "scanner")
	r.advance(testIdle + time.Second)
	r.mustSee("The test has ended")
	r.scan(r.newCode(), 4*time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("after the test has ended a scan did not reach the lobby")
	}
	r.tapButton("Test again")
	r.scan(r.newCode(), 4*time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("the test that was begun again does not listen")
	}
}

func TestALockedDeskTestsNoScanner(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openSettings("Dana Reyes", "scanner")
	r.desk.Lock()
	r.scan(r.newCode(), 4*time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("a patient's scan was lost to a test behind the lock")
	}
}

func TestTheBookIsVerified(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openSettings("Dana Reyes", "book")
	for _, each := range []struct {
		result VerifyResult
		said   string
	}{
		{VerifyResult{Entries: 45}, "The book is sound: 45 entries checked."},
		{VerifyResult{Entries: 45, Findings: []string{"Entry 7 does not open."}}, "Entry 7 does not open."},
		{VerifyResult{Err: errors.New("no")}, "The book could not be verified."},
	} {
		r.verified = each.result
		r.tapButton("Verify the book")
		r.mustSee(each.said)
	}
}

// elsewhere is a book in a folder with a name as long as a line.
type elsewhere struct{ Book }

func (elsewhere) Path() string {
	return "/srv/TheClinicOnTheHillAndItsEveningProgramme2026/003/daybook.book"
}

// TestASyncedFolderIsWarnedAbout wherever the book's place is shown, in every
// language and size, and nothing is said about any other folder.
func TestASyncedFolderIsWarnedAbout(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openSettings("Dana Reyes", "book")
	if r.sees("OneDrive") {
		t.Error("a folder of this computer alone is warned about")
	}
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
		for _, language := range []string{"en", "es"} {
			for _, scale := range []float32{1, 1.3} {
				r := newRig(t, rigOptions{size: size, language: language, kit: kit.Settings{TextScale: scale, NoMotion: true}})
				r.shell.deps.SyncedBy = "OneDrive"
				r.shell.deps.Book = elsewhere{r.shell.deps.Book}
				r.openSettings("Dana Reyes", "book")
				r.mustSee("OneDrive")
				r.stage.Check(t, kittest.DeskRules())
				r.keep(fmt.Sprintf("book-synced-%s-%.0f-%.0f", language, size.Width, scale*100))
			}
		}
	}
}

func TestCommandCardsArePrinted(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openSettings("Dana Reyes", "cards")
	r.tapButton("Save for printing (PDF)")
	r.press(fyne.KeyReturn)
	if !bytes.HasPrefix(r.saved[commandsFile], []byte("%PDF")) {
		t.Error("no sheet of command cards was saved")
	}
	r.tapButton("Print")
	if len(r.printed) != 1 {
		t.Errorf("%d sheets were printed", len(r.printed))
	}
}

func TestPathsBreakAtTheirSeparators(t *testing.T) {
	for path, want := range map[string]string{
		"/a/b":                "/a/b",
		"/aaaaaa/bbbbbb/cccc": "/aaaaaa/\nbbbbbb/\ncccc",
		`C:\aaaaaa\bbbbbb\c`:  "C:\\aaaaaa\\\nbbbbbb\\c",
	} {
		if got := inLines(path, 10); got != want {
			t.Errorf("%q is broken into %q, want %q", path, got, want)
		}
	}
}
