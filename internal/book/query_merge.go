package book

import "daybook/internal/clinic"

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

// MergesInto are the records that are read as a patient, the last merged first.
func (b *Book) MergesInto(patient clinic.PatientID) []clinic.MergeRecord {
	return b.snap.Load().joined.MergesInto(patient)
}
