package clinic

// options lists the sessions a patient may choose for a date, their own track
// first. Where there is none it says what the desk should know.
func (j *judge) options(date Date) ([]TrackOption, Notice) {
	own := j.ownTrack(date)
	if !j.due(own, date) {
		return nil, Notice{Reason: WrongDay}
	}
	var options []TrackOption
	for _, track := range j.view.TracksOf(j.program.ID) {
		session, ok := SessionAt(j.view, track, date, j.env.Now, j.env.Zone)
		if !ok || !j.env.Now.Before(session.End) || !j.offers(track, own, date) {
			continue
		}
		options = insertOwnFirst(options, j.option(track, session, own))
	}
	if len(options) == 0 {
		return nil, Notice{Reason: SessionOver}
	}
	return options, Notice{}
}

// due reports whether a track meets on a date, and the patient should come then.
func (j *judge) due(id TrackID, date Date) bool {
	track, ok := j.view.Track(id)
	if !ok {
		return false
	}
	session, meets := SessionAt(j.view, track, date, j.env.Now, j.env.Zone)
	return meets && j.plan.Due(session)
}

// offers reports whether a track may be shown: the own one always, another
// where the program lets patients choose and it is for their age.
func (j *judge) offers(track Track, own TrackID, date Date) bool {
	return track.ID == own || j.program.Attendance.Choice != ChoiceOff && AgeFits(j.program, track, j.patient, date)
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
		option.Left = max(0, capacity-len(seated(j.view, session)))
		option.Full = option.Left == 0
	}
	return option
}

// Expected lists who a track's session is for, in no order: the patients whose
// plan, or choice for the day, is this track.
func Expected(view View, session Session) []PatientID {
	track, ok := view.Track(session.Track)
	if !ok {
		return nil
	}
	var expected []PatientID
	for _, patient := range view.Patients() {
		if expects(view, patient, track, session) {
			expected = append(expected, patient)
		}
	}
	return expected
}

func expects(view View, patient PatientID, track Track, session Session) bool {
	if chosen, ok := view.ChosenTrack(patient, session.Date); ok {
		return chosen == track.ID
	}
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), session.Date)
	if !ok || admission.Program != track.Program {
		return false
	}
	plan, ok := admission.PlanOn(session.Date)
	return ok && plan.Track == track.ID && plan.Due(session)
}

// Due reports whether the plan's days hold a session of its track: by its
// weekday; for one that was moved here, by the weekday it was moved from; for
// one that was added for this day, always.
func (p Plan) Due(session Session) bool {
	switch {
	case !session.MovedFrom.IsZero():
		return p.Expects(session.MovedFrom.Weekday())
	case session.Slot > 0:
		return true
	}
	return p.Expects(session.Date.Weekday())
}
