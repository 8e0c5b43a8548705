package clinic

import "slices"

// fullOn finds the first of a track's sessions on a date that has no place left
// for one person more, and how many places it has. Who is expected there
// already takes no second place.
func fullOn(view View, env Env, patient PatientID, track Track, date Date) (places int, full bool) {
	for _, session := range SessionsOn(view, track, date, env.Zone) {
		capacity := session.Capacity()
		if capacity == 0 {
			continue
		}
		expected := seated(view, session)
		if len(expected) >= capacity && !slices.Contains(expected, patient) {
			return capacity, true
		}
	}
	return 0, false
}

// seated lists who takes a place in a session, each once: whom it is for, and who
// came on top of their own session, such as for a make-up.
func seated(view View, session Session) []PatientID {
	seats := Expected(view, session)
	visits, err := view.VisitsOn(session.Date)
	if err != nil {
		return seats // whoever asks reads visits too, and is told
	}
	for _, visit := range visits {
		if visit.Session.ID == session.ID && visit.came() && visit.Absence == nil && !slices.Contains(seats, visit.Patient) {
			seats = append(seats, visit.Patient)
		}
	}
	return seats
}

// checkRoom refuses a track that is full on a date.
func checkRoom(view View, env Env, patient PatientID, track Track, date Date) error {
	if places, full := fullOn(view, env, patient, track, date); full {
		return &Refusal{Code: "track_full", Args: map[string]any{"Track": track.Label.Text, "Places": places, "Count": places, "Day": date.String()}}
	}
	return nil
}

// checkSwitch refuses a track for one day where it does not meet, where it is
// not for the patient's age, or where it is full.
func checkSwitch(view View, env Env, patient PatientID, id TrackID, date Date) error {
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), date)
	if !ok {
		return refuse("not_in_program")
	}
	track, ok := view.Track(id)
	if !ok || track.Program != admission.Program {
		return refuse("track_of_other_program")
	}
	if len(SessionsOn(view, track, date, env.Zone)) == 0 {
		return refuse("track_does_not_meet")
	}
	if err := checkAgeOf(view, patient, track, date); err != nil {
		return err
	}
	return checkRoom(view, env, patient, track, date)
}

func checkAgeOf(view View, id PatientID, track Track, date Date) error {
	patient, _ := view.Patient(id)
	program, _ := programOn(view, track.Program, date)
	return checkAge(program, track, patient, date)
}

// checkMove refuses a plan that brings a patient into a track that is not for
// their age, or full in the first week that it holds. Who is in the track
// already stays: nobody is thrown out by a rule that came later.
func checkMove(view View, env Env, admission Admission, plan Plan) error {
	if before, ok := admission.PlanOn(plan.From); ok && before.Track == plan.Track {
		return nil
	}
	track, _ := view.Track(plan.Track)
	if err := checkAgeOf(view, admission.Patient, track, plan.From); err != nil {
		return err
	}
	for day := range 7 {
		date := plan.From.AddDays(day)
		if !plan.Expects(date.Weekday()) {
			continue
		}
		if err := checkRoom(view, env, admission.Patient, track, date); err != nil {
			return err
		}
	}
	return nil
}
