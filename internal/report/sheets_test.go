package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"daybook/internal/card"
)

// sample is a document with every part, and as many rows as asked for.
func sample(rows int) Document {
	list := List{None: "Nobody.", Columns: []Column{{Head: "Patient", Share: 3}, {Head: "Why", Share: 4}, {Head: "Credited", Share: 1, Right: true}}}
	for i := range rows {
		list.Rows = append(list.Rows,
			Row{Kind: RowBand, Cells: []string{fmt.Sprintf("Band %d", i+1), "", ""}},
			Row{Cells: []string{fmt.Sprintf("Núñez Peña, Ana %d", i+1), "came 20 minutes late; out of the room from 7:10 PM to 7:25 PM; left with the group at the end", "2 h 25"}},
			Row{Kind: RowNote, Cells: []string{fmt.Sprintf("Note %d", i+1)}})
	}
	list.Rows = append(list.Rows, Row{Kind: RowTotal, Cells: []string{"Total", "", "99 h"}})
	return Document{
		Title: "Weekly hours", Clinic: "Harbor Light Clinic", Lines: []string{"November 23 to 29, 2026"}, Language: "en", Foot: "Made on November 29",
		Page: func(page, pages int) string { return fmt.Sprintf("Page %d of %d", page, pages) },
		Parts: []Part{
			Facts{{"Patient", "Ana Núñez"}, {"Case number", ""}, {"Program", "Intensive outpatient"}},
			Bars{Words: func(v int) string { return fmt.Sprintf("%d m", v) }, Bars: []Bar{{Name: "Mon", Value: 170, Target: 180}, {Name: "Tue", Value: 90, More: 40}}, Legend: []Key{{InkDay, "Waits"}}},
			Heading{Text: "Day by day"}, list, Notice{Title: "Mind this", Text: "A notice stays whole."}, Signature{"Signature", "Date"},
		},
	}
}

// texts lets pdftotext, an independent reader, read the pages, after qpdf found the
// file to be sound.
func texts(t *testing.T, sheets *Sheets) []string {
	t.Helper()
	var pdf bytes.Buffer
	if err := sheets.WritePDF(&pdf); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tool := range []string{"qpdf", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			if testing.Short() {
				t.Skip(tool + " is missing")
			}
			t.Fatalf("%s is missing (sh .ci/deps test): %v", tool, err)
		}
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf finds the file unsound: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

func lay(t *testing.T, doc Document, style card.SheetStyle) *Sheets {
	t.Helper()
	sheets, err := doc.Lay(style, nil)
	if err != nil {
		t.Fatal(err)
	}
	return sheets
}

func TestEveryPageHasItsNumberAndTheColumnsNames(t *testing.T) {
	for _, paper := range []card.Paper{card.Letter, card.A4} {
		for _, rows := range []int{1, 15, 60} {
			style := style()
			style.Paper = paper
			sheets := lay(t, sample(rows), style)
			pages := texts(t, sheets)
			if len(pages) != len(sheets.Pages) {
				t.Fatalf("the file has %d pages, the sheets %d", len(pages), len(sheets.Pages))
			}
			all := strings.Join(pages, "\n")
			for i := range rows {
				for _, want := range []string{"Ana %d ", "Note %d\n", "Band %d\n"} {
					want = fmt.Sprintf(want, i+1)
					if got := strings.Count(all, want); got != 1 {
						t.Errorf("%d rows: %q stands there %d times", rows, want, got)
					}
				}
			}
			for i, page := range pages {
				if want := fmt.Sprintf("Page %d of %d", i+1, len(pages)); !strings.Contains(page, want) {
					t.Errorf("page %d lacks %q", i+1, want)
				}
				if i < len(pages)-1 && rows > 1 && !strings.Contains(page, "Credited") {
					t.Errorf("page %d of %d has no names of columns", i+1, len(pages))
				}
			}
		}
	}
}

// TestNothingLeavesThePaper: no mark lies beyond the margins, and no two texts of a
// page lie on each other.
func TestNothingLeavesThePaper(t *testing.T) {
	for _, rows := range []int{0, 1, 15, 60} {
		sheets := lay(t, sample(rows), style())
		for n, page := range sheets.Pages {
			sheets.apart(t, n, page)
		}
	}
}

// apart holds a page's marks within the margins, and its texts off each other.
func (s *Sheets) apart(t *testing.T, n int, page Page) {
	t.Helper()
	var lines []Mark
	for _, mark := range page.Marks {
		width, top := mark.Width, mark.Y
		if mark.Text != "" {
			width, top = s.faces.width(mark.Face, mark.Size, mark.Text), mark.Y-mark.Size*point*0.7
			mark.Width = width
			lines = append(lines, mark)
		}
		if mark.X < edge-1.6 || mark.X+width > s.Width-edge+1.6 || top < edge-1 || mark.Y+mark.Height > s.Height-edge+1 {
			t.Errorf("page %d: %+v leaves the margins", n+1, mark)
		}
	}
	for i, a := range lines {
		for _, b := range lines[i+1:] {
			high := max(a.Size, b.Size) * point * 0.7
			if a.X < b.X+b.Width && b.X < a.X+a.Width && a.Y-b.Y < high && b.Y-a.Y < high {
				t.Errorf("page %d: %q and %q lie on each other", n+1, a.Text, b.Text)
			}
		}
	}
}

// TestTheFileHasTheTextsOfTheSheets: what the preview shows is what is printed.
func TestTheFileHasTheTextsOfTheSheets(t *testing.T) {
	sheets := lay(t, sample(15), style())
	blanks := regexp.MustCompile(`\s+`)
	for i, page := range texts(t, sheets) {
		page = blanks.ReplaceAllString(page, " ")
		for _, mark := range sheets.Pages[i].Marks {
			if mark.Text != "" && !strings.Contains(page, mark.Text) {
				t.Errorf("page %d of the file lacks %q", i+1, mark.Text)
			}
		}
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	for _, w := range []*bytes.Buffer{&first, &second} {
		if err := lay(t, sample(15), style()).WritePDF(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same document gave other bytes")
	}
}

func TestALongDocumentCanBeGivenUp(t *testing.T) {
	asked := 0
	_, err := sample(15).Lay(style(), func(done, of int) bool {
		asked++
		return done < 3
	})
	if !errors.Is(err, ErrStopped) || asked != 3 {
		t.Errorf("expected to stop after 3 parts, asked %d times: %v", asked, err)
	}
}

func TestAListWhoseRowsDoNotFitItsColumns(t *testing.T) {
	doc := sample(0)
	doc.Parts = append(doc.Parts, List{Columns: []Column{{Head: "One"}}, Rows: []Row{{Cells: []string{"a", "b"}}}})
	if _, err := doc.Lay(style(), nil); !errors.Is(err, ErrColumns) {
		t.Errorf("expected ErrColumns, got %v", err)
	}
	doc.Parts = []Part{List{}}
	if _, err := doc.Lay(style(), nil); !errors.Is(err, ErrColumns) {
		t.Errorf("without columns: expected ErrColumns, got %v", err)
	}
}

func TestLinesBreakAtSpacesAndFitTheirWidth(t *testing.T) {
	faces, err := facesOf(style())
	if err != nil {
		t.Fatal(err)
	}
	text := "María José Álvarez-Núñez came twenty minutes late and Donaudampfschifffahrtsgesellschaftskapitän did not"
	lines := faces.lines(card.FaceRegular, 10, 40, text)
	for _, line := range lines {
		if faces.width(card.FaceRegular, 10, line) > 40 {
			t.Errorf("%q is wider than its line", line)
		}
	}
	if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(text, " ", "") {
		t.Errorf("lines lose letters: %q", got)
	}
	if got := faces.lines(card.FaceRegular, 10, 100, "one\ntwo"); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("a line feed begins a line, got %q", got)
	}
}
