package clinic

import "strings"

// SaveActivity keeps something a patient did outside the clinic; Removed takes
// it back. It is never credited as treatment. The id is made by the caller.
type SaveActivity struct{ Activity Activity }

func (SaveActivity) Act() Act { return ActActivities }

// Decide refuses an activity without a name, of no minute or more than a day,
// or of a day that is still to come. The date of an activity never changes: a
// wrong one is removed and entered anew.
func (c SaveActivity) Decide(view View, env Env) ([]Event, error) {
	a := c.Activity
	a.Label, a.Verified = strings.TrimSpace(a.Label), strings.TrimSpace(a.Verified)
	switch _, ok := view.Patient(a.Patient); {
	case a.ID == "" || a.Date.IsZero():
		return nil, refuse("no_id")
	case !ok:
		return nil, refuse("no_such_patient")
	}
	old, known, err := activityByID(view, a.Patient, a.ID)
	switch {
	case err != nil:
		return nil, err
	case known && old == a, a.Removed && (!known || old.Removed):
		return nil, nil
	case a.Removed:
		gone := old
		gone.Removed = true
		return []Event{ActivitySaved{Activity: gone, Was: &old}}, nil
	case known && old.Date != a.Date:
		return nil, &Refusal{Code: "activity_date", Args: map[string]any{"Date": old.Date}}
	case a.Label == "":
		return nil, refuse("no_activity_name")
	case a.Minutes < 1 || a.Minutes > 24*60:
		return nil, refuse("activity_minutes")
	case a.Date.After(env.Today()):
		return nil, refuse("activity_to_come")
	}
	saved := ActivitySaved{Activity: a}
	if known {
		saved.Was = &old
	}
	return []Event{saved}, nil
}

// activityByID looks through all of a patient's activities, on whatever date.
func activityByID(view View, patient PatientID, id ActivityID) (Activity, bool, error) {
	all, err := view.ActivitiesOf(patient, Date{1, 1, 1}, Date{9999, 12, 31})
	for _, activity := range all {
		if activity.ID == id {
			return activity, true, err
		}
	}
	return Activity{}, false, err
}
