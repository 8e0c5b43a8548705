package scan

import (
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
)

// mishaps are things that real scanners and computers do. Each is one scan of
// anna's card, whichever window it meets.
func mishaps() map[string]*script {
	a := string(anna)
	return map[string]*script{
		"1 ms a letter":            newScript().code(anna, ms).key(Enter, ms),
		"zero delay":               newScript().code(anna, 0).key(Enter, 0),
		"30 ms a letter":           newScript().code(anna, 30*ms).key(Enter, 30*ms),
		"exactly 35 ms a letter":   newScript().code(anna, 35*ms).key(Enter, 35*ms),
		"36 ms a letter":           newScript().code(anna, 36*ms).key(Enter, 36*ms),
		"100 ms a letter":          newScript().code(anna, 100*ms).key(Enter, 100*ms),
		"250 ms a letter":          newScript().code(anna, 250*ms).key(Enter, 250*ms),
		"keypad Enter":             newScript().code(anna, ms).key(KeypadEnter, ms),
		"Tab":                      newScript().code(anna, ms).key(Tab, ms),
		"slow with Tab":            newScript().code(anna, 60*ms).key(Tab, 60*ms),
		"no end":                   newScript().code(anna, ms),
		"slow without end":         newScript().code(anna, 120*ms),
		"CR LF as keys":            newScript().code(anna, ms).key(Enter, ms).key(Enter, ms),
		"CR LF as signs":           newScript().code(anna, ms).text("\r\n", ms),
		"late LF":                  newScript().code(anna, ms).key(Enter, ms).key(Enter, 70*ms),
		"late Enter":               newScript().code(anna, ms).key(Enter, 70*ms),
		"slow with CR LF":          newScript().code(anna, 120*ms).key(Enter, 120*ms).key(Enter, 20*ms),
		"Caps Lock":                newScript().text(lower(anna), ms).key(Enter, ms),
		"Shift lags":               newScript().text(a[:9]+strings.ToLower(a[9:14])+a[14:], 0).key(Enter, 0),
		"everything twice":         newScript().code(anna, ms).code(anna, ms).key(Enter, ms),
		"twice with Enter":         newScript().code(anna, ms).key(Enter, ms).code(anna, ms).key(Enter, ms),
		"twice slowly":             newScript().code(anna, 50*ms).key(Enter, 50*ms).code(anna, 50*ms).key(Enter, 50*ms),
		"twice within three s":     newScript().code(anna, ms).key(Enter, ms).wait(2500*ms).code(anna, ms).key(Enter, ms),
		"symbol label":             newScript().text("]Q1", ms).code(anna, ms).key(Enter, ms),
		"slow symbol label":        newScript().text("]Q1", 80*ms).code(anna, 80*ms).key(Enter, 80*ms),
		"control signs":            newScript().text("\x02", ms).code(anna, ms).text("\x03", ms).key(Enter, ms),
		"Enter overtakes two":      newScript().text(a[:26], ms).key(Enter, ms).text(a[26:], ms),
		"Enter overtakes in time":  newScript().text(a[:25], ms).key(Enter, ms).text(a[25:], 12*ms),
		"split in the middle":      newScript().text(a[:14], ms).wait(300*ms).text(a[14:], ms).key(Enter, ms),
		"split early":              newScript().text(a[:3], ms).wait(700*ms).text(a[3:], ms).key(Enter, ms),
		"split late":               newScript().text(a[:27], ms).wait(700*ms).text(a[27:], ms).key(Enter, ms),
		"split while slow":         newScript().text(a[:20], 90*ms).wait(600*ms).text(a[20:], 90*ms).key(Enter, 90*ms),
		"stumbles in every letter": newScript().text(a[:10], ms).wait(20*ms).text(a[10:20], 0).wait(33*ms).text(a[20:], 9*ms),
		"Shift and letter keys": newScript().key("LeftShift", ms).key("B", 0).code(anna, 0).
			key("LeftShift", 0).key("X", 0).key(Enter, 0),
	}
}

func TestAScanIsTakenInAForm(t *testing.T) {
	for name, script := range mishaps() {
		t.Run(name, func(t *testing.T) { form(t).play(script).expect("", anna) })
	}
}

func TestAScanIsTakenInTheLobby(t *testing.T) {
	for name, script := range mishaps() {
		t.Run(name, func(t *testing.T) { lobby(t).play(script).expect("", anna) })
	}
	t.Run("900 ms a letter", func(t *testing.T) {
		lobby(t).play(newScript().code(anna, 900*ms).key(Enter, 900*ms)).expect("", anna)
	})
}

func TestAScanBetweenTypingLeavesTheTypingAlone(t *testing.T) {
	for name, scan := range mishaps() {
		t.Run(name, func(t *testing.T) {
			before := newScript().text("Ms. Brx", 110*ms).wait(200 * ms)
			shift := before.now.Sub(start)
			for _, k := range scan.strokes {
				k.At = k.At.Add(shift)
				before.strokes = append(before.strokes, k)
				before.now = k.At
			}
			script := before.wait(150*ms).text("dge, Xavier", 110*ms).key(Enter, 110*ms)
			form(t).play(script).expect("Ms. Brxdge, Xavier⏎", anna)
		})
	}
}

func TestSeveralCards(t *testing.T) {
	cases := map[string]*script{
		"back to back with Enter": newScript().code(anna, 0).key(Enter, 0).code(bruno, 0).key(Enter, 0).code(help, 0).key(Enter, 0),
		"back to back without":    newScript().code(anna, 0).code(bruno, 0).code(help, 0),
		"slow and quick": newScript().code(anna, 70*ms).key(Enter, 70*ms).wait(400*ms).
			code(bruno, ms).key(Enter, ms).wait(400*ms).code(help, 20*ms),
	}
	for name, script := range cases {
		t.Run(name, func(t *testing.T) {
			form(t).play(script).expect("", anna, bruno, help)
			lobby(t).play(script).expect("", anna, bruno, help)
		})
	}
}

func TestTheSameCardLaterIsANewScan(t *testing.T) {
	script := newScript().code(anna, ms).key(Enter, ms).wait(3100*ms).code(anna, ms).key(Enter, ms)
	form(t).play(script).expect("", anna, anna)

	alternating := newScript()
	for range 3 {
		alternating.code(anna, ms).key(Enter, ms).wait(300*ms).code(bruno, ms).key(Enter, ms).wait(300 * ms)
	}
	form(t).play(alternating).expect("", anna, bruno)
}

func TestTwoPatientsUseOneCommandCard(t *testing.T) {
	day := card.CommandCode(card.Daytime)
	second := 700 * ms
	script := newScript().code(anna, ms).key(Enter, ms).wait(second).code(day, ms).key(Enter, ms).wait(second)
	script.code(bruno, ms).key(Enter, ms).wait(second).code(day, ms).key(Enter, ms)
	lobby(t).play(script).expect("", anna, day, bruno, day)

	shaky := newScript().code(day, ms).key(Enter, ms).wait(second).code(day, ms).key(Enter, ms)
	lobby(t).play(shaky).expect("", day)
}

func TestConfiguredPrefixAndSuffix(t *testing.T) {
	for name, gap := range map[string]time.Duration{"quick": ms, "slow": 90 * ms} {
		t.Run(name, func(t *testing.T) {
			w := form(t)
			w.decoder = New(Options{Form: true, Prefix: "~B1", Suffix: "%%"})
			w.play(newScript().text("a", ms).wait(300*ms).text("~b1", gap).code(anna, gap).text("%%", min(gap, 30*ms)).key(Enter, ms))
			w.expect("a", anna)
		})
	}
}

func TestUnknownJunkDoesNotHurtTheScan(t *testing.T) {
	for _, junk := range []string{"X", "SCN", "#", "0012", "ñ", "VVVV", "*+"} {
		t.Run(junk, func(t *testing.T) {
			lobby(t).play(newScript().text(junk, ms).code(anna, ms).key(Enter, ms)).expect("", anna)
			lobby(t).play(newScript().code(anna, ms).text(junk, ms).key(Enter, ms)).expect("", anna)
			form(t).play(newScript().text(junk, ms).code(anna, ms).key(Enter, ms)).expect(junk, anna)
		})
	}
}

func TestTheDeskScannerIsToldApart(t *testing.T) {
	for _, prefix := range []string{"D", "desk:", "ç"} {
		w := form(t)
		w.decoder = New(Options{Form: true, DeskPrefix: prefix})
		w.play(newScript().
			text(prefix, ms).code(anna, ms).key(Enter, ms).wait(time.Second).
			code(bruno, ms).key(Enter, ms).wait(time.Second).
			text(strings.ToUpper("]Q1"+prefix), ms).code(help, ms).key(Enter, ms))
		w.expect("", anna, bruno, help)
		for i, want := range []bool{true, false, true} {
			if len(w.scans) == 3 && w.scans[i].Desk != want {
				t.Errorf("prefix %q, scan %d: desk should be %v", prefix, i, want)
			}
		}
	}
}

func TestALetterBeforeTheScansEnterIsTyping(t *testing.T) {
	form(t).play(newScript().code(anna, 3*ms).text("a", 3*ms).key(Enter, 3*ms)).expect("a", anna)
	form(t).play(newScript().code(anna, 3*ms).text("a", 60*ms).key(Enter, 3*ms)).expect("a", anna)
	form(t).play(newScript().code(anna, 3*ms).key(Enter, 3*ms).text("a", 60*ms).key(Enter, 200*ms)).expect("a⏎", anna)
}

func TestTypingOnDoesNotDelayAScan(t *testing.T) {
	w := form(t)
	s := newScript().code(anna, ms).text("brdg", 60*ms)
	for _, k := range s.strokes {
		w.see(w.decoder.Rune(k.Rune, k.At))
	}
	w.expect("brd", anna) // the g is held for a moment
}

func TestScansAreTimedByTheirLastLetter(t *testing.T) {
	w := form(t).play(newScript().code(anna, 10*ms).key(Enter, 30*ms))
	if want := start.Add(280 * ms); len(w.scans) != 1 || !w.scans[0].At.Equal(want) {
		t.Errorf("expected one scan at %v, got %v", want, w.scans)
	}
}

func TestAPrefixTypedByAPersonIsTyping(t *testing.T) {
	w := form(t)
	w.decoder = New(Options{Form: true, DeskPrefix: "D"})
	w.play(newScript().text("D", ms).wait(400*ms).code(anna, ms).key(Enter, ms)).expect("D", anna)
	if len(w.scans) == 1 && w.scans[0].Desk {
		t.Error("a letter typed long before the scan does not make it the desk's")
	}
}

func TestTwentyTwoScansWhileTheDeskTypes(t *testing.T) {
	note := "Called back; ride is late. BRB: xcvb Kristján's schedule — moved to 6:30 PM, ok?\n"
	for name, gap := range map[string]time.Duration{"zero delay": 0, "2 ms": 2 * ms, "12 ms": 12 * ms} {
		t.Run(name, func(t *testing.T) {
			scans, want := newScript(), []card.Code{}
			for i := range 22 {
				number := []byte(string(anna)[:24])
				number[3], number[17] = card.Alphabet[i%16], card.Alphabet[i/16]
				code := mustParse(string(number))
				want = append(want, code)
				scans.wait(713*ms).code(code, gap).key(Enter, gap)
			}
			person, text := newScript(), ""
			for person.now.Before(scans.now) {
				for _, r := range note {
					if r == '\n' {
						person.key(Enter, 137*ms)
						text += "⏎"
						continue
					}
					person.text(string(r), 137*ms)
					text += string(r)
				}
			}
			form(t).play(scans.merged(person)).expect(text, want...)
		})
	}
}
