package scan

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/internal/card"
)

// mint draws the n-th card of a test; no two are the same.
func mint(t *rapid.T, n int) card.Code {
	seed := [32]byte{byte(n)}
	binary.LittleEndian.PutUint64(seed[8:], rapid.Uint64().Draw(t, "card"))
	code, err := card.Mint(rand.NewChaCha8(seed))
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// outside draws signs that no code has, as most of a person's are.
func outside() *rapid.Generator[rune] {
	return rapid.SampledFrom([]rune("aeiouyqwzmAEIOUM 0123456789.,-ñé'"))
}

// anySign draws signs of every kind.
func anySign() *rapid.Generator[rune] {
	return rapid.SampledFrom([]rune("aeioubcdfghjklnprstvxBCDXTV 0189.,ñ]"))
}

// typingAndScans draws a person's typing with scans in it: scanners from zero
// delay to 35 ms a letter, and at most so many signs between a scan's letters.
// The person takes pace milliseconds or more a sign.
func typingAndScans(t *rapid.T, inside *rapid.Generator[rune], most, pace int) (s *script, text string, codes []card.Code) {
	s = newScript()
	for n := range rapid.IntRange(1, 5).Draw(t, "scans") {
		for _, r := range rapid.SliceOfN(anySign(), 0, 8).Draw(t, "typing") {
			s.text(string(r), time.Duration(rapid.IntRange(pace, 400).Draw(t, "gap"))*ms)
			text += string(r)
		}
		s.wait(time.Duration(rapid.IntRange(0, 300).Draw(t, "pause")) * ms)
		code, typed := mint(t, n), scanWithTyping(t, s, inside, most)
		codes = append(codes, code)
		fill(s, code)
		text += typed
		s.wait(time.Duration(rapid.IntRange(81, 300).Draw(t, "pause")) * ms)
	}
	return s, text, codes
}

const placeholder = '\uFFFF'

// scanWithTyping writes the rhythm of a scan; fill puts the letters in.
func scanWithTyping(t *rapid.T, s *script, inside *rapid.Generator[rune], most int) (typed string) {
	gap := time.Duration(rapid.IntRange(0, 35).Draw(t, "scanner")) * ms
	foreign := rapid.SliceOfNDistinct(rapid.IntRange(1, card.Length-1), 0, most, rapid.ID).Draw(t, "at")
	for i := range card.Length {
		if slices.Contains(foreign, i) {
			r := inside.Draw(t, "inside")
			typed += string(r)
			s.text(string(r), 0)
		}
		s.text(string(placeholder), gap)
	}
	if end := rapid.SampledFrom([]Key{Enter, Tab, KeypadEnter, ""}).Draw(t, "end"); end != "" {
		s.key(end, gap)
	}
	return typed
}

func fill(s *script, code card.Code) {
	i := 0
	for j, k := range s.strokes {
		if k.Rune == placeholder {
			s.strokes[j].Rune = rune(code[i])
			i++
		}
	}
}

func TestEveryScanIsTakenOnceAndEveryLetterStays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		script, text, codes := typingAndScans(rt, outside(), 3, 20)
		w := form(rt).play(script)
		if byChance(w, script, codes) {
			return
		}
		w.expect(text, codes...)
	})
}

// Where typed letters are of the card alphabet too, which of two equal letters
// was the person's cannot be known: their order may differ, their number not.
func TestTypedCardLettersInsideAScanStay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		script, text, codes := typingAndScans(rt, anySign(), 2, 45)
		w := form(rt).play(script)
		if byChance(w, script, codes) {
			return
		}
		if !slices.Equal(w.codes(), codes) {
			rt.Fatalf("expected the scans %v, got %v", codes, w.codes())
		}
		if got := letterCounts(string(w.field)); got != letterCounts(text) {
			rt.Fatalf("typed %q, the field holds %q", text, string(w.field))
		}
	})
}

func letterCounts(text string) string {
	signs := []rune(strings.ToUpper(text))
	slices.Sort(signs)
	return string(signs)
}

// byChance tells that letters beside or inside a scan made another code: either
// two were possible, which is said and never guessed, or the letters that came
// were, in one piece, a code that nobody has. Once in thousands of such scans.
func byChance(w *window, s *script, codes []card.Code) bool {
	arrived := strings.Builder{}
	for _, k := range s.strokes {
		if letter, ok := card.Fold(k.Rune); ok {
			arrived.WriteByte(letter)
		}
	}
	for _, code := range w.codes() {
		if !slices.Contains(codes, code) && strings.Contains(arrived.String(), string(code)) {
			return true
		}
	}
	return slices.ContainsFunc(w.garbled, func(g Garbled) bool { return g.Problem == Ambiguous })
}

func TestAllScansAreTakenInTheLobbyWhateverIsTyped(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		script, _, codes := typingAndScans(rt, outside(), 3, 20)
		w := lobby(rt).play(script)
		if byChance(w, script, codes) {
			return
		}
		w.expect("", codes...)
	})
}

// anything draws input without sense.
func anything(t *rapid.T) *script {
	s := newScript()
	for range rapid.IntRange(0, 60).Draw(t, "strokes") {
		gap := time.Duration(rapid.IntRange(-50, 1200).Draw(t, "gap")) * ms / 4
		if rapid.IntRange(0, 9).Draw(t, "kind") == 0 {
			s.key(rapid.SampledFrom([]Key{Enter, KeypadEnter, Tab, "BackSpace", "F1", "B", ""}).Draw(t, "key"), gap)
			continue
		}
		s.text(rapid.SampledFrom([]string{"b", "X", "]Q1", "\n", "7", string(anna), string(anna)[3:], string(bruno)[:16]}).Draw(t, "text"), gap/8)
	}
	return s
}

func TestNoInputSticks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := anything(rt)
		for _, w := range []*window{form(rt), lobby(rt)} {
			w.play(s)
			w.scans, w.field = nil, nil
			again := &script{now: s.now.Add(2 * time.Second)}
			w.play(again.code(help, ms).key(Enter, ms)).expect("", help)
		}
	})
}

func TestNoTickIsNeededForTheNextScan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := anything(rt)
		again := (&script{now: s.now.Add(2 * time.Second)}).code(help, ms).key(Enter, ms)
		d := New(Options{Form: true})
		for _, k := range s.strokes {
			d.take(k.Input, k.At)
		}
		var scans []Scan
		for _, k := range again.strokes {
			scans = append(scans, d.take(k.Input, k.At).Scans...)
		}
		scans = append(scans, d.Tick(again.now.Add(time.Second)).Scans...)
		if len(scans) == 0 || scans[len(scans)-1].Code != help {
			rt.Fatalf("after senseless input and 2 s of silence a good card should be taken, got %v", scans)
		}
	})
}
