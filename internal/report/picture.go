package report

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
)

// ErrPicture means that a picture for a document cannot be read.
var ErrPicture = errors.New("the picture for a document is damaged")

// Picture is a picture that stands on pages, such as the clinic's logo.
type Picture struct {
	png     []byte // without any transparency
	decoded image.Image
}

// NewPicture reads a PNG. Its error wraps ErrPicture.
func NewPicture(data []byte) (*Picture, error) {
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPicture, err)
	}
	if decoded.Bounds().Empty() {
		return nil, ErrPicture
	}
	return &Picture{png: data, decoded: decoded}, nil
}

// within is how large the picture is drawn to fill a place as far as its shape allows.
func (p *Picture) within(width, height float64) (wide, high float64) {
	size := p.decoded.Bounds().Size()
	scale := min(width/float64(size.X), height/float64(size.Y))
	return float64(size.X) * scale, float64(size.Y) * scale
}
