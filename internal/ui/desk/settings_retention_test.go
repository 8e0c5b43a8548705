package desk

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/keep"
)

// realRecords removes records from the rig's own book, as Daybook does, and lists what
// a test says.
type realRecords struct {
	r       *rig
	problem string
	left    []keep.Left
}

func (f *realRecords) Remove(actor clinic.Actor, rows []clinic.RetentionRow, progress func(float64), done func(clinic.PatientsPurged, string)) {
	progress(0.5)
	if f.problem != "" {
		f.r.later(func() { done(clinic.PatientsPurged{}, f.problem) })
		return
	}
	anew, err := f.r.book.PreparePurge(context.Background(), rows, func(float64) {})
	if err != nil {
		f.r.t.Fatal(err)
	}
	events, err := anew.CompletePurge(actor, rows)
	if err != nil {
		f.r.t.Fatal(err)
	}
	purged := events[0].(clinic.PatientsPurged)
	f.r.later(func() { done(purged, "") })
}

func (f *realRecords) Left(done func([]keep.Left)) { f.r.later(func() { done(f.left) }) }

// yearsLater is a rig whose discharges were eleven years ago: those of three people. The
// others are still there.
func yearsLater(t *testing.T, options rigOptions) (*rig, *realRecords) {
	t.Helper()
	options.signedOut = true
	r := newRig(t, options)
	fake := &realRecords{r: r}
	r.shell.deps.OldRecords = fake
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	for _, number := range []string{"104", "106", "107"} {
		r.discharge(director, number)
	}
	r.now = r.now.AddDate(11, 0, 0)
	r.advance(time.Second)
	return r, fake
}

func (r *rig) discharge(by clinic.Actor, number string) {
	r.t.Helper()
	id := r.people[number]
	sheet, err := r.book.Sheet(id)
	if err != nil || sheet.Current == nil {
		r.t.Fatalf("patient %s has no stay: %v", number, err)
	}
	r.run(by, clinic.Discharge{Patient: id, Admission: sheet.Current.ID, Date: r.book.Today(), Reason: "completed"})
}

// TestOldRecordsAreReportedThenRemoved: nothing goes before a director typed the word.
func TestOldRecordsAreReportedThenRemoved(t *testing.T) {
	r, fake := yearsLater(t, rigOptions{})
	r.openSettings("Ruth Abara", "retention")
	r.mustSee("Records are kept for 10 years", "Time is over: 3", "The years after the last day are over.")
	r.act('y')
	r.mustSee("Remove these records for good?", "All whose time is over (3)")
	r.press(fyne.KeyTab)
	r.typeText("remov")
	r.press(fyne.KeyReturn)
	r.mustSee("Please type the word REMOVE.")
	if _, at := r.book.LastPurge(); !at.IsZero() {
		t.Fatal("records were removed without the word")
	}
	r.typeText("e")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("The records of 3 people are removed.", "Nobody’s time is over today.")
	if _, err := r.book.Sheet(r.people["104"]); err == nil {
		t.Error("the patient is still there")
	}
	fake.left = []keep.Left{{Kind: keep.LeftBackup, Path: stickFolder + "/daybook-backups/a.age", Until: clinic.NewDate(2038, 12, 1)}, {Kind: keep.LeftTape, Path: stickFolder}}
	r.act('i')
	r.mustSee("Copies that still have them", "Gone by Dec 1, 2038 at the latest", "It begins anew by itself")
}

// TestOneRecordIsRemovedAlone, and what went wrong is said.
func TestOneRecordIsRemovedAlone(t *testing.T) {
	r, fake := yearsLater(t, rigOptions{})
	r.openSettings("Ruth Abara", "retention")
	remove := func() {
		r.act('y')
		r.press(fyne.KeyRight)
		r.press(fyne.KeyTab)
		r.typeText("REMOVE")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	fake.problem = "retention.problem.no_backup_place"
	remove()
	r.mustSee("There is no place for backups.", "Time is over: 3")
	fake.problem = ""
	remove()
	r.mustSee("The records of 1 person are removed.", "Time is over: 2")
}

// TestALegalHoldKeepsARecord, with a reason to set it and one to lift it.
func TestALegalHoldKeepsARecord(t *testing.T) {
	r, _ := yearsLater(t, rigOptions{})
	r.openSettings("Ruth Abara", "retention")
	r.act('a')
	r.typeText("Subpoena 12-3")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Time is over: 2", "The records are kept until somebody lifts this.")
	r.rune('2')
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*retentionPart)
	held := slices.IndexFunc(part.of(false), func(row clinic.RetentionRow) bool { return row.Hold.Stands() })
	if held < 0 || !part.list.Select(string(part.of(false)[held].Patient())) {
		t.Fatal("the held record is not listed as kept")
	}
	part.draw()
	r.mustSee("Do not destroy", "Subpoena 12-3")
	r.act('a')
	r.typeText("The case is closed")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Time is over: 3")
}

// TestTheRuleIsTheClinicsOwn: 0 years keep everything, and one key takes it back.
func TestTheRuleIsTheClinicsOwn(t *testing.T) {
	r, _ := yearsLater(t, rigOptions{})
	r.openSettings("Ruth Abara", "retention")
	r.act('e')
	r.typeText("100")
	r.press(fyne.KeyReturn)
	r.mustSee("Please type a number from 0 to 99.")
	for range 8 {
		r.press(fyne.KeyBackspace)
	}
	r.typeText("0")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Records are kept for good.", "Time is over: 0", "Nobody’s time is over today.")
	if !r.book.Settings().Retention().Forever() {
		t.Error("the rule was not saved")
	}
	r.shell.undo()
	r.advance(time.Second)
	r.mustSee("Records are kept for 10 years")
}

// TestOldRecordsOnPaper: the report is a file before anything is removed.
func TestOldRecordsOnPaper(t *testing.T) {
	r, _ := yearsLater(t, rigOptions{})
	r.openSettings("Ruth Abara", "retention")
	r.act('o')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.printed) != 1 || !strings.HasPrefix(r.printed[0], retentionFile) {
		t.Errorf("printed was %v", r.printed)
	}
	r.mustSee("Time is over: 3")
}

// TestOnlyDirectorsSeeOldRecords among the settings.
func TestOnlyDirectorsSeeOldRecords(t *testing.T) {
	r, _ := yearsLater(t, rigOptions{})
	r.signIn("Dana Reyes")
	r.openPage(pageSettings)
	if r.shell.page(pageSettings).(*settingsPage).nav.Select("retention") {
		t.Error("the front desk finds old records")
	}
}

// TestOldRecordsFit in both languages and every size.
func TestOldRecordsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, fake := yearsLater(t, options)
			r.signIn("Ruth Abara")
			r.section("retention")
			r.press(fyne.KeyRight)
			r.fits("retention-" + name)
			r.act('a')
			r.sheetFits("retention-hold-" + name)
			r.press(fyne.KeyEscape)
			r.act('e')
			r.sheetFits("retention-rule-" + name)
			r.press(fyne.KeyEscape)
			r.act('y')
			r.sheetFits("retention-remove-" + name)
			r.press(fyne.KeyEscape)
			long := "/media/reception/BACKUP STICK OF THE CLINIC/Daybook copies/Riverside Recovery/daybook-backups/daybook-2026-11-25-1844-abcdefgh-012345-n12345-0123abcd.age"
			for _, kind := range keep.LeftKinds() {
				fake.left = append(fake.left, keep.Left{Kind: kind, Path: long + string(kind), Until: clinic.NewDate(2038, 12, 1)})
			}
			r.act('i')
			r.sheetFits("retention-left-" + name)
			r.press(fyne.KeyEscape)
			director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
			r.run(director, clinic.SetLegalHold{Patient: r.people["104"], Reason: strings.Repeat("Subpoena of the county court, case 12-3. ", 3)})
			r.rune('2')
			r.fits("retention-kept-" + name)
		})
	}
}
