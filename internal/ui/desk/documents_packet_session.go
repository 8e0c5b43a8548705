package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// changedSession says what became of a session of the day, and what the weekly schedule
// has.
func (p *packetPaper) changedSession(program clinic.ProgramID, c clinic.AuditChange) string {
	now := p.blocksWords(program, c.Blocks)
	switch {
	case c.Cancelled && !c.MovedTo.IsZero():
		now = p.t("packet.session_moved", i18n.Args{"Date": p.dayYear(c.MovedTo)})
	case c.Cancelled:
		now = p.t("packet.session_cancelled")
	case !c.MovedFrom.IsZero():
		now = p.t("packet.session_from", i18n.Args{"Date": p.dayYear(c.MovedFrom), "Blocks": now})
	}
	usual := p.blocksWords(program, c.Usual)
	if usual == "" {
		usual = p.t("versions.nothing")
	}
	return listing(p.label(c.Label), now, p.clean(c.Reason), p.t("packet.session_usual", i18n.Args{"Blocks": usual}))
}

// blocksWords are blocks in wall time, each with its topic or service.
func (p *packetPaper) blocksWords(program clinic.ProgramID, blocks []clinic.Block) string {
	var words []string
	for _, block := range blocks {
		topic := p.clean(block.Topic)
		if topic == "" {
			topic = p.serviceName(program, block.Service)
		}
		words = append(words, p.wallSpan(block.Start, block.End)+" "+topic)
	}
	return strings.Join(words, "; ")
}
