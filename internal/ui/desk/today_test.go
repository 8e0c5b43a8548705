package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

func (r *rig) today() *todayPage { return r.shell.page(pageToday).(*todayPage) }

// choose chooses a patient's row.
func (r *rig) choose(number string, track clinic.TrackID) {
	r.t.Helper()
	page := r.today()
	page.choose(track)
	if !page.roster.list.Select(string(r.rowOf(number, track).Ref.Visit)) {
		r.t.Fatalf("%s is not on the list", number)
	}
	page.roster.drawActs()
}

func (r *rig) statusOf(number string, track clinic.TrackID) clinic.Status {
	return r.rowOf(number, track).Status
}

func TestEnterConfirmsAndUndoTakesBack(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("103", r.night)
	r.choose("103", r.night)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("103", r.night); got != clinic.StatusConfirmed {
		t.Fatalf("after Enter the row is %s, want confirmed", got)
	}
	if !strings.Contains(r.visible(), "Confirmed: Chen, Wei") {
		t.Error("nothing says what was done")
	}
	r.rune('u')
	r.advance(time.Second)
	if got := r.statusOf("103", r.night); got != clinic.StatusIn {
		t.Errorf("after undo the row is %s, want in", got)
	}
	r.rune('u')
	r.advance(time.Second)
	if !strings.Contains(r.visible(), "There is nothing to undo.") {
		t.Error("an undo of nothing says nothing")
	}
}

func TestTapConfirms(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("103", r.night)
	r.advance(time.Second)
	button := r.stage.Button("Confirm")
	if button == nil {
		t.Fatal("no row offers to confirm")
	}
	test.Tap(button)
	r.drain()
	if got := r.statusOf("103", r.night); got != clinic.StatusConfirmed {
		t.Errorf("after the tap the row is %s, want confirmed", got)
	}
}

// TestTapWhereARowJustMoved ignores a tap on a row that has only just come
// under the pointer.
func TestTapWhereARowJustMoved(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("103", r.night)
	r.advance(time.Second)
	r.comes("102", r.night) // a switch: a row more, above the other one
	r.tapButton("Confirm")
	if r.statusOf("102", r.night) == clinic.StatusConfirmed || r.statusOf("103", r.night) == clinic.StatusConfirmed {
		t.Error("a tap on a row that had just moved confirmed somebody")
	}
	r.advance(time.Second)
	r.tapButton("Confirm")
	if r.statusOf("102", r.night) != clinic.StatusConfirmed && r.statusOf("103", r.night) != clinic.StatusConfirmed {
		t.Error("a tap on a row that stood still confirmed nobody")
	}
}

func TestConfirmAllStatesTheHeadCount(t *testing.T) {
	r := newRig(t, rigOptions{})
	numbers := []string{"101", "103", "105"}
	for _, number := range numbers {
		r.comes(number, r.night)
	}
	r.rune('a')
	r.advance(time.Second)
	if !strings.Contains(r.visible(), "Confirm 3 arrivals?") {
		t.Fatal("the sheet does not say how many arrivals it confirms")
	}
	r.comes("107", r.night) // comes while the sheet is open: not counted, not confirmed
	r.press(fyne.KeyReturn)
	for _, number := range numbers {
		if got := r.statusOf(number, r.night); got != clinic.StatusConfirmed {
			t.Errorf("%s is %s, want confirmed", number, got)
		}
	}
	if got := r.statusOf("107", r.night); got != clinic.StatusIn {
		t.Errorf("who came after the count is %s, want in", got)
	}
	r.rune('u')
	r.advance(time.Second)
	if got := r.statusOf("101", r.night); got != clinic.StatusIn {
		t.Errorf("after undo 101 is %s, want in: all of it is one act", got)
	}
}

func TestCheckInByHandAtATime(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(20 * time.Minute) // 6:10 PM
	r.choose("104", r.night)
	r.rune('i')
	r.advance(time.Second)
	when := r.shell.sheet.asked.fields[0].(*kit.Field)
	when.SetText("")
	r.typeText("6:02")
	r.press(fyne.KeyReturn)
	row := r.rowOf("104", r.night)
	if row.Status != clinic.StatusConfirmed || row.Since.In(r.book.Zone()).Format("15:04") != "18:02" {
		t.Errorf("the row is %s since %v, want confirmed since 6:02 PM", row.Status, row.Since)
	}
}

func TestCheckInByHandIntoTheOtherTrack(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.choose("102", r.day)
	r.rune('i')
	r.advance(time.Second)
	r.press(fyne.KeyTab)   // from the time to the track
	r.press(fyne.KeyRight) // from Daytime to Evening
	r.press(fyne.KeyReturn)
	if got := r.statusOf("102", r.night); got != clinic.StatusConfirmed {
		t.Errorf("in the evening 102 is %s, want confirmed", got)
	}
}

func TestUnreadableTimeStaysOnTheSheet(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.choose("101", r.night)
	r.rune('o')
	r.advance(time.Second)
	when := r.shell.sheet.asked.fields[0].(*kit.Field)
	when.SetText("soon")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() || when.Problem() == "" {
		t.Errorf("open %v, problem %q; want the sheet open with a sentence", r.shell.sheet.open(), when.Problem())
	}
	when.SetText("11:30 pm")
	r.press(fyne.KeyReturn)
	if !strings.Contains(r.visible(), "still to come") {
		t.Error("a time that is still to come is not refused in words")
	}
	if !r.rowOf("101", r.night).Left.IsZero() {
		t.Error("the patient left at a time that is still to come")
	}
}

func TestCheckOutAndStillHere(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	r.choose("101", r.night)
	r.press(fyne.KeyReturn)
	r.advance(90 * time.Minute) // 7:20 PM
	r.rune('o')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	row := r.rowOf("101", r.night)
	if row.Status != clinic.StatusLeft || row.Credit == nil || row.Credit.Minutes != 70 {
		t.Fatalf("the row is %s with %+v, want left with 70 minutes", row.Status, row.Credit)
	}
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	if got := r.statusOf("101", r.night); got != clinic.StatusConfirmed {
		t.Errorf("after Did not leave the row is %s, want confirmed", got)
	}
}

func TestExcuseNotAdmitAndTakeBack(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.choose("109", r.night)
	r.rune('e')
	r.advance(time.Second)
	r.typeText("called")
	r.press(fyne.KeyReturn)
	row := r.rowOf("109", r.night)
	if row.Status != clinic.StatusUnexcused || row.Visit.Absence.Note != "called" {
		t.Fatalf("the row is %s with %+v, want unexcused by the program’s rule, with the note", row.Status, row.Visit.Absence)
	}
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("109", r.night); got != clinic.StatusUnexcused || !r.shell.sheet.open() {
		t.Fatalf("without a reason the row is %s and the sheet open: %v", got, r.shell.sheet.open())
	}
	r.typeText("came after all")
	r.press(fyne.KeyReturn)
	if got := r.statusOf("109", r.night); got != clinic.StatusExpected {
		t.Errorf("after taking back the row is %s, want expected", got)
	}
	r.rune('w')
	r.advance(time.Second)
	r.press(fyne.KeyTab)
	r.typeText("sent home")
	r.press(fyne.KeyReturn)
	if got := r.statusOf("109", r.night); got == clinic.StatusNotAdmitted || !r.shell.sheet.open() {
		t.Fatalf("without a cause the row is %s and the sheet open: %v", got, r.shell.sheet.open())
	}
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	row = r.rowOf("109", r.night)
	if row.Status != clinic.StatusNotAdmitted || row.Visit.Absence.Cause != clinic.CauseIntoxication || row.Visit.Absence.Note != "sent home" {
		t.Errorf("the row is %s with %+v, want not admitted, with its cause and note", row.Status, row.Visit.Absence)
	}
}

func TestWithdrawNeedsAReason(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.choose("101", r.night)
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	r.typeText("wrong card")
	r.press(fyne.KeyReturn)
	if got := r.statusOf("101", r.night); got != clinic.StatusExpected {
		t.Errorf("the row is %s, want expected", got)
	}
}

func TestStatusesComeWithTheTime(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.choose("104", r.night)
	word := func() string {
		for _, row := range r.today().board.Tracks[1].Rows {
			if row.Ref.Patient == r.people["104"] {
				return string(row.Status)
			}
		}
		return ""
	}
	for _, step := range []struct {
		wait time.Duration
		want clinic.Status
	}{{time.Second, clinic.StatusExpected}, {17 * time.Minute, clinic.StatusLate}, {15 * time.Minute, clinic.StatusMissing}} {
		r.advance(step.wait)
		if got := word(); got != string(step.want) {
			t.Errorf("at %s the page says %s, want %s", r.now.In(r.book.Zone()).Format("15:04"), got, step.want)
		}
	}
}

func TestSelectionSurvivesChanges(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.choose("107", r.night)
	r.comes("102", r.night)
	r.comes("107", r.night)
	row, ok := r.today().roster.selected()
	if !ok || row.Ref.Patient != r.people["107"] || row.Status != clinic.StatusIn {
		t.Errorf("chosen is %v, %s; want 107, in", row.Ref.Patient, row.Status)
	}
}

func TestNumbersChooseTheTrack(t *testing.T) {
	r := newRig(t, rigOptions{})
	page := r.today()
	if page.track != r.night {
		t.Error("in the evening the page opens with the day's list")
	}
	r.rune('1')
	r.advance(time.Second)
	if page.track != r.day || len(page.roster.board.Rows) != 2 {
		t.Errorf("1 shows %s with %d rows, want the daytime with 2", page.track, len(page.roster.board.Rows))
	}
	r.rune('2')
	r.advance(time.Second)
	if page.track != r.night {
		t.Error("2 does not show the evening")
	}
}

func TestCurtainMasksEveryName(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	busyEvening(r)
	r.press(fyne.KeyF9)
	r.rune('q')
	r.advance(time.Second)
	for _, name := range []string{"Brooks", "Chen", "Álvarez", "Lewis", "form to sign", "called at"} {
		if strings.Contains(r.visible(), name) {
			t.Errorf("behind the curtain stands %q", name)
		}
	}
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyF9)
	if !strings.Contains(r.visible(), "Chen, Wei") {
		t.Error("the curtain cannot be drawn back")
	}
}

func TestWhoIsIn(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.comes("102", r.night)
	r.rune('q')
	r.advance(time.Second)
	r.mustSee("Álvarez-Núñez, María José · 101", "Brooks, Denise · 102")
}

func TestFindOpensThePatient(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.rune('/')
	r.typeText("denise bro")
	r.press(fyne.KeyReturn)
	if r.shell.current != pagePatients {
		t.Errorf("the page is %s, want patients", r.shell.current)
	}
}

func TestFindChecksInSomebodyFromAnotherDay(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetPlan{Patient: r.people["104"], Admission: "stay-104", Plan: clinic.Plan{
		From: r.book.Today(), Track: r.night, Days: []time.Weekday{time.Thursday}, WeeklyMinutes: 150}})
	r.rune('/')
	r.typeText("angelo")
	r.press(keyFoundIn)
	r.press(fyne.KeyReturn)
	if got := r.statusOf("104", r.night); got != clinic.StatusConfirmed {
		t.Errorf("the row is %s, want confirmed", got)
	}
}

func TestDayWithoutGroups(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(48 * time.Hour) // Wednesday
	if !strings.Contains(r.visible(), "No track meets today.") {
		t.Errorf("a day without groups says %q", r.visible())
	}
}

func TestSessionGoesOnAfterMidnight(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	late := clinic.Track{ID: "late", Program: r.program, Label: clinic.Label{Text: "Late"}, Mark: clinic.MarkNight, Patterns: []clinic.Pattern{{
		From:   clinic.NewDate(2026, 1, 1),
		Blocks: []clinic.Block{{ID: "l", Weekday: time.Monday, Start: clinic.At(22, 0), End: clinic.At(25, 0), Service: "group"}},
	}}}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveTrack{Track: late})
	r.advance(6*time.Hour + 30*time.Minute) // 12:20 AM on Tuesday
	page := r.today()
	if !slices.ContainsFunc(page.board.Tracks, func(b clinic.TrackBoard) bool { return b.Track.ID == "late" }) {
		t.Error("a session that runs past midnight is gone from the page at midnight")
	}
	if page.board.Date != clinic.NewDate(2026, 11, 24) {
		t.Errorf("the page says %v, want the new day", page.board.Date)
	}
}
