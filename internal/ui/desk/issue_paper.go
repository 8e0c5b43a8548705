package desk

import (
	"bytes"

	"fyne.io/fyne/v2/theme"

	"daybook/assets"
	"daybook/internal/card"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
)

// imageModule is the width of a module in a saved picture, in pixels.
const imageModule = 12

// tell says how saving or printing went.
func (p *issuePage) tell(colour kit.Colour, sentence string) {
	p.said.SetColour(colour)
	p.said.Set(sentence)
	p.object.Refresh()
}

// cardFile is what a saved card is called: its letters, and nobody's name.
func (p *issuePage) cardFile(ending string) string { return "card-" + p.code.Short() + ending }

func (p *issuePage) saveImage() {
	if p.code == "" {
		return
	}
	picture, err := card.PNG(p.code, imageModule)
	p.saveAs(p.cardFile(".png"), picture, err)
}

func (p *issuePage) saveSheet() {
	if p.code == "" {
		return
	}
	pdf, err := p.shell.cardSheet(p.code)
	p.saveAs(p.cardFile(".pdf"), pdf, err)
}

func (p *issuePage) saveAs(name string, data []byte, err error) {
	s := p.shell
	if err != nil {
		p.tell(kit.BadInk, s.t("patients.issue.save_failed"))
		return
	}
	code := p.code
	s.saveWhere(name, data, func(path string) {
		if code == p.code { // no other card is shown by now
			p.kept = true
			p.tell(kit.GoodInk, s.t("patients.issue.saved", i18n.Args{"Path": path}))
		}
	})
}

func (p *issuePage) printSheet() {
	s, code := p.shell, p.code
	if code == "" {
		return
	}
	pdf, err := s.cardSheet(code)
	if err != nil {
		p.tell(kit.BadInk, s.t("patients.issue.print_failed"))
		return
	}
	p.tell(kit.SoftInk, s.t("patients.issue.printing"))
	s.deps.Print(p.cardFile(".pdf"), pdf, func(err error) {
		switch {
		case code != p.code:
		case err != nil:
			p.tell(kit.BadInk, printers.Sentence(s.t, err, "patients.issue.print_failed"))
		default:
			p.kept = true
			p.tell(kit.GoodInk, s.t("patients.issue.printed"))
		}
	})
}

// cardSheet is a card to print, with the line for its finder in all languages.
func (s *shell) cardSheet(codes ...card.Code) ([]byte, error) {
	var pdf bytes.Buffer
	err := card.Sheet(&pdf, codes, s.sheetStyle())
	return pdf.Bytes(), err
}

// sheetStyle is what printed cards have in common. It names neither the clinic
// nor what is treated there (42 CFR 2.18).
func (s *shell) sheetStyle() card.SheetStyle {
	style := card.SheetStyle{Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF(), Other: theme.DefaultTextFont().Content()}
	for _, language := range s.deps.Catalog.Languages() {
		style.Lines = append(style.Lines, s.deps.Catalog.In(language).T("card.return"))
	}
	return style
}
