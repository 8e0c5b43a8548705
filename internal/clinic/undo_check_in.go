package clinic

// UndoCheckIn takes back what a check-in by the desk recorded, and nothing that
// was so before it: a claim that the patient made by card stays, and an absence
// or a departure that the check-in took back holds again.
type UndoCheckIn struct {
	Ref    VisitRef
	Facts  []Event // what the check-in recorded
	Reason string
}

func (UndoCheckIn) Act() Act { return ActAttendance }

// Decide takes back each fact that still holds; what somebody changed since stays
// as they left it. It is refused where the patient left since: that comes first.
func (c UndoCheckIn) Decide(view View, env Env) ([]Event, error) {
	events, err := decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		if v.Departure != nil {
			return nil, refuse("left_already")
		}
		var back []VisitEvent
		for _, fact := range factsAbout(c.Facts, c.Ref) {
			if undone := c.back(v, fact); undone != nil {
				back = append(back, undone)
			}
		}
		return back, nil
	})
	if err != nil || len(events) == 0 {
		return nil, err
	}
	return append(events, c.trackBefore(view)...), nil
}

// back is the fact that takes another one back; nil where it does not hold any more.
func (c UndoCheckIn) back(v Visit, fact VisitEvent) VisitEvent {
	switch was := fact.(type) {
	case VisitClaimed:
		if v.Claim != nil && v.Claim.Via == was.Via && v.Claim.At.Equal(was.At) {
			return ClaimWithdrawn{VisitRef: c.Ref, Reason: c.Reason}
		}
	case ArrivalConfirmed:
		if v.Arrival != nil && v.Arrival.At.Equal(was.At) {
			return ArrivalWithdrawn{VisitRef: c.Ref, Reason: c.Reason}
		}
	case AbsenceWithdrawn:
		if v.Absence == nil && was.Was != nil {
			return AbsenceRecorded{
				VisitRef: c.Ref, Outcome: was.Was.Outcome, Note: was.Was.Note,
				Cause: was.Was.Cause, Told: was.Was.Told, Document: was.Was.Document,
			}
		}
	case DepartureWithdrawn:
		if was.Was != nil {
			return VisitDeparted{
				VisitRef: c.Ref, At: was.Was.At, Via: was.Was.Via, Afterwards: was.Was.Afterwards, Cause: was.Was.Cause, Note: was.Was.Note,
			}
		}
	case VisitReturned:
		return VisitReturned{VisitRef: c.Ref, Away: Span{From: was.Away.From, To: was.Away.From}}
	}
	return nil
}

// trackBefore chooses the track again that the check-in changed, unless another
// was chosen since.
func (c UndoCheckIn) trackBefore(view View) []Event {
	for _, fact := range c.Facts {
		switched, ok := fact.(TrackChosen)
		if !ok || switched.Was == "" || switched.Patient != c.Ref.Patient || switched.Date != c.Ref.Date {
			continue
		}
		if now, _ := view.ChosenTrack(switched.Patient, switched.Date); now == switched.Track {
			return []Event{TrackChosen{Patient: switched.Patient, Date: switched.Date, Track: switched.Was, Was: now}}
		}
	}
	return nil
}
