package desk

import "daybook/internal/clinic"

// read is what is asked for; false while something is missing.
func (f *documentForm) read() (documentRequest, bool) {
	languages := f.shell.deps.Catalog.Languages()
	request := documentRequest{
		kind: f.page.kind, patient: clinic.PatientID(f.patient.Picked()), week: f.weekShown(), each: f.each.Ticked(),
		language: languages[max(0, f.language.One())], letter: f.letter, packet: f.list.patients, by: clinic.Intervals()[max(0, f.by.One())],
	}
	request.from, _ = typedDate(f.from.Text())
	request.to, _ = typedDate(f.to.Text())
	request.day, request.sheets = f.groups.day(), f.groups.wish()
	request.order, request.claims = f.billing.chosen()
	return request, f.missing() == ""
}

// missing says what is still to be chosen; "" for nothing.
func (f *documentForm) missing() string {
	s, asks := f.shell, f.page.kind.asks
	from, first := typedDate(f.from.Text())
	to, last := typedDate(f.to.Text())
	switch {
	case asks.packet && len(f.list.patients) == 0:
		return s.t("documents.missing.packet")
	case asks.packet:
		if f.letter.Basis == "" {
			return s.t("documents.missing.basis")
		}
		return ""
	case asks.patient && f.patient.Picked() == "":
		return s.t("documents.missing.patient")
	case asks.dates && (!first || !last):
		return s.t("documents.missing.dates")
	case asks.dates && to.Before(from):
		return s.t("documents.missing.order")
	case asks.day && f.groups.day().IsZero():
		return s.t("sign_in.missing_day")
	case asks.letter && f.letter.Basis == "":
		return s.t("documents.missing.basis")
	}
	return ""
}
