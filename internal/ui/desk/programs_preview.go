package desk

import (
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// fieldChange says a change of a setting: what it was and what it becomes.
func (s *shell) fieldChange(c clinic.FieldChange) string {
	return s.t("programs.preview.change", i18n.Args{"What": s.changeName(c), "Before": s.changeValue(c, c.Before, c.Was), "After": s.changeValue(c, c.After, c.Now)})
}

func (s *shell) changeName(c clinic.FieldChange) string {
	switch c.Field {
	case "service":
		return c.Name
	case "limit":
		name := s.t("programs.limit_kind." + string(c.Limit))
		if c.Weeks > 0 {
			name += " " + s.t("programs.preview.weeks", countOf(c.Weeks))
		}
		return name
	case "label", "level", "choice", "departure", "rounding", "make_ups", "signs", "retired":
		return s.t("programs.setting." + c.Field)
	}
	return s.t("programs.number." + c.Field)
}

func (s *shell) changeValue(c clinic.FieldChange, number int, words string) string {
	if c.Unit == clinic.UnitOfWords {
		return s.fieldWords(c.Field, words)
	}
	if c.Unit == clinic.UnitOfYesNo {
		return s.t(whether(number == 1, "programs.value.yes", "programs.value.no"))
	}
	if number == 0 {
		return s.t("programs.value.none")
	}
	switch c.Unit {
	case clinic.UnitOfMinutes:
		return s.words.Hours(number)
	case clinic.UnitOfHours:
		return s.words.Hours(60 * number)
	case clinic.UnitOfDays, clinic.UnitOfWeeks, clinic.UnitOfYears:
		return s.t("programs.value."+string(c.Unit), countOf(number))
	}
	return strconv.Itoa(number)
}

func (s *shell) fieldWords(field, words string) string {
	switch {
	case field == "rounding":
		return s.t("programs.rounding." + roundingID(clinic.Rounding(words)))
	case words == "":
		return s.t("programs.value.none")
	case field == "choice" || field == "departure":
		return s.t("programs." + field + "." + words)
	case field == "service":
		return s.t("programs.service." + words)
	}
	return words
}
