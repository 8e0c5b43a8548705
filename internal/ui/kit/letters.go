package kit

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"

	"daybook/assets"
)

// letters knows which letters our typeface has. It is read from the font once,
// when a letter beyond plain Latin is first seen.
type letters struct {
	once sync.Once
	font *sfnt.Font
	have map[rune]bool
}

// has says whether our typeface has a letter.
func (l *letters) has(r rune) bool {
	if r < 0x100 {
		return true
	}
	l.once.Do(func() {
		l.have = map[rune]bool{}
		l.font, _ = sfnt.Parse(assets.Regular.TTF()) // a nil font means ours draws all
	})
	known, ok := l.have[r]
	if !ok && l.font != nil {
		glyph, err := l.font.GlyphIndex(nil, r)
		known = err == nil && glyph != 0
		l.have[r] = known
	}
	return known || l.font == nil
}

// typeface returns the font for a text, or nil for our own. A name with even
// one letter that ours lacks is drawn in Noto Sans as a whole: a single foreign
// letter in the middle of a name looks like a mistake in it.
func (l *Look) typeface(weight Weight, text string) fyne.Resource {
	if weight == Mono {
		return nil
	}
	for _, r := range text {
		if !l.letters.has(r) {
			return notoSans(weight)
		}
	}
	return nil
}

func notoSans(weight Weight) fyne.Resource {
	switch weight {
	case SemiBold, Bold:
		return theme.DefaultTextBoldFont()
	case Italic:
		return theme.DefaultTextItalicFont()
	default:
		return theme.DefaultTextFont()
	}
}

// cut is everything that decides how wide a piece of text is.
type cut struct {
	size  float32
	style fyne.TextStyle
	font  fyne.Resource // nil for the theme's
}

// width returns how wide a text is, in pixels.
func (c cut) width(text string) float32 {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, c.size, c.style, c.font)
	return size.Width
}
