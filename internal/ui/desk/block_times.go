package desk

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// blockTimes asks for one or two times of day within a block.
type blockTimes struct {
	shell  *shell
	date   clinic.Date
	block  clinic.SessionBlock
	fields []*kit.Field
	object fyne.CanvasObject
}

func newBlockTimes(s *shell, date clinic.Date, block clinic.SessionBlock, labels ...string) *blockTimes {
	t := &blockTimes{shell: s, date: date, block: block}
	var items []kit.Item
	for _, label := range labels {
		field := s.field(s.t(label))
		field.OnChanged = func(string) { field.SetProblem("") }
		t.fields = append(t.fields, field)
		items = append(items, kit.Fill(field).AtStart())
	}
	t.object = kit.Row(16, items...)
	return t
}

func (t *blockTimes) editables() []editable {
	var fields []editable
	for _, field := range t.fields {
		fields = append(fields, field)
	}
	return fields
}

// read reads the times, or says at the field what is wrong: one that cannot be
// read, that lies outside the block, or before the one that comes first.
func (t *blockTimes) read() ([]time.Time, bool) {
	s := t.shell
	var times []time.Time
	for i, field := range t.fields {
		at, ok := readTimeNear(strings.TrimSpace(field.Text()), t.date, t.block.Start, t.block.End, s.deps.Book.Zone())
		problem := ""
		switch {
		case !ok:
			problem = s.t("today.time.unread")
		case !within(t.block, at):
			problem = s.t("attest.time_outside", i18n.Args{"From": s.clock(t.block.Start), "To": s.clock(t.block.End)})
		case i > 0 && !at.After(times[0]):
			problem = s.t("attest.time_order")
		}
		field.SetProblem(problem)
		if problem != "" {
			field.Focus()
			return nil, false
		}
		times = append(times, at)
	}
	return times, true
}
