package desk

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

const (
	// goldenDots is how fine a page is painted, in dots an inch: columns, boxes and where
	// words stand can be told, and a page takes some kilobytes.
	goldenDots = 45
	// goldenBlock is the width and height of what is compared on the whole, in dots: 4.5 mm.
	goldenBlock = 8
	// goldenMean and goldenMost are how far the ink of a block may be off, of 255: on
	// average over the page, and in any one. Another version of poppler draws edges
	// otherwise, and moves no ink from one block to the next.
	goldenMean = 1.5
	goldenMost = 16.0
)

// painted are the first pages of a PDF as pdftoppm, an independent painter, sees them.
func painted(t *testing.T, pdf []byte, pages int) []*image.Gray {
	t.Helper()
	for _, tool := range []string{"pdftoppm", "qpdf"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is missing", tool)
		}
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf finds the file unsound: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftoppm", "-r", strconv.Itoa(goldenDots), "-gray", "-png", "-f", "1", "-l", strconv.Itoa(pages), file, filepath.Join(folder, "page")).CombinedOutput()
	if err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(folder, "page*.png"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pages, %v", err)
	}
	var all []*image.Gray
	for _, name := range names {
		all = append(all, readGray(t, name))
	}
	return all
}

func readGray(t *testing.T, name string) *image.Gray {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v\nWhere this page is new: %s", err, renewGolden)
	}
	read, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	gray := image.NewGray(read.Bounds())
	for y := read.Bounds().Min.Y; y < read.Bounds().Max.Y; y++ {
		for x := read.Bounds().Min.X; x < read.Bounds().Max.X; x++ {
			gray.Set(x, y, read.At(x, y))
		}
	}
	return gray
}

// writeGolden keeps a page in 16 grays.
func writeGolden(t *testing.T, name string, page *image.Gray) {
	t.Helper()
	var grays color.Palette
	for level := range 16 {
		grays = append(grays, color.Gray{Y: uint8(level * 17)})
	}
	small := image.NewPaletted(page.Bounds(), grays)
	for y := page.Bounds().Min.Y; y < page.Bounds().Max.Y; y++ {
		for x := page.Bounds().Min.X; x < page.Bounds().Max.X; x++ {
			small.SetColorIndex(x, y, uint8((int(page.GrayAt(x, y).Y)+8)/17))
		}
	}
	var data bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&data, small); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// inkApart says where two pages have their ink elsewhere; nil where they look alike.
func inkApart(want, got *image.Gray) error {
	if want.Bounds() != got.Bounds() {
		return fmt.Errorf("the page is %v, want %v", got.Bounds(), want.Bounds())
	}
	sum, blocks := 0.0, 0
	for y := 0; y < want.Bounds().Dy(); y += goldenBlock {
		for x := 0; x < want.Bounds().Dx(); x += goldenBlock {
			at := image.Rect(x, y, x+goldenBlock, y+goldenBlock).Intersect(want.Bounds())
			apart := inkOf(want, at) - inkOf(got, at)
			if apart < 0 {
				apart = -apart
			}
			if apart > goldenMost {
				return fmt.Errorf("%d mm from the left and %d mm from the top the ink is off by %.0f of 255, more than %.0f", mm(x), mm(y), apart, goldenMost)
			}
			sum += apart
			blocks++
		}
	}
	if mean := sum / float64(blocks); mean > goldenMean {
		return fmt.Errorf("the ink is off by %.2f of 255 on average, more than %.2f", mean, goldenMean)
	}
	return nil
}

func mm(dots int) int { return dots * 254 / 10 / goldenDots }

// inkOf is how dark a part of a page is.
func inkOf(page *image.Gray, at image.Rectangle) float64 {
	sum := 0
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			sum += 255 - int(page.GrayAt(x, y).Y)
		}
	}
	return float64(sum) / float64(at.Dx()*at.Dy())
}
