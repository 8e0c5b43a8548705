package export

import (
	"errors"

	"daybook/internal/clinic"
)

// tablesOfTelling are who may be told what, who was, and what the lobby told the desk.
func tablesOfTelling() []table {
	return []table{
		newTable("consents", ofEach(clinic.View.ConsentsOf, func(_ clinic.Patient, c clinic.Consent) []any {
			return []any{c.ID, c.Patient, c.Recipient, c.Affiliation, c.Purpose, words(c.Scope), c.Signed, c.Expires, c.Justice, c.Revoked, c.Withdrawn}
		}), "consent_id", "patient_id", "recipient", "affiliation", "purpose", "content", "signed_on", "valid_to", "criminal_justice", "revoked_on", "removed"),
		newTable("disclosures", ofEach(always(clinic.View.DisclosuresOf), disclosureLine), "disclosure_id", "patient_id", "stay_id", "date", "basis", "consent_id", "recipient", "affiliation", "purpose",
			"case_number", "court", "ordered_on", "reason", "told_from", "told_to", "told_dates", "content", "told", "told_by", "disclosed_at", "delivery", "language", "part_two", "recorded_at", "by_staff_id", "removed", "removed_why"),
		newTable("notices", noticeRows, "notice_id", "date", "recorded_at", "notice_reason", "patient_id", "visit_id", "first_letters", "note", "handled_by_staff_id", "handled_at"),
	}
}

func disclosureLine(_ clinic.Patient, d clinic.Disclosure) []any {
	return []any{d.ID, d.Patient, d.Admission, d.Day, d.Basis, d.Consent, d.Recipient, d.Affiliation, d.Purpose,
		d.Case, d.Court, d.Ordered, d.Reason, d.From, d.To, days(d.Dates), words(d.Content), d.Told, d.ToldBy, d.Made, d.Delivery, d.Language, d.PartTwo, d.At, d.By, d.Withdrawn, d.Why}
}

// days are single dates as a list.
func days(dates []clinic.Date) []string {
	var list []string
	for _, date := range dates {
		list = append(list, date.String())
	}
	return list
}

func noticeRows(r *reading, write row) error {
	var failed error
	err := r.Notices(func(n clinic.Notice) {
		var handled clinic.Handled
		if n.Handled != nil {
			handled = *n.Handled
		}
		if failed == nil {
			failed = write(n.ID, n.Date, n.At, n.Reason, n.Patient, n.Visit, n.Card, n.Note, handled.By, handled.At)
		}
	})
	return errors.Join(failed, err)
}
