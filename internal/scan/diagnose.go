package scan

import (
	"slices"
	"strings"
	"time"

	"daybook/internal/card"
)

// Diagnosis is what a scanner test shows: what arrived for one scan and what is
// odd about it.
type Diagnosis struct {
	// Text is every sign as it came, keys left out. It holds the card's code:
	// show it, do not keep it.
	Text string
	// Codes are the different codes in Text, usually one.
	Codes []card.Code
	// Copies is how many codes arrived, counting repetitions.
	Copies int
	// Letters counts the signs that belong to the card alphabet, Foreign the
	// others.
	Letters, Foreign int
	// Small counts the letters that came small.
	Small int
	// Prefix and Suffix are what the scanner sent around the code, as they can
	// be set in [Options].
	Prefix, Suffix string
	// End is the key that followed: Enter, KeypadEnter, Tab, or none.
	End Key
	// MedianGap and LongestGap are the times between two signs.
	MedianGap, LongestGap time.Duration
	// Problems are what was found, the gravest first.
	Problems []Problem
}

// Works reports whether the decoder takes such a scan.
func (d Diagnosis) Works() bool {
	return len(d.Codes) == 1 && !slices.ContainsFunc(d.Problems, func(p Problem) bool { return !p.Harmless() })
}

func (d *Diagnosis) add(found bool, p Problem) {
	if found {
		d.Problems = append(d.Problems, p)
	}
}

// longAgo lets a test scan be judged whatever its rhythm; the rhythm is judged
// by itself.
const longAgo = time.Hour

// Diagnose judges everything that arrived between the person's "I scan now" and
// a second or two of silence.
func Diagnose(trace []Keystroke) Diagnosis {
	var d Diagnosis
	strokes := d.read(trace)
	if d.Letters+d.Foreign == 0 {
		d.add(true, Nothing)
		return d
	}
	patient := Options{Slow: longAgo, Split: longAgo, Hold: longAgo}.withDefaults()
	matches, disputes := windows(strokes, 0, patient)
	if len(matches) == 0 {
		m, problem := d.unreadable(strokes, len(disputes) > 0)
		if problem != 0 {
			d.add(true, problem)
			d.End = firstEnd(strokes)
			return d
		}
		matches = []match{m}
	}
	d.codes(strokes, matches)
	d.rhythm(strokes, matches)
	d.around(strokes, matches)
	d.letters(strokes, matches[0])
	slices.SortStableFunc(d.Problems, func(a, b Problem) int { return rank(a) - rank(b) })
	return d
}

func rank(p Problem) int {
	if p.Harmless() {
		return 1
	}
	return 0
}

func (d *Diagnosis) read(trace []Keystroke) []stroke {
	var strokes []stroke
	var text strings.Builder
	for _, k := range trace {
		if k.Rune == 0 && k.Key.typesNothing() {
			continue
		}
		s := newStroke(k.Input, k.At)
		strokes = append(strokes, s)
		if s.Key != "" {
			continue
		}
		text.WriteRune(s.Rune)
		if s.letter != 0 {
			d.Letters++
		} else {
			d.Foreign++
		}
	}
	d.Text = text.String()
	return strokes
}

// unreadable says what is wrong where no code arrived in one piece, unless it
// becomes one without a few foreign letters.
func (d *Diagnosis) unreadable(strokes []stroke, disputed bool) (match, Problem) {
	if disputed {
		return match{}, Ambiguous
	}
	if _, _, found := cardLike(strokes, longAgo); !found {
		return match{}, NotACard
	}
	m, problem := withoutForeign(strokes, lettersIn(strokes))
	return m, problem
}

func firstEnd(strokes []stroke) Key {
	for _, s := range strokes {
		if s.ends() {
			return s.Key
		}
	}
	return ""
}

func (d *Diagnosis) codes(strokes []stroke, matches []match) {
	d.Copies = len(matches)
	mixed := false
	for _, m := range matches {
		if !slices.Contains(d.Codes, m.code) {
			d.Codes = append(d.Codes, m.code)
		}
		inside := textOf(strokes[m.first() : m.last()+1])
		mixed = mixed || len([]rune(inside)) > codeLetters
	}
	d.add(len(d.Codes) > 1, SeveralCards)
	d.add(d.Copies > len(d.Codes), Doubled)
	d.add(mixed, Mixed)
}

func (d *Diagnosis) rhythm(strokes []stroke, matches []match) {
	var gaps []time.Duration
	standard := Options{Form: true}.withDefaults()
	paused := false
	for _, m := range matches {
		for i := 1; i < len(m.kept); i++ {
			gaps = append(gaps, strokes[m.kept[i]].at.Sub(strokes[m.kept[i-1]].at))
		}
		paused = paused || !rhythmical(strokes, m.kept, standard, 1)
	}
	slices.Sort(gaps)
	d.MedianGap, d.LongestGap = gaps[len(gaps)/2], gaps[len(gaps)-1]
	d.add(paused, Paused)
	d.add(!paused && d.MedianGap > standard.Hold, SlowScanner)
}

func (d *Diagnosis) around(strokes []stroke, matches []match) {
	first, last := matches[0].first(), matches[len(matches)-1].last()
	d.Prefix = textOf(strokes[:first])
	start, _ := Options{}.before(strokes, 0, first, longAgo)
	d.add(textOf(strokes[:start]) != "", PrefixJunk)
	d.Suffix = textOf(strokes[last+1:])
	d.add(d.Suffix != "", SuffixJunk)

	d.End = firstEnd(strokes[last+1:])
	early := d.End == "" && firstEnd(strokes[matches[len(matches)-1].first():last]) != ""
	d.add(early, EarlyEnd)
	d.add(d.End == "" && !early, NoEnd)
	d.add(d.End == Tab, EndsWithTab)
}

func (d *Diagnosis) letters(strokes []stroke, m match) {
	for _, i := range m.kept {
		if r := strokes[i].Rune; r >= 'a' && r <= 'z' {
			d.Small++
		}
	}
	d.add(d.Small == len(m.kept), SmallLetters)
	d.add(d.Small > 0 && d.Small < len(m.kept), MixedCase)
}

func textOf(strokes []stroke) string {
	var b strings.Builder
	for _, s := range strokes {
		if s.Key == "" {
			b.WriteRune(s.Rune)
		}
	}
	return b.String()
}
