package desk

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// keyForgotten leads from the sign-in to what helps without the PIN.
const keyForgotten = fyne.KeyF4

// lockForgotten says who can set a new PIN, and lets a director set their own by the
// recovery sheet where nobody else can.
type lockForgotten struct {
	of           *lockScreen
	object       *fyne.Container
	title, body  *kit.Text
	key          *kit.Field
	first, again *kit.Field
	set          *kit.Button
	back         *kit.Button
	staff        clinic.Staff
	setting      bool
}

func newLockForgotten(of *lockScreen) *lockForgotten {
	s := of.shell
	f := &lockForgotten{of: of}
	f.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7)
	f.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8)
	f.key, f.first, f.again = s.field(""), s.secret(""), s.secret("")
	for _, field := range []*kit.Field{f.key, f.first, f.again} {
		field.OnChanged = func(string) { field.SetProblem("") }
		field.OnEscape = f.leave
	}
	f.key.OnEnter, f.first.OnEnter, f.again.OnEnter = f.first.Focus, f.again.Focus, f.try
	f.set = s.button(kit.Primary, "check", "", "Enter", f.try)
	f.back = s.button(kit.Secondary, "arrow-left", "", "Esc", f.leave)
	column := kit.Column(kit.DeskGap, kit.Natural(f.title), kit.Natural(f.body), kit.Natural(f.key),
		kit.Natural(kit.Row(kit.DeskGap, kit.Fill(f.first).AtStart(), kit.Fill(f.again).AtStart())),
		kit.Natural(kit.Row(kit.DeskGap, kit.Natural(f.back), kit.Spring(), kit.Natural(f.set))), kit.Spring())
	f.object = &fyne.Container{Layout: namesLayout{}, Objects: []fyne.CanvasObject{column}}
	return f
}

// start helps somebody who is to sign in.
func (f *lockForgotten) start(staff clinic.Staff) {
	f.staff = staff
	f.clear()
	f.relabel()
}

// bySheet reports whether the sheet may set this person's PIN.
func (f *lockForgotten) bySheet() bool { return f.staff.Role == clinic.Director }

// others are the directors who can set it at the desk.
func (f *lockForgotten) others() []string {
	var names []string
	for _, director := range f.of.shell.deps.Book.Directors() {
		if director.ID != f.staff.ID {
			names = append(names, director.Name)
		}
	}
	slices.Sort(names)
	return names
}

func (f *lockForgotten) relabel() {
	s := f.of.shell
	names := f.others()
	f.title.Set(s.t("recovery.pin_title"))
	args := i18n.Args{"Name": f.staff.Name, "Names": strings.Join(names, ", ")}
	switch {
	case !f.bySheet():
		f.body.Set(s.t("recovery.pin_ask", args))
	case len(names) > 0:
		f.body.Set(s.t("recovery.pin_others", args))
	default:
		f.body.Set(s.t("recovery.pin_alone", args))
	}
	f.key.SetLabel(s.t("recovery.pin_key", i18n.Args{"Count": vault.GroupCount}))
	f.first.SetLabel(s.t("setup.director.pin"))
	f.again.SetLabel(s.t("setup.director.again"))
	f.set.SetLabel(s.t("recovery.pin_set"))
	f.back.SetLabel(s.t("setup.back"))
	for _, each := range []fyne.CanvasObject{f.key, f.first, f.again, f.set} {
		show(each, f.bySheet())
	}
	f.object.Refresh()
}

// focus puts the keyboard where the key is typed.
func (f *lockForgotten) focus() {
	if f.bySheet() {
		f.key.Focus()
	}
}

// clear forgets what was typed.
func (f *lockForgotten) clear() {
	for _, field := range []*kit.Field{f.key, f.first, f.again} {
		field.SetText("")
		field.SetProblem("")
	}
}

func (f *lockForgotten) leave() {
	f.clear()
	f.of.shell.sink.Take()
	f.of.ask(f.staff)
}

// try sets the PIN, or says at the field what is wrong.
func (f *lockForgotten) try() {
	s := f.of.shell
	if f.setting || !f.bySheet() {
		return
	}
	for _, field := range []*kit.Field{f.key, f.first, f.again} {
		field.SetProblem("")
	}
	key, err := vault.ParseRecovery(f.key.Text())
	switch {
	case err != nil:
		f.wrong(f.key, f.keyProblem(err))
	case f.first.Text() != f.again.Text():
		f.wrong(f.again, s.t("patients.pin.differ"))
	default:
		f.setting = true
		f.set.Rest(true)
		staff, pin := f.staff, f.first.Text()
		work(s, func() (bool, error) { return true, s.deps.Book.SetPINBySheet(key, staff.ID, pin) }, func(_ bool, err error) {
			f.setting = false
			f.set.Rest(false)
			f.tried(staff, err)
		})
	}
}

// tried leads back to the sign-in, or says why there is no new PIN.
func (f *lockForgotten) tried(staff clinic.Staff, err error) {
	var refusal *clinic.Refusal
	switch s := f.of.shell; {
	case !s.locked || f.staff.ID != staff.ID:
	case err == nil:
		f.leave()
		f.of.tell("recovery.pin_done")
	case errors.Is(err, vault.ErrWrongIdentity):
		f.wrong(f.key, s.t("recovery.pin_wrong"))
	case errors.As(err, &refusal) && strings.HasPrefix(refusal.Code, "pin_"):
		f.wrong(f.first, s.sentence(err))
	default:
		f.wrong(f.key, s.sentence(err))
	}
}

// keyProblem says what is wrong with what was typed, and where to look again.
func (f *lockForgotten) keyProblem(err error) string {
	s := f.of.shell
	id := "bring.key.check"
	var typed *vault.RecoveryError
	if errors.As(err, &typed) {
		switch typed.Problem {
		case vault.ProblemLetter:
			id = "bring.key.letter"
		case vault.ProblemShort:
			id = "bring.key.short"
		case vault.ProblemLong:
			id = "bring.key.long"
		}
		if typed.Group > 0 {
			return s.t("bring.key.group", i18n.Args{"Group": typed.Group}) + " " + s.t(id)
		}
	}
	return s.t(id)
}

func (f *lockForgotten) wrong(field *kit.Field, sentence string) {
	field.SetProblem(sentence)
	field.Focus()
	f.object.Refresh()
}
