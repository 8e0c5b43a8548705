package scan

import (
	"slices"
	"strings"
	"time"

	"daybook/internal/card"
)

const codeLetters = card.Length

// findings is what the strokes turn out to be once a scan is over.
type findings struct {
	opt     Options
	strokes []stroke
	held    int

	swallow []bool // strokes that are no typing
	matches []match
	taken   []dispute // stretches that have been explained
	desk    map[int]bool
	garbled []Garbled
	tail    time.Time
}

// settle decides everything that is held.
func (d *Decoder) settle() Outcome {
	f := &findings{
		opt: d.opt, strokes: d.strokes, held: d.held,
		swallow: make([]bool, len(d.strokes)), desk: map[int]bool{},
	}
	f.whole()
	f.remainder()
	f.edges()
	if !f.tail.IsZero() {
		d.tail, d.tailKeys = f.tail, 2 // CR and LF
	}
	return d.apply(f)
}

// whole finds the codes that arrived in one piece.
func (f *findings) whole() {
	matches, disputes := windows(f.strokes, f.held, f.opt)
	for _, m := range matches {
		f.accept(m)
	}
	for _, d := range disputes {
		f.refuse(d.first, d.last+1, Ambiguous)
	}
}

// remainder looks at what is held between the codes.
func (f *findings) remainder() {
	taken := slices.Clone(f.taken)
	slices.SortFunc(taken, func(a, b dispute) int { return a.first - b.first })
	start := f.held
	for _, t := range taken {
		if t.first > start {
			f.stretch(start, t.first)
		}
		start = max(start, t.last+1)
	}
	f.stretch(start, len(f.strokes))
}

// stretch may hold several cards, each with its own end or a pause behind it.
func (f *findings) stretch(from, to int) {
	if len(lettersIn(f.strokes[from:to])) <= codeLetters+maxForeign+maxBeside {
		f.piece(from, to)
		return
	}
	for i := from; i < to-1; i++ {
		if f.strokes[i].ends() || f.strokes[i+1].at.Sub(f.strokes[i].at) > f.opt.likelyGap() {
			f.piece(from, i+1)
			from = i + 1
		}
	}
	f.piece(from, to)
}

// piece tries to read one card with a person's letters in it.
func (f *findings) piece(from, to int) {
	first, end, found := cardLike(f.strokes[from:to], f.opt.likelyGap())
	if !found {
		return
	}
	letters := lettersIn(f.strokes[from:to])
	for i := range letters {
		letters[i] += from
	}
	m, problem := withoutForeign(f.strokes, letters)
	if problem == 0 {
		f.accept(m)
		return
	}
	switch n := len(lettersIn(f.strokes[from+first : from+end])); {
	case n < codeLetters:
		problem = TooShort
	case n == codeLetters:
		problem = BadCheck
	}
	f.refuse(from+first, from+end, problem)
}

func (f *findings) accept(m match) {
	f.matches = append(f.matches, m)
	f.taken = append(f.taken, dispute{m.first(), m.last()})
	for _, i := range m.kept {
		f.swallow[i] = true
	}
}

// refuse takes the letters of an unreadable card out of the typing, with the
// end that belongs to them.
func (f *findings) refuse(from, to int, problem Problem) {
	f.taken = append(f.taken, dispute{from, to - 1})
	var raw strings.Builder
	for i := from; i < to; i++ {
		if f.strokes[i].Key == "" {
			raw.WriteRune(f.strokes[i].Rune)
		}
		f.swallow[i] = f.swallow[i] || f.strokes[i].letter != 0 || f.strokes[i].ends()
	}
	at := f.strokes[to-1].at
	f.garbled = append(f.garbled, Garbled{Raw: raw.String(), Problem: problem, At: at})
	f.finish(to, len(f.strokes), at.Add(f.opt.Silence))
}

// finish swallows the Enter or Tab of a scan and reports whether it came.
func (f *findings) finish(start, high int, due time.Time) bool {
	from, to := ending(f.strokes, start, high, due)
	for i := from; i < to; i++ {
		f.swallow[i] = true
	}
	if due.After(f.tail) {
		f.tail = due
	}
	return to > from
}

// edges takes prefixes, suffixes and ends with their codes.
func (f *findings) edges() {
	slices.SortFunc(f.matches, func(a, b match) int { return a.first() - b.first() })
	low := 0
	for i, m := range f.matches {
		high := len(f.strokes)
		if i+1 < len(f.matches) {
			high = f.matches[i+1].first()
		}
		f.surroundings(i, low, high)
		low = m.last() + 1
	}
}

func (f *findings) surroundings(i, low, high int) {
	m := f.matches[i]
	rhythm := m.rhythm(f.strokes)
	gap := max(f.opt.Hold, min(2*rhythm, f.opt.slow()))
	start, desk := f.opt.before(f.strokes, low, m.first(), gap)
	f.desk[i] = desk
	end := f.opt.after(f.strokes, m.last()+1, high, gap)
	for j := range f.strokes {
		if j >= start && j < m.first() || j > m.last() && j < end {
			f.swallow[j] = true
		}
	}
	due := f.strokes[m.last()].at.Add(max(f.opt.Silence, gap))
	if f.finish(end, high, due) {
		return
	}
	for j := m.first(); j < m.last(); j++ { // it overtook the last letters
		f.swallow[j] = f.swallow[j] || f.strokes[j].ends()
	}
}

// apply turns findings into an outcome and keeps what is still just before the
// cursor.
func (d *Decoder) apply(f *findings) Outcome {
	out := Outcome{Garbled: f.garbled}
	for i, m := range f.matches {
		at := f.strokes[m.last()].at
		if d.recent.first(m.code, at, d.opt.Same) {
			out.Scans = append(out.Scans, Scan{Code: m.code, At: at, Desk: f.desk[i]})
		}
	}
	from := f.held
	if i := slices.Index(f.swallow[:f.held], true); i >= 0 {
		from = i
		out.TakeBack = f.held - i
	}
	typed := slices.Clone(f.strokes[:from])
	for i := from; i < len(f.strokes); i++ {
		if !f.swallow[i] {
			out.Release = append(out.Release, f.strokes[i].Input)
			typed = append(typed, f.strokes[i])
		}
	}
	d.remember(typed)
	return out
}
