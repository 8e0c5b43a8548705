package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daybook/assets"
)

// Theme gives the toolkit our fonts, and the few of its own widgets that are
// used inside ours (text entry, menus) our colours and sizes.
type Theme struct {
	look  *Look
	fonts map[assets.Font]fyne.Resource
}

// NewTheme returns the theme of a look. The program sets it once before any
// window is made, and again after the look was changed.
func NewTheme(look *Look) *Theme {
	fonts := map[assets.Font]fyne.Resource{}
	for _, font := range assets.Fonts() {
		fonts[font] = fyne.NewStaticResource(string(font), font.TTF())
	}
	return &Theme{look: look, fonts: fonts}
}

// Font returns the font of a style. The toolkit itself adds Noto Sans for
// letters that ours lack (Vietnamese, Cyrillic, Greek).
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace:
		return t.fonts[assets.Mono]
	case style.Bold && style.Italic:
		return t.fonts[assets.BoldItalic]
	case style.Bold && style.Symbol:
		return t.fonts[assets.SemiBold]
	case style.Bold:
		return t.fonts[assets.Bold]
	case style.Italic:
		return t.fonts[assets.Italic]
	case style.Symbol:
		return theme.DefaultSymbolFont()
	default:
		return t.fonts[assets.Regular]
	}
}

// Color returns a colour of the toolkit's own widgets. The variant the system
// asks for plays no part: the look's scheme decides.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameBackground:
		return t.look.Colour(Paper)
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return t.look.Colour(Card)
	case theme.ColorNameForeground:
		return t.look.Colour(Ink)
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return t.look.Colour(SoftInk)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return t.look.Colour(Green)
	case theme.ColorNameForegroundOnPrimary:
		return t.look.Colour(OnGreen)
	case theme.ColorNameSelection, theme.ColorNameFocus:
		return t.look.Colour(PaleGreen)
	case theme.ColorNameHover:
		return t.look.hovered(Card)
	case theme.ColorNamePressed:
		return t.look.pressed(Card)
	case theme.ColorNameError:
		return t.look.Colour(BadInk)
	case theme.ColorNameSeparator, theme.ColorNameScrollBar:
		return t.look.Colour(Line)
	case theme.ColorNameInputBorder:
		return t.look.Colour(Edge)
	case theme.ColorNameInputBackground:
		return t.look.Colour(Card)
	default: // our own widgets draw their grounds and edges themselves
		return color.Transparent
	}
}

// Icon returns an icon of the toolkit's own widgets.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns a length of the toolkit's own widgets.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return t.look.TextSize(DeskBody)
	case theme.SizeNameInputBorder:
		return 2 // also the caret's width
	case theme.SizeNameInputRadius:
		return SmallRadius
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 8
	default:
		return theme.DefaultTheme().Size(name)
	}
}
