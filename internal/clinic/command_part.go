package clinic

import (
	"slices"
	"strings"
)

// PartPatients takes a merge back: the other record is a person of its own again,
// with everything it had, and with what was recorded since about its stays, visits
// and cards. What is new and of no stay of its stays with the kept record.
type PartPatients struct {
	Other  PatientID
	Reason string
}

func (PartPatients) Act() Act { return ActMerge }

// Decide refuses a merge that another one was built on: that one is parted first.
// Of a closed billing period it says which claims went out for both.
func (c PartPatients) Decide(view View, env Env) ([]Event, error) {
	record, merged := mergeOf(view, c.Other)
	if !merged {
		return nil, nil
	}
	if c.Reason = strings.TrimSpace(c.Reason); c.Reason == "" {
		return nil, refuse("no_reason")
	}
	raw, joined := apart(view)
	m := record.Merge
	if outer, nested := joined.merges[m.Kept]; nested {
		return nil, partFirst(raw, outer)
	}
	if last := joined.MergesInto(m.Kept)[0]; last.Merge.Other != c.Other {
		return nil, partFirst(raw, last)
	}
	other, _ := raw.Patient(c.Other)
	claims, err := affectedClaims(raw, env, c.Other, ClaimMerged, []stretch{{from: Date{1, 1, 1}}})
	if err != nil {
		return nil, err
	}
	events := slices.Concat(m.uncover(view), m.restore(view, other), claims)
	return append(events, PatientsParted{Kept: m.Kept, Other: c.Other, Reason: c.Reason, Name: other.SortName(), Number: other.Number}), nil
}

func partFirst(raw View, record MergeRecord) error {
	patient, _ := raw.Patient(record.Merge.Other)
	return &Refusal{Code: "part_other_first", Args: map[string]any{"Name": patient.SortName(), "Number": patient.Number}}
}

// uncover gives the coverages that the merge made longer their own days again,
// where nobody changed them since.
func (m Merge) uncover(view View) []Event {
	var events []Event
	for _, join := range m.Covers {
		now, known := coverageByID(view.CoveragesOf(m.Kept), join.Now.ID)
		if known && now == join.Now && join.Now != join.Was {
			events = append(events, CoverageSaved{Coverage: join.Was})
		}
	}
	return events
}

// restore gives the kept record the facts again that the merge changed.
func (m Merge) restore(view View, other Patient) []Event {
	kept, _ := view.Patient(m.Kept)
	back := m.partedFacts(kept, other)
	var events []Event
	pin := back.PIN
	was := kept
	was.PIN, was.Failures, back.PIN, back.Failures = "", Failures{}, "", Failures{}
	if back != was {
		events = append(events, PatientSaved{Patient: back, Was: &was})
	}
	if pin != kept.PIN {
		events = append(events, PatientPINSet{Patient: m.Kept, PIN: pin})
	}
	return events
}
