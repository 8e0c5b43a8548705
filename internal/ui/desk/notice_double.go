package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// offerMerge names the two patients who carry one number, and leads to both side by
// side: they may be one person.
func (w *wants) offerMerge(item *want, row clinic.NoticeRow) {
	s := w.shell
	if row.Number == "" {
		return // noticed before Daybook kept the number
	}
	both := s.deps.Book.PatientsWithNumber(row.Number)
	if len(both) < 2 {
		item.body = s.t("today.double.over", i18n.Args{"Number": row.Number})
		return
	}
	first, second := both[0], both[1]
	item.patient = first.ID
	item.body = s.t("today.double.who", i18n.Args{"Number": row.Number, "First": s.name(first.SortName()), "Second": s.name(second.SortName())})
	if !s.may(clinic.ActMerge) {
		item.body += " " + s.whoMerges()
		return
	}
	item.more = append(item.more, wantAct{item.act, item.do})
	item.act, item.do = s.t("patients.like.merge"), func() { s.openMerge(first, second.ID) }
}
