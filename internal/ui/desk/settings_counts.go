package desk

import (
	"maps"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// countsTable says of every service whether it counts for a payer. Where nothing
// else was said, it counts as it does for treatment.
type countsTable struct {
	labels
	shell   *shell
	object  fyne.CanvasObject
	list    *kit.List[countedService]
	touched func()

	overrides map[clinic.ServiceID]bool
}

// countedService is a line of the table.
type countedService struct {
	service clinic.Service
	program clinic.Label
	counts  bool // for the payer
}

func newCountsTable(s *shell, touched func()) *countsTable {
	t := &countsTable{shell: s, touched: touched}
	t.list = kit.NewList(s.look, kit.RowHeight, func(c countedService) string { return string(c.service.ID) }, t.newRow)
	t.list.OnOpen = func(c countedService) { t.turn(c) }
	t.object = kit.Column(8, kit.Natural(t.text(s, s.note(3), "payers.services_note")), kit.Fill(kit.NewPanel(s.look, kit.All(1), t.list)))
	return t
}

func (t *countsTable) fill(terms clinic.Terms) {
	t.overrides = maps.Clone(terms.Overrides)
	t.draw()
}

func (t *countsTable) draw() {
	var rows []countedService
	terms := clinic.Terms{Overrides: t.overrides}
	for _, program := range t.shell.deps.Book.Programs() {
		for _, service := range program.Services {
			if service.Kind != clinic.KindBreak {
				rows = append(rows, countedService{service, program.Label, terms.Counts(service.ID, service.Counts)})
			}
		}
	}
	t.list.SetRows(rows)
	t.object.Refresh()
}

// turn makes a service count, or not.
func (t *countsTable) turn(c countedService) {
	if t.overrides == nil {
		t.overrides = map[clinic.ServiceID]bool{}
	}
	if next := !c.counts; next == c.service.Counts {
		delete(t.overrides, c.service.ID)
	} else {
		t.overrides[c.service.ID] = next
	}
	t.touched()
	t.draw()
}

// read is where the payer differs from the services themselves.
func (t *countsTable) read() map[clinic.ServiceID]bool {
	if len(t.overrides) == 0 {
		return nil
	}
	return maps.Clone(t.overrides)
}

// countsRow is one service with whether it counts.
type countsRow struct {
	box
	of      *countsTable
	name    *kit.Text
	program *kit.Text
	pill    *kit.Pill
	change  *kit.RowButton
	row     countedService
}

func (t *countsTable) newRow() kit.RowView[countedService] {
	look := t.shell.look
	r := &countsRow{of: t, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.program = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	r.change = kit.NewRowButton(look, kit.Secondary, "", "", func() { t.turn(r.row) })
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.program), kit.Spring())
	r.inside = kit.Row(12, kit.Fill(words).Stretched(), kit.Natural(r.pill), kit.Natural(r.change))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a service.
func (r *countsRow) Fill(row countedService) {
	s := r.of.shell
	r.row = row
	r.name.Set(s.label(row.service.Label))
	r.program.Set(s.label(row.program))
	tone, word, act := kit.Calm, "payers.counts_not", "payers.let_count"
	if row.counts {
		tone, word, act = kit.Fine, "payers.counts", "payers.let_not"
	}
	r.pill.Set(tone, s.t(word))
	r.change.SetLabel(s.t(act))
	r.inside.Refresh()
}
