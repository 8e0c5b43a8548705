package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// emergencyRecipe is the form of a disclosure in a medical emergency (42 CFR
// 2.51(c)): every one of a patient that is written down, the newest first, or an empty
// one to fill in by hand.
func emergencyRecipe(s *shell, request documentRequest) recipe {
	var patient clinic.Patient
	var made []clinic.Disclosure
	read := func() error {
		sheet, err := s.deps.Book.Sheet(request.patient)
		if err != nil {
			return err
		}
		patient = sheet.Patient
		all, err := s.deps.Book.Disclosures(request.patient)
		made = slices.DeleteFunc(slices.Clone(all), func(d clinic.Disclosure) bool { return d.Basis != clinic.BasisEmergency || d.Told == "" })
		slices.SortStableFunc(made, func(a, b clinic.Disclosure) int { return b.MadeAt().Compare(a.MadeAt()) })
		return err
	}
	return recipe{
		file:  "daybook-emergency-" + s.deps.Book.Today().String(),
		first: func() ([]func() error, error) { return []func() error{read}, nil },
		write: func() (report.Document, error) {
			document := s.document(s.t("emergency.title"), s.t("emergency.rule"))
			document.Letterhead = s.deps.Book.Settings().Letterhead
			if len(made) == 0 {
				document.Parts = s.emergencyBlank(patient)
			}
			for i, each := range made {
				if i > 0 {
					document.Parts = append(document.Parts, report.NewPage{})
				}
				document.Parts = append(document.Parts, s.emergencyParts(patient, each)...)
			}
			return document, nil
		},
	}
}

// emergencyParts are what the rule asks to be written down, and what was told.
func (s *shell) emergencyParts(patient clinic.Patient, d clinic.Disclosure) []report.Part {
	by := d.ToldBy
	if by == "" {
		by = s.staffName(d.By)
	}
	parts := []report.Part{report.Facts{
		{Name: s.t("documents.patient"), Value: fullName(patient)}, {Name: s.t("documents.number"), Value: patient.Number},
		{Name: s.t("emergency.recipient"), Value: d.Recipient}, {Name: s.t("emergency.affiliation"), Value: d.Affiliation},
		{Name: s.t("emergency.by"), Value: by}, {Name: s.t("emergency.when"), Value: s.longMoment(d.MadeAt())},
		{Name: s.t("emergency.nature"), Value: d.Reason}, {Name: s.t("emergency.told"), Value: d.Told},
		{Name: s.t("emergency.how"), Value: s.t("disclosures.delivery." + string(d.Delivery))}, {Name: s.t("emergency.written_by"), Value: s.staffName(d.By)},
	}}
	if d.Withdrawn {
		parts = append(parts, report.Notice{Title: s.t("disclosures.never_sent"), Text: d.Why})
	}
	if d.Afterwards() {
		parts = append(parts, report.Notice{Text: s.writtenLater(d)})
	}
	return append(parts, report.Signature{s.t("emergency.sign"), s.t("documents.date")})
}

// blankLine is a line to write on by hand.
const blankLine = "____________________________________________"

// emergencyBlank is the form without answers.
func (s *shell) emergencyBlank(patient clinic.Patient) []report.Part {
	facts := report.Facts{{Name: s.t("documents.patient"), Value: fullName(patient)}, {Name: s.t("documents.number"), Value: patient.Number}}
	for _, id := range []string{"emergency.recipient", "emergency.affiliation", "emergency.by", "emergency.when", "emergency.nature", "emergency.told", "emergency.how"} {
		facts = append(facts, report.Fact{Name: s.t(id), Value: blankLine + "\n "})
	}
	return []report.Part{report.Paragraph{Text: s.t("emergency.blank")}, facts, report.Signature{s.t("emergency.sign"), s.t("documents.date")}}
}
