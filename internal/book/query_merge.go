package book

import (
	"cmp"
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// PreviewMerge is two records side by side, and what a merge of them would do. A
// refusal comes beside what the records are.
func (b *Book) PreviewMerge(merge clinic.MergePatients) (preview clinic.MergePreview, err error) {
	env := b.env(clinic.Actor{Kind: clinic.System})
	err = b.Read(func(v clinic.View) error {
		preview, err = clinic.PreviewMerge(v, env, merge)
		return err
	})
	return preview, err
}

// PatientsWithNumber are the patients who carry a number: one, or more where it was
// given twice.
func (b *Book) PatientsWithNumber(number string) []clinic.Patient {
	view := b.memory()
	var found []clinic.Patient
	for _, id := range view.PatientsByNumber(number) {
		if patient, ok := view.Patient(id); ok && !patient.Withdrawn {
			found = append(found, patient)
		}
	}
	slices.SortFunc(found, func(a, b clinic.Patient) int {
		return cmp.Or(strings.Compare(a.SortName(), b.SortName()), strings.Compare(string(a.ID), string(b.ID)))
	})
	return found
}

// MergesInto are the records that are read as a patient, the last merged first.
func (b *Book) MergesInto(patient clinic.PatientID) []clinic.MergeRecord {
	return b.snap.Load().joined.MergesInto(patient)
}
