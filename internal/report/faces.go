package report

import (
	"fmt"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"daybook/internal/card"
)

// faces measure texts in the letters that a document is written in.
type faces struct {
	known  map[string]*sfnt.Font
	widths map[string]map[rune]float64 // of a letter, in parts of its size
	choose *letters
	room   sfnt.Buffer
}

// facesOf reads the style's fonts. Its error wraps card.ErrFont.
func facesOf(style card.SheetStyle) (*faces, error) {
	f := &faces{known: map[string]*sfnt.Font{}, widths: map[string]map[rune]float64{}, choose: lettersOf(style)}
	fonts := map[string][]byte{card.FaceRegular: style.Regular, card.FaceBold: style.Bold, card.FaceOther: style.Other}
	for family, data := range fonts {
		if family == card.FaceOther && len(data) == 0 {
			continue
		}
		face, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", card.ErrFont, family, err)
		}
		f.known[family], f.widths[family] = face, map[rune]float64{}
	}
	return f, nil
}

// width is how wide a text is in millimetres, in letters of a size in points. There
// is no kerning: neither the file nor the picture has any.
func (f *faces) width(family string, size float64, text string) float64 {
	total := 0.0
	for _, letter := range text {
		total += f.letter(family, letter)
	}
	return total * size * point
}

func (f *faces) letter(family string, letter rune) float64 {
	if width, known := f.widths[family][letter]; known {
		return width
	}
	face := f.known[family]
	em := fixed.I(int(face.UnitsPerEm()))
	glyph, _ := face.GlyphIndex(&f.room, letter)
	advance, err := face.GlyphAdvance(&f.room, glyph, em, font.HintingNone)
	if err != nil {
		advance = em / 2
	}
	width := float64(advance) / float64(em)
	f.widths[family][letter] = width
	return width
}

// lines breaks a text at its spaces so that each line fits a width. A word that is
// wider than a line is broken within; a line feed begins a new line.
func (f *faces) lines(family string, size, width float64, text string) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, f.paragraph(f.choose.faceFor(family, paragraph), size, width, paragraph)...)
	}
	return lines
}

func (f *faces) paragraph(family string, size, width float64, text string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(text, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if f.width(family, size, longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		var whole []string
		whole, line = f.broken(family, size, width, word)
		lines = append(lines, whole...)
	}
	return append(lines, line)
}

// broken cuts a word into full lines and what is left of it: behind a hyphen where there
// is one, as in a double name.
func (f *faces) broken(family string, size, width float64, word string) (full []string, rest string) {
	letters := []rune(word)
	for f.width(family, size, string(letters)) > width && len(letters) > 1 {
		n := len(letters) - 1
		for n > 1 && f.width(family, size, string(letters[:n])) > width {
			n--
		}
		if hyphen := lastHyphen(letters[:n]); hyphen > 0 {
			n = hyphen + 1
		}
		full, letters = append(full, string(letters[:n])), letters[n:]
	}
	return full, string(letters)
}

// lastHyphen is where the last hyphen of a part of a word stands; -1 is nowhere.
func lastHyphen(letters []rune) int {
	for i := len(letters) - 1; i > 0; i-- {
		if letters[i] == '-' {
			return i
		}
	}
	return -1
}
