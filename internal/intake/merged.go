package intake

import "daybook/internal/clinic"

// mergedRecord finds whose record a row is about that was merged into another one:
// by a number of before, or, in a list without numbers, by a name of before. The
// clinic's other system may list both records for ever; what the desk decided
// stays as it is.
func (p *Preview) mergedRecord(told clinic.Patient) (clinic.PatientID, bool) {
	for _, also := range p.merged {
		byNumber := told.Number != "" && told.Number == also.told.Number && couldBe(also.told, told)
		byName := told.Number == "" && nameKey(told) == nameKey(also.told) &&
			(told.BirthDate == also.told.BirthDate || told.BirthDate.IsZero() || also.told.BirthDate.IsZero())
		if byNumber || byName {
			return also.patient, true
		}
	}
	return "", false
}

// mergedFacts are facts of a person from before a merge that hold no more.
type mergedFacts struct {
	patient clinic.PatientID
	told    clinic.Patient
}

// indexMerged notes under which other numbers and names a patient stood.
func (p *Preview) indexMerged(view clinic.View, patient clinic.Patient) {
	for _, also := range clinic.AlsoKnown(view, patient.ID) {
		p.keepNumber(also.Number)
		if also.Number != patient.Number || nameKey(also) != nameKey(patient) {
			p.merged = append(p.merged, mergedFacts{patient.ID, also})
		}
	}
}
