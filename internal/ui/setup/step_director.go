package setup

import (
	"errors"
	"strings"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// directorStep asks for the first director, and creates the book.
type directorStep struct {
	step
	setup  *Setup
	name   *kit.Field
	pin    *kit.Field
	again  *kit.Field
	rule   *kit.Text
	place  *kit.Text
	back   *kit.Button
	create *kit.Button
	cutOff *kit.Text // what an earlier start left
	busy   bool
}

func newDirectorStep(s *Setup) *directorStep {
	look := s.deps.Look
	d := &directorStep{
		setup: s, name: kit.NewField(look, ""), pin: kit.NewSecretField(look, ""), again: kit.NewSecretField(look, ""),
		rule:  kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(3),
		place: kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(4),
	}
	d.name.OnEnter = d.pin.Focus
	d.pin.OnEnter = d.again.Focus
	d.again.OnEnter = d.goOn
	for _, field := range []*kit.Field{d.name, d.pin, d.again} {
		field.OnChanged = func(string) { d.mended(field) }
		field.OnEscape = d.goBack
	}
	d.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", d.goBack)
	d.create = kit.NewButton(look, kit.Primary, "book", "", d.goOn)
	d.cutOff = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(4)
	again := kit.NewPanel(look, kit.Sides(12, 16), d.cutOff)
	again.SetGround(kit.PaleDay)
	if !s.deps.CutOff {
		again.Hide()
	}
	body := kit.Column(kit.DeskGap, kit.Natural(again),
		kit.Natural(d.name),
		kit.Natural(kit.Row(24, kit.Fill(d.pin).AtStart(), kit.Fill(d.again).AtStart())),
		kit.Natural(d.rule), kit.Spring(), kit.Natural(d.place))
	d.step = newStep(look, body, kit.Natural(d.back), kit.Spring(), kit.Natural(d.create))
	return d
}

func (d *directorStep) relabel() {
	words := d.setup.words
	d.title.Set(words.T("setup.director.title"))
	d.lead.Set(words.T("setup.director.lead"))
	d.name.SetLabel(words.T("setup.director.name"))
	d.pin.SetLabel(words.T("setup.director.pin"))
	d.again.SetLabel(words.T("setup.director.again"))
	d.rule.Set(words.T("setup.director.rule", i18n.Args{"Count": book.StaffPINDigits}))
	d.sayPlace()
	d.cutOff.Set(words.T("setup.clinic.cut_off"))
	d.back.SetLabel(words.T("setup.back"))
	d.create.SetLabel(words.T("setup.director.create"))
	d.clear()
}

// sayPlace says where the book will lie. A folder that a service copies elsewhere is
// a warning, which stands in its place.
func (d *directorStep) sayPlace() {
	deps, words := d.setup.deps, d.setup.words
	d.place.SetColour(kit.SoftInk)
	d.place.Set(words.T("setup.director.place", i18n.Args{"Folder": deps.Folder}))
	if way := d.setup.opening.way(); way != vault.ByItself {
		d.place.Set(words.T("setup.director.lies", i18n.Args{"Folder": deps.Folder}))
	}
	if deps.SyncedBy != "" {
		d.place.SetColour(kit.BadInk)
		d.place.Set(words.T("setup.director.synced", i18n.Args{"Folder": deps.Folder, "Service": deps.SyncedBy}))
	}
}

func (d *directorStep) clear() {
	d.name.SetProblem("")
	d.pin.SetProblem("")
	d.again.SetProblem("")
	d.complain("")
}

// mended takes back what was said about a field once something else stands in
// it: whether it is right is said on going on.
func (d *directorStep) mended(field *kit.Field) {
	if field.Problem() != "" {
		field.SetProblem("")
		d.root.Refresh()
	}
}

func (d *directorStep) goBack() {
	if !d.busy {
		d.setup.show(d.setup.beside(atOpening, atCopies), kit.FromLeft)
	}
}

// goOn creates the book, or says at the field what is still missing.
func (d *directorStep) goOn() {
	if d.busy {
		return
	}
	d.clear()
	words := d.setup.words
	switch {
	case strings.TrimSpace(d.name.Text()) == "":
		d.wrong(d.name, words.T("setup.director.name_missing"))
	case d.pin.Text() != d.again.Text():
		d.wrong(d.again, words.T("setup.director.differ"))
	default:
		d.make()
	}
}

func (d *directorStep) wrong(field *kit.Field, sentence string) {
	field.SetProblem(sentence)
	field.Focus()
	d.root.Refresh()
}

func (d *directorStep) make() {
	s := d.setup
	answers, now := s.answers(), s.deps.Now()
	d.rest(true)
	s.deps.Run(func() func() {
		founding, err := answers.founding(s.deps.Random, now)
		if err != nil {
			return func() { d.failed(err) }
		}
		created, err := s.deps.Create(founding)
		if err != nil {
			return func() { d.failed(err) }
		}
		return func() { d.created(created) }
	})
}

// rest shows that the book is being made.
func (d *directorStep) rest(busy bool) {
	d.busy = busy
	d.back.Rest(busy)
	d.create.Rest(busy)
	label := d.setup.words.T("setup.director.create")
	if busy {
		label = d.setup.words.T("setup.director.creating")
	}
	d.create.SetLabel(label)
	d.root.Refresh()
}

func (d *directorStep) failed(err error) {
	d.rest(false)
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) && strings.HasPrefix(refusal.Code, "pin_") {
		d.wrong(d.pin, d.setup.sentence(err))
		return
	}
	d.complain(d.setup.sentence(err))
}

// created forgets the PIN and shows the recovery key.
func (d *directorStep) created(made Created) {
	d.rest(false)
	d.pin.SetText("")
	d.again.SetText("")
	d.setup.opening.chooser.Clear()
	d.setup.key.reveal(made)
	d.setup.show(atKey, kit.FromRight)
}
