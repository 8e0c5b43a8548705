package desk

import (
	"slices"
)

// fillFree marks the days on which the patient can make up.
func (f *patientForm) fillFree() {
	var places []int
	for i := range 7 {
		if slices.Contains(f.plan.Available, f.weekday(i)) {
			places = append(places, i)
		}
	}
	f.free.Choose(places...)
}

// fillSuits offers the program's tracks, with those marked in which the patient
// can make up.
func (f *patientForm) fillSuits(words []string) {
	var places []int
	for i, track := range f.tracks {
		if slices.Contains(f.plan.AvailableTracks, track.ID) {
			places = append(places, i)
		}
	}
	f.suits.SetWords(words...)
	f.suits.Choose(places...)
	show(f.suits, f.admit.Ticked() && len(words) > 1)
}

// sameSet reports whether two lists hold the same, in whatever order.
func sameSet[T ~int | ~string](a, b []T) bool {
	missing := func(a, b []T) bool {
		return slices.ContainsFunc(a, func(x T) bool { return !slices.Contains(b, x) })
	}
	return !missing(a, b) && !missing(b, a)
}
