package desk

import (
	"bytes"
	"image"
	"image/png"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// logo is the clinic's logo for the head of documents; nil where there is none.
func (s *shell) logo() *report.Picture {
	data := s.deps.Book.Logo()
	if len(data) == 0 {
		return nil
	}
	picture, err := report.NewPicture(data)
	if err != nil { // it was a picture when it was kept: verify says more
		return nil
	}
	return picture
}

// The largest logo in its own pixels and the largest file that is read. Printed it is
// 48 mm wide at most: 600 pixels are more than a desk printer shows.
const (
	logoSide  = 600
	logoBytes = 20 << 20
)

// logoPNG is a picture as the book keeps logos: a PNG on white without anything else
// that stood in the file, and of fewer bytes than clinic.MaxLogo. It is false for what
// is no picture.
func logoPNG(data []byte) ([]byte, bool) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width < 1 || config.Height < 1 || config.Width > 20_000 || config.Height > 20_000 || config.Width*config.Height > 100_000_000 {
		return nil, false
	}
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	for side := logoSide; side >= 60; side = side * 3 / 4 {
		var out bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&out, scaledTo(picture, side)); err != nil {
			return nil, false
		}
		if out.Len() <= clinic.MaxLogo {
			return out.Bytes(), true
		}
	}
	return nil, false
}
