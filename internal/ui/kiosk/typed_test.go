package kiosk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/scan"
)

func TestScansWorkFromEveryState(t *testing.T) {
	for _, s := range scenes() {
		if s.state == lobby.Paused {
			continue
		}
		r := s.stage(t, "en", fyne.Size{}, 1)
		code := cardOf(t, 99)
		r.pass(2 * time.Second).typeCard(code)
		if last := r.asks[len(r.asks)-1]; last.Code != code {
			t.Errorf("%s: the scan was not taken", s.name)
			continue
		}
		r.answer(eveningVisit()).expect(lobby.Done).reads("You’re in.")
	}
}

func TestAScanPressesNothing(t *testing.T) {
	r := newRig(t, setup{})
	for _, letter := range string(cardOf(t, 3)) {
		r.now = r.now.Add(time.Millisecond)
		test.TypeOnCanvas(r.window.Canvas(), string(letter))
	}
	r.key(fyne.KeyTab)
	r.pass(time.Second)
	if len(r.asks) != 1 || r.asks[0].Kind != lobby.AskScan {
		t.Errorf("expected one question about a card, got %v", r.asks)
	}
	if !r.kiosk.sink.Has() {
		t.Error("the scanner's Tab took the keyboard away")
	}
}

func TestAGarbledScanAsksForAnother(t *testing.T) {
	r := newRig(t, setup{})
	letters := []rune(cardOf(t, 3))
	letters[4], letters[9] = 'B', 'X'
	letters[5] = 'B'
	r.typeCard(card.Code(letters)).pass(time.Second).expect(lobby.ScanAgain)
}

func TestAKeyboardTypesANumber(t *testing.T) {
	r := newRig(t, setup{}).tap("No card? Use your number · ¿Sin tarjeta?")
	r.digits("2078")
	r.key(fyne.KeyBackspace)
	r.key(fyne.KeyReturn)
	r.digits("1234")
	for _, digit := range r.kiosk.sheets.number.page.(*numberPage).boxes.digits {
		if digit.Content() != "" {
			t.Error("the PIN can be read on the screen")
		}
	}
	r.key(fyne.KeyEnter)
	if len(r.asks) != 1 || r.asks[0].Number != "207" || r.asks[0].PIN != "1234" {
		t.Error("expected number 207 and its PIN to be asked about")
	}
	r = newRig(t, setup{}).tap("No card? Use your number · ¿Sin tarjeta?")
	r.key(fyne.KeyEscape)
	r.expect(lobby.Idle)
}

func TestAScannersEnterSendsNoNumber(t *testing.T) {
	r := newRig(t, setup{}).tap("No card? Use your number · ¿Sin tarjeta?")
	r.digits("207")
	for _, letter := range "BCDF" { // a scan that breaks off
		r.kiosk.sink.TypedRune(letter)
	}
	r.key(fyne.KeyReturn)
	if r.kiosk.Screen().Entry.Step != lobby.EnterNumber {
		t.Error("a scanner's Enter pressed OK")
	}
}

func TestDigitsOnTheIdleScreenBeginANumber(t *testing.T) {
	r := newRig(t, setup{})
	r.digits("2")
	r.expect(lobby.Idle).pass(100 * time.Millisecond).digits("0")
	r.expect(lobby.Idle).pass(50 * time.Millisecond).expect(lobby.Number).reads("2 0")
	r.digits("7")
	r.key(fyne.KeyReturn)
	r.reads("Your PIN")
	if len(r.asks) != 0 {
		t.Error("a number without its PIN asked the book something")
	}
}

func TestAScannersDigitsBeginNoNumber(t *testing.T) {
	code := cardOf(t, 3)
	r := newRig(t, setup{}).typeCard("12" + code).expect(lobby.Idle)
	if len(r.asks) != 1 || r.asks[0].Code != code {
		t.Errorf("expected the card behind the digits, got %v", r.asks)
	}
	goods := newRig(t, setup{}) // the bar code of a bottle
	for _, digit := range "4006381333931" {
		goods.pass(20 * time.Millisecond).digits(string(digit))
	}
	goods.key(fyne.KeyReturn)
	goods.pass(time.Second).expect(lobby.Idle)
}

func TestDigitsElsewhereDoNothing(t *testing.T) {
	r := newRig(t, setup{})
	scanned(eveningVisit())(r)
	r.digits("207")
	r.key(fyne.KeyReturn)
	r.pass(time.Second).expect(lobby.Done).expectAsks(1)
}

func (r *rig) expectAsks(n int) {
	r.t.Helper()
	if len(r.asks) != n {
		r.t.Errorf("expected %d asks, got %v", n, r.asks)
	}
}

func TestEscapeCancelsAChoice(t *testing.T) {
	already := eveningVisit()
	already.Kind = clinic.AlreadyIn
	for _, play := range []func(*rig){choosing(daytime(), tonight()), scanned(already), func(r *rig) { r.kiosk.press(lobby.ButtonNumber) }} {
		r := newRig(t, setup{})
		play(r)
		r.key(fyne.KeyEscape)
		r.expect(lobby.Idle)
	}
	r := newRig(t, setup{})
	scanned(eveningVisit())(r)
	r.key(fyne.KeyEscape)
	r.expect(lobby.Done)
}

func TestADeskScannersCardsGoToTheDesk(t *testing.T) {
	code := cardOf(t, 3)
	r := newRig(t, setup{scanner: scan.Options{DeskPrefix: "%%"}})
	r.typeCard("%%" + code).pass(time.Second)
	if len(r.desk) != 1 || r.desk[0] != code || len(r.asks) != 0 {
		t.Errorf("expected the desk alone to get the card, got %v and asked %v", r.desk, r.asks)
	}
}
