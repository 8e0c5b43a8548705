package kittest

import (
	"sync"

	"fyne.io/fyne/v2"
)

// remembering is an app whose driver measures every text only once in a test binary.
// The toolkit forgets what it measured with every new theme, that is with every
// stage; all stages have the same letters, and measuring them was most of what the
// tests of screens did.
type remembering struct {
	fyne.App
	driver fyne.Driver
}

func (r remembering) Driver() fyne.Driver { return r.driver }

// measured is a text as it was measured.
type measured struct {
	text  string
	size  float32
	style fyne.TextStyle
	font  string
}

type extent struct {
	size fyne.Size
	base float32
}

// rememberingDriver keeps the extents in a map that all stages share.
type rememberingDriver struct {
	fyne.Driver
	known *sync.Map // of measured to extent
}

// RenderedTextSize measures a text, or remembers how long it is.
func (d rememberingDriver) RenderedTextSize(text string, size float32, style fyne.TextStyle, font fyne.Resource) (fyne.Size, float32) {
	key := measured{text: text, size: size, style: style}
	if font != nil {
		key.font = font.Name()
	}
	if found, ok := d.known.Load(key); ok {
		return found.(extent).size, found.(extent).base
	}
	extents, base := d.Driver.RenderedTextSize(text, size, style, font)
	d.known.Store(key, extent{extents, base})
	return extents, base
}

// extents outlive the stages: the letters of Daybook's theme never change.
var extents sync.Map
