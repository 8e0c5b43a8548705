package scan

import (
	"strings"
	"time"
	"unicode"
)

// keyHeldDown is how many equal signs in a row are a key that repeats, and no
// part of a code.
const keyHeldDown = 8

// receive decides whether a stroke is held back or is ordinary typing at once.
func (d *Decoder) receive(s stroke) Outcome {
	out := d.expire(s.at, false)
	if d.complete && !s.ends() && s.at.Sub(d.last()) > d.opt.hold() {
		out = out.then(d.settle())
	}
	if d.held < len(d.strokes) {
		return out.then(d.hold(s))
	}
	switch {
	case s.ends() && d.tailKeys > 0 && !s.at.After(d.tail):
		d.tailKeys--
		return out
	case s.ends() || !d.mayBegin(s):
		d.strokes = append(d.strokes, s)
		return out.then(d.release())
	}
	return out.then(d.hold(s))
}

// mayBegin is true for signs with which a scan can begin.
func (d *Decoder) mayBegin(s stroke) bool {
	if s.letter != 0 {
		return true
	}
	if s.Key != "" {
		return false
	}
	for _, prefix := range []string{"]", d.opt.Prefix, d.opt.DeskPrefix} {
		if strings.HasPrefix(strings.ToUpper(prefix), string(unicode.ToUpper(s.Rune))) {
			return true
		}
	}
	return false
}

func (d *Decoder) hold(s stroke) Outcome {
	if d.held < len(d.strokes) && s.at.Sub(d.last()) > d.opt.hold() && (d.pause.IsZero() || d.onlyLetters(s)) {
		d.pause = d.last()
	}
	d.strokes = append(d.strokes, s)
	if s.letter != 0 {
		if _, ok := windowEnding(d.strokes, len(d.strokes)-1, d.opt); ok {
			d.complete = true
		}
	}
	switch {
	case s.ends() && d.complete && !d.opt.Form:
		// Nothing that Enter could have overtaken is missing, and in the lobby
		// there is no typing to sort out: the patient need not wait.
		return d.settle()
	case d.repeating():
		return d.release()
	case len(d.strokes)-d.held >= maxStrokes:
		return d.settle()
	}
	return Outcome{}
}

// onlyLetters is true while everything since what was released is of a card, with
// nothing that a person types between: then every pause is the computer's own, and each
// is waited for anew.
func (d *Decoder) onlyLetters(next stroke) bool {
	for _, s := range d.strokes[d.held:] {
		if s.letter == 0 {
			return false
		}
	}
	return next.letter != 0
}

// repeating is true while a key is held down, which should look in a form as it
// always does.
func (d *Decoder) repeating() bool {
	n := len(d.strokes)
	if d.complete || d.likely() || n < keyHeldDown {
		return false
	}
	end := d.strokes[n-keyHeldDown:]
	for _, s := range end {
		if s.Input != end[0].Input {
			return false
		}
	}
	return longestGap(end) <= d.opt.hold()
}

// deadline is when what is held back has to be decided.
func (d *Decoder) deadline() (time.Time, bool) {
	if d.held == len(d.strokes) {
		return time.Time{}, false
	}
	last := d.last()
	likely := d.likely()
	switch {
	case (d.complete || likely) && d.ended():
		return last.Add(d.opt.Settle), true
	case d.complete:
		return last.Add(d.opt.Silence), true
	case likely:
		return d.patience(), true
	}
	return last.Add(d.opt.hold()), true
}

// patience is how long the rest of a code is waited for. A person who types on
// does not lengthen it.
func (d *Decoder) patience() time.Time {
	wait := d.opt.Split
	if len(lettersIn(d.strokes[d.held:])) >= codeLetters {
		wait = d.opt.slow()
	}
	since := d.pause
	if since.IsZero() {
		since = d.last()
	}
	due, alive := since.Add(wait), d.last().Add(d.opt.hold())
	if due.Before(alive) {
		return alive
	}
	return due
}

// ended is true when an Enter or Tab is held behind enough letters for a scan.
func (d *Decoder) ended() bool {
	letters := 0
	for i, s := range d.strokes {
		if s.letter != 0 {
			letters++
		}
		if i >= d.held && s.ends() && letters >= likelyLetters {
			return true
		}
	}
	return false
}

// likely is true while what is held looks like a card.
func (d *Decoder) likely() bool {
	_, _, found := cardLike(d.strokes[d.held:], d.opt.likelyGap())
	return found
}

// expire decides what is held back if its time is over. A stroke that arrives
// at the very deadline still belongs to it.
func (d *Decoder) expire(at time.Time, tick bool) Outcome {
	due, ok := d.deadline()
	if !ok || at.Before(due) || !tick && at.Equal(due) {
		return Outcome{}
	}
	if d.complete || d.likely() {
		return d.settle()
	}
	return d.release()
}

// last is when the latest stroke arrived; there must be one.
func (d *Decoder) last() time.Time { return d.strokes[len(d.strokes)-1].at }

// release gives back all that is held as ordinary typing.
func (d *Decoder) release() Outcome {
	var out Outcome
	for _, s := range d.strokes[d.held:] {
		out.Release = append(out.Release, s.Input)
	}
	d.remember(d.strokes)
	return out
}

// remember keeps the signs that can still be taken back: those typed since the
// cursor was last moved by a key.
func (d *Decoder) remember(typed []stroke) {
	var kept []stroke
	for _, s := range typed {
		switch {
		case s.Key.movesCursor():
			kept = nil
		case s.Key == "":
			kept = append(kept, s)
		}
	}
	d.strokes = kept[max(0, len(kept)-maxStrokes):]
	d.held = len(d.strokes)
	d.complete, d.pause = false, time.Time{}
}

// forget drops what was released; what is held stays.
func (d *Decoder) forget() {
	d.strokes = d.strokes[d.held:]
	d.held = 0
}
