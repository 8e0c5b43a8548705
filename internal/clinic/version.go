package clinic

import (
	"reflect"
	"slices"
	"time"
)

// Version is a fact that took the place of an earlier one: what it was, what it
// became, who said so and why.
type Version struct {
	Recorded
	Told        Told // the new fact in words
	Why         string
	Differences []Difference

	Event Event // the entry itself
	First bool  // nothing of the kind was recorded before; History alone lists these
}

// Difference is one particular of a fact before and after. The values are those of
// Told, a Group, or lists of weekdays or Labels; nil is nothing.
type Difference struct {
	Word     string // "versions.word." + Word names it
	Was, Now any
}

// Entry is an event with what the journal says about it.
type Entry struct {
	Recorded
	Event Event
}

// Versions lists the facts that took the place of earlier ones, the newest first,
// from all entries about a subject, the oldest first.
func Versions(view View, entries []Entry) []Version {
	versions := slices.DeleteFunc(History(view, entries), func(v Version) bool { return v.First })
	slices.Reverse(versions)
	return versions
}

// History lists every fact of the entries as it was recorded, the first of each kind
// among them, in the order of the entries. What was recorded again without a change is
// left out.
func History(view View, entries []Entry) []Version {
	var versions []Version
	held := map[string][]particular{}
	plans := map[AdmissionID][]Plan{}
	for _, entry := range entries {
		fact, now := particularsOf(view, entry.Event)
		if fact == "" {
			continue
		}
		was, before := held[fact]
		switch e := entry.Event.(type) {
		case PlanSet:
			was, before = plansBefore(view, plans, e)
			now = planAfter(view, plans, e)
		case AdmissionMoved:
			was, before = firstDay(e.WasFrom), true
			plans[e.Admission] = e.Moved(plans[e.Admission])
		}
		held[fact] = now
		if differences := differ(was, now); len(differences) > 0 {
			versions = append(versions, Version{Recorded: entry.Recorded, Told: Tell(view, entry.Event), Why: WhyOf(entry.Event),
				Differences: differences, Event: entry.Event, First: !before})
		}
	}
	return versions
}

// plansBefore is the plan that was in force on the first day of another one.
func plansBefore(view View, plans map[AdmissionID][]Plan, set PlanSet) ([]particular, bool) {
	plan, ok := Admission{Plans: plans[set.Admission]}.PlanOn(set.Plan.From)
	return planParticulars(view, plan), ok
}

// planAfter is the plan in force on that day afterwards.
func planAfter(view View, plans map[AdmissionID][]Plan, set PlanSet) []particular {
	kept := slices.DeleteFunc(slices.Clone(plans[set.Admission]), func(p Plan) bool { return p.From == set.Plan.From })
	if !set.Withdrawn {
		kept = append(kept, set.Plan)
	}
	plans[set.Admission] = kept
	plan, _ := Admission{Plans: kept}.PlanOn(set.Plan.From)
	return planParticulars(view, plan)
}

// differ lists what is otherwise, in the order of the particulars.
func differ(was, now []particular) []Difference {
	var differences []Difference
	for _, p := range now {
		before := valueOf(was, p.word)
		if !reflect.DeepEqual(before, p.value) {
			differences = append(differences, Difference{p.word, before, p.value})
		}
	}
	for _, p := range was {
		if !slices.ContainsFunc(now, func(q particular) bool { return q.word == p.word }) {
			differences = append(differences, Difference{p.word, p.value, nil})
		}
	}
	return differences
}

func valueOf(all []particular, word string) any {
	for _, p := range all {
		if p.word == word {
			return p.value
		}
	}
	return nil
}

// particular is one value of a fact, with the catalog's word for it.
type particular struct {
	word  string
	value any
}

// particulars leaves out what is not said: it reads the same before and after.
func particulars(all ...particular) []particular {
	return slices.DeleteFunc(all, func(p particular) bool {
		switch value := p.value.(type) {
		case string:
			return value == ""
		case int:
			return value == 0
		case Date:
			return value.IsZero()
		case time.Time:
			return value.IsZero()
		case time.Duration:
			return value == 0
		case []time.Weekday:
			return len(value) == 0
		case []Label:
			return len(value) == 0
		case Group:
			return value.ID == ""
		case Choice:
			return value == ""
		}
		return false
	})
}

// flag is a word of the catalog where a thing is so.
func flag(so bool, word Choice) Choice {
	if so {
		return word
	}
	return ""
}
