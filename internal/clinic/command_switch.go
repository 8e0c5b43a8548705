package clinic

import (
	"slices"
	"time"
)

// DecideSwitch answers a patient who asked in the lobby for another track: for
// the day, from a date on, or not.
type DecideSwitch struct {
	Notice  NoticeID // the request
	Patient PatientID
	Date    Date // of the request: the day to switch
	Track   TrackID
	Grant   bool
	From    Date // granted from this date on; no date is for the day alone
}

// Act is answering the lobby; a switch that lasts changes the stay's plan.
func (c DecideSwitch) Act() Act {
	if c.Grant && !c.From.IsZero() {
		return ActPatients
	}
	return ActNotices
}

// Decide records the answer; nothing where somebody else was faster. A switch is
// refused where the track does not meet, is full, or is not for the patient's age.
func (c DecideSwitch) Decide(view View, env Env) ([]Event, error) {
	handled, err := AnswerNotice{Notice: c.Notice, Date: c.Date}.Decide(view, env)
	if err != nil || len(handled) == 0 || !c.Grant {
		return handled, err
	}
	events, err := c.grant(view, env)
	if err != nil {
		return nil, err
	}
	return append(events, handled...), nil
}

func (c DecideSwitch) grant(view View, env Env) ([]Event, error) {
	if !c.From.IsZero() {
		return c.move(view, env)
	}
	if err := checkSwitch(view, env, c.Patient, c.Track, c.Date); err != nil {
		return nil, err
	}
	own := trackOfDay(view, c.Patient, c.Date)
	if own == c.Track {
		return nil, nil
	}
	return []Event{TrackChosen{Patient: c.Patient, Date: c.Date, Track: c.Track, Was: own}}, nil
}

// move gives the stay a plan with the new track. The minutes stay as they are,
// and so do the days where the new track meets on all of them.
func (c DecideSwitch) move(view View, env Env) ([]Event, error) {
	admission, ok := AdmissionOn(view.AdmissionsOf(c.Patient), c.From)
	if !ok {
		return nil, refuse("not_in_program")
	}
	plan, ok := admission.PlanOn(c.From)
	if !ok {
		return nil, refuse("no_plan")
	}
	track, ok := view.Track(c.Track)
	if !ok {
		return nil, refuse("track_of_other_program")
	}
	days := meetingDays(track, c.From)
	if len(days) == 0 {
		return nil, refuse("track_does_not_meet")
	}
	if slices.ContainsFunc(plan.Days, func(day time.Weekday) bool { return !slices.Contains(days, day) }) {
		plan.Days = days
	}
	if plan.Track != c.Track {
		plan.Group = "" // groups belong to a track
	}
	plan.From, plan.Track = c.From, c.Track
	events, err := SetPlan{Patient: c.Patient, Admission: admission.ID, Plan: plan}.Decide(view, env)
	if chosen, ok := view.ChosenTrack(c.Patient, c.From); err == nil && ok && chosen != c.Track {
		events = append(events, TrackChosen{Patient: c.Patient, Date: c.From, Track: c.Track, Was: chosen})
	}
	return events, err
}

// meetingDays are the weekdays on which a track's pattern of a date meets,
// Monday first.
func meetingDays(track Track, date Date) []time.Weekday {
	pattern, _ := track.PatternOn(date)
	var days []time.Weekday
	for i := range 7 {
		day := (time.Monday + time.Weekday(i)) % 7
		if len(blocksOf(pattern, day)) > 0 {
			days = append(days, day)
		}
	}
	return days
}
