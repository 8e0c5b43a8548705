package book

import "daybook/internal/clinic"

// DaysAhead are the closures that are not over, and what every track has in a
// number of days from today on. It reads memory only.
func (b *Book) DaysAhead(days int) (closures []clinic.Closure, meetings []clinic.PlannedMeeting) {
	today := b.Today()
	for _, closure := range b.Closures() {
		if !closure.To.Before(today) {
			closures = append(closures, closure)
		}
	}
	return closures, clinic.PlannedMeetings(b.memory(), today, days, b.Zone())
}
