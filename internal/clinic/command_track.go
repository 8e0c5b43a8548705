package clinic

import (
	"reflect"
	"slices"
	"time"
)

// SaveTrack adds a track or changes one. A changed schedule is a new Pattern from
// a date on: what the track's weeks were before today stays as it is, since
// planned hours and missed sessions of the past are read from it. Only a track
// that nobody ever came to may still be drawn anew as a whole, and a new one may
// begin in the past.
type SaveTrack struct{ Track Track }

func (SaveTrack) Act() Act { return ActPrograms }

// Decide refuses a track of no program, blocks that end before they start or run
// longer than a day, two blocks of one day that overlap or share an id (a minute
// would be credited twice, or one attestation stand for both), a service that
// the program does not have, and a change of the past.
func (c SaveTrack) Decide(view View, env Env) ([]Event, error) {
	program, ok := view.Program(c.Track.Program)
	if !ok {
		return nil, refuse("no_such_program")
	}
	if c.Track.ID == "" || c.Track.Label.Text == "" {
		return nil, refuse("no_name")
	}
	if err := checkTrack(program, c.Track); err != nil {
		return nil, err
	}
	old, known := view.Track(c.Track.ID)
	if known && reflect.DeepEqual(old, c.Track) {
		return nil, nil
	}
	if known {
		if err := keepsPast(view, old, c.Track, env.Today()); err != nil {
			return nil, err
		}
	}
	return []Event{TrackSaved{Track: c.Track}}, nil
}

func checkTrack(program Program, track Track) error {
	if track.AgeFrom < 0 || track.AgeBelow < 0 || track.AgeBelow > maxAge || track.AgeBelow > 0 && track.AgeBelow <= track.AgeFrom {
		return &Refusal{Code: "program_number", Args: map[string]any{"Field": "age_below"}}
	}
	for i, pattern := range track.Patterns {
		if slices.ContainsFunc(track.Patterns[:i], func(p Pattern) bool { return p.From == pattern.From }) {
			return refuse("pattern_twice")
		}
		if !pattern.Sound() {
			return refuse("block_times")
		}
		for _, block := range pattern.Blocks {
			if err := checkBlock(program, track, pattern, block); err != nil {
				return err
			}
		}
	}
	return nil
}

// maxPlaces is the highest capacity of one group.
const maxPlaces = 1000

func checkBlock(program Program, track Track, pattern Pattern, block Block) error {
	for _, version := range program.History() {
		_, ok := version.Service(block.Service)
		days := stretch{from: version.From, to: program.lastOf(version)}
		if _, meets := track.daysOf(pattern).within(days); meets && !ok {
			return refuse("no_such_service")
		}
	}
	for i, group := range block.Groups {
		switch {
		case group.Capacity < 0 || group.Capacity > maxPlaces:
			return refuse("group_capacity")
		case slices.ContainsFunc(block.Groups[:i], func(g Group) bool { return g.ID == group.ID }):
			return refuse("group_twice")
		}
	}
	return nil
}

// keepsPast refuses a change of what a track was before today, unless nobody
// ever came to it.
func keepsPast(view View, old, now Track, today Date) error {
	same := old.Program == now.Program && old.lastBefore(today) == now.lastBefore(today) &&
		reflect.DeepEqual(old.before(today), now.before(today))
	if same {
		return nil
	}
	used, err := everCame(view, old, today)
	if err != nil || !used {
		return err
	}
	return refuse("schedule_past")
}

// before are the patterns that came into force before a date.
func (t Track) before(date Date) []Pattern {
	return slices.DeleteFunc(slices.Clone(t.Patterns), func(p Pattern) bool { return !p.From.Before(date) })
}

// lastBefore is the track's last day, or no date where it is still to come: how
// long a track goes on can always be changed for the days ahead.
func (t Track) lastBefore(date Date) Date {
	if t.Until.IsZero() || !t.Until.Before(date.AddDays(-1)) {
		return Date{}
	}
	return t.Until
}

// everCame reports whether a visit was opened to the track up to a date. Visits
// need a stay, so the search begins with the first stay of the program; it ends
// with the first visit that it finds.
func everCame(view View, track Track, today Date) (bool, error) {
	first := Date{}
	for _, patient := range view.Patients() {
		for _, admission := range view.AdmissionsOf(patient) {
			if admission.Program == track.Program && (first.IsZero() || admission.From.Before(first)) {
				first = admission.From
			}
		}
	}
	if first.IsZero() {
		return false, nil
	}
	for date := first; !date.After(today); date = date.AddDays(1) {
		visits, err := view.VisitsOn(date)
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(visits, func(v Visit) bool { return v.Session.Track == track.ID }) {
			return true, nil
		}
	}
	return false, nil
}

// Sound reports whether every block starts on its day and ends after its start,
// and no two of one day clash.
func (p Pattern) Sound() bool {
	for i, block := range p.Blocks {
		clash := func(other Block) bool {
			return other.Weekday == block.Weekday && (other.ID == block.ID || other.Start < block.End && block.Start < other.End)
		}
		if !block.sound() || slices.ContainsFunc(p.Blocks[:i], clash) {
			return false
		}
	}
	return true
}

// sound reports whether a block starts on its day and ends after its start,
// within 24 hours.
func (b Block) sound() bool {
	return b.Start >= 0 && b.Start < 24*60 && b.End > b.Start && b.End-b.Start <= 24*60 &&
		b.Weekday >= time.Sunday && b.Weekday <= time.Saturday
}

// daysOf are the days on which one of the track's patterns is in force; the last
// of them is before the first where there are none.
func (t Track) daysOf(pattern Pattern) stretch {
	days := stretch{from: pattern.From, to: t.Until}
	for _, other := range t.Patterns {
		last := other.From.AddDays(-1)
		if other.From.After(pattern.From) && (days.to.IsZero() || last.Before(days.to)) {
			days.to = last
		}
	}
	return days
}
