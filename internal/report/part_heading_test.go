package report

import (
	"fmt"
	"strings"
	"testing"

	"daybook/internal/card"
)

// days has a heading with facts for each of some days, below a few lines that shift
// where the pages end.
func days(lines, facts int) Document {
	doc := Document{Title: "Packet", Language: "en", Page: func(page, pages int) string { return "" }}
	for range lines {
		doc.Parts = append(doc.Parts, Paragraph{Text: "A line."})
	}
	for day := range 6 {
		heading := Heading{Text: fmt.Sprintf("Day %d.", day), Again: fmt.Sprintf("Day %d. (continued)", day)}
		for fact := range facts {
			heading.Facts = append(heading.Facts, Fact{fmt.Sprintf("Name %d-%d.", day, fact), strings.Repeat("many words of a value ", 12)})
		}
		doc.Parts = append(doc.Parts, heading)
	}
	return doc
}

// A day's facts stay with its heading on one page, wherever the page before ends.
func TestAHeadingStaysWithItsFacts(t *testing.T) {
	for lines := range 24 {
		for page, text := range texts(t, lay(t, days(lines, 4), onPaper(card.Letter))) {
			if strings.Contains(text, "(continued)") {
				t.Errorf("%d lines: facts of less than half a page are parted on page %d:\n%s", lines, page+1, text)
			}
			for day := range 6 {
				if heads, last := strings.Contains(text, fmt.Sprintf("Day %d.", day)), strings.Contains(text, fmt.Sprintf("Name %d-3.", day)); heads != last {
					t.Errorf("%d lines: day %d has its heading on page %d: %v, and its last fact: %v", lines, day, page+1, heads, last)
				}
			}
		}
	}
}

// A day that is longer than a page says on each further one that it goes on.
func TestALongDayGoesOnUnderItsHeading(t *testing.T) {
	pages := texts(t, lay(t, days(0, 30), onPaper(card.Letter)))
	if len(pages) < 6 {
		t.Fatalf("six days of more than a page each, got %d pages", len(pages))
	}
	for page, text := range pages[1:] {
		before, _, found := strings.Cut(text, "Name ")
		day := strings.TrimSpace(before)
		if found && !strings.Contains(day, "Day ") {
			t.Errorf("page %d does not say whose facts it goes on with:\n%s", page+2, text)
		}
	}
	for fact := range 30 {
		if whole := strings.Join(pages, ""); !strings.Contains(whole, fmt.Sprintf("Name 5-%d.", fact)) {
			t.Errorf("fact %d is lost", fact)
		}
	}
}

// One that is longer than a page loses nothing: it goes on on the next.
func TestAFactLongerThanAPageLosesNothing(t *testing.T) {
	var words []string
	for i := range 1500 {
		words = append(words, fmt.Sprintf("word%d", i))
	}
	doc := Document{Title: "Packet", Page: func(int, int) string { return "" },
		Parts: []Part{Heading{Text: "Day", Again: "Day (continued)", Facts: Facts{{"Note", strings.Join(words, " ")}}}}}
	whole := strings.Join(texts(t, lay(t, doc, onPaper(card.A4))), " ")
	for _, word := range words {
		if !strings.Contains(whole, word) {
			t.Fatalf("%s is lost", word)
		}
	}
}

func onPaper(paper card.Paper) card.SheetStyle {
	style := style()
	style.Paper = paper
	return style
}
