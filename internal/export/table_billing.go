package export

import "daybook/internal/clinic"

// tablesOfBilling are who pays for what, and what was billed.
func tablesOfBilling() []table {
	return []table{
		newTable("payers", payerRows, "payer_id", "name", "retired"),
		newTable("payer_terms", termRows, "payer_id", "valid_from", "day_minutes", "day_services", "weekly_maximum", "largest_gap", "in_person_only", "telehealth_modifier", "bands", "service_overrides"),
		newTable("coverage", of(clinic.View.CoveragesOf, func(_ clinic.Patient, c clinic.Coverage) []any {
			return []any{c.ID, c.Patient, c.Payer, c.From, c.To, c.Member, c.Removed}
		}), "coverage_id", "patient_id", "payer_id", "valid_from", "valid_to", "member_number", "removed"),
		newTable("authorizations", of(clinic.View.AuthorizationsOf, func(_ clinic.Patient, a clinic.Authorization) []any {
			return []any{a.ID, a.Patient, a.Payer, a.Number, a.Service, a.Scope, a.Unit, a.Granted, a.Used, a.From, a.To, a.WeeklyCap, a.Review, a.Removed}
		}), "authorization_id", "patient_id", "payer_id", "authorization_number", "service_words", "scope", "unit", "granted", "used_before", "valid_from", "valid_to", "weekly_cap", "review_on", "removed"),
		newTable("activities", ofEach(always(clinic.View.ActivitiesOf), func(_ clinic.Patient, a clinic.Activity) []any {
			return []any{a.ID, a.Patient, a.Date, a.Label, a.Minutes, a.Verified, a.Removed}
		}), "activity_id", "patient_id", "date", "name", "minutes", "verified_by", "removed"),
		newTable("periods", periodRows, "period_id", "valid_from", "valid_to", "closed_at", "by_staff_id", "reopened", "reason"),
		newTable("claims", claimRows, "claim_id", "period_id", "patient_id", "date", "last_date", "visit_id", "claim_cause", "minutes_before", "minutes_after",
			"recorded_at", "handled_by_staff_id", "handled_at"),
	}
}

func payerRows(r *reading, write row) error {
	for _, p := range r.Record.Payers() {
		if err := write(p.ID, p.Name, p.Retired); err != nil {
			return err
		}
	}
	return nil
}

func termRows(r *reading, write row) error {
	for _, p := range r.Record.Payers() {
		for _, t := range p.Terms {
			if err := write(p.ID, t.From, t.DayMinutes, t.DayServices, t.WeeklyMaximum, t.LargestGap, t.InPersonOnly, t.Telehealth, t.Bands, t.Overrides); err != nil {
				return err
			}
		}
	}
	return nil
}

func periodRows(r *reading, write row) error {
	for _, p := range r.Record.Periods() {
		if err := write(p.ID, p.From, p.To, p.Closed, p.By, p.Reopened, p.Reason); err != nil {
			return err
		}
	}
	return nil
}

func claimRows(r *reading, write row) error {
	claims, err := r.Record.ClaimsAffected(firstDay(), finalDay())
	if err != nil {
		return err
	}
	for _, c := range claims {
		var handled clinic.Handled
		if c.Handled != nil {
			handled = *c.Handled
		}
		if err := write(c.ID, c.Period, c.Patient, c.Date, c.To, c.Visit, c.Cause, c.Before, c.After, c.At, handled.By, handled.At); err != nil {
			return err
		}
	}
	return nil
}
