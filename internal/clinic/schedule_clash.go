package clinic

import "strings"

// clashes are rooms and counselors that stand twice at once, against every track
// of the clinic and within the pattern itself.
func (c *scheduleCheck) clashes(track Track, pattern Pattern, date Date) []ScheduleProblem {
	var found []ScheduleProblem
	for _, each := range c.all {
		other, ok := pattern, true
		if each.track.ID != track.ID {
			other, ok = inForce(each.track, date)
		}
		if !ok {
			continue
		}
		for _, a := range pattern.Blocks {
			for _, b := range other.Blocks {
				if a.sound() && b.sound() && atOnce(a, b) {
					found = append(found, c.clash(track, a, each.track, b)...)
				}
			}
		}
	}
	return found
}

// clash compares the groups of two blocks at once, or of one block with itself.
func (c *scheduleCheck) clash(track Track, a Block, with Track, b Block) []ScheduleProblem {
	itself := track.ID == with.ID && a.Weekday == b.Weekday && a.ID == b.ID
	at := problemAt(track, a)
	at.Other = with.Label.In(c.language)
	var found []ScheduleProblem
	for i, x := range a.Groups {
		for j, y := range b.Groups {
			if itself && j <= i {
				continue // a group beside itself, or a pair seen before
			}
			if sameRoom(x, y) {
				twice := at
				twice.Room = x.Room
				found = append(found, twice.of(ProblemRoomTwice, false))
			}
			if x.Counselor != "" && x.Counselor == y.Counselor {
				twice := at
				staff, _ := c.view.Staff(x.Counselor)
				twice.Staff = staff.Name
				found = append(found, twice.of(ProblemStaffTwice, false))
			}
		}
	}
	return found
}

// sameRoom reports whether two groups are in one room, however it is written.
func sameRoom(x, y Group) bool {
	room := strings.TrimSpace(x.Room)
	return room != "" && Fold(room) == Fold(strings.TrimSpace(y.Room))
}
