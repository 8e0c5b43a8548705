package desk

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// longestPIN is how many digits the sign-in takes.
const longestPIN = 16

// lockPIN asks for somebody's PIN, by keyboard or by its own keys.
type lockPIN struct {
	of     *lockScreen
	object *fyne.Container
	title  *kit.Text
	hint   *kit.Text
	dots   *kit.Text
	keypad *kit.Keypad
	word   *kit.Text
	other  *kit.RowButton

	staff    clinic.Staff
	pin      string
	checking bool
	problem  string
	until    time.Time // the next try may begin, by the computer's clock
}

func newLockPIN(of *lockScreen) *lockPIN {
	p := &lockPIN{of: of}
	look := of.shell.look
	p.title = kit.NewText(look, kit.DeskTitle, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7)
	p.hint = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2)
	p.dots = kit.NewText(look, kit.LobbyHead, kit.Bold, kit.Ink, "").Align(fyne.TextAlignCenter).MayShrink(0.4)
	p.word = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(2)
	p.other = kit.NewRowButton(look, kit.Quiet, "user", "", of.choose)
	p.other.SetHint("Esc")
	p.keypad = kit.NewKeypad(look, "")
	p.keypad.OnDigit = func(digit int) { p.typed(rune('0' + digit)) }
	p.keypad.OnBack = func() { p.pressed(fyne.KeyBackspace) }
	p.keypad.OnOK = p.try
	box := kit.NewPanel(look, kit.Sides(4, kit.DeskGap), grown(look, 0, 52, p.dots))
	column := kit.Column(10, kit.Natural(p.title), kit.Natural(p.hint), kit.Natural(box), kit.Natural(grown(look, 0, 48, p.word)),
		kit.Natural(kit.Sized(0, keypadHeight, p.keypad)), kit.Natural(p.other).AtStart())
	p.object = &fyne.Container{Layout: pinLayout{}, Objects: []fyne.CanvasObject{column}}
	return p
}

func (p *lockPIN) start(staff clinic.Staff) {
	p.clear()
	p.staff = staff
	p.relabel()
}

// clear forgets what was typed.
func (p *lockPIN) clear() {
	p.staff, p.pin, p.problem, p.checking, p.until = clinic.Staff{}, "", "", false, time.Time{}
	p.show()
}

func (p *lockPIN) typed(r rune) {
	if r < '0' || r > '9' || p.checking || len(p.pin) >= longestPIN {
		return
	}
	p.of.shell.touch()
	p.pin += string(r)
	p.problem = ""
	p.show()
}

func (p *lockPIN) pressed(name fyne.KeyName) {
	switch {
	case p.checking:
	case name == fyne.KeyBackspace && p.pin != "":
		p.pin = p.pin[:len(p.pin)-1]
		p.show()
	case name == fyne.KeyReturn, name == fyne.KeyEnter:
		p.try()
	case name == fyne.KeyEscape:
		p.of.choose()
	}
}

// try checks the PIN, which takes a moment on purpose.
func (p *lockPIN) try() {
	s := p.of.shell
	if p.checking || p.waiting() > 0 || p.pin == "" {
		return
	}
	staff, pin := p.staff, p.pin
	p.checking, p.pin, p.problem = true, "", ""
	p.show()
	work(s, func() (clinic.Actor, error) { return s.deps.Book.SignIn(staff.ID, pin) }, func(actor clinic.Actor, err error) {
		if !p.checking || p.staff.ID != staff.ID {
			return // somebody else was chosen meanwhile
		}
		p.checking = false
		if err != nil {
			p.refused(err)
			return
		}
		p.clear()
		s.unlock(actor, staff)
	})
}

func (p *lockPIN) refused(err error) {
	s := p.of.shell
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) && refusal.Code == "wait" {
		if seconds, ok := refusal.Args["Count"].(int); ok {
			p.until = s.deps.Clock().Add(time.Duration(seconds) * time.Second)
		}
	}
	p.problem = s.sentence(err)
	p.show()
}

// waiting is how many seconds the next try has to wait.
func (p *lockPIN) waiting() int {
	left := p.until.Sub(p.of.shell.deps.Clock())
	return max(0, int((left+time.Second-1)/time.Second))
}

func (p *lockPIN) tick() {
	if !p.until.IsZero() {
		if p.waiting() == 0 {
			p.until, p.problem = time.Time{}, ""
		}
		p.show()
	}
}

func (p *lockPIN) show() {
	s := p.of.shell
	p.dots.Set(strings.Repeat("•", len(p.pin)))
	word, colour := p.problem, kit.BadInk
	switch wait := p.waiting(); {
	case p.checking:
		word, colour = s.t("desk.lock.checking"), kit.SoftInk
	case wait > 0:
		word = s.t("refusal.wait", i18n.Args{"Count": wait})
	}
	p.word.SetColour(colour)
	p.word.Set(word)
	p.keypad.RestOK(p.checking || p.waiting() > 0 || len(p.pin) < book.StaffPINDigits)
}

func (p *lockPIN) relabel() {
	s := p.of.shell
	p.title.Set(p.staff.Name)
	p.hint.Set(s.t("desk.lock.pin"))
	p.other.SetLabel(s.t("desk.lock.another"))
	p.keypad.SetOK(s.t("desk.lock.ok"))
	p.show()
	p.object.Refresh()
}

// pinLayout puts the column in the middle, as wide as the keypad.
type pinLayout struct{}

// The keys, which are a little smaller than the lobby's, in pixels.
const (
	pinWidth     float32 = 400
	keypadHeight float32 = 400
)

func (pinLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		object.Resize(fyne.NewSize(pinWidth, 0))
		height := object.MinSize().Height
		object.Resize(fyne.NewSize(pinWidth, height))
		object.Move(fyne.NewPos(float32(int(size.Width-pinWidth)/2), float32(int(max(0, size.Height-height)/2))))
	}
}

func (pinLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
