package report

import (
	"slices"
	"testing"

	"daybook/internal/card"
)

// TestADoubleNameBreaksBehindItsHyphen, and a long word without one where the line ends.
func TestADoubleNameBreaksBehindItsHyphen(t *testing.T) {
	faces, err := facesOf(style())
	if err != nil {
		t.Fatal(err)
	}
	wide := faces.width(card.FaceRegular, sizeText, "Featherstonehaugh-Vi")
	if got, want := faces.lines(card.FaceRegular, sizeText, wide, "Featherstonehaugh-Villanueva, Ann"), []string{"Featherstonehaugh-", "Villanueva, Ann"}; !slices.Equal(got, want) {
		t.Errorf("the lines are %q, want %q", got, want)
	}
	got := faces.lines(card.FaceRegular, sizeText, wide, "Featherstonehaughvillanueva")
	if len(got) != 2 || got[0]+got[1] != "Featherstonehaughvillanueva" {
		t.Errorf("a word without a hyphen became %q", got)
	}
}
