package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// attestFind jumps to a person of the sheet by what stands on paper: the number or
// the first letters. Enter says of who is marked that they were not there, or were
// after all, and the next one can be typed: "all present but these".
type attestFind struct {
	people *attestPeople
	holder *fyne.Container
	field  *kit.Field
}

// findWidth is the field's width in pixels before the text scale.
const findWidth float32 = 176

func newAttestFind(s *shell, p *attestPeople) *attestFind {
	f := &attestFind{people: p, field: s.search("")}
	f.field.OnChanged = f.jump
	f.field.OnEnter, f.field.OnEscape = f.toggle, f.leave
	f.field.OnOther = func(name fyne.KeyName) { s.touch(); p.list.Press(name) }
	f.holder = grown(s.look, findWidth, 0, f.field)
	return f
}

func (f *attestFind) relabel() { f.field.SetHint(f.people.shell.t("attest.find")) }

// draw offers the field where there is somebody to find.
func (f *attestFind) draw() { show(f.holder, len(f.people.sheet.Seats) > 1) }

func (f *attestFind) focus() {
	if f.holder.Visible() {
		f.field.SetText("")
		f.field.SetProblem("")
		f.field.Focus()
	}
}

// jump marks who fits what is typed.
func (f *attestFind) jump(typed string) {
	p := f.people
	p.shell.touch()
	if at, ok := clinic.FindSeat(p.sheet.Seats, typed); ok {
		p.list.Select(string(p.sheet.Seats[at].Visit.Patient))
		p.drawActs()
	}
}

// toggle says the opposite of who is marked, and leaves the field free for the next.
// What nobody fits is left as it is, and said.
func (f *attestFind) toggle() {
	p := f.people
	typed := f.field.Text()
	at, ok := clinic.FindSeat(p.sheet.Seats, typed)
	switch {
	case typed == "":
		f.leave()
	case !ok:
		p.shell.say(p.shell.t("attest.find_nobody"))
	case !p.shell.sees():
	case p.sheet.Seats[at].Attested:
		p.shell.say(p.shell.t("attest.find_attested"))
	default:
		seat, _ := p.chosen()
		p.acts.toggle(seat)
		f.field.SetText("")
	}
}

// leave gives the keys back to the sheet, whose marked person stays marked.
func (f *attestFind) leave() {
	f.field.SetText("")
	f.people.shell.sink.Take()
}
