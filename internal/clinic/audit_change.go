package clinic

import "slices"

// AuditChange is a session of a date that is not as the weekly schedule has it.
type AuditChange struct {
	SessionChange
	Label Label   // of the track
	Usual []Block // what the schedule has on the date, in wall time; none for a session beside it
}

// changed finds which sessions of the patient's tracks were cancelled, moved or changed.
func (a *auditing) changed(day *AuditDay) error {
	for _, id := range day.Tracks() {
		track, known := a.f.view.Track(id)
		if !known {
			continue
		}
		for _, change := range a.f.view.ChangesOn(id, day.Date) {
			if change.Undone {
				continue
			}
			found := AuditChange{SessionChange: change, Label: track.Label}
			if change.Slot == 0 {
				found.Usual = track.blocksOf(day.Date)
			}
			day.Changed = append(day.Changed, found)
		}
	}
	return nil
}

// Tracks are those of the patient on the date: the plan's, and those of what is
// scheduled or was visited.
func (d AuditDay) Tracks() []TrackID {
	var tracks []TrackID
	add := func(id TrackID) {
		if id != "" && !slices.Contains(tracks, id) {
			tracks = append(tracks, id)
		}
	}
	if d.Plan != nil {
		add(d.Plan.Track)
	}
	for _, due := range d.Due {
		add(due.Meeting.Track)
	}
	for _, visit := range d.Visits {
		add(visit.Visit.Session.Track)
	}
	return tracks
}
