package export

import (
	"strings"

	"daybook/internal/clinic"
)

// tablesOfPeople are patients, and whom one may call about them.
func tablesOfPeople() []table {
	return []table{
		newTable("patients", patientRows, "patient_id", "number", "family_name", "given_name", "birth_date", "language", "note", "meeting_names", "photo", "removed", "merged_into"),
		newTable("merges", mergeRows, "patient_id", "merged_patient_id", "reason", "by_staff_id", "recorded_at", "parted"),
		newTable("contacts", of(clinic.View.ContactsOf, func(_ clinic.Patient, c clinic.Contact) []any {
			return []any{c.ID, c.Patient, c.Name, c.Kind, c.Phone, c.Call, c.Voicemail, c.Text, c.SayName, c.Consent, c.Note, c.Removed}
		}), "contact_id", "patient_id", "contact_name", "contact_kind", "phone", "may_call", "may_voicemail", "may_text", "say_name", "consent_until", "note", "removed"),
		newTable("calls", ofEach(always(clinic.View.AttemptsOf), func(_ clinic.Patient, a clinic.Attempt) []any {
			return []any{a.ID, a.Patient, a.Date, a.Contact, a.Reach, a.Outcome, a.Note, a.By, a.At, a.Removed}
		}), "call_id", "patient_id", "date", "contact_id", "reach", "call_outcome", "note", "by_staff_id", "recorded_at", "removed"),
		newTable("holds", of(clinic.View.HoldsOf, func(_ clinic.Patient, h clinic.Hold) []any {
			return []any{h.ID, h.Patient, h.Note, h.Until, h.By, h.Released}
		}), "hold_id", "patient_id", "note", "valid_to", "by_staff_id", "released"),
		newTable("legal_holds", legalHoldRows, "patient_id", "reason", "by_staff_id", "held_since"),
		newTable("cards", of(clinic.View.CardsOf, func(_ clinic.Patient, c clinic.Card) []any {
			return []any{c.ID, c.Patient, c.Short, c.Issued, c.Revoked, c.Reason, c.AtDesk}
		}), "card_id", "patient_id", "first_letters", "issued_at", "revoked", "reason", "at_desk"),
	}
}

func patientRows(r *reading, write row) error {
	into := map[clinic.PatientID]clinic.PatientID{}
	for _, merge := range r.Merges {
		if !merge.Parted {
			into[merge.Merge.Other] = merge.Merge.Kept
		}
	}
	return r.eachPatient(func(p clinic.Patient) error {
		photo, err := r.Record.PhotoOf(p.ID)
		if err != nil {
			return err
		}
		names := strings.FieldsFunc(p.MeetingNames, func(letter rune) bool { return letter == '\n' })
		return write(p.ID, p.Number, p.Family, p.Given, p.BirthDate, p.Language, p.Note, words(names), len(photo) > 0, p.Withdrawn, into[p.ID])
	})
}

// legalHoldRows are the records that must not be removed now. When one was set or lifted
// before stands in the journal.
func legalHoldRows(r *reading, write row) error {
	return r.eachPatient(func(p clinic.Patient) error {
		if !p.LegalHold.Stands() {
			return nil
		}
		return write(p.ID, p.LegalHold.Reason, p.LegalHold.By, p.LegalHold.Since)
	})
}

func mergeRows(r *reading, write row) error {
	for _, m := range r.Merges {
		if err := write(m.Merge.Kept, m.Merge.Other, m.Merge.Reason, m.Done.By, m.Done.At, m.Parted); err != nil {
			return err
		}
	}
	return nil
}
