package report

import (
	"testing"

	"daybook/assets"
	"daybook/internal/card"
)

func TestLettersThatAFaceLacksAreWrittenInAnother(t *testing.T) {
	with := style()
	with.Other = assets.Mono.TTF() // any other face
	for name, test := range map[string]struct {
		style      card.SheetStyle
		text, want string
	}{
		"plain":             {with, "Álvarez-Núñez, María José", card.FaceRegular},
		"vietnamese":        {with, "Nguyễn, Thị Hồng", card.FaceOther},
		"nothing":           {with, "", card.FaceRegular},
		"no other face":     {style(), "Nguyễn", card.FaceRegular},
		"cyrillic too":      {with, "Иванова", card.FaceOther},
		"dashes and quotes": {with, "6:00 – 6:50 PM · O’Brien…", card.FaceRegular},
	} {
		if got := lettersOf(test.style).faceFor(card.FaceRegular, test.text); got != test.want {
			t.Errorf("%s: expected %s, got %s", name, test.want, got)
		}
	}
}
