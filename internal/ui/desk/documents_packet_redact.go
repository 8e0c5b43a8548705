package desk

import (
	"slices"

	"daybook/internal/clinic"
)

// clean takes other patients out of what somebody typed.
func (p *packetPaper) clean(text string) string {
	clean, hidden := p.redact.Redact(text, p.t("packet.mark"))
	p.hidden = p.hidden || hidden > 0
	return clean
}

// redacted is a visit without anybody else's name in what was typed about it.
func (p *packetPaper) redacted(v clinic.AuditVisit) clinic.AuditVisit {
	v.Blocks = slices.Clone(v.Blocks)
	for i := range v.Blocks {
		v.Blocks[i].Topic = p.clean(v.Blocks[i].Topic)
	}
	v.Reasons = slices.Clone(v.Reasons)
	for i := range v.Reasons {
		v.Reasons[i].Topic = p.clean(v.Reasons[i].Topic)
	}
	v.Visit.Session.Blocks = slices.Clone(v.Visit.Session.Blocks)
	for i := range v.Visit.Session.Blocks {
		v.Visit.Session.Blocks[i].Topic = p.clean(v.Visit.Session.Blocks[i].Topic)
	}
	if v.Visit.Absence != nil {
		absence := *v.Visit.Absence
		absence.Note, absence.Document = p.clean(absence.Note), p.clean(absence.Document)
		v.Visit.Absence = &absence
	}
	if v.Visit.Departure != nil {
		departure := *v.Visit.Departure
		departure.Note = p.clean(departure.Note)
		v.Visit.Departure = &departure
	}
	v.Visit.Corrections = slices.Clone(v.Visit.Corrections)
	for i := range v.Visit.Corrections {
		v.Visit.Corrections[i].Reason = p.clean(v.Visit.Corrections[i].Reason)
	}
	return v
}

// redactedLine is a line of the worksheet without anybody else's name in what was typed
// as an authorization's number.
func (p *packetPaper) redactedLine(line clinic.BillingLine) clinic.BillingLine {
	line.Exceptions = slices.Clone(line.Exceptions)
	for i := range line.Exceptions {
		line.Exceptions[i].Number = p.clean(line.Exceptions[i].Number)
	}
	return line
}
