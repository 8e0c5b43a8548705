package card

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestModules(t *testing.T) {
	code := CommandCode(Daytime)
	bare, err := Modules(code, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(bare) != Side || len(bare[0]) != Side {
		t.Fatalf("version 2 is %d modules wide, got %d by %d", Side, len(bare[0]), len(bare))
	}
	quiet, err := Modules(code, QuietZone)
	if err != nil {
		t.Fatal(err)
	}
	if len(quiet) != Side+2*QuietZone {
		t.Fatalf("expected %d modules with the quiet zone, got %d", Side+2*QuietZone, len(quiet))
	}
	for y, row := range quiet {
		for x, dark := range row {
			inside := y >= QuietZone && y < QuietZone+Side && x >= QuietZone && x < QuietZone+Side
			if dark && !inside {
				t.Fatalf("the quiet zone is dark at %d, %d", x, y)
			}
			if inside && dark != bare[y-QuietZone][x-QuietZone] {
				t.Fatalf("the quiet zone moved the code at %d, %d", x, y)
			}
		}
	}
}

func TestModulesRefuseWhatIsNoCode(t *testing.T) {
	code := CommandCode(Daytime)
	for _, bad := range []Code{"", "BCDF", Code(code.Groups()), "https://example.org/", code + code} {
		if _, err := Modules(bad, 0); err == nil {
			t.Errorf("%q was drawn", bad)
		}
	}
	if _, err := Modules(code, -1); err == nil {
		t.Error("a negative quiet zone was drawn")
	}
}

func TestPNGHasWholeModules(t *testing.T) {
	code := CommandCode(Evening)
	rows, err := Modules(code, QuietZone)
	if err != nil {
		t.Fatal(err)
	}
	for _, pixels := range []int{1, 3, 8} {
		data, err := PNG(code, pixels)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if side := picture.Bounds().Dx(); side != len(rows)*pixels {
			t.Fatalf("expected %d modules of %d pixels, got %d pixels", len(rows), pixels, side)
		}
		for y := range picture.Bounds().Dy() {
			for x := range picture.Bounds().Dx() {
				red, _, _, _ := picture.At(x, y).RGBA()
				if want := rows[y/pixels][x/pixels]; (red == 0) != want {
					t.Fatalf("pixel %d, %d at %d a module: dark should be %v", x, y, pixels, want)
				}
			}
		}
	}
	for _, pixels := range []int{-4, 0, maxModulePixels + 1} {
		if _, err := PNG(code, pixels); !errors.Is(err, ErrModuleSize) {
			t.Errorf("%d pixels a module: expected ErrModuleSize, got %v", pixels, err)
		}
	}
}

func TestAnIndependentReaderReadsEveryPNG(t *testing.T) {
	dir := t.TempDir()
	codes := mixed(t, 20)
	for _, command := range Commands() {
		codes = append(codes, CommandCode(command))
	}
	var files []string
	for i, code := range codes {
		data, err := PNG(code, 2+i%5)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, fmt.Sprintf("%03d.png", i))
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if got := readCodes(t, files...); !slices.Equal(got, sorted(codes)) {
		t.Errorf("zbarimg read %d cards of %d:\n%v\nwanted\n%v", len(got), len(codes), got, sorted(codes))
	}
}
