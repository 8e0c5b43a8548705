package intake

import (
	"errors"
	"reflect"

	"daybook/internal/clinic"
)

// reading is one row on its way to its fate.
type reading struct {
	preview *Preview
	line    Line
	draft   *draft
	env     clinic.Env
	row     Row
	isNew   bool
	merged  bool // it is about a record that is part of another one by now
	old     clinic.Patient
	patient clinic.Patient
	left    map[Field]bool // cells that are read as if they were empty
}

// row tells the fate of one row. An error is one of reading the book.
func (p *Preview) row(line Line, env clinic.Env) (Row, error) {
	r := &reading{preview: p, line: line, draft: p.draft.fork(), env: env, row: Row{Line: line.Number}}
	err := r.decide()
	var refusal *clinic.Refusal
	switch {
	case errors.As(err, &refusal):
		r.row.Fate, r.row.Why = Refused, refusal
		r.row.Commands, r.row.Undo, r.row.Changes = nil, nil, nil
		r.row.Also = p.otherReasons(line, env, r.row.Field)
		return r.row, nil
	case err != nil:
		return Row{}, err
	}
	p.take(r)
	return r.row, nil
}

// take keeps what a row does for the rows after it.
func (p *Preview) take(r *reading) {
	p.draft.join(r.draft)
	if !r.merged {
		p.seen[r.patient.ID] = r.line.Number
	}
	if r.isNew {
		key := nameKey(r.patient)
		p.names[key] = append(p.names[key], r.patient.ID)
	}
	switch {
	case r.isNew:
		r.row.Fate = New
	case len(r.row.Commands) > 0:
		r.row.Fate = Changed
	default:
		r.row.Fate = Same
	}
}

func (r *reading) decide() error {
	if err := r.readPerson(); err != nil || r.merged {
		return err
	}
	if line, twice := r.preview.seen[r.patient.ID]; twice {
		return r.refuse(FieldNumber, "list_twice", map[string]any{"Line": line})
	}
	if r.isNew || r.patient != r.old {
		if err := r.do(clinic.SavePatient{Patient: r.patient}); err != nil {
			return err
		}
	}
	if err := r.decidePhone(); err != nil {
		return err
	}
	if err := r.decideStay(); err != nil {
		return err
	}
	return r.decidePayer()
}

// text is the row's cell for a field.
func (r *reading) text(field Field) string {
	column, ok := r.preview.columns[field]
	if !ok || r.left[field] {
		return ""
	}
	return r.line.Cell(column)
}

// refuse says why a row cannot be taken, and which cell is to blame.
func (r *reading) refuse(field Field, code string, args map[string]any) error {
	r.row.Field = field
	if args == nil {
		args = map[string]any{}
	}
	args["Text"] = r.text(field)
	return &clinic.Refusal{Code: code, Args: args}
}

// do decides a command on what the rows so far would leave, and notes what takes
// it back.
func (r *reading) do(command clinic.Command) error {
	facts, err := command.Decide(r.draft, r.env)
	if err != nil {
		return err
	}
	if len(facts) == 0 {
		return nil
	}
	r.draft.apply(facts)
	r.row.Commands = append(r.row.Commands, command)
	if undo, ok := clinic.Undo(command, facts, r.preview.choices.Reason); ok {
		r.undoBy(undo)
	}
	return nil
}

// undoBy notes a step back, which is taken before those noted so far.
func (r *reading) undoBy(undo clinic.Command) {
	r.row.Undo = append([]clinic.Command{undo}, r.row.Undo...)
}

// change notes one thing that the row changes.
func (r *reading) change(field Field, old, new any) {
	if !r.isNew && !reflect.DeepEqual(old, new) {
		r.row.Changes = append(r.row.Changes, Change{Field: field, Old: old, New: new})
	}
}

// count reads a cell that counts something; -1 where it is empty.
func (r *reading) count(field Field) (int, error) {
	text := r.text(field)
	if text == "" {
		return -1, nil
	}
	count, ok := readCount(text)
	if !ok {
		return 0, r.refuse(field, "list_count", nil)
	}
	return count, nil
}

// date reads a cell that holds a date; none where it is empty.
func (r *reading) date(field Field) (clinic.Date, error) {
	text := r.text(field)
	if text == "" {
		return clinic.Date{}, nil
	}
	date, ok := readDate(text, r.preview.choices.Order, r.env.Today().AddDays(r.lookAhead(field)))
	if !ok {
		return clinic.Date{}, r.refuse(field, "list_date", nil)
	}
	return date, nil
}

// lookAhead is how far a date with a year of two digits may be to come: nobody is
// born tomorrow, but people are admitted next month.
func (r *reading) lookAhead(field Field) int {
	if field == FieldBorn {
		return 0
	}
	return 366
}
