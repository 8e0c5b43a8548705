// Package ways asks how the book opens when Daybook starts: by itself, by the staff's
// passphrase or by a stick. It is one body for the first start and for the desk.
package ways

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// Deps are what a chooser is given.
type Deps struct {
	Look  *kit.Look
	Words func(id string, args ...i18n.Args) string
	// Sticks lists the sticks and other disks that are plugged in now. It reads the
	// disk, and is called within Run's work.
	Sticks func() []platform.Folder
	Run    func(work func() (then func()))
	Keys   kit.Keys // what hears scans; nil for nobody
	// Names are what somebody would try first who knows the clinic; nil for none.
	Names func() []string
	// Copies are the folders that copies of the book go to: their stick is none for the
	// key. It may be nil.
	Copies func() []string
}

// Chooser lets one of the ways be chosen, and asks for what it takes. It says of each
// what it is worth, and no more.
type Chooser struct {
	// OnChanged is called when another way is shown, or its size may be another; it
	// may be nil.
	OnChanged func()

	deps   Deps
	object fyne.CanvasObject
	choice *kit.Choice
	worth  *kit.Text
	disk   *kit.Text
	first  *kit.Field
	again  *kit.Field
	rule   *kit.Text
	sticks *kit.Choice
	look   *kit.Button // for sticks, anew

	found []platform.Folder // the sticks
	state platform.Encryption
}

// The ways in their order.
func ways() []vault.Way { return []vault.Way{vault.ByItself, vault.ByPassphrase, vault.ByStick} }

// New builds a chooser that shows a book that opens by itself.
func New(deps Deps) *Chooser {
	look := deps.Look
	c := &Chooser{deps: deps, state: platform.EncryptionUnknown}
	c.choice = kit.NewChoice(look, "")
	c.worth = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8)
	c.disk = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(5)
	c.first, c.again = kit.NewSecretField(look, ""), kit.NewSecretField(look, "")
	c.rule = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(3)
	c.sticks = kit.NewChoice(look, "")
	c.look = kit.NewButton(look, kit.Secondary, "search", "", c.seek)
	c.choice.Keys, c.first.Keys, c.again.Keys, c.sticks.Keys, c.look.Keys = deps.Keys, deps.Keys, deps.Keys, deps.Keys, deps.Keys
	c.choice.OnChanged = c.changed
	c.first.OnChanged = func(string) { c.first.SetProblem(""); c.sayRule() }
	c.again.OnChanged = func(string) { c.again.SetProblem("") }
	c.sticks.OnChanged = func() { c.sticks.SetProblem("") }
	c.object = kit.Column(12, kit.Natural(c.choice), kit.Natural(c.worth), kit.Natural(c.disk),
		kit.Natural(kit.Row(kit.DeskGap, kit.Fill(c.first).AtStart(), kit.Fill(c.again).AtStart())), kit.Natural(c.rule),
		kit.Natural(kit.Row(kit.DeskGap, kit.Fill(c.sticks).AtStart(), kit.Natural(c.look).AtEnd())))
	c.choice.Choose(0)
	c.Relabel()
	return c
}

// Object is what to show.
func (c *Chooser) Object() fyne.CanvasObject { return c.object }

// Choice has the keyboard first.
func (c *Chooser) Choice() *kit.Choice { return c.choice }

// Fields are the two lines for the passphrase, and Stick chooses among sticks; they
// are hidden where another way is chosen.
func (c *Chooser) Fields() (first, again *kit.Field) { return c.first, c.again }

// Stick chooses among the sticks that are plugged in.
func (c *Chooser) Stick() *kit.Choice { return c.sticks }

// Show begins with a way.
func (c *Chooser) Show(way vault.Way) {
	for i, each := range ways() {
		if each == way {
			c.choice.Choose(i)
		}
	}
	c.changed()
}

// SetDisk says whether the computer's disk is encrypted, once that is known.
func (c *Chooser) SetDisk(state platform.Encryption) {
	c.state = state
	c.changed()
}

// Clear forgets the passphrase.
func (c *Chooser) Clear() {
	for _, field := range []*kit.Field{c.first, c.again} {
		field.SetText("")
		field.SetProblem("")
	}
	c.sayRule()
}

func (c *Chooser) way() vault.Way { return ways()[max(0, c.choice.One())] }

// changed shows what the way that is chosen takes, and what it is worth.
func (c *Chooser) changed() {
	t, way := c.deps.Words, c.way()
	c.worth.Set(t("ways.worth_" + string(way)))
	c.disk.Set(t("ways.disk_" + string(c.state)))
	c.disk.SetColour(kit.Ink)
	if way == vault.ByItself && c.state != platform.EncryptionOn {
		c.disk.Set(t("ways.alone_" + string(c.state)))
		c.disk.SetColour(kit.BadInk)
	}
	for _, each := range []fyne.CanvasObject{c.first, c.again, c.rule} {
		show(each, way == vault.ByPassphrase)
	}
	show(c.sticks, way == vault.ByStick)
	show(c.look, way == vault.ByStick)
	c.choice.SetProblem("")
	c.sayRule()
	if way == vault.ByStick && c.found == nil {
		c.seek()
	}
	c.object.Refresh()
	if c.OnChanged != nil {
		c.OnChanged()
	}
}

// sayRule says how good the passphrase is that is being typed.
func (c *Chooser) sayRule() {
	t := c.deps.Words
	if c.first.Text() == "" {
		c.rule.SetColour(kit.SoftInk)
		c.rule.Set(t("ways.rule", i18n.Args{"Count": vault.ShortestPassphrase}))
		return
	}
	strength := c.judge()
	c.rule.SetColour(map[vault.Strength]kit.Colour{vault.StrengthFair: kit.Ink, vault.StrengthGood: kit.GoodInk}[strength])
	if !strength.Taken() {
		c.rule.SetColour(kit.BadInk)
	}
	c.rule.Set(StrengthWords(t, strength))
}

func (c *Chooser) judge() vault.Strength {
	var names []string
	if c.deps.Names != nil {
		names = c.deps.Names()
	}
	return vault.PassphraseStrength(c.first.Text(), names...)
}

// StrengthWords say how good a passphrase is, and what to do where it is not taken: for
// the book and for an export alike.
func StrengthWords(t func(id string, args ...i18n.Args) string, strength vault.Strength) string {
	switch strength {
	case vault.StrengthShort:
		return t("ways.short", i18n.Args{"Count": vault.ShortestPassphrase})
	case vault.StrengthWeak:
		return t("ways.weak")
	case vault.StrengthFair:
		return t("ways.fair")
	}
	return t("ways.good")
}

// seek looks for sticks: one may have come since.
func (c *Chooser) seek() {
	c.deps.Run(func() func() {
		found := c.deps.Sticks()
		return func() {
			c.found = append([]platform.Folder{}, found...)
			c.Relabel()
		}
	})
}

// Chosen is the way with what it takes. It is false where something is missing or
// will not do, and says so where that is.
func (c *Chooser) Chosen() (vault.Choice, bool) {
	switch choice := (vault.Choice{Way: c.way()}); choice.Way {
	case vault.ByPassphrase:
		choice.Passphrase = c.first.Text()
		return choice, c.typedWell()
	case vault.ByStick:
		at := c.sticks.One()
		if at < 0 || at >= len(c.found) {
			c.sticks.SetProblem(c.deps.Words("ways.no_stick"))
			c.object.Refresh()
			return choice, false
		}
		choice.Folder = c.found[at].Path
		if c.holdsCopies(choice.Folder) {
			c.sticks.SetProblem(c.deps.Words("ways.stick_copies"))
			c.object.Refresh()
			return choice, false
		}
		return choice, true
	default:
		return choice, true
	}
}

// holdsCopies reports whether copies of the book go onto a stick. With the key beside
// them whoever finds it has everything, without the computer.
func (c *Chooser) holdsCopies(stick string) bool {
	return c.deps.Copies != nil && slices.ContainsFunc(c.deps.Copies(), func(folder string) bool {
		way, err := filepath.Rel(stick, folder)
		return err == nil && way != ".." && !strings.HasPrefix(way, ".."+string(filepath.Separator))
	})
}

func (c *Chooser) typedWell() bool {
	t := c.deps.Words
	strength := c.judge()
	switch {
	case !strength.Taken():
		c.first.SetProblem(StrengthWords(t, strength))
		c.first.Focus()
	case c.first.Text() != c.again.Text():
		c.again.SetProblem(t("ways.differ"))
		c.again.Focus()
	default:
		return true
	}
	c.object.Refresh()
	return false
}

// Relabel brings the words up to date.
func (c *Chooser) Relabel() {
	t, at, stick := c.deps.Words, max(0, c.choice.One()), max(0, c.sticks.One())
	c.choice.SetLabel(t("ways.label"))
	var words, names []string
	for _, way := range ways() {
		words = append(words, t("ways."+string(way)))
	}
	for _, folder := range c.found {
		names = append(names, folder.Name)
	}
	c.choice.SetWords(words...)
	c.choice.Choose(at)
	c.first.SetLabel(t("ways.first"))
	c.again.SetLabel(t("ways.again"))
	c.sticks.SetLabel(t("ways.which"))
	if c.found != nil && len(names) == 0 {
		c.sticks.SetLabel(t("ways.no_stick"))
	}
	c.sticks.SetWords(names...)
	if len(names) > 0 {
		c.sticks.Choose(min(stick, len(names)-1))
	}
	c.look.SetLabel(t("ways.seek"))
	c.changed()
}

func show(object fyne.CanvasObject, visible bool) {
	if visible {
		object.Show()
	} else {
		object.Hide()
	}
}
