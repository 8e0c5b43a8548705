package kiosk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
)

func TestTouchesReachTheFlow(t *testing.T) {
	r := newRig(t, setup{})
	choosing(daytime(), tonight())(r)
	r.tap("Evening")
	if last := r.asks[len(r.asks)-1]; last.Track != "eve" {
		t.Fatalf("expected the evening track to be asked for, got %+v", last.Track)
	}
	later := eveningVisit()
	later.Kind, later.Opens = clinic.ComeLater, oclock(18, 30)
	r.answer(later).expect(lobby.ComeLater)

	already := eveningVisit()
	already.Kind = clinic.AlreadyIn
	r.kiosk.Scanned(cardOf(t, 8))
	r.answer(already).tap("I’m leaving now")
	if last := r.asks[len(r.asks)-1]; last.Intent != clinic.IntentLeaving {
		t.Fatal("expected the wish to leave to be asked about")
	}
	r.pass(3 * time.Second).pass(20 * time.Second).expect(lobby.Idle)
	r.tap("Get help · Pedir ayuda").expect(lobby.Help).tap("Close").expect(lobby.Idle)
	r.tap("No card? Use your number · ¿Sin tarjeta?").expect(lobby.Number).tap("Cancel").expect(lobby.Idle)
	choosing(daytime(), tonight())(r)
	r.pass(25 * time.Second).reads("This closes in").tap("More time").pass(25 * time.Second).expect(lobby.Choose)
}

func TestHoursOnTap(t *testing.T) {
	r := newRig(t, setup{lobby: lobby.Options{Hours: lobby.HoursOnTap}})
	scanned(eveningVisit())(r)
	if strings.Contains(r.text(), "this week") {
		t.Error("hours that wait for a touch are on the screen")
	}
	r.tap("Show my hours").reads("6 h", "of 9 h this week")
}

func TestTheKeypadTypesANumber(t *testing.T) {
	r := newRig(t, setup{}).tap("No card? Use your number · ¿Sin tarjeta?")
	keys := r.kiosk.sheets.number.page.(*numberPage).keys
	press := func(places ...int) {
		for _, place := range places {
			keys.Key(place).Tapped(nil)
		}
	}
	const back, zero, ok = 9, 10, 11
	press(1, zero, 6, 6, back)
	r.reads("2 0 7")
	press(ok)
	press(0, 1, 2, 3, ok)
	if len(r.asks) != 1 || r.asks[0].Number != "207" || r.asks[0].PIN != "1234" {
		t.Error("expected number 207 and its PIN to be asked about")
	}
}

func TestTheKioskAsksToBeWokenInTime(t *testing.T) {
	r := newRig(t, setup{})
	if want := oclock(17, 48); !r.wake.Equal(want) {
		t.Errorf("an idle kiosk should be woken at the next minute, not at %v", r.wake)
	}
	r.pass(time.Minute).reads("5:48 PM")
	for _, letter := range string(cardOf(t, 3)) {
		r.kiosk.sink.TypedRune(letter)
	}
	if wait := r.wake.Sub(r.now); wait <= 0 || wait > 100*time.Millisecond {
		t.Errorf("a scan without Enter should be ended soon, not after %v", wait)
	}
}

func TestTheStaffDoor(t *testing.T) {
	r := newRig(t, setup{})
	door := r.kiosk.header.door
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(door)
	test.TapCanvas(r.window.Canvas(), at.AddXY(door.Size().Width/2, door.Size().Height/2))
	if r.doors != 1 {
		t.Error("the lock in the corner should lead to the desk")
	}
}
