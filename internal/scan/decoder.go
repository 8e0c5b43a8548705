package scan

import "time"

// maxStrokes bounds what is held and remembered, whatever arrives.
const maxStrokes = 256

// Decoder tells scans from typing at one window. It is not safe for concurrent
// use: the window's own goroutine feeds it.
type Decoder struct {
	opt Options

	// strokes are signs released as typing, which stand just before the cursor,
	// followed from position held on by what is held back.
	strokes []stroke
	held    int

	complete bool      // what is held includes a whole code
	pause    time.Time // when a held half of a code stopped, or zero

	// Until tail, Enter and Tab still belong to the last scan; so many.
	tail     time.Time
	tailKeys int

	recent recent
	clock  steady
}

// New makes a decoder.
func New(o Options) *Decoder {
	return &Decoder{opt: o.withDefaults(), recent: recent{}}
}

// Rune takes a sign that was typed at the given time.
func (d *Decoder) Rune(r rune, at time.Time) Outcome {
	return d.take(Input{Rune: r}, at)
}

// Key takes a key that types no sign. Names of letter keys and of Shift and
// its like, which toolkits report beside the signs, are ignored.
func (d *Decoder) Key(k Key, at time.Time) Outcome {
	if k.typesNothing() || !d.opt.Form && !k.ends() {
		return d.Tick(at)
	}
	return d.take(Input{Key: k}, at)
}

// Tick does what is due. Call it when Deadline has passed.
func (d *Decoder) Tick(at time.Time) Outcome {
	return d.report(d.expire(d.clock.read(at), true))
}

// Deadline is when Tick must be called unless something arrives earlier; ok is
// false when nothing is held back.
func (d *Decoder) Deadline() (at time.Time, ok bool) {
	if at, ok = d.deadline(); !ok {
		return time.Time{}, false
	}
	return at.Add(-d.clock.skew), true
}

// Moved says that the cursor is about to go elsewhere, by the mouse or with
// the focus, so that nothing that was released can be taken back. Call it while
// the old field can still take the typing that it returns.
func (d *Decoder) Moved(at time.Time) Outcome {
	out := d.expire(d.clock.read(at), true)
	switch {
	case d.complete:
		out = out.then(d.settle())
	case d.held < len(d.strokes) && !d.likely():
		out = out.then(d.release())
	}
	d.forget()
	return d.report(out)
}

// Left says that performing what was released moved the cursor elsewhere, and
// that only the last signs of it, so many, were typed there and can be taken
// back. What is held is for the new place, and stays held.
func (d *Decoder) Left(signs int) {
	gone := max(0, d.held-signs)
	d.strokes = d.strokes[gone:]
	d.held -= gone
}

func (d *Decoder) take(in Input, at time.Time) Outcome {
	return d.report(d.receive(newStroke(in, d.clock.read(at))))
}

// report gives times as the caller's clock had them. In the lobby nobody
// types, and so nothing is given back.
func (d *Decoder) report(out Outcome) Outcome {
	if !d.opt.Form {
		out.TakeBack, out.Release = 0, nil
	}
	for i := range out.Scans {
		out.Scans[i].At = out.Scans[i].At.Add(-d.clock.skew)
	}
	for i := range out.Garbled {
		out.Garbled[i].At = out.Garbled[i].At.Add(-d.clock.skew)
	}
	return out
}

// steady is a clock that never runs backwards: a set-back of the computer's
// clock must not hold letters for an hour.
type steady struct {
	last time.Time
	skew time.Duration
}

func (c *steady) read(at time.Time) time.Time {
	at = at.Add(c.skew)
	if at.Before(c.last) {
		c.skew += c.last.Sub(at)
		at = c.last
	}
	c.last = at
	return at
}
