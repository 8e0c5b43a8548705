package clinic

import (
	"strings"
)

// MergePatients makes two records one person: the other one is read as the kept
// one from then on, with all that belongs to either.
type MergePatients struct {
	Kept   PatientID
	Other  PatientID
	Take   []Fact // the facts of the other record that hold; what is not named is the kept one's
	Reason string
}

func (MergePatients) Act() Act { return ActMerge }

// Decide refuses what cannot be true of one person: see weighing. Of a closed
// billing period it says which claims went out under the other record.
func (c MergePatients) Decide(view View, env Env) ([]Event, error) {
	if record, merged := mergeOf(view, c.Other); merged && record.Merge.Kept == c.Kept {
		return nil, nil
	}
	if c.Reason = strings.TrimSpace(c.Reason); c.Reason == "" {
		return nil, refuse("no_reason")
	}
	w, err := c.weigh(view, env)
	if err != nil {
		return nil, err
	}
	m := w.merge
	var events []Event
	for _, join := range m.Covers {
		if join.Was != join.Now {
			events = append(events, CoverageSaved{Coverage: join.Now})
		}
	}
	if m.Now != m.Was {
		was := m.Was
		events = append(events, PatientSaved{Patient: m.Now, Was: &was})
	}
	if m.NowPIN != m.WasPIN {
		events = append(events, PatientPINSet{Patient: c.Kept, PIN: m.NowPIN})
	}
	claims, err := affectedClaims(view, env, c.Other, ClaimMerged, []stretch{{from: Date{1, 1, 1}}})
	if err != nil {
		return nil, err
	}
	return append(append(events, claims...), PatientsMerged{Merge: m}), nil
}

// mergeOf is the merge of a record into another one that stands.
func mergeOf(view View, other PatientID) (MergeRecord, bool) {
	_, joined := apart(view)
	if joined.none() {
		return MergeRecord{}, false
	}
	record, merged := joined.merges[other]
	return record, merged
}

// undoMerge parts what was merged.
func undoMerge(done Command, facts []Event, reason string) (Command, bool) {
	merge, ok := done.(MergePatients)
	if !ok {
		return nil, false
	}
	_, merged := factOf(facts, func(e PatientsMerged) bool { return e.Merge.Other == merge.Other })
	return PartPatients{Other: merge.Other, Reason: reason}, merged
}
