package intake

import (
	"io"
	"slices"

	"daybook/internal/clinic"
)

// Fate is what taking a list would do with a row.
type Fate string

const (
	New     Fate = "new"     // a patient that Daybook does not know
	Same    Fate = "same"    // everything the row says is so already
	Changed Fate = "changed" // a patient whose particulars or stay change
	Refused Fate = "refused" // nothing of it is taken
)

// Fates lists every fate, what needs a look first.
func Fates() []Fate { return []Fate{Refused, New, Changed, Same} }

// Row is one row of a list with its fate.
type Row struct {
	Line     int // in the file
	Fate     Fate
	Name     string // as lists show it
	Number   string
	Patient  clinic.PatientID
	Changes  []Change        // of a row that changes something
	Why      *clinic.Refusal // of a row that is refused
	Field    Field           // whose cell is to blame; "" where no single one is
	Also     []Reason        // what else is wrong with it
	Commands []clinic.Command
	Undo     []clinic.Command // take back what Commands do
}

// Admits reports whether the row starts a stay.
func (r Row) Admits() bool {
	return slices.ContainsFunc(r.Commands, func(c clinic.Command) bool { _, admits := c.(clinic.Admit); return admits })
}

// Change is one thing that a row changes. Its sides are a string, a Date, a number,
// minutes as a time.Duration, a Label, days of the week, or nil for nothing.
type Change struct {
	Field    Field
	Old, New any
}

// Choices are what a list does not say itself.
type Choices struct {
	Order   DateOrder
	Program clinic.ProgramID // of rows that name none; "" admits only rows that do
	Track   clinic.TrackID   // likewise
	From    clinic.Date      // the first day that Daybook counts itself; plans change from it on
	Random  io.Reader        // for the ids of new patients
	Reason  string           // of taking the list back, for the journal
}

// Preview tells the fate of every row, as far as it got.
type Preview struct {
	Rows    []Row
	Crowds  []clinic.Crowd // tracks that would get more patients than places; known at the end
	table   Table
	columns Columns
	choices Choices
	seen    map[clinic.PatientID]int // the row that told of a patient already
	next    int                      // the patient number given out last
	names   map[string][]clinic.PatientID
	merged  []mergedFacts
	draft   *draft
}

// NewPreview prepares the preview of a list.
func NewPreview(table Table, columns Columns, choices Choices) *Preview {
	return &Preview{table: table, columns: columns, choices: choices, seen: map[clinic.PatientID]int{}, draft: newDraft()}
}

// Total is how many rows the list has.
func (p *Preview) Total() int { return len(p.table.Rows) }

// Done reports whether the fate of every row is known.
func (p *Preview) Done() bool { return len(p.Rows) == p.Total() }

// Count is how many rows have a fate.
func (p *Preview) Count(fate Fate) int {
	count := 0
	for _, row := range p.Rows {
		if row.Fate == fate {
			count++
		}
	}
	return count
}

// Step tells the fates of up to so many more rows, against the book as it is. The
// steps of one preview see what the rows before them would do.
func (p *Preview) Step(view clinic.View, env clinic.Env, rows int) error {
	p.draft.View = view
	if p.names == nil {
		p.index(view)
	}
	for ; rows > 0 && !p.Done(); rows-- {
		row, err := p.row(p.table.Rows[len(p.Rows)], env)
		if err != nil {
			return err
		}
		p.Rows = append(p.Rows, row)
	}
	if p.Done() {
		p.Crowds = clinic.CrowdsWith(view, clinic.DateIn(env.Now, env.Zone), p.plans())
	}
	return nil
}

// plans are those that the rows would give to patients.
func (p *Preview) plans() map[clinic.PatientID]clinic.Plan {
	plans := map[clinic.PatientID]clinic.Plan{}
	for _, command := range p.Commands() {
		switch c := command.(type) {
		case clinic.Admit:
			if last := len(c.Admission.Plans) - 1; last >= 0 {
				plans[c.Admission.Patient] = c.Admission.Plans[last]
			}
		case clinic.SetPlan:
			plans[c.Patient] = c.Plan
		}
	}
	return plans
}

// Commands are what taking the list does, in its order.
func (p *Preview) Commands() []clinic.Command {
	var all []clinic.Command
	for _, row := range p.Rows {
		all = append(all, row.Commands...)
	}
	return all
}

// Undo is what takes the list back, the last row first.
func (p *Preview) Undo() []clinic.Command {
	var all []clinic.Command
	for i := len(p.Rows) - 1; i >= 0; i-- {
		all = append(all, p.Rows[i].Undo...)
	}
	return all
}
