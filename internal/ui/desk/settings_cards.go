package desk

import (
	"bytes"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
)

// commandsFile is what the saved sheets are called.
const commandsFile = "daybook-command-cards.pdf"

// commandsPart prints the cards that stand in for the lobby screen's buttons.
type commandsPart struct {
	labels
	shell *shell
	root  fyne.CanvasObject
	said  *kit.Text
}

func newCommandsPart(s *shell) *commandsPart {
	p := &commandsPart{shell: s}
	body := p.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(6), "settings.cards.body")
	p.said = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.GoodInk, "").Lines(3)
	print := p.button(s, s.button(kit.Primary, "printer", "", "Ctrl P", p.print), "settings.cards.print")
	save := p.button(s, s.button(kit.Secondary, "save", "", "", p.save), "settings.cards.save")
	var signs []fyne.CanvasObject
	for _, command := range card.Commands() {
		signs = append(signs, p.sign(command))
	}
	p.root = kit.AtMostBy(s.look, partWidth, kit.Column(20,
		kit.Natural(p.text(s, s.heading(), "settings.section.cards")), kit.Natural(body),
		kit.Natural(newFlow(8, signs...)), kit.Natural(newFlow(12, print, save)), kit.Natural(p.said), kit.Spring()))
	return p
}

// sign shows what one of the cards says.
func (p *commandsPart) sign(command card.Command) fyne.CanvasObject {
	pill := kit.NewPill(p.shell.look, kit.Calm, "")
	p.on(func() { pill.Set(commandTone(command), p.shell.t(commandText(command))) })
	return pill
}

func commandTone(command card.Command) kit.Tone {
	switch command {
	case card.Daytime:
		return kit.Waiting
	case card.Evening:
		return kit.Tonight
	case card.Help:
		return kit.Alarm
	default:
		return kit.Calm
	}
}

// commandText is the id of the words on a command's card.
func commandText(command card.Command) string {
	switch command {
	case card.Daytime:
		return "settings.command.daytime"
	case card.Evening:
		return "settings.command.evening"
	case card.Staying:
		return "settings.command.staying"
	case card.Leaving:
		return "settings.command.leaving"
	case card.Help:
		return "settings.command.help"
	case card.English:
		return "settings.command.english"
	case card.Spanish:
		return "settings.command.spanish"
	default:
		return "settings.command.other_language"
	}
}

func (p *commandsPart) object() fyne.CanvasObject { return p.root }
func (p *commandsPart) shown()                    { p.tell(kit.GoodInk, "") }
func (p *commandsPart) hidden()                   {}

func (p *commandsPart) tell(colour kit.Colour, sentence string) {
	p.said.SetColour(colour)
	p.said.Set(sentence)
	p.root.Refresh()
}

// sheet are all command cards with their words in every language.
func (p *commandsPart) sheet() ([]byte, error) {
	catalog := p.shell.deps.Catalog
	var cards []card.CommandCard
	for _, command := range card.Commands() {
		each := card.CommandCard{Command: command}
		for _, language := range catalog.Languages() {
			words := catalog.In(language).T(commandText(command))
			if len(each.Lines) == 0 || each.Lines[len(each.Lines)-1] != words { // "English" is English everywhere
				each.Lines = append(each.Lines, words)
			}
		}
		cards = append(cards, each)
	}
	var pdf bytes.Buffer
	err := card.CommandSheet(&pdf, cards, p.shell.sheetStyle())
	return pdf.Bytes(), err
}

func (p *commandsPart) save() {
	s := p.shell
	pdf, err := p.sheet()
	if err != nil {
		p.tell(kit.BadInk, s.t("settings.cards.save_failed"))
		return
	}
	s.saveWhere(commandsFile, pdf, func(path string) {
		p.tell(kit.GoodInk, s.t("settings.cards.saved", i18n.Args{"Path": path}))
	})
}

func (p *commandsPart) print() {
	s := p.shell
	pdf, err := p.sheet()
	if err != nil {
		p.tell(kit.BadInk, s.t("settings.cards.print_failed"))
		return
	}
	p.tell(kit.SoftInk, s.t("settings.cards.printing"))
	s.deps.Print(commandsFile, pdf, func(err error) {
		if err != nil {
			p.tell(kit.BadInk, printers.Sentence(s.t, err, "settings.cards.print_failed"))
			return
		}
		p.tell(kit.GoodInk, s.t("settings.cards.printed"))
	})
}
