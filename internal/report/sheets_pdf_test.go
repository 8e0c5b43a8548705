package report

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestAnotherReaderDrawsTheSamePage: what pdftoppm draws of the file is dark and light
// where the preview is.
func TestAnotherReaderDrawsTheSamePage(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		if testing.Short() {
			t.Skip("pdftoppm is missing")
		}
		t.Fatal("pdftoppm is missing (sh .ci/deps test)")
	}
	for name, doc := range map[string]Document{"to be marked": group(15, false), "filled": group(15, true), "a list": sample(15)} {
		sheets := lay(t, doc, style())
		drawn := drawnByAnother(t, sheets)
		mine, err := sheets.Picture(0, drawn.Bounds().Dx())
		if err != nil {
			t.Fatal(err)
		}
		const tile = 12
		for y := 0; y+tile <= min(drawn.Bounds().Dy(), mine.Bounds().Dy()); y += tile {
			for x := 0; x+tile <= drawn.Bounds().Dx(); x += tile {
				if a, b := shade(drawn, x, y, tile), shade(mine, x, y, tile); a-b > 60 || b-a > 60 {
					t.Errorf("%s: at %d, %d the file is %d of 255 light, the preview %d", name, x, y, a, b)
				}
			}
		}
	}
}

// drawnByAnother is the first page as pdftoppm draws it.
func drawnByAnother(t *testing.T, sheets *Sheets) image.Image {
	t.Helper()
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	drawn, err := exec.Command("pdftoppm", "-png", "-r", "100", "-f", "1", "-l", "1", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// shade is how light a square of a picture is, 0 to 255.
func shade(picture image.Image, x, y, side int) int {
	sum := 0
	for i := range side {
		for j := range side {
			red, green, blue, _ := picture.At(picture.Bounds().Min.X+x+i, picture.Bounds().Min.Y+y+j).RGBA()
			sum += int(red+green+blue) / 3 >> 8
		}
	}
	return sum / side / side
}
