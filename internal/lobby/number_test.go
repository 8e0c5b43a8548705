package lobby

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func (r *rig) digits(text string) *rig {
	for _, digit := range text {
		r.send(Digit{int(digit - '0')})
	}
	return r
}

func (r *rig) ok() *rig { return r.send(Press{ButtonOK}) }

func TestNumberThenPIN(t *testing.T) {
	r := reach(t, Number).digits("207")
	if got := r.screen.Entry; got != (Entry{Step: EnterNumber, Number: "207", Typed: 3, Boxes: 6}) {
		t.Errorf("while typing the number: %+v", got)
	}
	r.ok().digits("19")
	if got := r.screen.Entry; got != (Entry{Step: EnterPIN, Number: "207", Typed: 2, Boxes: 4}) {
		t.Errorf("while typing the PIN: %+v", got)
	}
	r.digits("84").ok().expectAsks(1)
	if ask := r.last(); ask.Kind != AskNumber || ask.Number != "207" || ask.PIN != "1984" {
		t.Errorf("expected number and PIN, got kind %v", ask.Kind)
	}
	r.answer(choice()).expect(Choose).send(Pick{"day"})
	if ask := r.last(); ask.PIN != "1984" || ask.Track != "day" {
		t.Error("a choice should ask again with number, PIN and track")
	}
}

func TestABlankNumberOrShortPINIsNotSent(t *testing.T) {
	r := reach(t, Number).ok().digits("1").ok()
	if r.screen.Entry.Step != EnterPIN {
		t.Fatal("expected the PIN to be next")
	}
	r.ok().digits("123").ok().expectAsks(0).digits("4").ok().expectAsks(1)
}

func TestExtraDigitsAreNotTaken(t *testing.T) {
	r := reach(t, Number).digits("1234567")
	if r.screen.Entry.Number != "123456" {
		t.Errorf("expected six digits at most, got %q", r.screen.Entry.Number)
	}
	r.send(Digit{-1}).send(Digit{10})
	r.ok().digits("98765").ok()
	if r.last().PIN != "9876" {
		t.Error("expected four digits of PIN at most")
	}
}

func TestBackspace(t *testing.T) {
	back := Press{ButtonBackspace}
	r := reach(t, Number).send(back).digits("12").send(back)
	if r.screen.Entry.Number != "1" {
		t.Errorf("expected the last digit to go, got %q", r.screen.Entry.Number)
	}
	r.ok().digits("7").send(back).send(back)
	if got := r.screen.Entry; got.Step != EnterNumber || got.Number != "1" {
		t.Errorf("expected an empty PIN to lead back to the number, got %+v", got)
	}
}

func TestThePINIsForgottenOnEveryExit(t *testing.T) {
	for name, leave := range map[string]func(*rig){
		"cancelled": func(r *rig) { r.send(Press{ButtonCancel}) },
		"timed out": func(r *rig) { r.after(30 * time.Second) },
		"scanned":   func(r *rig) { r.send(Scan{ben}) },
		"left":      func(r *rig) { r.send(Leave{}) },
		"paused":    func(r *rig) { r.send(Pause{}) },
		"answered":  func(r *rig) { r.ok().answer(checkedIn()) },
		"neutral":   func(r *rig) { r.ok().neutral(time.Time{}) },
		"no answer": func(r *rig) { r.ok().after(2 * time.Second) },
	} {
		t.Run(name, func(t *testing.T) {
			r := reach(t, Number).digits("207").ok().digits("1984")
			leave(r)
			if r.flow.person.proof.pin != "" || r.flow.person.proof.number != "" {
				t.Error("number or PIN is still there")
			}
		})
	}
}

func TestAnAskDoesNotPrintItsSecrets(t *testing.T) {
	ask := Ask{ID: 7, Code: anna, Number: "207", PIN: "1984", Track: clinic.TrackID("x")}
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		text := fmt.Sprintf(format, ask)
		if strings.Contains(text, "1984") || strings.Contains(text, "207") || strings.Contains(text, string(anna)) {
			t.Errorf("%s prints %s", format, text)
		}
	}
}

func TestTypingKeepsTheScreen(t *testing.T) {
	r := reach(t, Number).after(29 * time.Second).digits("2").after(29 * time.Second)
	r.expect(Number).after(time.Second).expect(Idle)
}
