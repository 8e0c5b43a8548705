package clinic

import "time"

// wordsFollowing are the counselors' words on a visit once a correction says when
// the patient really came or left: nobody is credited in a block before they came
// or after they left. A word whose time was that of the scans goes along with it;
// every other word keeps its own time where the corrected one does not belie it.
func wordsFollowing(v Visit, c Correction, now time.Time) ([]VisitEvent, error) {
	var facts []VisitEvent
	for _, block := range v.Session.Blocks {
		said, ok := v.AttestationOf(block.Block)
		if !ok || !said.Present || said.SentOut {
			continue
		}
		word := said
		if came := c.Change.Arrival; !came.IsZero() {
			word = v.wordSince(block, said, came)
		} else if v.Session.Departure != DepartureCheckedOut { // where it is, nothing counts after a check-out anyway
			word = v.wordUntil(block, said, c.Change.Departure)
		}
		word, err := checkWord(v, now, word)
		if err != nil {
			return nil, err
		}
		if word.saysSameAs(said) {
			continue
		}
		word.Proposed, word.Reason = c.Proposed.By, c.Reason
		facts = append(facts, BlockAttested{VisitRef: v.VisitRef, Attestation: word})
	}
	return facts, nil
}

// wordSince is a word on a block of which it turns out when the patient came.
func (v Visit) wordSince(block SessionBlock, said Attestation, came time.Time) Attestation {
	before, known := v.Since()
	follows := known && said.From.Equal(before)
	until := block.End
	if !said.To.IsZero() {
		until = said.To
	}
	switch {
	case !came.Before(until):
		said.Present = false
	case !came.After(block.Start) && follows:
		said.From = time.Time{}
	case came.After(block.Start) && (follows || came.After(said.From)):
		said.From = came
	}
	return said
}

// wordUntil is a word on a block of which it turns out when the patient left.
func (v Visit) wordUntil(block SessionBlock, said Attestation, left time.Time) Attestation {
	follows := v.Departure != nil && said.To.Equal(v.Departure.At)
	since := block.Start
	if said.From.After(since) {
		since = said.From
	}
	switch {
	case !left.After(since):
		said.Present = false
	case !left.Before(block.End) && follows:
		said.To = time.Time{}
	case left.Before(block.End) && (follows || said.To.IsZero() || left.Before(said.To)):
		said.To = left
	}
	return said
}
