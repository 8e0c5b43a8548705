package clinic

// CheckIn records a patient's claim to be in a track's session on a date.
type CheckIn struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	Via     Via

	Slot        int           // of several meetings of the track on the date
	Appointment AppointmentID // instead of a track
}

func (c CheckIn) meeting() Meeting {
	return Meeting{Track: c.Track, Date: c.Date, Slot: c.Slot, Appointment: c.Appointment}
}

func (CheckIn) Act() Act { return ActLobby }

// Decide opens the visit and records the claim; nothing where it stands already.
// A switch, a hold and a late arrival past the cut-off are told to the desk.
func (c CheckIn) Decide(view View, env Env) ([]Event, error) {
	visit, events, err := comeTo(view, env, c.Patient, c.meeting())
	if err != nil || visit.Claim != nil {
		return nil, err
	}
	claim := VisitClaimed{VisitRef: visit.VisitRef, At: env.Now, Via: c.Via}
	events = append(events, claim)
	notices, err := noticesOnArrival(view, env, visit)
	return append(events, notices...), err
}

func noticesOnArrival(view View, env Env, visit Visit) ([]Event, error) {
	program, _ := programOn(view, visit.Session.Program, visit.Date)
	var events []Event
	raise := func(notice Notice) error {
		notice.Patient, notice.Visit = visit.Patient, visit.Visit
		raised, err := RaiseNotice{Notice: notice}.Decide(view, env)
		events = append(events, raised...)
		return err
	}
	for _, hold := range view.HoldsOf(visit.Patient) {
		if hold.ActiveOn(visit.Date) {
			if err := raise(Notice{Reason: OnHold, Note: hold.Note}); err != nil {
				return nil, err
			}
		}
	}
	cutoff := program.Attendance.LateCutoff
	if cutoff > 0 && LateBy(visit.Session, env.Now) > cutoff {
		if err := raise(Notice{Reason: PastCutoff}); err != nil {
			return nil, err
		}
	}
	return events, nil
}

// comeTo is openVisit for a patient who is here, with the switch of track where
// it is one.
func comeTo(view View, env Env, patient PatientID, meeting Meeting) (Visit, []Event, error) {
	visit, opened, err := openVisit(view, env, patient, meeting)
	if err != nil || meeting.Appointment != "" {
		return visit, opened, err
	}
	choice := ChooseTrack{Patient: patient, Date: meeting.Date, Track: meeting.Track}
	if env.Actor.Kind == Lobby {
		chosen, err := choice.Decide(view, env)
		return visit, append(opened, chosen...), err
	}
	chosen, err := choice.record(view, env) // who staff saw in the room is there, full or not
	return visit, append(opened, chosen...), err
}

// openVisit finds the patient's visit to a meeting, or the fact that opens it. A
// visit that was opened before stays as it was, whatever changed since.
func openVisit(view View, env Env, patient PatientID, meeting Meeting) (Visit, []Event, error) {
	ref := meeting.RefOf(patient)
	visit, found, err := view.Visit(ref)
	if err != nil || found && visit.Session.ID != "" {
		return visit, nil, err
	}
	in, err := sessionFor(view, env, patient, meeting)
	if err != nil {
		return Visit{}, nil, err
	}
	opened := VisitOpened{VisitRef: ref, Admission: in.admission.ID, Session: in.session, Group: in.plan.Group}
	if meeting.Appointment == "" && in.plan.Track != meeting.Track {
		opened.SwitchedFrom = in.plan.Track
	}
	return visit.With(opened, Recorded{At: env.Now, Actor: env.Actor}), []Event{opened}, nil
}

// ChooseTrack records a patient's track for one day and tells the desk where it
// is another than it was.
type ChooseTrack struct {
	Patient PatientID
	Date    Date
	Track   TrackID
}

func (ChooseTrack) Act() Act { return ActLobby }

// Decide records the choice; nothing where the patient has this track already.
// It is refused where the track is full, or not for the patient's age.
func (c ChooseTrack) Decide(view View, env Env) ([]Event, error) {
	if trackOfDay(view, c.Patient, c.Date) == c.Track {
		return nil, nil
	}
	if err := checkSwitch(view, env, c.Patient, c.Track, c.Date); err != nil {
		return nil, err
	}
	return c.record(view, env)
}

func (c ChooseTrack) record(view View, env Env) ([]Event, error) {
	current := trackOfDay(view, c.Patient, c.Date)
	if current == c.Track {
		return nil, nil
	}
	notice := Notice{Reason: SwitchedTrack, Patient: c.Patient, From: current, To: c.Track}
	raised, err := RaiseNotice{Notice: notice}.Decide(view, env)
	return append([]Event{TrackChosen{Patient: c.Patient, Date: c.Date, Track: c.Track, Was: current}}, raised...), err
}

// trackOfDay is the track that a patient comes to on a date: the one chosen for
// the day, or the plan's.
func trackOfDay(view View, patient PatientID, date Date) TrackID {
	if chosen, ok := view.ChosenTrack(patient, date); ok {
		return chosen
	}
	admission, _ := AdmissionOn(view.AdmissionsOf(patient), date)
	plan, _ := admission.PlanOn(date)
	return plan.Track
}

// LeaveByPatient records that a patient says they are leaving now.
type LeaveByPatient struct {
	Ref   VisitRef
	Via   Via
	Early bool // before the leave window: the desk is told
}

func (LeaveByPatient) Act() Act { return ActLobby }

// Decide records the departure and the credit; nothing where they left already,
// refused where the desk took the check-in back in the meantime.
func (c LeaveByPatient) Decide(view View, env Env) ([]Event, error) {
	events, err := decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		switch {
		case v.Departure != nil:
			return nil, nil
		case !v.In():
			return nil, refuse("not_checked_in")
		}
		return []VisitEvent{VisitDeparted{VisitRef: c.Ref, At: env.Now, Via: c.Via}}, nil
	})
	if err != nil || len(events) == 0 || !c.Early {
		return events, err
	}
	raised, err := RaiseNotice{Notice: Notice{Reason: LeftEarly, Patient: c.Ref.Patient, Visit: c.Ref.Visit}}.Decide(view, env)
	return append(events, raised...), err
}

// RaiseNotice tells the desk something. Its id, date and time are filled in.
type RaiseNotice struct{ Notice Notice }

func (RaiseNotice) Act() Act { return ActLobby }

// sameWithin is how long, in seconds, the same notice about the same card is
// one notice: an anxious patient scans a card that does not work many times.
const sameWithin = 60

// Decide raises the notice; nothing where the same one is open since a moment ago.
func (c RaiseNotice) Decide(view View, env Env) ([]Event, error) {
	notice := c.Notice
	notice.Date, notice.At = env.Today(), env.Now
	others, err := view.NoticesOn(notice.Date)
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		if other.sameAs(notice) && other.Handled == nil && notice.At.Sub(other.At).Abs().Seconds() < sameWithin {
			return nil, nil
		}
	}
	if notice.ID, err = NewID[NoticeID](env.Random); err != nil {
		return nil, err
	}
	return []Event{NoticeRaised{Notice: notice}}, nil
}

func (n Notice) sameAs(other Notice) bool {
	return n.Reason == other.Reason && n.Patient == other.Patient && n.Card == other.Card && n.To == other.To
}

// AnswerNotice records that somebody at the desk took care of a notice.
type AnswerNotice struct {
	Notice NoticeID
	Date   Date
}

func (AnswerNotice) Act() Act { return ActNotices }

// Decide records it; nothing where somebody else was faster.
func (c AnswerNotice) Decide(view View, env Env) ([]Event, error) {
	notices, err := view.NoticesOn(c.Date)
	if err != nil {
		return nil, err
	}
	for _, notice := range notices {
		if notice.ID == c.Notice && notice.Handled == nil {
			return []Event{NoticeHandled{Notice: c.Notice, Date: c.Date, By: env.Actor.Staff, At: env.Now}}, nil
		}
	}
	return nil, nil
}
