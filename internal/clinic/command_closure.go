package clinic

import (
	"reflect"
	"strings"
)

// MaxClosureDays is the longest closure, as a guard against a year typed wrong.
const MaxClosureDays = 366

// SaveClosure adds days on which the clinic, or some of its tracks, does not
// meet, changes them, or removes them. A removed closure stays in the book.
type SaveClosure struct{ Closure Closure }

func (SaveClosure) Act() Act { return ActSchedule }

// Decide refuses a closure without a name, one that ends before it begins, one
// of unknown tracks, and one over a meeting that somebody already came to.
func (c SaveClosure) Decide(view View, env Env) ([]Event, error) {
	closure := c.Closure
	closure.Label = strings.TrimSpace(closure.Label)
	if err := checkClosure(view, closure); err != nil {
		return nil, err
	}
	was := closureBy(view, closure.ID)
	if was != nil && reflect.DeepEqual(*was, closure) {
		return nil, nil
	}
	if err := nobodyCameIn(view, env, closure); err != nil {
		return nil, err
	}
	return []Event{ClosureSaved{Closure: closure, Was: was}}, nil
}

// closureBy finds a closure, removed or not; nil where there is none.
func closureBy(view View, id ClosureID) *Closure {
	for _, closure := range view.Closures() {
		if closure.ID == id {
			return &closure
		}
	}
	return nil
}

func checkClosure(view View, closure Closure) error {
	switch {
	case closure.ID == "":
		return refuse("no_id")
	case closure.Label == "":
		return refuse("no_name")
	case closure.From.IsZero() || closure.To.Before(closure.From) || closure.To.DaysSince(closure.From) >= MaxClosureDays:
		return refuse("closure_dates")
	}
	for _, track := range closure.Tracks {
		if _, ok := view.Track(track); !ok {
			return refuse("no_such_track")
		}
	}
	return nil
}

// nobodyCameIn refuses a closure over visits of today or earlier: who came was
// treated, and a closed day would say that there was nothing to come to.
func nobodyCameIn(view View, env Env, closure Closure) error {
	came := 0
	for date := closure.From; !date.After(closure.To) && !date.After(env.Today()); date = date.AddDays(1) {
		visits, err := view.VisitsOn(date)
		if err != nil {
			return err
		}
		for _, visit := range visits {
			if visit.Session.Track != "" && visit.came() && closure.Closes(visit.Session.Track, date) {
				came++
			}
		}
	}
	if came > 0 {
		return &Refusal{Code: "closure_attended", Args: map[string]any{"Count": came}}
	}
	return nil
}

// came reports whether somebody said that the patient was there.
func (v Visit) came() bool { return v.Claim != nil || v.Arrival != nil }
