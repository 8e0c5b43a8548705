package card

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"

	qrcode "github.com/skip2/go-qrcode"
)

const (
	// Side is the number of modules along one side of a card's QR code
	// (version 2), without its quiet zone.
	Side = 25

	// QuietZone is the width in modules of the light margin that the QR
	// standard asks for on every side.
	QuietZone = 4

	qrVersion       = 2
	maxModulePixels = 100
)

// ErrModuleSize means that a module would be drawn with no pixel at all or
// absurdly large.
var ErrModuleSize = errors.New("modules must be 1 to 100 pixels wide")

// Modules is the QR code of a card as rows of modules, true for dark, with
// quiet light modules around it (0 where the surroundings are known to be
// white, else [QuietZone]). Level High repairs about a quarter of the symbol:
// a scratched card still reads.
func Modules(code Code, quiet int) ([][]bool, error) {
	if err := validated(code); err != nil {
		return nil, fmt.Errorf("drawing a card: %w", err)
	}
	if quiet < 0 {
		return nil, fmt.Errorf("drawing a card: a quiet zone of %d modules", quiet)
	}
	symbol, err := qrcode.NewWithForcedVersion(string(code), qrVersion, qrcode.High)
	if err != nil {
		return nil, fmt.Errorf("drawing a card: %w", err)
	}
	symbol.DisableBorder = true
	return framed(symbol.Bitmap(), quiet), nil
}

func framed(inner [][]bool, quiet int) [][]bool {
	side := len(inner) + 2*quiet
	rows := make([][]bool, side)
	for y := range rows {
		rows[y] = make([]bool, side)
		if y >= quiet && y < quiet+len(inner) {
			copy(rows[y][quiet:], inner[y-quiet])
		}
	}
	return rows
}

// PNG is the QR code of a card with its quiet zone as a black and white
// picture. Every module is exactly modulePixels wide (1 to 100): modules of
// fractional width are what cheap scanners fail on.
func PNG(code Code, modulePixels int) ([]byte, error) {
	if modulePixels < 1 || modulePixels > maxModulePixels {
		return nil, fmt.Errorf("drawing a card with %d pixels a module: %w", modulePixels, ErrModuleSize)
	}
	rows, err := Modules(code, QuietZone)
	if err != nil {
		return nil, err
	}
	side := len(rows) * modulePixels
	picture := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	for y := range side {
		for x := range side {
			if rows[y/modulePixels][x/modulePixels] {
				picture.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		return nil, fmt.Errorf("writing the picture of a card: %w", err)
	}
	return out.Bytes(), nil
}
