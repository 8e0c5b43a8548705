package card

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// readCodes lets zbarimg, an independent reader, read pictures and returns
// what it read, sorted.
func readCodes(t *testing.T, pictures ...string) []string {
	t.Helper()
	out := run(t, "zbarimg", append([]string{"--quiet", "--raw"}, pictures...)...)
	lines := strings.Fields(out)
	slices.Sort(lines)
	return lines
}

// render turns a PDF into one picture a page, as a 200 dpi office printer would.
func render(t *testing.T, pdf []byte) []string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "sheet.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "pdftoppm", "-r", "200", "-gray", "-png", file, filepath.Join(dir, "page"))
	pages, err := filepath.Glob(filepath.Join(dir, "page-*.png"))
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// run fails where a tool is missing: a card nobody has read is not tested.
// Only "go test -short" does without.
func run(t *testing.T, tool string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if testing.Short() {
			t.Skipf("%s is missing", tool)
		}
		t.Fatalf("%s is missing (Debian packages zbar-tools and poppler-utils): %v", tool, err)
	}
	command := exec.Command(tool, args...)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, stderr.String())
	}
	return stdout.String()
}

func testStyle(t *testing.T) SheetStyle {
	t.Helper()
	return SheetStyle{
		Lines:   []string{"Please return to the front desk.", "Por favor, devuélvala en la recepción."},
		Regular: font(t, "AtkinsonHyperlegibleNext_400Regular.ttf"),
		Bold:    font(t, "AtkinsonHyperlegibleNext_700Bold.ttf"),
		Mono:    font(t, "AtkinsonHyperlegibleMono_400Regular.ttf"),
	}
}

func font(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name))
	if err != nil {
		t.Fatalf("the fonts of the sheets: %v", err)
	}
	return data
}

// mixed mints n cards, all different and the same in every run.
func mixed(t *testing.T, n int) []Code {
	t.Helper()
	codes := make([]Code, n)
	for i := range codes {
		seed := make([]byte, numberBytes)
		for j := range seed {
			seed[j] = byte((i+1)*(j*37+11) + i*i)
		}
		seed[0] &= 0x7F
		code, err := Mint(bytes.NewReader(seed))
		if err != nil {
			t.Fatal(err)
		}
		codes[i] = code
	}
	return codes
}

func sorted(codes []Code) []string {
	texts := make([]string, len(codes))
	for i, code := range codes {
		texts[i] = string(code)
	}
	slices.Sort(texts)
	return texts
}
