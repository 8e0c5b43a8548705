package desk

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// rowRow is a row of a list with its fate.
type rowRow struct {
	twoLines
	shell *shell
	pill  *kit.Pill
}

func (r *importRows) newRow() kit.RowView[intake.Row] {
	look := r.shell.look
	row := &rowRow{shell: r.shell, pill: kit.NewPill(look, kit.Calm, "")}
	row.build(look, row.pill)
	row.ExtendBaseWidget(row)
	return row
}

// Fill shows a row.
func (r *rowRow) Fill(row intake.Row) {
	s := r.shell
	r.name.Set(listing(s.name(row.Name), row.Number))
	r.below.Set(s.rowWords(row))
	tone := map[intake.Fate]kit.Tone{intake.New: kit.Fine, intake.Changed: kit.Fine, intake.Same: kit.Calm, intake.Refused: kit.Alarm}[row.Fate]
	r.pill.Set(tone, s.t("import.fate."+string(row.Fate)))
	r.inside.Refresh()
}

// rowWords say what a row would do, or why it cannot be taken.
func (s *shell) rowWords(row intake.Row) string {
	switch {
	case row.Fate == intake.Refused:
		reasons := []string{s.reasonWords(row.Field, row.Why)}
		for _, reason := range row.Also {
			reasons = append(reasons, s.reasonWords(reason.Field, reason.Why))
		}
		return strings.Join(reasons, " ")
	case row.Fate == intake.Same:
		return s.t("import.rows.same_words")
	case row.Fate == intake.New && row.Admits():
		return s.admittedWords(row)
	case row.Fate == intake.New:
		return s.t("import.rows.new_words")
	}
	var words []string
	for _, change := range row.Changes {
		words = append(words, s.columnChange(change))
	}
	if len(words) == 0 {
		return s.t("import.rows.opening_words")
	}
	return strings.Join(words, " · ")
}

// reasonWords say why a row cannot be taken, and which cell is to blame.
func (s *shell) reasonWords(field intake.Field, why *clinic.Refusal) string {
	if field == "" {
		return s.sentence(why)
	}
	return s.t("import.rows.because", i18n.Args{"Field": s.fieldName(field), "Why": s.sentence(why)})
}

// admittedWords say into what a new patient would be admitted.
func (s *shell) admittedWords(row intake.Row) string {
	for _, command := range row.Commands {
		admit, ok := command.(clinic.Admit)
		if !ok || len(admit.Admission.Plans) == 0 {
			continue
		}
		plan, name := admit.Admission.Plans[0], ""
		for _, track := range s.deps.Book.TracksOf(admit.Admission.Program) {
			if track.ID == plan.Track {
				name = s.label(track.Label)
			}
		}
		return s.t("import.rows.admitted_words", i18n.Args{"Date": s.dayYear(admit.Admission.From), "Plan": listing(name, s.planLine(plan))})
	}
	return s.t("import.rows.new_words")
}

// columnChange says one change: "Track: Daytime instead of Evening".
func (s *shell) columnChange(change intake.Change) string {
	old, new := s.valueWords(change.Field, change.Old), s.valueWords(change.Field, change.New)
	if old == "" {
		return s.t("import.rows.change_to", i18n.Args{"Field": s.fieldName(change.Field), "New": new})
	}
	return s.t("import.rows.change", i18n.Args{"Field": s.fieldName(change.Field), "Old": old, "New": new})
}

func (s *shell) valueWords(field intake.Field, value any) string {
	switch value := value.(type) {
	case clinic.Date:
		if value.IsZero() {
			return ""
		}
		return s.dayYear(value)
	case clinic.Label:
		return s.label(value)
	case time.Duration:
		return s.words.Hours(int(value / time.Minute))
	case []time.Weekday:
		var days []string
		for _, day := range value {
			days = append(days, s.words.ShortWeekday(day))
		}
		return strings.Join(days, " ")
	case int:
		if value > 0 {
			return strconv.Itoa(value)
		}
	case string:
		switch {
		case field == intake.FieldName:
			return s.name(value)
		case field == intake.FieldLanguage && value != "":
			return s.deps.Catalog.In(value).Name()
		}
		return value
	}
	return ""
}

var _ fyne.Widget = (*rowRow)(nil)
