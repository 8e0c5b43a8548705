package lobby

import (
	"slices"

	"daybook/internal/clinic"
)

// MaxChoices is how many tracks fit on the smallest screen in large letters. A
// program that has more of them left on one day leaves the rest to the desk.
const MaxChoices = 3

// ordered is the options with the person's own first, then by start.
func ordered(options []clinic.TrackOption) []clinic.TrackOption {
	sorted := slices.Clone(options)
	slices.SortStableFunc(sorted, func(a, b clinic.TrackOption) int {
		if a.Own != b.Own {
			if a.Own {
				return -1
			}
			return 1
		}
		return a.Start.Compare(b.Start)
	})
	return sorted[:min(len(sorted), MaxChoices)]
}

// Pickable reports whether the option can be chosen at the screen. A full group
// is left to the desk, but for a person's own.
func Pickable(option clinic.TrackOption) bool { return option.Own || !option.Full }

func (p Pick) apply(f *Flow) {
	if f.state != Choose {
		return
	}
	for _, option := range f.person.verdict.Options {
		if option.Track == p.Track && Pickable(option) {
			f.ask(option.Track)
			return
		}
	}
}

// pickMark chooses the first option with the sign of a command card, and reports
// whether there is one.
func (f *Flow) pickMark(mark clinic.Mark) bool {
	for _, option := range f.person.verdict.Options {
		if option.Mark == mark && Pickable(option) {
			f.ask(option.Track)
			return true
		}
	}
	return false
}

// pickWished chooses what the person asked for before their card, once. The
// screen stays as it was, and the wait is counted from the scan: neither eye nor
// stopwatch must learn that there was a choice before the book has said how it went.
func (f *Flow) pickWished() bool {
	before := f.wait
	if f.person.mark == "" || before.wished || !f.pickMark(f.person.mark) {
		return false
	}
	f.wait.since, f.wait.behind, f.wait.wished = before.since, before.behind, true
	return true
}
