package report

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestBookmarksGoWithWhatTheyName: each leads to the page on which its chapter or
// heading stands, in the pages and in the file.
func TestBookmarksGoWithWhatTheyName(t *testing.T) {
	doc := sample(1)
	doc.Parts = nil
	for chapter := range 3 {
		doc.Parts = append(doc.Parts, Bookmark{Text: fmt.Sprintf("Núñez %d", chapter)}, Band{Text: fmt.Sprintf("Núñez %d", chapter), Right: "7"})
		for day := range 12 {
			name := fmt.Sprintf("Day %d of %d", day, chapter)
			doc.Parts = append(doc.Parts, Bookmark{Text: name, Level: 1}, Heading{Text: name}, Paragraph{Text: strings.Repeat("Words. ", 60)})
		}
	}
	sheets := lay(t, doc, style())
	if len(sheets.Bookmarks) != 39 {
		t.Fatalf("3 chapters of 12 days are 39 bookmarks, got %d", len(sheets.Bookmarks))
	}
	for _, b := range sheets.Bookmarks {
		found := false
		for _, mark := range sheets.Pages[b.Page].Marks {
			found = found || mark.Text == b.Text && mark.Y >= b.Y && mark.Y < b.Y+12
		}
		if !found {
			t.Errorf("%q does not stand at its bookmark, page %d", b.Text, b.Page+1)
		}
	}
	texts(t, sheets)
	checkOutline(t, sheets)
}

// checkOutline has an independent reader list the bookmarks of the file.
func checkOutline(t *testing.T, sheets *Sheets) {
	t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is missing")
	}
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "marked.pdf")
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("qpdf", "--json", "--json-key=outlines", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	if text := string(out); strings.Count(text, `"title"`) != len(sheets.Bookmarks) || !strings.Contains(text, "Núñez 2") || !strings.Contains(text, "Day 11 of 2") {
		t.Errorf("the file's bookmarks are not those of the pages:\n%s", text)
	}
}
