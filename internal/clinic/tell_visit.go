package clinic

import "time"

// tellVisit says what a fact about a visit says.
func tellVisit(view View, event VisitEvent) Told {
	told := Told{Args: map[string]any{}}
	switch e := event.(type) {
	case VisitOpened:
		told.Word, told.Args["Track"] = "visit", trackLabel(view, e.Session.Track)
		if e.Session.Appointment != "" {
			told.Word = "visit_appointment"
		}
	case VisitClaimed:
		told.Word, told.Args["At"] = "came_"+string(e.Via), e.At
	case ClaimWithdrawn:
		told.Word, told.Args["Reason"] = "came_back", e.Reason
	case ArrivalConfirmed:
		told.Word, told.Args["At"] = pick(e.Afterwards, "arrived_afterwards", "arrived"), e.At
	case ArrivalWithdrawn:
		told.Word, told.Args["Reason"] = "arrived_back", e.Reason
	case VisitDeparted:
		told.Word, told.Args["At"] = pick(e.Afterwards, "left_afterwards", "left"), e.At
		if e.Cause != "" {
			told.Word, told.Args["Cause"], told.Args["Note"] = "sent_home", Choice("cause."+string(e.Cause)), e.Note
		}
	case DepartureWithdrawn:
		told.Word, told.Args["Reason"] = "left_back", e.Reason
	case VisitReturned:
		told.Word = "returned"
	case VisitSteppedOut:
		tellStep(e, &told)
	default:
		tellJudged(view, event, &told)
	}
	return told
}

// tellStep says that somebody went out of the room, was back, or never went.
func tellStep(e VisitSteppedOut, told *Told) {
	told.Args["From"], told.Args["To"] = e.From, e.To
	switch {
	case e.To.IsZero():
		told.Word = "out"
	case e.To.Equal(e.From):
		told.Word = "out_back"
	default:
		told.Word = "out_and_back"
	}
}

// tellJudged says what somebody judged about a visit.
func tellJudged(view View, event VisitEvent, told *Told) {
	switch e := event.(type) {
	case BlockAttested:
		tellAttested(view, e.Attestation, told)
	case AbsenceRecorded:
		told.Word = "absent"
		told.Args["Outcome"], told.Args["Note"] = Choice("outcome."+string(e.Outcome)), e.Note
	case AbsenceWithdrawn:
		told.Word, told.Args["Reason"] = "absent_back", e.Reason
	case VisitCredited:
		told.Word, told.Args["Minutes"] = "credited", minutesOf(e.Credit.Minutes)
	case VisitModalitySet:
		told.Word = "modality_back"
		if e.Modality != "" {
			told.Word, told.Args["Modality"] = "modality", Choice("modality."+string(e.Modality))
		}
	case VisitNoted:
		told.Word = pick(e.Written, "noted", "noted_back")
	case VisitMadeUp:
		told.Word = pick(e.MakesUp == nil, "made_up_back", "made_up")
		if e.MakesUp != nil {
			told.Args["Missed"] = e.MakesUp.Date
		}
	case CorrectionProposed:
		told.Word, told.Args["Reason"] = "correction", e.Reason
	case CorrectionSettled:
		told.Word = pick(e.Accepted, "correction_accepted", "correction_refused")
	default:
		told.Word, told.Args["Kind"] = "unheard", event.Kind()
	}
}

// tellAttested says a counselor's word on one block.
func tellAttested(view View, a Attestation, told *Told) {
	told.Args["At"], told.Args["Witness"], told.Args["Reason"] = time.Time{}, staffName(view, a.Witness), a.Reason
	switch {
	case a.SentOut:
		told.Word = "attested_sent_out"
	case !a.Present:
		told.Word = "attested_absent"
	case !a.From.IsZero():
		told.Word, told.Args["At"] = "attested_late", a.From
	case !a.To.IsZero():
		told.Word, told.Args["At"] = "attested_left", a.To
	default:
		told.Word = "attested"
	}
}
