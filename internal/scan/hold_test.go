package scan

import (
	"strings"
	"testing"
	"time"
)

func TestEnterAndTabAreNotDelayedForAPerson(t *testing.T) {
	d := New(Options{Form: true})
	for i, key := range []Key{Enter, KeypadEnter, Tab, "Left", "BackSpace", space} {
		out := d.Key(key, start.Add(time.Duration(i)*time.Second))
		if len(out.Release) != 1 || out.Release[0].Key != key {
			t.Errorf("%s should be given back at once, got %+v", key, out)
		}
		if _, ok := d.Deadline(); ok {
			t.Errorf("%s left something held", key)
		}
	}
}

func TestSignsThatBeginNoScanAreNotDelayed(t *testing.T) {
	d := New(Options{Form: true, Prefix: "~"})
	for i, r := range "aeiou .,;Ññ1234567890" {
		out := d.Rune(r, start.Add(time.Duration(i)*time.Second))
		if len(out.Release) != 1 || out.Release[0].Rune != r {
			t.Errorf("%q should be given back at once, got %+v", r, out)
		}
	}
	for i, r := range "bX]~" {
		out := d.Rune(r, start.Add(time.Duration(100+i)*time.Second))
		if !out.Empty() {
			t.Errorf("%q may begin a scan and should be held, got %+v", r, out)
		}
		due, ok := d.Deadline()
		if !ok {
			t.Fatalf("%q is held without a deadline", r)
		}
		if out := d.Tick(due); len(out.Release) != 1 || out.Release[0].Rune != r {
			t.Errorf("%q should be given back at its deadline, got %+v", r, out)
		}
	}
}

func TestATickBeforeItsTimeDoesNothing(t *testing.T) {
	d := New(Options{Form: true})
	d.Rune('b', start)
	if out := d.Tick(start.Add(34 * ms)); !out.Empty() {
		t.Errorf("34 ms are not over yet, got %+v", out)
	}
	if out := New(Options{}).Tick(start); !out.Empty() {
		t.Errorf("nothing has arrived, got %+v", out)
	}
}

func TestAKeyHeldDownRepeatsInTheField(t *testing.T) {
	d := New(Options{Form: true})
	shown := 0
	for i := range 30 {
		shown += len(d.Rune('x', start.Add(time.Duration(i)*33*ms)).Release)
		if i >= keyHeldDown && shown <= i {
			t.Fatalf("after %d repetitions the field shows %d", i+1, shown)
		}
	}
}

func TestTypingDuringHalfAScanIsNotHeldForLong(t *testing.T) {
	d := New(Options{Form: true})
	at := start
	for _, r := range string(anna)[:20] {
		at = at.Add(ms)
		d.Rune(r, at)
	}
	half, typed := at, ""
	for i, r := range strings.Repeat("bcdfg", 4) {
		at = half.Add(time.Duration(i+1) * 150 * ms)
		for _, in := range d.Rune(r, at).Release {
			typed += string(in.Rune)
		}
		if waited := at.Sub(half); waited > 1200*ms && typed == "" {
			t.Fatalf("after %v nothing of the typing is shown", waited)
		}
	}
}

func TestMovedGivesBackWhatIsHeldAndTakesNothingBackLater(t *testing.T) {
	d := New(Options{Form: true})
	d.Rune('b', start)
	if out := d.Moved(start.Add(5 * ms)); len(out.Release) != 1 {
		t.Fatalf("the letter belongs to the field that is left, got %+v", out)
	}
	w := &window{t: t, decoder: New(Options{Form: true})}
	at := start
	for i, r := range string(anna) {
		at = at.Add(60 * ms)
		w.tickUntil(at)
		w.see(w.decoder.Rune(r, at))
		if i == 13 {
			w.see(w.decoder.Moved(at.Add(40 * ms)))
			w.field = nil // another field now
		}
	}
	w.tickUntil(at.Add(time.Minute))
	if len(w.scans) != 0 || string(w.field) != string(anna)[14:] {
		t.Errorf("letters of another field cannot be taken back: scans %v, field %q", w.scans, string(w.field))
	}
}

func TestMovedDuringAFastScanDoesNotLoseIt(t *testing.T) {
	w := form(t)
	at := start
	for i, r := range string(anna) {
		at = at.Add(ms)
		w.see(w.decoder.Rune(r, at))
		if i == 20 || i == 27 {
			w.see(w.decoder.Moved(at))
		}
	}
	w.tickUntil(at.Add(time.Minute))
	w.expect("", anna)
}

func TestACursorMovedByAKeyProtectsWhatWasTypedBefore(t *testing.T) {
	a := string(anna)
	script := newScript().text(a[:14], 60*ms).key("Left", 60*ms).text(a[14:], 60*ms)
	form(t).play(script).expect(a)
}

func TestAClockSetBackHoldsNothingForLong(t *testing.T) {
	w := form(t)
	w.see(w.decoder.Rune('b', start))
	back := start.Add(-time.Hour)
	w.see(w.decoder.Rune('c', back))
	due, ok := w.decoder.Deadline()
	if !ok || due.Sub(back) > time.Second {
		t.Fatalf("the deadline should follow the clock to %v, it is %v", back, due)
	}
	w.see(w.decoder.Tick(due))
	script := &script{now: back.Add(time.Minute)}
	w.play(script.code(anna, ms).key(Enter, ms)).expect("bc", anna)
	if got := w.scans[0].At; !got.Equal(back.Add(time.Minute + 28*ms)) {
		t.Errorf("a scan is timed by the clock as it is now, got %v", got)
	}
}
