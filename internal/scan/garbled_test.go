package scan

import (
	"strings"
	"testing"
	"time"
)

func TestUnreadableCards(t *testing.T) {
	a := string(anna)
	wrong := a[:5] + "X" + a[6:]
	if wrong == a {
		t.Fatal("the wrong letter is the right one")
	}
	cases := []struct {
		name, text string
		want       Problem
	}{
		{"a wrong letter", wrong, BadCheck},
		{"a lost letter", a[:7] + a[8:], TooShort},
		{"half a card", a[:17], TooShort},
		{"many letters too many", wrong + "BCDF", TooLong},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for name, end := range map[string]*script{
				"Enter": newScript().text(c.text, ms).key(Enter, ms),
				"none":  newScript().text(c.text, ms),
			} {
				for _, w := range []*window{form(t), lobby(t)} {
					w.play(end).expect("")
					if len(w.garbled) != 1 || w.garbled[0].Problem != c.want {
						t.Errorf("end %s: expected one problem %d, got %+v", name, c.want, w.garbled)
						continue
					}
					if g := w.garbled[0]; !strings.HasPrefix(c.text, g.Raw) || !g.At.Equal(start.Add(time.Duration(len(c.text))*ms)) {
						t.Errorf("end %s: %q at %v is not what arrived", name, g.Raw, g.At)
					}
				}
			}
		})
	}
}

func TestAnUnreadableCardBetweenGoodOnes(t *testing.T) {
	wrong := string(anna)[:20] + string(bruno)[20:]
	script := newScript().code(anna, 0).key(Enter, 0).text(wrong, 0).key(Enter, 0).code(bruno, 0).key(Enter, 0)
	w := form(t).play(script)
	w.expect("", anna, bruno)
	if len(w.garbled) != 1 || w.garbled[0].Raw != wrong {
		t.Errorf("expected one unreadable card %q, got %+v", wrong, w.garbled)
	}
}

func TestASlowUnreadableCardInTheLobby(t *testing.T) {
	wrong := string(anna)[:20] + string(bruno)[20:]
	w := lobby(t).play(newScript().text(wrong, 120*ms).key(Enter, 120*ms))
	if len(w.garbled) != 1 {
		t.Errorf("the patient should be asked to scan again, got %+v", w.garbled)
	}
}

func TestOrdinaryTypingIsNoUnreadableCard(t *testing.T) {
	for name, script := range map[string]*script{
		"text expander":     newScript().text("Patient moved to the evening group; strengths and scripts discussed with Mrs Dvořák.", 0),
		"numbers":           newScript().text(strings.Repeat("0123456789", 8), 0),
		"a key held down":   newScript().text(strings.Repeat("x", 200), 33*ms),
		"two keys at once":  newScript().text(strings.Repeat("bc", 30), 20*ms),
		"slow consonants":   newScript().text(strings.Repeat("bcdfghjkl", 8), 90*ms),
		"half and a rest":   newScript().text(string(anna)[:12], ms).text(" and text", 90*ms),
		"Enter in between":  newScript().text("bcd", ms).key(Enter, ms).text("fgh", ms).key(Tab, ms),
		"Backspace as well": newScript().text("bcd", ms).key("BackSpace", ms).text("fgh", ms),
	} {
		t.Run(name, func(t *testing.T) {
			var want window
			for _, k := range script.strokes {
				want.perform(k.Input)
			}
			w := form(t).play(script)
			w.expect(string(want.field))
			if len(w.garbled) > 0 {
				t.Errorf("typing was taken for a card: %+v", w.garbled)
			}
			lobby(t).play(script).expect("")
		})
	}
}

func TestTwoScansTypedIntoWithoutEnter(t *testing.T) {
	a, b := string(anna), string(bruno)
	script := newScript().text(a[:1]+"l"+a[1:], 0).wait(80*ms).text("a", 20*ms).text(b[:1]+"v"+b[1:], ms)
	form(t).play(script).expect("lav", anna, bruno)
}
