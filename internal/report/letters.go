package report

import (
	"golang.org/x/image/font/sfnt"

	"daybook/internal/card"
)

// letters know which letters the document's own faces have, so that a name with
// others, such as a Vietnamese one, is written in the face that has them.
type letters struct {
	faces map[string]*sfnt.Font
	other bool // there is a face with more letters
	room  sfnt.Buffer
}

func lettersOf(style card.SheetStyle) *letters {
	l := &letters{faces: map[string]*sfnt.Font{}, other: len(style.Other) > 0}
	for family, data := range map[string][]byte{card.FaceRegular: style.Regular, card.FaceBold: style.Bold} {
		if face, err := sfnt.Parse(data); err == nil {
			l.faces[family] = face
		}
	}
	return l
}

// faceFor is the face that a text is written in: the one asked for, unless that
// lacks one of its letters.
func (l *letters) faceFor(family, text string) string {
	face, ok := l.faces[family]
	if !l.other || !ok {
		return family
	}
	for _, letter := range text {
		if glyph, err := face.GlyphIndex(&l.room, letter); err != nil || glyph == 0 {
			return card.FaceOther
		}
	}
	return family
}
