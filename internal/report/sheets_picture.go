package report

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	scaling "golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// Picture draws a page, the first being 0, so that it is as wide as a number of
// pixels. It draws the same marks as the file.
func (s *Sheets) Picture(page, width int) (*image.RGBA, error) {
	scale := float64(width) / s.Width
	high := int(math.Round(s.Height * scale))
	p := &picturing{sheets: s, scale: scale, faces: map[faceKey]font.Face{}, on: image.NewRGBA(image.Rect(0, 0, width, high))}
	draw.Draw(p.on, p.on.Bounds(), image.White, image.Point{}, draw.Src)
	for _, mark := range s.Pages[page].Marks {
		switch {
		case mark.Picture != nil:
			p.image(mark)
			continue
		case mark.Text == "":
			p.box(mark)
			continue
		}
		if err := p.text(mark); err != nil {
			return nil, err
		}
	}
	return p.on, nil
}

type faceKey struct {
	family string
	size   float64
}

// picturing is a page on its way to the screen.
type picturing struct {
	sheets *Sheets
	scale  float64 // pixels in a millimetre
	faces  map[faceKey]font.Face
	on     *image.RGBA
}

func (p *picturing) ink(i Ink) image.Image {
	red, green, blue := i.rgb()
	return image.NewUniform(color.RGBA{red, green, blue, 0xFF})
}

// box fills a box. A hairline is never thinner than a pixel, so that it can be seen.
func (p *picturing) box(m Mark) {
	x, y := float32(m.X*p.scale), float32(m.Y*p.scale)
	width, height := float32(m.Width*p.scale), float32(m.Height*p.scale)
	if height < 1 {
		y, height = float32(math.Floor(float64(y))), 1
	}
	left, top := math.Floor(float64(x)), math.Floor(float64(y))
	on := image.Rect(int(left), int(top), int(math.Ceil(float64(x+width)))+1, int(math.Ceil(float64(y+height)))+1)
	x, y = x-float32(left), y-float32(top)
	shape := vector.NewRasterizer(on.Dx(), on.Dy())
	shape.MoveTo(x, y)
	shape.LineTo(x+width, y)
	shape.LineTo(x+width, y+height)
	shape.LineTo(x, y+height)
	shape.ClosePath()
	shape.Draw(p.on, on, p.ink(m.Ink), image.Point{})
}

// image draws a picture into its place.
func (p *picturing) image(m Mark) {
	on := image.Rect(int(math.Round(m.X*p.scale)), int(math.Round(m.Y*p.scale)),
		int(math.Round((m.X+m.Width)*p.scale)), int(math.Round((m.Y+m.Height)*p.scale)))
	scaling.CatmullRom.Scale(p.on, on, m.Picture.decoded, m.Picture.decoded.Bounds(), draw.Over, nil)
}

// text writes letter by letter at the places that measuring knows.
func (p *picturing) text(m Mark) error {
	face, err := p.face(m.Face, m.Size*point*p.scale)
	if err != nil {
		return err
	}
	ink, x := p.ink(m.Ink), m.X
	for _, letter := range m.Text {
		dot := fixed.Point26_6{X: fixed.Int26_6(x * p.scale * 64), Y: fixed.Int26_6(math.Round(m.Y*p.scale) * 64)}
		if to, mask, from, _, ok := face.Glyph(dot, letter); ok {
			draw.DrawMask(p.on, to, ink, image.Point{}, mask, from, draw.Over)
		}
		x += p.sheets.faces.letter(m.Face, letter) * m.Size * point
	}
	return nil
}

func (p *picturing) face(family string, pixels float64) (font.Face, error) {
	key := faceKey{family, pixels}
	if face, known := p.faces[key]; known {
		return face, nil
	}
	face, err := opentype.NewFace(p.sheets.faces.known[family], &opentype.FaceOptions{Size: pixels, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, fmt.Errorf("draw a page: %w", err)
	}
	p.faces[key] = face
	return face, nil
}
