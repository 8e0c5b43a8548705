package card

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"
)

// CommandCard is one printed command card.
type CommandCard struct {
	Command Command

	// Lines are the big words, one a language: "Daytime", "De día".
	Lines []string
}

// The size of a command card and the places on it, in millimetres.
const (
	commandWidth  = 95.0
	commandHeight = 125.0

	commandModule = 1.6
	commandSymbol = Side * commandModule
	commandEdge   = 6.0

	signSize   = 26.0
	signTop    = 8.0
	wordsTop   = signTop + signSize + 2
	symbolTop  = commandHeight - commandEdge - QuietZone*commandModule/2 - commandSymbol
	wordsSpace = symbolTop - QuietZone*commandModule - wordsTop
)

// CommandSheet writes a PDF of command cards, four on a page, each with a sign
// that speaks without words, its big words and its code. They lie at the
// lobby's scanner, so that nobody has to touch the screen.
//
// Errors are [ErrNoCards], [ErrPaper], [ErrFont], [ErrText], [ErrLength] for a
// value that is no command, and those of w.
func CommandSheet(w io.Writer, cards []CommandCard, style SheetStyle) error {
	if len(cards) == 0 {
		return fmt.Errorf("printing command cards: %w", ErrNoCards)
	}
	doc, err := style.newDocument(FaceBold)
	if err != nil {
		return fmt.Errorf("printing command cards: %w", err)
	}
	paperWidth, paperHeight := doc.GetPageSize()
	g := newGrid(paperWidth, paperHeight, commandWidth, commandHeight)
	err = pages(w, doc, g, len(cards), func(i int, x, y float64) error {
		return drawCommand(doc, cards[i], x, y)
	})
	if err != nil {
		return fmt.Errorf("printing command cards: %w", err)
	}
	return nil
}

func drawCommand(doc *fpdf.Fpdf, card CommandCard, x, y float64) error {
	symbolX := x + (commandWidth-commandSymbol)/2
	if err := drawSymbol(doc, CommandCode(card.Command), symbolX, y+symbolTop, commandModule); err != nil {
		return fmt.Errorf("%s: %w", card.Command, err)
	}
	doc.SetTextColor(0, 0, 0)
	doc.SetFont(FaceBold, "", 30)
	words, err := fit(doc, card.Lines, commandWidth-2*commandEdge, wordsSpace, 30, 14)
	if err != nil {
		return fmt.Errorf("%s: %w", card.Command, err)
	}
	drawSign(doc, card.Command, x+commandWidth/2, y+signTop+signSize/2, signSize/2)

	doc.SetFont(FaceBold, "", words.size)
	top := y + wordsTop + (wordsSpace-words.height)/2
	for _, line := range words.lines {
		doc.Text(x+(commandWidth-doc.GetStringWidth(line.text))/2, top+line.baseline, line.text)
	}
	return nil
}
