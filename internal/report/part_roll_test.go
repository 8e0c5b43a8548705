package report

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"daybook/internal/card"
)

// group is a group's sheet of some participants, to be marked, or filled.
func group(count int, filled bool) Document {
	roll := Roll{Free: 3, Signs: Signature{"Head count", "Counselor’s signature", "Date"}, Columns: []Column{
		{Head: "Here", Share: 0.7, Box: true}, {Head: "No.", Share: 0.8}, {Head: "Participant", Share: 3}, {Head: "In", Share: 1, Write: !filled},
		{Head: "Notes", Share: 2, Write: !filled}, {Head: "Signature", Share: 2.6, Write: !filled},
	}}
	for i := range count {
		row := []string{"", fmt.Sprint(101 + i), fmt.Sprintf("Núñez, Ana %d", i+1), "", "", ""}
		if filled {
			row[0], row[3], row[4] = Ticked, "6:00 PM", "out 6:10 – 6:20 PM; entered later"
		}
		roll.Rows = append(roll.Rows, row)
	}
	return Document{
		Title: "Relapse prevention", Again: "Relapse prevention, Monday", Clinic: "Harbor Light Clinic", Language: "en", Foot: "Made on November 20",
		Page: func(page, pages int) string { return fmt.Sprintf("Page %d of %d", page, pages) },
		Parts: []Part{Grid{Columns: 3, Facts: []Fact{{"Date", "Monday, November 23, 2026"}, {"Room", "B"}, {"Group size", "14 of 15 places"},
			{"Counselor", "Miguel Ortega, LPC · license 4711 with a name that goes over two lines"}}}, roll},
	}
}

func TestASheetFor1And15And60(t *testing.T) {
	for _, paper := range []card.Paper{card.Letter, card.A4} {
		for count, wantPages := range map[int]int{1: 1, 15: 1, 18: 1, 60: 3} {
			for _, filled := range []bool{false, true} {
				style := style()
				style.Paper = paper
				sheets := lay(t, group(count, filled), style)
				pages := texts(t, sheets)
				if len(pages) != wantPages && !filled {
					t.Errorf("%d on paper %v: expected %d pages, got %d", count, paper, wantPages, len(pages))
				}
				all := strings.Join(pages, "\n")
				for i := range count {
					if got := strings.Count(all, fmt.Sprintf("Ana %d ", i+1)) + strings.Count(all, fmt.Sprintf("Ana %d\n", i+1)); got != 1 {
						t.Errorf("%d: participant %d stands there %d times", count, i+1, got)
					}
				}
				for i, page := range pages {
					last := i == len(pages)-1
					if strings.Contains(page, "Counselor’s signature") != last || !strings.Contains(page, fmt.Sprintf("Page %d of %d", i+1, len(pages))) {
						t.Errorf("%d: page %d of %d is signed on the last alone and numbered:\n%s", count, i+1, len(pages), page)
					}
					if i > 0 && !strings.Contains(page, "Relapse prevention, Monday") {
						t.Errorf("page %d does not say whose it is", i+1)
					}
				}
				keepPages(t, sheets, fmt.Sprintf("roll-%d-%v-%v", count, filled, paper))
			}
		}
	}
}

// TestRowsAreHighEnoughToWriteIn: a hand finds room, whatever their number.
func TestRowsAreHighEnoughToWriteIn(t *testing.T) {
	for _, count := range []int{1, 15, 22, 60} {
		var tops []float64
		for _, mark := range lay(t, group(count, false), style()).Pages[0].Marks {
			if mark.Text == "" && mark.Height == boxSide && mark.X < edge+2 {
				tops = append(tops, mark.Y)
			}
		}
		for i, top := range tops[1:] {
			if high := top - tops[i]; high < leastRow-0.01 || high > mostRow+0.01 {
				t.Errorf("%d participants: a row is %.1f mm high", count, high)
			}
		}
	}
}

// TestSheetsThatFollowCountTheirOwnPages: each can be handed out alone.
func TestSheetsThatFollowCountTheirOwnPages(t *testing.T) {
	doc := group(3, false)
	doc.Next = []Document{group(60, false), group(0, false)}
	pages := texts(t, lay(t, doc, style()))
	want := []string{"Page 1 of 1", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "Page 1 of 1"}
	if len(pages) != len(want) {
		t.Fatalf("one page, three and one are 5, got %d", len(pages))
	}
	for i, page := range pages {
		if !strings.Contains(page, want[i]) {
			t.Errorf("page %d lacks %q", i+1, want[i])
		}
	}
}

func TestARollWhoseRowsDoNotFitItsColumns(t *testing.T) {
	for _, roll := range []Roll{{}, {Columns: []Column{{Head: "One"}}, Rows: [][]string{{"a", "b"}}}} {
		doc := Document{Page: func(int, int) string { return "" }, Parts: []Part{roll}}
		if _, err := doc.Lay(style(), nil); !errors.Is(err, ErrColumns) {
			t.Errorf("expected ErrColumns, got %v", err)
		}
	}
}

// TestNoTextOfASheetLiesOnAnother: long names and notes break into lines.
func TestNoTextOfASheetLiesOnAnother(t *testing.T) {
	doc := group(15, true)
	roll := doc.Parts[1].(Roll)
	roll.Rows[4][2] = "Featherstonehaugh-Villanueva de la Santísima Trinidad, Alexandria Maximiliana"
	roll.Rows[5][4] = strings.Repeat("out 6:10 – 6:20 PM; ", 6)
	sheets := lay(t, doc, style())
	for n, page := range sheets.Pages {
		sheets.apart(t, n, page)
	}
}
