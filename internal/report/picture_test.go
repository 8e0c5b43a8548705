package report

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// redLogo is a picture twice as wide as high.
func redLogo(t *testing.T) *Picture {
	t.Helper()
	red := image.NewRGBA(image.Rect(0, 0, 60, 30))
	for i := range red.Pix {
		red.Pix[i] = 0xFF
	}
	for y := range 30 {
		for x := range 60 {
			red.Set(x, y, color.RGBA{0xC0, 0x10, 0x10, 0xFF})
		}
	}
	var data bytes.Buffer
	if err := png.Encode(&data, red); err != nil {
		t.Fatal(err)
	}
	logo, err := NewPicture(data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return logo
}

// TestTheLogoStandsOnTheFirstPageInFileAndPicture: at one place in both, beside the
// clinic's name, in its own shape.
func TestTheLogoStandsOnTheFirstPageInFileAndPicture(t *testing.T) {
	doc := sample(60)
	doc.Logo = redLogo(t)
	doc.Clinic = strings.Repeat("A very long name of a clinic ", 4)
	sheets := lay(t, doc, style())
	var places []Mark
	for n, page := range sheets.Pages {
		for _, mark := range page.Marks {
			if mark.Picture != nil {
				places = append(places, mark)
				if n > 0 {
					t.Error("the logo stands on later pages too")
				}
			}
		}
	}
	if len(places) != 1 || places[0].Width != 2*places[0].Height || places[0].Height > logoHigh || places[0].X+places[0].Width > sheets.Width-edge+0.01 {
		t.Fatalf("one logo in its shape at the right edge, got %+v", places)
	}
	for _, mark := range sheets.Pages[0].Marks {
		if mark.Text != "" && mark.Y < places[0].Y+places[0].Height && mark.X+sheets.faces.width(mark.Face, mark.Size, mark.Text) > places[0].X {
			t.Errorf("%q runs into the logo", mark.Text)
		}
	}
	picture, err := sheets.Picture(0, 900)
	if err != nil {
		t.Fatal(err)
	}
	scale := 900 / sheets.Width
	if at := picture.RGBAAt(int((places[0].X+places[0].Width/2)*scale), int((places[0].Y+5)*scale)); at.R < 0x90 || at.G > 0x60 {
		t.Errorf("the preview shows %v where the logo stands", at)
	}
	if texts(t, sheets); !hasImage(t, sheets) {
		t.Error("the file has no picture")
	}
}

// hasImage asks an independent reader whether a file has exactly one picture.
func hasImage(t *testing.T, sheets *Sheets) bool {
	t.Helper()
	if _, err := exec.LookPath("pdfimages"); err != nil {
		t.Skip("pdfimages is missing")
	}
	file := filepath.Join(t.TempDir(), "logo.pdf")
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdfimages", "-list", file).Output()
	return err == nil && strings.Count(string(out), "image") == 2 // the head of the list is one
}

func TestADamagedPictureIsNone(t *testing.T) {
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("no picture"), "cut": redLogo(t).png[:40]} {
		if _, err := NewPicture(data); !errors.Is(err, ErrPicture) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
