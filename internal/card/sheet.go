package card

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"
)

// The size of a wallet card (ISO/IEC 7810 ID-1 in whole tenths) and the places
// on it, in millimetres.
const (
	walletWidth  = 85.6
	walletHeight = 54.0

	walletModule = 1.25
	walletQuiet  = QuietZone * walletModule
	walletSymbol = Side * walletModule
	walletEdge   = 3.5 // from the card's edge to the quiet zone, for an uneven cut

	walletSymbolX = walletEdge + walletQuiet
	walletSymbolY = (walletHeight - walletSymbol) / 2
	walletTextX   = walletSymbolX + walletSymbol + walletQuiet
	walletText    = walletWidth - walletTextX - walletEdge

	shortSize   = 22.0 // points
	shortHeight = 12.0
)

// Sheet writes a PDF of wallet cards (85.6 by 54 mm) with cutting marks: eight
// on a page of Letter, ten on A4, in the order of cards. A card shows its QR
// code, its first four letters and the lines of the style, and nothing else.
//
// Who holds the file holds the cards: it is written only where staff say so.
// Errors are [ErrNoCards], [ErrPaper], [ErrFont], [ErrText], those of [Parse],
// and those of w.
func Sheet(w io.Writer, cards []Code, style SheetStyle) error {
	if len(cards) == 0 {
		return fmt.Errorf("printing cards: %w", ErrNoCards)
	}
	doc, err := style.newDocument(FaceRegular, faceMono)
	if err != nil {
		return fmt.Errorf("printing cards: %w", err)
	}
	doc.SetFont(FaceRegular, "", shortSize)
	lines, err := fit(doc, style.Lines, walletText, walletSymbol-shortHeight, 10.5, 7)
	if err != nil {
		return fmt.Errorf("printing cards: %w", err)
	}
	paperWidth, paperHeight := doc.GetPageSize()
	g := newGrid(paperWidth, paperHeight, walletWidth, walletHeight)
	err = pages(w, doc, g, len(cards), func(i int, x, y float64) error {
		return drawWallet(doc, cards[i], lines, x, y)
	})
	if err != nil {
		return fmt.Errorf("printing cards: %w", err)
	}
	return nil
}

func drawWallet(doc *fpdf.Fpdf, code Code, lines paragraph, x, y float64) error {
	top := y + walletSymbolY
	if err := drawSymbol(doc, code, x+walletSymbolX, top, walletModule); err != nil {
		return err
	}
	doc.SetTextColor(0, 0, 0)
	doc.SetFont(faceMono, "", shortSize)
	doc.Text(x+walletTextX, top+shortSize*pointHeight*0.7, code.Short())

	doc.SetFont(FaceRegular, "", lines.size)
	linesTop := top + walletSymbol - lines.height
	for _, line := range lines.lines {
		doc.Text(x+walletTextX, linesTop+line.baseline, line.text)
	}
	return nil
}
