package scan

import (
	"testing"
	"time"

	"daybook/internal/card"
)

// FuzzDecoder reads each pair of bytes as a gap and a sign or key. Whatever
// comes, nothing is invented, nothing sticks, and typing keeps its order.
func FuzzDecoder(f *testing.F) {
	f.Add([]byte("\x01B\x01C\x01D"), false)
	whole := []byte{}
	for _, r := range []byte(anna) {
		whole = append(whole, 1, r)
	}
	f.Add(append(whole, 1, 0), true)
	f.Add(append(append(whole, 3, 'x'), whole...), true)
	f.Fuzz(func(t *testing.T, data []byte, isForm bool) {
		s, present := newScript(), map[rune]int{}
		for i := 0; i+1 < len(data); i += 2 {
			gap := time.Duration(int8(data[i])) * 4 * ms
			switch c := data[i+1]; {
			case c < 4:
				s.key([]Key{Enter, KeypadEnter, Tab, "BackSpace"}[c], gap)
			default:
				s.text(string(rune(c)), gap)
				present[rune(c)]++
			}
		}
		w := &window{t: t, decoder: New(Options{Form: isForm, DeskPrefix: "dk"})}
		w.play(s)
		for _, r := range w.field {
			if present[r]--; present[r] < 0 && r != '⏎' && r != '⇥' {
				t.Fatalf("%q was typed less often than it is in the field", r)
			}
		}
		for _, scan := range w.scans {
			if _, err := card.Parse(string(scan.Code)); err != nil {
				t.Fatalf("%s is no code: %v", scan.Code, err)
			}
		}
		w.scans, w.field = nil, nil
		(&window{t: t, decoder: w.decoder}).play((&script{now: s.now.Add(2 * time.Minute)}).code(help, ms).key(Enter, ms)).expect("", help)
	})
}
