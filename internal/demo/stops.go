package demo

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// StopKind says what there is to see at a stop.
type StopKind string

const (
	CheckInOpens StopKind = "check_in_opens" // a session is about to start
	EndOfGroup   StopKind = "end_of_group"   // a session is about to end
)

// When the stops are, before a session's start and its end.
const (
	beforeStart = 25 * time.Minute
	beforeEnd   = 10 * time.Minute
)

// stopHorizon is how many days ahead a track's next session is looked for.
const stopHorizon = 8

// Stop is a moment worth moving the sample clinic's clock to.
type Stop struct {
	At         time.Time // UTC
	Kind       StopKind
	TrackLabel clinic.Label
	Mark       clinic.Mark
}

// NextStops lists the next stops after a moment, the soonest first: for every
// track the next time its check-in opens, and the end of the session that
// can be scanned into now.
func NextStops(programs []clinic.Program, tracks []clinic.Track, now time.Time, zone *time.Location) []Stop {
	var stops []Stop
	for _, track := range tracks {
		at := slices.IndexFunc(programs, func(p clinic.Program) bool { return p.ID == track.Program })
		if at >= 0 {
			stops = append(stops, stopsOf(programs[at], track, now, zone)...)
		}
	}
	slices.SortStableFunc(stops, func(a, b Stop) int { return a.At.Compare(b.At) })
	return stops
}

// stopsOf begins with yesterday, whose session may run past midnight.
func stopsOf(program clinic.Program, track clinic.Track, now time.Time, zone *time.Location) []Stop {
	var stops []Stop
	today := clinic.DateIn(now, zone)
	for day := -1; day <= stopHorizon; day++ {
		session, meets := clinic.SessionOn(program, track, today.AddDays(day), zone)
		if !meets {
			continue
		}
		opens, ends := session.Start.Add(-beforeStart), session.End.Add(-beforeEnd)
		if opens.After(now) {
			return append(stops, Stop{At: opens, Kind: CheckInOpens, TrackLabel: track.Label, Mark: track.Mark})
		}
		if ends.After(now) {
			stops = append(stops, Stop{At: ends, Kind: EndOfGroup, TrackLabel: track.Label, Mark: track.Mark})
		}
	}
	return stops
}
