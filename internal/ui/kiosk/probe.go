package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// probe tries out whether a card's words have room, before anybody sees them.
type probe struct{ line, note *kit.Text }

// cardSides is what a card keeps free left and right of its words, in pixels.
const cardSides float32 = 88

func newProbe(look *kit.Look) *probe {
	return &probe{
		line: kit.NewText(look, kit.LobbyBody, kit.Regular, kit.Ink, "").Lines(2).MayShrink(0.8),
		note: kit.NewText(look, kit.LobbySmall, kit.Regular, kit.Ink, "").Lines(2).MayShrink(0.8),
	}
}

// holds reports whether a card has its room in a cell and says all it has to.
func (p *probe) holds(card *kit.TouchCard, cell area) bool {
	card.Resize(fyne.NewSize(cell.width, cell.height))
	if need := card.MinSize(); need.Width > cell.width || need.Height > cell.height {
		return false
	}
	width := cell.width - cardSides
	return whollyIn(p.line, card.Words().Line, width) && whollyIn(p.note, card.Words().Note, width)
}

func whollyIn(text *kit.Text, content string, width float32) bool {
	text.Set(content)
	text.Resize(fyne.NewSize(width, text.HeightFor(width)))
	text.Refresh()
	return !text.Truncated()
}
