package desk

import (
	"slices"
	"strings"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// historyParts are the plans, payers and authorizations that a patient's dates rest on:
// each as it was first recorded, and every change with what was so before, by whom and
// why.
func (p *packetPaper) historyParts(part *packetPart) []report.Part {
	list := report.List{Columns: []report.Column{{Head: p.t("packet.recorded"), Share: 2.6}, {Head: p.t("packet.what"), Share: 7.3}, {Head: p.t("journal.staff"), Share: 2.2}}}
	for _, version := range clinic.HistoryOfDays(part.history, part.days) {
		list.Rows = append(list.Rows, report.Row{Cells: []string{p.recordedAt(version.At), p.historyWords(version),
			p.journalActor(book.JournalLine{Actor: version.Actor, Staff: p.staffName(version.Actor.Staff)})}})
	}
	if len(list.Rows) == 0 {
		return nil
	}
	return []report.Part{report.Heading{Text: p.t("packet.history"), Again: p.again(p.t("packet.history"))}, list}
}

// historyWords say a fact in a sentence and then, a line each, what it holds: of a
// change what was so before as well.
func (p *packetPaper) historyWords(v clinic.Version) string {
	v.Differences = slices.Clone(v.Differences)
	for i, d := range v.Differences {
		v.Differences[i].Was, v.Differences[i].Now = p.cleanValue(d.Word, d.Was), p.cleanValue(d.Word, d.Now)
	}
	var lines []string
	for _, d := range v.Differences {
		lines = append(lines, p.differenceWords(v, d))
	}
	lines = slices.Insert(lines, 0, p.cleanLine(book.JournalLine{Told: v.Told}))
	if v.Why != "" {
		lines = append(lines, p.t("versions.why", i18n.Args{"Why": p.clean(v.Why)}))
	}
	return strings.Join(lines, "\n")
}

// differenceWords say one particular: what was recorded first, or what it was and what
// it became.
func (p *packetPaper) differenceWords(v clinic.Version, d clinic.Difference) string {
	what, now := p.t("versions.word."+d.Word), p.versionValue(d.Word, d.Now)
	if v.First {
		return joinedLine(what, now)
	}
	return p.t("packet.became", i18n.Args{"What": what, "Was": p.versionValue(d.Word, d.Was), "Now": now})
}

// cleanValue takes other patients out of what was typed; who pays is no patient.
func (p *packetPaper) cleanValue(word string, value any) any {
	if text, typed := value.(string); typed && word != "payer" {
		return p.clean(text)
	}
	return value
}

// again is a heading on the further pages of what it names.
func (p *packetPaper) again(heading string) string {
	return p.t("packet.again", i18n.Args{"What": heading})
}
