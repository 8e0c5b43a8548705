package clinic

import (
	"encoding/json"
	"slices"
)

// inUTC is the change with its instants as the journal keeps them.
func (c Change) inUTC() Change {
	c.Arrival, c.Departure = utc(c.Arrival), utc(c.Departure)
	return c
}

// sameAs compares what two changes ask for.
func (c Change) sameAs(other Change) bool { return written(c) == written(other) }

// written is a value as the journal would write it: the same for the same value,
// wherever it came from.
func written(value any) string {
	text, err := json.Marshal(value)
	if err != nil { // no value here can fail; and no text is never equal by chance
		return err.Error()
	}
	return string(text)
}

// asksFor counts the fields that are set: a correction changes exactly one thing.
func (c Change) asksFor() int {
	set := []bool{c.Attestation != nil, !c.Arrival.IsZero(), !c.Departure.IsZero(), c.StillHere, c.Absence != nil, c.Came, c.WithdrawnAll}
	return len(slices.DeleteFunc(set, func(asked bool) bool { return !asked }))
}

// basisOf says in short what a change would replace. A proposal keeps it, so that
// nobody accepts a change to something that has become something else. Other parts
// of the visit may go on meanwhile.
func basisOf(v Visit, c Change) string {
	switch {
	case c.Attestation != nil:
		said, _ := v.AttestationOf(c.Attestation.Block)
		return derive[string]("basis", written(said), written(v.Absence))
	case !c.Arrival.IsZero():
		return derive[string]("basis", written(v.Arrival), written(v.Absence))
	case !c.Departure.IsZero(), c.StillHere:
		return derive[string]("basis", written(v.Departure), written(v.Absence))
	case c.WithdrawnAll:
		return derive[string]("basis", written(v.Claim), written(v.Arrival), written(v.Departure), written(v.Attested))
	}
	return derive[string]("basis", written(v.Absence))
}

// factsOf are what a correction comes to; none where it is so already.
func factsOf(view View, env Env, v Visit, c Correction) ([]VisitEvent, error) {
	change := c.Change
	if change.asksFor() != 1 {
		return nil, refuse("no_change")
	}
	switch {
	case change.Attestation != nil:
		return factsOfWord(view, env, v, c)
	case !change.Arrival.IsZero():
		return withWords(env, v, c, factsOfArrival)
	case !change.Departure.IsZero():
		return withWords(env, v, c, factsOfDeparture)
	case change.Absence != nil:
		return factsOfAbsence(view, env, v, *change.Absence)
	case change.WithdrawnAll:
		return factsOfWithdrawal(v, c), nil
	case change.StillHere && v.Departure != nil:
		return []VisitEvent{DepartureWithdrawn{VisitRef: v.VisitRef, Reason: c.Reason}}, nil
	case change.Came && v.Absence != nil:
		return []VisitEvent{AbsenceWithdrawn{VisitRef: v.VisitRef, Reason: c.Reason}}, nil
	}
	return nil, nil
}

func factsOfWord(view View, env Env, v Visit, c Correction) ([]VisitEvent, error) {
	word := *c.Change.Attestation
	word.Proposed, word.Reason = c.Proposed.By, c.Reason
	if named, known := view.Staff(word.Witness); word.Witness != "" && (!known || named.Role == FrontDesk) {
		return nil, refuse("no_such_witness")
	}
	word, err := checkWord(v, env.Now, word)
	if err != nil {
		return nil, err
	}
	before, said := v.AttestationOf(word.Block)
	if said && before.saysSameAs(word) {
		return nil, nil
	}
	if word.Group == "" {
		word.Group = before.Group
	}
	return attestFacts(v, word), nil
}

// withWords are the facts of another time of coming or leaving, and what becomes
// of the counselors' words by it.
func withWords(env Env, v Visit, c Correction, factsOf func(Env, Visit, Change) ([]VisitEvent, error)) ([]VisitEvent, error) {
	facts, err := factsOf(env, v, c.Change)
	if err != nil {
		return nil, err
	}
	words, err := wordsFollowing(v, c, env.Now)
	return append(facts, words...), err
}

func factsOfArrival(env Env, v Visit, change Change) ([]VisitEvent, error) {
	at := change.Arrival
	switch {
	case at.After(env.Now):
		return nil, refuse("time_to_come")
	case v.Absence != nil:
		return nil, refuse("is_absent")
	case v.Departure != nil && at.After(v.Departure.At):
		return nil, refuse("left_before_coming")
	case v.Arrival != nil && v.Arrival.At.Equal(at):
		return nil, nil
	}
	return []VisitEvent{ArrivalConfirmed{VisitRef: v.VisitRef, At: at}}, nil
}

func factsOfDeparture(env Env, v Visit, change Change) ([]VisitEvent, error) {
	at := change.Departure
	since, came := v.Since()
	switch {
	case at.After(env.Now):
		return nil, refuse("time_to_come")
	case v.Absence != nil:
		return nil, refuse("is_absent")
	case !came:
		return nil, refuse("not_checked_in")
	case at.Before(since):
		return nil, refuse("left_before_coming")
	case v.Departure != nil && v.Departure.At.Equal(at):
		return nil, nil
	}
	return []VisitEvent{VisitDeparted{VisitRef: v.VisitRef, At: at, Via: ViaDesk}}, nil
}

func factsOfAbsence(view View, env Env, v Visit, asked Absence) ([]VisitEvent, error) {
	program, _ := programOn(view, v.Session.Program, v.Date)
	absence, err := asked.judged(program.Attendance, v.Session)
	switch {
	case err != nil:
		return nil, err
	case absence.Told.After(env.Now):
		return nil, refuse("time_to_come")
	case v.Absence != nil && v.Absence.saysSameAs(absence):
		return nil, nil
	}
	return []VisitEvent{absence.recorded(v.VisitRef)}, nil
}

// factsOfWithdrawal takes everything back that was said of somebody who was never
// there: the check-in was somebody else's, and so were the seats.
func factsOfWithdrawal(v Visit, c Correction) []VisitEvent {
	var facts []VisitEvent
	if v.Claim != nil {
		facts = append(facts, ClaimWithdrawn{VisitRef: v.VisitRef, Reason: c.Reason})
	}
	if v.Arrival != nil {
		facts = append(facts, ArrivalWithdrawn{VisitRef: v.VisitRef, Reason: c.Reason})
	}
	if v.Departure != nil {
		facts = append(facts, DepartureWithdrawn{VisitRef: v.VisitRef, Reason: c.Reason})
	}
	for _, said := range v.Attested {
		if said.Present {
			word := Attestation{Block: said.Block, Witness: said.Witness, Proposed: c.Proposed.By, Reason: c.Reason}
			facts = append(facts, BlockAttested{VisitRef: v.VisitRef, Attestation: word})
		}
	}
	return facts
}
