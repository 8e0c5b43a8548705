package clinic

// CheckIn records a patient's claim to be in a track's session on a date.
type CheckIn struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	Via     Via
}

func (CheckIn) Act() Act { return ActLobby }

// Decide opens the visit and records the claim; nothing where it stands already.
// A switch, a hold and a late arrival past the cut-off are told to the desk.
func (c CheckIn) Decide(view View, env Env) ([]Event, error) {
	visit, events, err := comeTo(view, env, c.Patient, c.Track, c.Date)
	if err != nil || visit.Claim != nil {
		return nil, err
	}
	claim := VisitClaimed{VisitRef: visit.VisitRef, At: env.Now, Via: c.Via}
	events = append(events, claim)
	notices, err := noticesOnArrival(view, env, visit)
	return append(events, notices...), err
}

func noticesOnArrival(view View, env Env, visit Visit) ([]Event, error) {
	program, _ := view.Program(visit.Session.Program)
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
func comeTo(view View, env Env, patient PatientID, track TrackID, date Date) (Visit, []Event, error) {
	visit, opened, err := openVisit(view, env, patient, track, date)
	if err != nil {
		return Visit{}, nil, err
	}
	chosen, err := ChooseTrack{Patient: patient, Date: date, Track: track}.Decide(view, env)
	return visit, append(opened, chosen...), err
}

// openVisit finds the patient's visit to a track's session, or the fact that
// opens it.
func openVisit(view View, env Env, patient PatientID, track TrackID, date Date) (Visit, []Event, error) {
	session, admission, plan, err := sessionFor(view, env, patient, track, date)
	if err != nil {
		return Visit{}, nil, err
	}
	ref := VisitRef{Visit: VisitIDOf(patient, session.ID), Patient: patient, Date: date}
	visit, found, err := view.Visit(ref)
	if err != nil || found && visit.Session.ID != "" {
		return visit, nil, err
	}
	opened := VisitOpened{VisitRef: ref, Admission: admission.ID, Session: session, Group: plan.Group}
	if plan.Track != track {
		opened.SwitchedFrom = plan.Track
	}
	return visit.With(opened, Recorded{At: env.Now, Actor: env.Actor}), []Event{opened}, nil
}

func sessionFor(view View, env Env, patient PatientID, trackID TrackID, date Date) (Session, Admission, Plan, error) {
	admission, ok := AdmissionOn(view.AdmissionsOf(patient), date)
	if !ok {
		return Session{}, Admission{}, Plan{}, refuse("not_in_program")
	}
	track, ok := view.Track(trackID)
	if !ok || track.Program != admission.Program {
		return Session{}, Admission{}, Plan{}, refuse("track_of_other_program")
	}
	program, _ := view.Program(track.Program)
	session, ok := SessionOn(program, track, date, env.Zone)
	if !ok {
		return Session{}, Admission{}, Plan{}, refuse("track_does_not_meet")
	}
	plan, _ := admission.PlanOn(date)
	return session, admission, plan, nil
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
func (c ChooseTrack) Decide(view View, env Env) ([]Event, error) {
	current, chosen := view.ChosenTrack(c.Patient, c.Date)
	if !chosen {
		admission, _ := AdmissionOn(view.AdmissionsOf(c.Patient), c.Date)
		plan, _ := admission.PlanOn(c.Date)
		current = plan.Track
	}
	if current == c.Track {
		return nil, nil
	}
	notice := Notice{Reason: SwitchedTrack, Patient: c.Patient, From: current, To: c.Track}
	raised, err := RaiseNotice{Notice: notice}.Decide(view, env)
	return append([]Event{TrackChosen{Patient: c.Patient, Date: c.Date, Track: c.Track, Was: current}}, raised...), err
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
