package clinic

// options lists the sessions a patient may choose for a date, their own track
// first. Where there is none it says what the desk should know.
func (j *judge) options(date Date) ([]TrackOption, Notice) {
	own := j.ownTrack(date)
	if !j.plan.Expects(date.Weekday()) || !j.meets(own, date) {
		return nil, Notice{Reason: WrongDay}
	}
	var options []TrackOption
	for _, track := range j.view.TracksOf(j.program.ID) {
		session, ok := SessionOn(j.program, track, date, j.env.Zone)
		if !ok || !j.env.Now.Before(session.End) || !j.offers(track.ID, own) {
			continue
		}
		options = insertOwnFirst(options, j.option(track, session, own))
	}
	if len(options) == 0 {
		return nil, Notice{Reason: SessionOver}
	}
	return options, Notice{}
}

func (j *judge) meets(id TrackID, date Date) bool {
	track, ok := j.view.Track(id)
	if !ok {
		return false
	}
	_, meets := SessionOn(j.program, track, date, j.env.Zone)
	return meets
}

func (j *judge) offers(track, own TrackID) bool {
	return track == own || j.program.Attendance.Choice != ChoiceOff
}

func insertOwnFirst(options []TrackOption, option TrackOption) []TrackOption {
	if option.Own {
		return append([]TrackOption{option}, options...)
	}
	return append(options, option)
}

func (j *judge) option(track Track, session Session, own TrackID) TrackOption {
	policy := j.program.Attendance
	option := TrackOption{
		Track: track.ID, Label: track.Label, Mark: track.Mark, Own: track.ID == own,
		Start: session.Start, End: session.End, Left: -1,
		Open:      !j.env.Now.Before(opensAt(session, policy)),
		NeedStaff: track.ID != own && policy.Choice == ChoiceStaff,
	}
	if capacity := session.Capacity(); capacity > 0 {
		option.Left = max(0, capacity-len(Expected(j.view, track, session.Date)))
		option.Full = option.Left == 0
	}
	return option
}

// Expected lists who a track's session on a date is for, in no order: the
// patients whose plan, or choice for the day, is this track.
func Expected(view View, track Track, date Date) []PatientID {
	var expected []PatientID
	for _, patient := range view.Patients() {
		if expects(view, patient, track, date) {
			expected = append(expected, patient)
		}
	}
	return expected
}

func expects(view View, patient PatientID, track Track, date Date) bool {
	if chosen, ok := view.ChosenTrack(patient, date); ok {
		return chosen == track.ID
	}
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), date)
	if !ok || admission.Program != track.Program {
		return false
	}
	plan, ok := admission.PlanOn(date)
	return ok && plan.Expects(date.Weekday()) && plan.Track == track.ID
}
