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
	known *sizes
}

// sizes are the extents of the texts that were measured so far.
type sizes struct {
	sync.RWMutex
	of map[measured]extent
}

// RenderedTextSize measures a text, or remembers how long it is.
func (d rememberingDriver) RenderedTextSize(text string, size float32, style fyne.TextStyle, font fyne.Resource) (fyne.Size, float32) {
	key := measured{text: text, size: size, style: style}
	if font != nil {
		key.font = font.Name()
	}
	d.known.RLock()
	found, ok := d.known.of[key]
	d.known.RUnlock()
	if ok {
		return found.size, found.base
	}
	extents, base := d.Driver.RenderedTextSize(text, size, style, font)
	d.known.Lock()
	defer d.known.Unlock()
	d.known.of[key] = extent{extents, base}
	return extents, base
}

// extents outlive the stages: the letters of Daybook's theme never change.
var extents = sizes{of: map[measured]extent{}}
