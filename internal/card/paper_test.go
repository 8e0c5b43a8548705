package card

import (
	"errors"
	"testing"
)

func TestCardsAndMarksStayWithinTheMargins(t *testing.T) {
	for _, paper := range []Paper{Letter, A4} {
		width, height, err := paper.Size()
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range [][2]float64{{walletWidth, walletHeight}, {commandWidth, commandHeight}} {
			g := newGrid(width, height, size[0], size[1])
			if g.perPage() < 4 {
				t.Errorf("paper %d holds only %d cards", paper, g.perPage())
			}
			x, y := g.at(g.perPage() - 1)
			right, bottom := width-(x+g.width), height-(y+g.height)
			for _, margin := range []float64{g.left, g.top, right, bottom} {
				if margin < paperMargin {
					t.Errorf("paper %d: a margin of %.1f mm, printers need %.1f", paper, margin, paperMargin)
				}
				if margin-markGap-markLength < 4 {
					t.Errorf("paper %d: the cutting marks end %.1f mm from the edge", paper, margin-markGap-markLength)
				}
			}
		}
	}
}

func TestUnknownPaper(t *testing.T) {
	if _, _, err := Paper(-1).Size(); !errors.Is(err, ErrPaper) {
		t.Errorf("expected ErrPaper, got %v", err)
	}
}

func TestTheQuietZoneStaysOnTheCard(t *testing.T) {
	if walletSymbolY < walletQuiet || walletSymbolX-walletQuiet < 2 {
		t.Error("an uneven cut would enter the quiet zone of a wallet card")
	}
	if symbolTop-QuietZone*commandModule < wordsTop {
		t.Error("the words of a command card enter the quiet zone")
	}
	if commandHeight-symbolTop-commandSymbol < QuietZone*commandModule {
		t.Error("the quiet zone of a command card ends beyond its edge")
	}
}
