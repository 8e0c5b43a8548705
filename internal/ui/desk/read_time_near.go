package desk

import (
	"time"

	"daybook/internal/clinic"
)

// readTimeNear reads a time of day as people type it, about a session: of the
// moments that it may mean, on the service date or in the night after it, the one
// nearest to the session is meant. A sheet may be entered days later.
func readTimeNear(text string, date clinic.Date, from, to time.Time, zone *time.Location) (time.Time, bool) {
	hour, minute, half, ok := clockParts(text)
	if !ok {
		return time.Time{}, false
	}
	var best time.Time
	for day := range 2 {
		for _, hours := range hoursOf(hour, half) {
			at := clinic.InstantOf(date.AddDays(day), clinic.At(hours, minute), zone)
			if best.IsZero() || beside(at, from, to) < beside(best, from, to) {
				best = at
			}
		}
	}
	return best, true
}

// beside is how far a moment lies outside a stretch of time.
func beside(at, from, to time.Time) time.Duration {
	return max(0, from.Sub(at), at.Sub(to))
}
