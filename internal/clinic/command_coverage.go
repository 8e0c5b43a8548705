package clinic

import "strings"

// SaveCoverage says who pays for a patient, and when; Removed takes it back. The
// id is made by the caller, so that saving twice is one act.
type SaveCoverage struct{ Coverage Coverage }

func (SaveCoverage) Act() Act { return ActPayers }

// Decide refuses a coverage that overlaps another one of the patient, so that a
// day never has two payers. Where closed days get another payer, it says which
// claims that affects.
func (c SaveCoverage) Decide(view View, env Env) ([]Event, error) {
	coverage := c.Coverage
	coverage.Member = strings.TrimSpace(coverage.Member)
	if coverage.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(coverage.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	old, known := coverageByID(view.CoveragesOf(coverage.Patient), coverage.ID)
	switch {
	case known && old == coverage:
		return nil, nil
	case coverage.Removed && (!known || old.Removed):
		return nil, nil
	case coverage.Removed:
		coverage = old
		coverage.Removed = true
	default:
		if err := checkCoverage(view, old, coverage); err != nil {
			return nil, err
		}
	}
	affected, err := affectedByCoverage(view, env, old, coverage)
	if err != nil {
		return nil, err
	}
	saved := CoverageSaved{Coverage: coverage}
	if known {
		saved.Was = &old
	}
	return append([]Event{saved}, affected...), nil
}

func checkCoverage(view View, old, coverage Coverage) error {
	payer, ok := view.Payer(coverage.Payer)
	switch {
	case !ok:
		return refuse("no_such_payer")
	case payer.Retired && old.Payer != coverage.Payer:
		return &Refusal{Code: "payer_retired", Args: map[string]any{"Payer": payer.Name}}
	case coverage.From.IsZero():
		return refuse("coverage_from")
	case !coverage.To.IsZero() && coverage.To.Before(coverage.From):
		return refuse("ends_before_it_begins")
	case old.ID == "" && takenByOther(view, coverage.Patient, func(p PatientID) bool {
		_, taken := coverageByID(view.CoveragesOf(p), coverage.ID)
		return taken
	}):
		return refuse("no_id")
	}
	for _, other := range view.CoveragesOf(coverage.Patient) {
		if other.ID != coverage.ID && !other.Removed && other.overlaps(coverage) {
			return coverageOverlaps(view, other)
		}
	}
	return nil
}

// coverageOverlaps names the coverage that is in the way, with its dates.
func coverageOverlaps(view View, other Coverage) error {
	payer, _ := view.Payer(other.Payer)
	if other.To.IsZero() {
		return &Refusal{Code: "coverage_overlaps_open", Args: map[string]any{"Payer": payer.Name, "From": other.From}}
	}
	return &Refusal{Code: "coverage_overlaps", Args: map[string]any{"Payer": payer.Name, "From": other.From, "To": other.To}}
}

// overlaps reports whether two coverages share a day.
func (c Coverage) overlaps(other Coverage) bool {
	return (c.To.IsZero() || !c.To.Before(other.From)) && (other.To.IsZero() || !other.To.Before(c.From))
}

func coverageByID(coverages []Coverage, id CoverageID) (Coverage, bool) {
	for _, coverage := range coverages {
		if coverage.ID == id {
			return coverage, true
		}
	}
	return Coverage{}, false
}

// takenByOther reports whether a record's id stands with another patient
// already: a record never changes whose it is.
func takenByOther(view View, patient PatientID, has func(PatientID) bool) bool {
	for _, other := range view.Patients() {
		if other != patient && has(other) {
			return true
		}
	}
	return false
}
