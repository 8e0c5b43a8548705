package scan

import (
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"daybook/internal/card"
)

// start is any moment; nothing may depend on which.
var start = time.Date(2026, time.November, 23, 17, 25, 0, 0, time.UTC)

// Two patients' cards and a command card.
var (
	anna  = mustParse("BCDFGHJKLNPRSTVXBCDFGHJK")
	bruno = mustParse("KRTSPNLXVBHGFDCJKRTSPNLD")
	help  = card.CommandCode(card.Help)
)

// mustParse completes a number with its check letters by trying them.
func mustParse(number string) card.Code {
	for i := range 1 << 16 {
		check := []byte{
			card.Alphabet[i>>12&15], card.Alphabet[i>>8&15], card.Alphabet[i>>4&15], card.Alphabet[i&15],
		}
		if code, err := card.Parse(number + string(check)); err == nil {
			return code
		}
	}
	panic("no check letters fit " + number)
}

// script writes down what arrives at a window.
type script struct {
	strokes []Keystroke
	now     time.Time
}

func newScript() *script { return &script{now: start} }

// text types signs, each the gap after the one before; the first a gap after
// what came last.
func (s *script) text(text string, gap time.Duration) *script {
	for _, r := range text {
		s.now = s.now.Add(gap)
		s.strokes = append(s.strokes, Keystroke{Input{Rune: r}, s.now})
	}
	return s
}

func (s *script) code(code card.Code, gap time.Duration) *script {
	return s.text(string(code), gap)
}

func (s *script) key(key Key, gap time.Duration) *script {
	s.now = s.now.Add(gap)
	s.strokes = append(s.strokes, Keystroke{Input{Key: key}, s.now})
	return s
}

func (s *script) wait(d time.Duration) *script {
	s.now = s.now.Add(d)
	return s
}

// merged is what arrives when two write at once.
func (s *script) merged(other *script) *script {
	all := append(slices.Clone(s.strokes), other.strokes...)
	slices.SortStableFunc(all, func(a, b Keystroke) int { return a.At.Compare(b.At) })
	return &script{strokes: all, now: all[len(all)-1].At}
}

// window plays the part of a window with one field and a timer that is always
// on time.
type window struct {
	t       rapid.TB
	decoder *Decoder
	field   []rune
	scans   []Scan
	garbled []Garbled
}

func (w *window) play(s *script) *window {
	w.t.Helper()
	for _, k := range s.strokes {
		w.tickUntil(k.At)
		if k.Key != "" {
			w.see(w.decoder.Key(k.Key, k.At))
		} else {
			w.see(w.decoder.Rune(k.Rune, k.At))
		}
	}
	w.tickUntil(s.now.Add(time.Minute))
	if at, ok := w.decoder.Deadline(); ok {
		w.t.Fatalf("a minute later something is still held, until %v", at)
	}
	return w
}

func (w *window) tickUntil(at time.Time) {
	w.t.Helper()
	for range 10 {
		due, ok := w.decoder.Deadline()
		if !ok || !due.Before(at) {
			return
		}
		w.see(w.decoder.Tick(due))
	}
	w.t.Fatal("the decoder asks for a tick again and again")
}

func (w *window) see(out Outcome) {
	w.t.Helper()
	w.scans = append(w.scans, out.Scans...)
	w.garbled = append(w.garbled, out.Garbled...)
	if out.TakeBack > len(w.field) {
		w.t.Fatalf("%d signs are to be taken back from a field that holds %q", out.TakeBack, string(w.field))
	}
	w.field = w.field[:len(w.field)-out.TakeBack]
	for _, in := range out.Release {
		w.perform(in)
	}
}

// perform does what a field does; keys leave a mark so that tests can see them.
func (w *window) perform(in Input) {
	switch {
	case in.Key == "":
		w.field = append(w.field, in.Rune)
	case in.Key == "BackSpace":
		w.field = w.field[:max(0, len(w.field)-1)]
	case in.Key == Tab:
		w.field = append(w.field, '⇥')
	case in.Key.ends():
		w.field = append(w.field, '⏎')
	}
}

func (w *window) codes() []card.Code {
	codes := []card.Code{}
	for _, s := range w.scans {
		codes = append(codes, s.Code)
	}
	return codes
}

// expect checks scans and what is left in the field.
func (w *window) expect(field string, codes ...card.Code) {
	w.t.Helper()
	if !slices.Equal(w.codes(), codes) {
		w.t.Errorf("expected the scans %v, got %v (unreadable: %v)", codes, w.codes(), w.garbled)
	}
	if got := string(w.field); got != field {
		w.t.Errorf("the field should hold %q, it holds %q", field, got)
	}
}

func form(t rapid.TB) *window {
	return &window{t: t, decoder: New(Options{Form: true})}
}

func lobby(t rapid.TB) *window {
	return &window{t: t, decoder: New(Options{})}
}

func lower(c card.Code) string { return strings.ToLower(string(c)) }

const ms = time.Millisecond
