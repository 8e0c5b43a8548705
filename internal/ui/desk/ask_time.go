package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// timeField asks for a time of day, and offers now.
type timeField struct {
	shell *shell
	field *kit.Field
	date  clinic.Date
	now   string // what was offered: left as it is, it means this very moment
}

// askTime makes a field for a time on a service date.
func (p *todayPage) askTime(date clinic.Date, label string) *timeField {
	s := p.shell
	f := &timeField{shell: s, date: date, now: s.clock(s.deps.Book.Now()), field: s.field(label)}
	f.field.SetText(f.now)
	f.field.OnChanged = func(string) { f.field.SetProblem("") }
	return f
}

// instant reads the field. The zero time means now. What cannot be read is said
// below the field.
func (f *timeField) instant() (at time.Time, ok bool) {
	text := f.field.Text()
	if text == f.now || text == "" {
		return time.Time{}, true
	}
	b := f.shell.deps.Book
	at, ok = readTime(text, f.date, b.Zone(), b.Now())
	if !ok {
		f.field.SetProblem(f.shell.t("today.time.unread"))
	}
	return at, ok
}
