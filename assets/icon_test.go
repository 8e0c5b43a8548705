package assets_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"testing"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"daybook/assets"
)

var update = flag.Bool("update", false, "draw the icon's pictures anew")

// smallIcon is the largest edge in pixels that is drawn from the simpler grid.
const smallIcon = 32

func drawIcon(t *testing.T, size int) *image.RGBA {
	t.Helper()
	name := "icon/icon.svg"
	if size <= smallIcon {
		name = "icon/icon-small.svg"
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	drawing, err := oksvg.ReadIconStream(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("reading %s: %v", name, err)
	}
	scale := float64(size) / drawing.ViewBox.W
	for i := range drawing.SVGPaths { // the library leaves line widths unscaled
		drawing.SVGPaths[i].LineWidth *= scale
	}
	drawing.SetTarget(0, 0, float64(size), float64(size))
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	scanner := rasterx.NewScannerGV(size, size, picture, picture.Bounds())
	drawing.Draw(rasterx.NewDasher(size, size, scanner), 1)
	return picture
}

func TestIconPicturesAreTheDrawing(t *testing.T) {
	for _, size := range assets.IconSizes() {
		want := drawIcon(t, size)
		name := fmt.Sprintf("icon/icon-%d.png", size)
		if *update {
			var out bytes.Buffer
			if err := png.Encode(&out, want); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := png.Decode(bytes.NewReader(assets.IconPNG(size)))
		if err != nil {
			t.Fatalf("%s is not a picture: %v", name, err)
		}
		if got.Bounds() != want.Bounds() {
			t.Errorf("%s is %v, want %v", name, got.Bounds(), want.Bounds())
		}
		if n := differing(got, want); n > 0 {
			t.Errorf("%s differs from its drawing in %d pixels: run go test ./assets -update", name, n)
		}
	}
}

// differing counts the pixels whose colours differ by more than rounding.
func differing(a, b image.Image) int {
	n := 0
	for y := range b.Bounds().Dy() {
		for x := range b.Bounds().Dx() {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if far(r1, r2) || far(g1, g2) || far(b1, b2) || far(a1, a2) {
				n++
			}
		}
	}
	return n
}

func far(a, b uint32) bool { return max(a, b)-min(a, b) > 0x400 }

func TestSmallIconShowsSunAndMoon(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(assets.IconPNG(16)))
	if err != nil {
		t.Fatal(err)
	}
	sun, moon := 0, 0
	for y := range 16 {
		for x := range 16 {
			r, g, b, _ := picture.At(x, y).RGBA()
			switch {
			case x < 8 && r>>8 > 200 && b>>8 < 110:
				sun++
			case x >= 8 && r>>8 > 170 && g>>8 > 170 && b>>8 > 190:
				moon++
			}
		}
	}
	if sun < 6 || moon < 5 {
		t.Errorf("at 16 pixels the sun has %d and the moon %d clear pixels, want 6 and 5", sun, moon)
	}
}
