package assets

// Font names one of the font files. The family is Atkinson Hyperlegible Next,
// drawn by the Braille Institute for readers with low vision (SIL Open Font
// License 1.1, see FontLicense).
type Font string

// The fonts that Daybook draws its screens and documents with.
const (
	Regular    Font = "AtkinsonHyperlegibleNext_400Regular.ttf"
	Italic     Font = "AtkinsonHyperlegibleNext_400Regular_Italic.ttf"
	SemiBold   Font = "AtkinsonHyperlegibleNext_600SemiBold.ttf"
	Bold       Font = "AtkinsonHyperlegibleNext_700Bold.ttf"
	BoldItalic Font = "AtkinsonHyperlegibleNext_700Bold_Italic.ttf"
	Mono       Font = "AtkinsonHyperlegibleMono_400Regular.ttf"
)

// Fonts returns every font, in a fixed order.
func Fonts() []Font {
	return []Font{Regular, Italic, SemiBold, Bold, BoldItalic, Mono}
}

// TTF returns the font file's bytes, which the caller must not change.
func (f Font) TTF() []byte { return read("fonts/" + string(f)) }

// FontLicense returns the license text that must travel with the fonts.
func FontLicense() string { return string(read("fonts/OFL.txt")) }
