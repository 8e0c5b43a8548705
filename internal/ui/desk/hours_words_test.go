package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// TestAStayThatIsOverHasEnded: past the day the words are of the past, in both
// languages.
func TestAStayThatIsOverHasEnded(t *testing.T) {
	day := clinic.NewDate(2026, 11, 20)
	for language, words := range map[string][2]string{"en": {"ends on", "ended on"}, "es": {"termina el", "terminó el"}} {
		s := newRig(t, rigOptions{settings: neverIdle, language: language}).shell
		for i, left := range []int{0, -1} {
			if got := s.alertSentence(clinic.Alert{Kind: clinic.AlertStayEnds, Day: day, Count: left}); !strings.Contains(got, words[i]) {
				t.Errorf("%s, %d days left: want %q in %q", language, left, words[i], got)
			}
		}
	}
}

// TestAWordBeforeAMakeUp: minutes that wait for somebody's word are spoken of
// before a make-up is advised, and alone where they would be enough.
func TestAWordBeforeAMakeUp(t *testing.T) {
	s := newRig(t, rigOptions{settings: neverIdle}).shell
	option := clinic.MakeUpOption{Minutes: 150, Closes: true, Track: clinic.Label{Text: "Evening"}}
	f := clinic.Forecast{Outlook: clinic.NeedsMakeUp, Target: 450, Earned: 300, Gap: 150, Reachable: 600, MakeUps: []clinic.MakeUpOption{option}}
	makeUp := s.helpLine(f, false)
	f.Waiting = 150
	enough := s.helpLine(f, false)
	f.Waiting = 40
	some := s.helpLine(f, false)
	if !strings.Contains(enough, "2 h 30 min wait") || strings.Contains(enough, "Evening") {
		t.Errorf("where the word would be enough nothing else is advised, got %q", enough)
	}
	f.Waiting = 150
	if got := s.outlook(f, false); got != "Waits for a word" {
		t.Errorf("the pill does not ask for a make-up that nobody needs, got %q", got)
	}
	if !strings.HasPrefix(some, "40 min wait") || !strings.HasSuffix(some, makeUp) {
		t.Errorf("the word comes first and then the make-up %q, got %q", makeUp, some)
	}
	f.Gap, f.Outlook, f.Earned = 0, clinic.OnTrack, 450
	if got := s.helpLine(f, false); strings.Contains(got, "wait") {
		t.Errorf("where nothing is missing nobody is asked, got %q", got)
	}
}

// TestTheWaitingVisitIsToldFirst: Chen came on Monday last week and nobody said
// when he left.
func TestTheWaitingVisitIsToldFirst(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	date := clinic.NewDate(2026, 11, 19)
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	r.run(staff, clinic.CheckInByDesk{Patient: r.people["103"], Track: r.night, Date: date, At: clinic.InstantOf(date, clinic.At(18, 0), time.FixedZone("", -5*3600))})
	r.shell.open(pageHours)
	r.advance(time.Second)
	p := r.shell.page(pageHours).(*hoursPage)
	r.press(fyne.KeyLeft)
	r.advance(time.Second)
	row := p.rowOf(r.people["103"])
	if row.Forecast.Waiting != 150 {
		t.Fatalf("his evening of 150 minutes waits for a word, got %+v", row.Forecast)
	}
	p.open(row)
	r.advance(time.Second)
	lines := p.patient.facts.helpLines()
	if len(lines) == 0 || lines[0].key != "waiting" || !strings.Contains(lines[0].title, "2 h 30 min") {
		t.Errorf("what waits stands first of all that is to do, got %+v", lines)
	}
	r.mustSee("1 To do", "2 Payers", "3 Absences", "4 Tracks")
}

// TestFiveRowsInLargeText: the list keeps its rows where the window is low for
// its text, and the numbers of the week still stand there.
func TestFiveRowsInLargeText(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), belowRibbon()} {
		r, p := hoursOpen(t, rigOptions{settings: neverIdle, size: size, kit: kit.Settings{NoMotion: true, TextScale: 1.3}})
		if got := p.list.list.Fits(); got < 5 {
			t.Errorf("at %v and 130 %% at least five patients can be seen, got %d", size, got)
		}
		r.mustSee(unbroken("need a make-up"))
	}
}

// TestNamesAndAlertsStandWhole: a long name and a long alert in a small window.
func TestNamesAndAlertsStandWhole(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	row := p.board.Rows[0]
	row.Name = "Villanueva-Castellanos, María Guadalupe"
	row.Alerts = []clinic.Alert{{Kind: clinic.AlertLimitNear, Limit: clinic.LimitInARow, Count: 2, Of: 3, Weeks: 12}, {Kind: clinic.AlertReview, Number: "SA-1"}}
	p.board.Rows = []clinic.HoursRow{row}
	p.draw()
	r.mustSee(row.Name, "One more absence reaches the limit: 3 sessions missed in a row without an excuse within 12 weeks · and 1 more")
	r.stage.Check(t, deskRulesCuttingNothing())
}

// TestBothStaysOfAWeekAreShown: who steps down in the middle of a week has two lines
// below each other, told apart by their days.
func TestBothStaysOfAWeekAreShown(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	tuesday := clinic.NewDate(2026, 11, 24)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.StepDown{
		Patient: r.people["103"], Admission: "stay-103", Date: tuesday.AddDays(-1), Reason: "does well",
		Next: clinic.Admission{ID: "next-103", Patient: r.people["103"], Program: r.program, From: tuesday,
			Plans: []clinic.Plan{{From: tuesday, Track: r.night, WeeklyMinutes: 150, Days: []time.Weekday{time.Thursday}}}}})
	r.advance(time.Second)
	var rows []clinic.HoursRow
	for _, row := range p.board.Rows {
		if row.Patient == r.people["103"] {
			rows = append(rows, row)
		}
	}
	if len(rows) != 2 {
		t.Fatalf("two stays are two lines, got %d", len(rows))
	}
	r.rune('/')
	r.typeText("chen")
	r.mustSee("Intensive outpatient until Nov 23", "Intensive outpatient from Nov 24")
	r.shot("hours-two-stays")
	r.stage.Check(t, deskRulesCuttingNothing())
}
