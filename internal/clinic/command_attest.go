package clinic

import "time"

// Attest records the counselor's word on one block of a visit.
type Attest struct {
	Ref         VisitRef
	Attestation Attestation
}

func (Attest) Act() Act { return ActAttest }

// Decide records it; nothing where the same member of staff said the same before.
// Another's signature under the same word is kept; another word needs a
// correction. Somebody whom nobody saw come has come: the counselor saw them.
func (c Attest) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	word := c.Attestation
	if word.Witness, err = witnessOf(view, env, word.Witness); err != nil {
		return nil, err
	}
	before, said := visit.AttestationOf(word.Block)
	if said && word.SentOut && word.To.IsZero() {
		word.To = before.To
	}
	if word, err = checkWord(visit, env.Now, word); err != nil {
		return nil, err
	}
	if said && before.saysSameAs(word) && (before.By == env.Actor.Staff || before.Proposed != "") {
		return nil, nil
	}
	return plainly(view, env, visit, attestFacts(visit, word))
}

// attestFacts are a counselor's word, and the arrival of somebody whom they are
// the first to have seen.
func attestFacts(v Visit, word Attestation) []VisitEvent {
	facts := []VisitEvent{BlockAttested{VisitRef: v.VisitRef, Attestation: word}}
	if !word.Present || v.cameBy() {
		return facts
	}
	block, _ := v.Session.blockBy(word.Block)
	came := block.Start
	if word.From.After(came) {
		came = word.From
	}
	return append([]VisitEvent{ArrivalConfirmed{VisitRef: v.VisitRef, At: came}}, facts...)
}

func (s Session) blockBy(id BlockID) (SessionBlock, bool) {
	for _, block := range s.Blocks {
		if block.Block == id {
			return block, true
		}
	}
	return SessionBlock{}, false
}

// checkWord brings a word on a block into shape, or says what is wrong with it.
// Nobody can be attested in a group that is still running, beyond what was seen:
// before the block is over there must be a time at which they left.
func checkWord(v Visit, now time.Time, word Attestation) (Attestation, error) {
	block, found := v.Session.blockBy(word.Block)
	if !found {
		return word, refuse("no_such_block")
	}
	if !word.Present {
		word = Attestation{Block: word.Block, Witness: word.Witness, Modality: word.Modality, Group: word.Group, Proposed: word.Proposed, Reason: word.Reason}
	}
	word.From, word.To = utc(word.From), utc(word.To)
	spans := make([]Span, 0, len(word.Out))
	for _, out := range word.Out {
		spans = append(spans, Span{From: out.From.UTC(), To: out.To.UTC()})
	}
	word.Out = spans[:len(spans):len(spans)]
	if len(spans) == 0 {
		word.Out = nil
	}
	if word.SentOut && word.To.IsZero() && now.Before(block.End) {
		word.To = now
	}
	return word, wordProblem(v, block, now, word)
}

func utc(at time.Time) time.Time {
	if at.IsZero() {
		return at
	}
	return at.UTC()
}

func wordProblem(v Visit, block SessionBlock, now time.Time, word Attestation) error {
	open := word.To.IsZero() || word.To.After(now)
	switch {
	case word.Present && v.Absence != nil:
		return refuse("is_absent")
	case now.Before(block.End) && open:
		return refuse("block_not_over")
	case word.SentOut && word.Cause == "":
		return refuse("cause_needed")
	case !word.From.IsZero() && !word.To.IsZero() && word.To.Before(word.From):
		return refuse("left_before_coming")
	case word.From.After(now):
		return refuse("time_to_come")
	}
	for _, out := range word.Out {
		if out.To.Before(out.From) {
			return refuse("out_times")
		}
	}
	return nil
}

// witnessOf is whose eyes a word rests on, where it is not the actor's own. Who
// attests is a counselor or a director; somebody else enters the sheet that one
// of them signed, and names them.
func witnessOf(view View, env Env, named StaffID) (StaffID, error) {
	if env.Actor.Kind != ByStaff {
		return named, nil
	}
	actor, _ := view.Staff(env.Actor.Staff)
	leads := actor.Role == Counselor || actor.Role == Director
	switch {
	case leads && (named == "" || named == actor.ID):
		return "", nil
	case named == "":
		return "", refuse("witness_needed")
	case actor.Role == Counselor:
		return "", refuse("attest_as_yourself")
	}
	witness, known := view.Staff(named)
	if !known || witness.Role != Counselor && witness.Role != Director {
		return "", refuse("no_such_witness")
	}
	return named, nil
}
