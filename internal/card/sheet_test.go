package card

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAnIndependentReaderReadsEveryPrintedCard(t *testing.T) {
	for _, c := range []struct {
		name    string
		paper   Paper
		perPage int
	}{{"Letter", Letter, 8}, {"A4", A4, 10}} {
		t.Run(c.name, func(t *testing.T) {
			style := testStyle(t)
			style.Paper = c.paper
			cards := mixed(t, 2*c.perPage+3)
			pages := render(t, sheet(t, cards, style))
			if len(pages) != 3 {
				t.Fatalf("%d cards need 3 pages, got %d", len(cards), len(pages))
			}
			if got := readCodes(t, pages...); !slices.Equal(got, sorted(cards)) {
				t.Errorf("zbarimg read %d cards of %d:\n%v\nwanted\n%v", len(got), len(cards), got, sorted(cards))
			}
			first := readCodes(t, pages[0])
			if want := sorted(cards[:c.perPage]); !slices.Equal(first, want) {
				t.Errorf("the first page should hold the first %d cards", c.perPage)
			}
		})
	}
}

func sheet(t *testing.T, cards []Code, style SheetStyle) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Sheet(&out, cards, style); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestACardSaysNothingButItsLettersAndTheLines(t *testing.T) {
	style := testStyle(t)
	cards := mixed(t, 1)
	said := run(t, "pdftotext", "-layout", pdfFile(t, sheet(t, cards, style)), "-")
	got := strings.Join(strings.Fields(said), " ")
	want := cards[0].Short() + " " + strings.Join(style.Lines, " ")
	if got != want {
		t.Errorf("the card says\n%q, wanted\n%q", got, want)
	}
}

func TestSheetsAreByteIdenticalAndAnonymous(t *testing.T) {
	style := testStyle(t)
	style.Created = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	cards := mixed(t, 9)
	first := sheet(t, cards, style)
	for range 3 {
		if !bytes.Equal(first, sheet(t, cards, style)) {
			t.Fatal("the same cards on the same date gave another file")
		}
	}
	if !bytes.Contains(first, []byte("D:20261123090000")) {
		t.Error("the file should carry the date it was given")
	}
	for _, word := range []string{"/Author", "/Title", "/Subject", "/Keywords", "/Creator", "/Producer"} {
		if found := regexp.MustCompile(word + `[^\n]*\([^)]`).Find(first); found != nil {
			t.Errorf("the file tells where it comes from: %q", found)
		}
	}
}

func TestSheetRefuses(t *testing.T) {
	good := mixed(t, 2)
	long := strings.Repeat("Please return this card to the front desk. ", 30)
	cases := []struct {
		name   string
		cards  []Code
		change func(*SheetStyle)
		want   error
	}{
		{"no cards", nil, func(*SheetStyle) {}, ErrNoCards},
		{"no code", []Code{good[0], "BCDF"}, func(*SheetStyle) {}, ErrLength},
		{"unknown paper", good, func(s *SheetStyle) { s.Paper = 7 }, ErrPaper},
		{"no font", good, func(s *SheetStyle) { s.Mono = nil }, ErrFont},
		{"damaged font", good, func(s *SheetStyle) { s.Regular = []byte("not a font at all") }, ErrFont},
		{"cut off font", good, func(s *SheetStyle) { s.Regular = s.Regular[:len(s.Regular)/3] }, ErrFont},
		{"too long", good, func(s *SheetStyle) { s.Lines = []string{long} }, ErrText},
		{"one endless word", good, func(s *SheetStyle) { s.Lines = []string{strings.Repeat("W", 60)} }, ErrText},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			style := testStyle(t)
			c.change(&style)
			var out bytes.Buffer
			if err := Sheet(&out, c.cards, style); !errors.Is(err, c.want) {
				t.Errorf("expected %v, got %v", c.want, err)
			}
			if out.Len() > 0 {
				t.Error("half a sheet was written")
			}
		})
	}
}

func TestSheetReportsAFullDisk(t *testing.T) {
	full := errors.New("disk full")
	if err := Sheet(failing{full}, mixed(t, 1), testStyle(t)); !errors.Is(err, full) {
		t.Errorf("expected the writer's error, got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
