package assets_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"daybook/assets"
)

// spoken holds every letter that the languages promised for the screens need
// of our own fonts.
const spoken = "ABCXYZabcxyz0123456789" +
	"ÁÉÍÓÚÜÑáéíóúüñ¿¡" + // Spanish
	"ÀÂÇÈÊËÎÏÔÙÛŸŒàâçèêëîïôùûÿœ" + // French, Haitian Creole
	"ÃÕãõ" + "ĄĆĘŁŃŚŹŻąćęłńśźż" + "ÄÖßäöü" + // Portuguese, Polish, German
	"’–·…−"

func TestFontsHaveTheLetters(t *testing.T) {
	for _, name := range assets.Fonts() {
		font, err := sfnt.Parse(name.TTF())
		if err != nil {
			t.Errorf("%s is not a font: %v", name, err)
			continue
		}
		for _, r := range spoken {
			if glyph, err := font.GlyphIndex(nil, r); err != nil || glyph == 0 {
				t.Errorf("%s has no %q", name, r)
			}
		}
	}
}

func TestFontLicenseTravelsAlong(t *testing.T) {
	if !strings.Contains(assets.FontLicense(), "SIL OPEN FONT LICENSE") {
		t.Error("the license text of the fonts is not the SIL Open Font License")
	}
}

func TestIconsAreInOneInkAndOneWeight(t *testing.T) {
	names := assets.IconNames()
	for _, must := range []string{
		"alert", "arrow-left", "backspace", "bell", "card", "check", "clock", "eye-off", "help", "leave",
		"lock", "moon", "patients", "plus", "printer", "qr", "save", "scanner", "search", "settings",
		"sun", "sunrise", "today", "undo", "unlock", "user", "x",
	} {
		if !slices.Contains(names, must) {
			t.Errorf("there is no icon %q", must)
		}
	}
	for _, name := range names {
		data, ok := assets.Icon(name)
		if !ok {
			t.Errorf("the icon %q is listed and cannot be read", name)
		}
		text := string(data)
		if strings.Count(text, "#") != 1 || !strings.Contains(text, `stroke="`+assets.IconInk+`"`) {
			t.Errorf("the icon %q has other colours than its one ink", name)
		}
		if strings.Count(text, "stroke-width") != 1 || !strings.Contains(text, `stroke-width="2"`) {
			t.Errorf("the icon %q has lines of another weight", name)
		}
	}
	if _, ok := assets.Icon("no such icon"); ok {
		t.Error("an icon that does not exist was found")
	}
}

// Each track's mark is drawn small beside its name, and large on its card.
func TestTheSignsOfTracksAreDrawnInBothSizes(t *testing.T) {
	for _, name := range []string{"sunrise", "sun", "moon"} {
		_, small := assets.Icon(name)
		_, large := assets.Art(name)
		if !small || !large {
			t.Errorf("%s: drawn small %t, drawn large %t", name, small, large)
		}
	}
}

func TestTextsAreNamedByAreaAndLanguage(t *testing.T) {
	names, err := fs.Glob(assets.Texts(), "*")
	if err != nil || len(names) < 2 {
		t.Fatalf("the texts are %v (%v), want at least two files", names, err)
	}
	for _, name := range names {
		if strings.Count(name, ".") != 2 || !strings.HasSuffix(name, ".toml") {
			t.Errorf("%s is not named area.language.toml", name)
		}
	}
}
