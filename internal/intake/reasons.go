package intake

import (
	"errors"

	"daybook/internal/clinic"
)

// Reason is why a row cannot be taken, and whose cell is to blame.
type Reason struct {
	Field Field
	Why   *clinic.Refusal
}

// otherReasons are what else is wrong with a row that is refused for a cell: what
// would be wrong if that cell were empty, and so on. So a row is mended in one go.
// Only what is unreadable in a cell of its own is told: whom the row is about cannot
// be said while its name or number is in doubt.
func (p *Preview) otherReasons(line Line, env clinic.Env, first Field) []Reason {
	var reasons []Reason
	left := map[Field]bool{}
	for field := first; field != "" && !left[field]; {
		left[field] = true
		r := &reading{preview: p, line: line, draft: p.draft.fork(), env: env, left: left}
		var refusal *clinic.Refusal
		if err := r.decide(); !errors.As(err, &refusal) || !ofItsCell(refusal.Code) {
			break
		}
		if field = r.row.Field; field != "" && !left[field] {
			reasons = append(reasons, Reason{field, refusal})
		}
	}
	return reasons
}

// ofItsCell reports whether a refusal is about what stands in one cell.
func ofItsCell(code string) bool {
	switch code {
	case "list_number_other", "list_name_known", "list_twice", "no_name":
		return false
	}
	return true
}
