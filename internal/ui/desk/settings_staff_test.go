package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/clinic"
)

// withDeputy adds a deputy and somebody temporary to the clinic of a test.
func withDeputy(r *rig) {
	r.t.Helper()
	system := clinic.Actor{Kind: clinic.System}
	hash, err := testHash()
	if err != nil {
		r.t.Fatal(err)
	}
	r.run(system, clinic.SaveStaff{Staff: clinic.Staff{ID: "deputy", Name: "Del Deputy", Role: clinic.Deputy}},
		clinic.SetStaffPIN{Staff: "deputy", PIN: hash},
		clinic.SaveStaff{Staff: clinic.Staff{ID: "temp", Name: "Tim Temp", Role: clinic.FrontDesk, Until: clinic.NewDate(2026, 11, 24)}},
		clinic.SetStaffPIN{Staff: "temp", PIN: hash})
}

// staffPage opens the accounts.
func (r *rig) staffPage() *staffPart {
	r.t.Helper()
	r.openPage(pageSettings)
	page := r.shell.page(pageSettings).(*settingsPage)
	for _, each := range page.sections {
		if each.id == "staff" {
			page.choose(each)
			page.nav.Select(each.id)
			r.drain()
			return each.part.(*staffPart)
		}
	}
	r.t.Fatal("there is no section of staff")
	return nil
}

func TestADeputyAddsTemporaryStaffOnly(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	withDeputy(r)
	r.signIn("Del Deputy")
	part := r.staffPage()
	part.list.Select("staff-director")
	part.open(clinic.Staff{ID: "staff-director", Name: "Ruth Abara", Role: clinic.Director})
	if part.keep.Visible() || part.pin.Visible() || part.left.Visible() {
		t.Error("a deputy is offered to change the director’s account")
	}
	test := func() { part.save(); r.advance(time.Second) }
	part.open(clinic.Staff{Role: clinic.FrontDesk})
	part.name.SetText("Ana Week")
	test()
	if part.until.Problem() == "" {
		t.Error("nobody says that the last day is missing")
	}
	part.until.SetText("11/22/2026") // yesterday
	test()
	if !strings.Contains(part.until.Problem(), "183") {
		t.Errorf("of a day that is over it says %q", part.until.Problem())
	}
	part.until.SetText("11/30/2026")
	test()
	if !r.shell.sheet.open() {
		t.Fatal("a new account is asked for its PIN")
	}
	for i := range 2 {
		r.fillSheet(i, testPIN)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.desk.Lock()
	r.press(fyne.KeyEscape)
	r.signIn("Ana Week")
}

func TestATemporaryAccountEndsByItself(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	withDeputy(r)
	r.signIn("Tim Temp")
	r.advance(48 * time.Hour) // the 25th
	if _, err := r.book.Do(clinic.Actor{Kind: clinic.ByStaff, Staff: "temp"}, clinic.LeaveDesk{Back: r.now.Add(time.Hour)}); err == nil {
		t.Error("the account is over, and may still act")
	}
	r.desk.Lock()
	r.press(fyne.KeyEscape)
	if r.sees("Tim Temp") {
		t.Error("the account is over, and still offered at the lock")
	}
}

func TestALockOfWrongPINsIsSeenAndReleased(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	for range 3 {
		_, _ = r.book.SignIn(r.staff["Dana Reyes"], "000000")
	}
	r.drain()
	r.signIn("Ruth Abara")
	part := r.staffPage()
	r.mustSee("Locked", "after 3 wrong PINs")
	r.fits("settings-staff-locked")
	r.tapButton("Release lock")
	if part.old.Failures.Count != 0 || part.release.Visible() {
		t.Errorf("after the release the account is %+v", part.old)
	}
	if _, err := r.book.SignIn(r.staff["Dana Reyes"], testPIN); err != nil {
		t.Errorf("after the release the right PIN gives %v", err)
	}
}

func TestTheRolesTableCanBeRead(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			withDeputy(r)
			r.signIn("Ruth Abara")
			part := r.staffPage()
			part.open(clinic.Staff{ID: "temp", Name: "Tim Temp", Role: clinic.FrontDesk, Until: clinic.NewDate(2026, 11, 24)})
			r.fits("settings-staff-temporary-" + name)
			part.table.ask()
			r.drain()
			r.sheetFits("settings-roles-" + name)
			for _, row := range clinic.RoleTable() {
				if id := "settings.may." + row.Act.Word(); r.shell.t(id) == id || r.shell.t(id) == "" {
					t.Errorf("there are no words for %q", row.Act)
				}
			}
			r.press(fyne.KeyReturn)
		})
	}
}

func TestAnotherPersonSignsInByTwoKeys(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	r.drain()
	if !r.desk.Locked() || r.shell.lock.asking() {
		t.Fatal("Ctrl+K does not ask who is at the desk")
	}
	r.rune('3') // Dana, Miguel, Ruth
	if !r.shell.lock.asking() || r.shell.lock.pin.staff.Name != "Ruth Abara" {
		t.Fatalf("3 chooses %q", r.shell.lock.pin.staff.Name)
	}
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() || r.shell.staff.Name != "Ruth Abara" {
		t.Errorf("signed in is %q", r.shell.staff.Name)
	}
}

func TestAAddsAnAccountAndThenAsksForItsPIN(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.staffPage()
	r.act('a')
	r.typeText("New Person")
	r.ctrlS()
	r.mustSee("New PIN")
	found := false
	for _, staff := range r.book.StaffList() {
		found = found || staff.Name == "New Person" && staff.Role == clinic.FrontDesk
	}
	if !found {
		t.Error("the key added nobody")
	}
}

func TestACounselorsCredentialAndLicenseAreKept(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	part := r.staffPage()
	for _, staff := range r.book.StaffList() {
		if staff.Name == "Miguel Ortega" {
			part.open(staff)
		}
	}
	part.credential.SetText(" LPC ")
	part.license.SetText("4711")
	r.ctrlS()
	for _, staff := range r.book.StaffList() {
		if staff.Name == "Miguel Ortega" && (staff.Credential != "LPC" || staff.License != "4711") {
			t.Errorf("the account has credential %q and license %q", staff.Credential, staff.License)
		}
	}
	if got := r.shell.counselorOf(r.staff["Miguel Ortega"]); got != "Miguel Ortega, LPC · license 4711" {
		t.Errorf("a document names them %q", got)
	}
}

// TestThePINAndTheTableHaveKeys: a director without a mouse gives a PIN and reads who
// may do what.
func TestThePINAndTheTableHaveKeys(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.section("staff")
	r.rune('m')
	r.advance(time.Second)
	if !r.shell.sheet.open() || len(r.shell.sheet.asked.fields) != 2 {
		t.Fatal("M asks for a new PIN, twice")
	}
	r.press(fyne.KeyEscape)
	r.rune('w')
	r.mustSee("Who may do what", "Issue and revoke cards")
	r.press(fyne.KeyReturn)
}
