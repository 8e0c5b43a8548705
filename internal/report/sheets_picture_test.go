package report

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// TestThePictureShowsEveryMark: where the page has a text or a box, the picture is not
// white; and the corners of the paper are.
func TestThePictureShowsEveryMark(t *testing.T) {
	sheets := lay(t, sample(15), style())
	for n := range sheets.Pages {
		picture, err := sheets.Picture(n, 900)
		if err != nil {
			t.Fatal(err)
		}
		scale := 900 / sheets.Width
		white := func(x, y float64) bool {
			at := picture.RGBAAt(int(x*scale), int(y*scale))
			return at.R == 0xFF && at.G == 0xFF && at.B == 0xFF
		}
		for _, mark := range sheets.Pages[n].Marks {
			width, top, foot := mark.Width, mark.Y, mark.Y+mark.Height
			if mark.Text != "" {
				width, top, foot = sheets.faces.width(mark.Face, mark.Size, mark.Text), mark.Y-mark.Size*point*0.7, mark.Y
			}
			seen := false
			for y := top; y <= foot+0.2; y += 0.2 {
				for x := mark.X; x <= mark.X+width; x += 0.2 {
					seen = seen || !white(x, y)
				}
			}
			if !seen {
				t.Errorf("page %d: the picture lacks %+v", n+1, mark)
			}
		}
		if !white(1, 1) || !white(sheets.Width-1, sheets.Height-1) {
			t.Errorf("page %d: the picture's corners are not white", n+1)
		}
		if os.Getenv("DAYBOOK_PICTURES") != "" && n < 2 {
			keepPicture(t, picture, filepath.Join("..", "..", "build", "report", "sample-"+string(rune('1'+n))+".png"))
		}
	}
}

// keepPages paints the pages to be looked at, where somebody asks for pictures.
func keepPages(t *testing.T, sheets *Sheets, name string) {
	t.Helper()
	if os.Getenv("DAYBOOK_PICTURES") == "" {
		return
	}
	for n := range sheets.Pages {
		picture, err := sheets.Picture(n, 1000)
		if err != nil {
			t.Fatal(err)
		}
		keepPicture(t, picture, filepath.Join("..", "..", "build", "report", name+"-"+string(rune('1'+n))+".png"))
	}
}

func keepPicture(t *testing.T, picture image.Image, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}
