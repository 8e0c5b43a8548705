package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
)

func (r *rig) alerts() *alertsPage { return r.shell.page(pageAlerts).(*alertsPage) }

// openAlerts opens the page and lets it read.
func (r *rig) openAlerts() {
	r.t.Helper()
	r.shell.openUnasked(pageAlerts)
	r.advance(time.Second)
}

// markAlert marks the first alert that says something.
func (r *rig) markAlert(part string) {
	r.t.Helper()
	page := r.alerts()
	var all []string
	for _, row := range page.rows() {
		words := page.aboutOf(row) + " " + page.titleOf(row)
		all = append(all, words)
		if strings.Contains(words, part) {
			page.list.Select(row.key())
			page.drawDetail()
			return
		}
	}
	r.t.Fatalf("no alert says %q among %q", part, all)
}

// troubled has something of most kinds at the clinic, at 6:20 PM.
func troubled(r *rig) {
	r.t.Helper()
	history(r)
	reachable(r)
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	today := r.book.Today()
	r.run(dana,
		clinic.SaveContact{Contact: clinic.Contact{ID: "own", Patient: r.people["104"], Kind: clinic.ContactSelf, Phone: "555-0104", Call: true}},
		clinic.PlaceHold{Hold: clinic.Hold{ID: "drug", Patient: r.people["105"], Note: "drug test due", Until: today}},
		clinic.PlaceHold{Hold: clinic.Hold{ID: "form", Patient: r.people["106"], Note: "blue form"}})
	r.comes("103", r.night)
	r.advance(30 * time.Minute)
}

func TestAlertsAreInOnePlaceWithWhatToDo(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	troubled(r)
	r.openAlerts()
	r.mustSee("Alerts", "1 arrival nobody confirmed", "1 call not made today", "Call them, and write down what came of it.")
	r.markAlert("Hold: drug test due (until Nov 23, set by Dana Reyes)")
	r.mustSee("Release it as soon as it is done.")
	r.markAlert("Hold: blue form (until released")
	r.markAlert("Cannot check in alone")
	if n := r.alerts().now(); n == 0 || !r.sees(fmt.Sprint("Alerts ", n)) {
		t.Errorf("the side bar says how many are to be done now, %d", n)
	}
}

func TestAnAlertOpensWhereItIsTakenCareOf(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	troubled(r)
	for part, there := range map[string]func() bool{
		"call not made":   func() bool { return r.today().onCalls() },
		"arrival nobody":  func() bool { row, ok := r.today().roster.selected(); return ok && row.Name == "Chen, Wei" },
		"blue form":       func() bool { return r.shell.current == pagePatients && r.patients().sheet.patient == r.people["106"] },
		"Cannot check in": func() bool { return r.shell.current == pagePatients },
		"missed, nobody said": func() bool {
			return r.shell.current == pageHours && r.shell.page(pageHours).(*hoursPage).patient.facts.part() == "absences"
		},
	} {
		r.openAlerts()
		if part == "missed, nobody said" {
			r.alerts().all = append(r.alerts().all, clinic.Concern{Kind: clinic.ConcernStay, Patient: r.people["101"], Admission: "stay-101", Name: "Álvarez",
				Alert: clinic.Alert{Kind: clinic.AlertUnexplained, Count: 2, Day: r.book.Today()}})
			r.alerts().draw()
		}
		r.markAlert(part)
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		if !there() {
			t.Errorf("%q opens %s, among %q", part, r.shell.current, r.stage.Texts())
		}
		r.press(fyne.KeyEscape)
	}
}

func TestAHoldThatEndedUndoneCanBeReleased(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	troubled(r)
	r.advance(25 * time.Hour)
	r.openAlerts()
	r.markAlert("Hold ended on Nov 23, not released: drug test due")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("drug test due")
	r.tapButton("Release")
	r.advance(time.Second)
	r.openAlerts()
	if r.sees("drug test due") {
		t.Error("a hold that was released is listed")
	}
}

func TestAlertsCanBeShortened(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	troubled(r)
	r.openAlerts()
	all := r.alerts().list.Len()
	r.act('5')
	people := r.alerts().list.Len()
	if people == 0 || people >= all || r.sees("call not made") {
		t.Errorf("of %d, %d are about people", all, people)
	}
	r.act('4')
	if r.alerts().list.Len() == 0 {
		r.mustSee("Nothing of this kind. Press 1 to see everything.")
	}
	r.act('1')
	r.rune('/')
	r.typeText("kowal")
	for _, row := range r.alerts().shownOf(r.alerts().rows()) {
		if row.concern.Name != "Kowalczyk, Zofia" {
			t.Errorf("a search for kowal lists %q", row.concern.Name)
		}
	}
}

func TestNoAlertsSayThatNothingIsNeeded(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	page := r.alerts()
	r.openAlerts()
	page.all = nil
	page.draw()
	r.mustSee("Nothing needs you.")
}

func TestAlertsSayThatTheyAreBeingReadAndWhyNot(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	page := r.alerts()
	page.known, page.finished, page.all = false, time.Time{}, nil
	r.shell.openUnasked(pageAlerts)
	r.mustSee("Looking through everything…")
	r.drain()
	page.known, page.all = false, nil
	page.take(nil, errDisk)
	r.mustSee("Try again")
	r.act('a')
	r.advance(time.Second)
	if !page.known {
		t.Error("trying again reads nothing")
	}
}

// TestTheAlertThatATapMeant: between looking and tapping the marked alert was taken
// care of elsewhere, and another came to be marked.
func TestTheAlertThatATapMeant(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	troubled(r)
	r.openAlerts()
	r.markAlert("1 arrival nobody confirmed")
	r.advance(time.Second)
	kept := r.alerts().all[:0:0]
	for _, c := range r.alerts().all {
		if c.Kind != clinic.ConcernOpen || c.Open != clinic.OpenArrival {
			kept = append(kept, c)
		}
	}
	r.alerts().take(kept, nil)
	test.Tap(r.alerts().act)
	if r.shell.current != pageAlerts {
		t.Errorf("a tap opened %s, which had only just come to be marked", r.shell.current)
	}
	r.advance(time.Second)
	test.Tap(r.alerts().act)
	r.drain()
	if r.shell.current == pageAlerts {
		t.Error("a tap on what stood still opened nothing")
	}
}

// TestTheRowActThatATapMeant: a scan changes what can be done about the marked row
// just before a button is tapped.
func TestTheRowActThatATapMeant(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.choose("103", r.night)
	r.advance(time.Second)
	r.comes("103", r.night)
	r.tapButton("Wrong patient")
	if r.shell.sheet.open() {
		t.Error("a tap on a button that had only just come there asked something")
	}
	r.advance(time.Second)
	r.tapButton("Wrong patient")
	if !r.shell.sheet.open() {
		t.Error("a tap on a button that stood still asked nothing")
	}
}

// TestTheCardThatATapMeant: a call from the lobby comes to stand where another card
// stood, just before its button is tapped.
func TestTheCardThatATapMeant(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	notice := func(id clinic.NoticeID, reason clinic.NoticeReason) {
		r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{ID: id, Reason: reason, Date: r.book.Today(), At: r.now.UTC()}})
	}
	notice("card", clinic.UnknownCard)
	r.advance(time.Second)
	notice("help", clinic.HelpCalled)
	r.drain()
	card := r.today().wants.cards[0]
	test.Tap(card.act)
	r.drain()
	if n := len(r.today().wants.list); n != 2 {
		t.Errorf("a tap on a card that had only just come there answered it: %d left of 2", n)
	}
	r.advance(time.Second)
	test.Tap(card.act)
	r.drain()
	if n := len(r.today().wants.list); n != 1 {
		t.Errorf("a tap on a card that stood still answers it: %d left", n)
	}
}

func TestAlertsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			troubled(r)
			r.openAlerts()
			r.fits("alerts-" + name)
			r.act('4')
			r.fits("alerts-payers-" + name)
		})
	}
}
