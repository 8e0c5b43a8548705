package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

func TestTheCensusOnPaper(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	p.form.from.SetText("11/09/2026")
	p.form.to.SetText("11/22/2026")
	r.rune('4')
	r.advance(time.Second)
	if p.made == nil {
		t.Fatalf("no census: %v", p.failed)
	}
	board := 0
	for _, monday := range []clinic.Date{clinic.NewDate(2026, 11, 9), clinic.NewDate(2026, 11, 16)} {
		week, err := r.book.Hours(monday)
		if err != nil {
			t.Fatal(err)
		}
		board += week.Credited
	}
	rows := p.made.document.Table.Rows
	if len(rows) != 2 || figure(t, rows[0][12])+figure(t, rows[1][12]) != board {
		t.Errorf("two weeks that credit %d minutes together, got %v", board, rows)
	}
	pdf, _ := p.pdf()
	text := r.paperText(pdf)
	for _, want := range []string{"Census and use", "Nov 9 – Nov 15,", "outpatient", "Evening", "Daytime", "late", "missed", "None runs out soon", "Page 1 of"} {
		if !strings.Contains(text, want) {
			t.Errorf("the census lacks %q:\n%s", want, text)
		}
	}
}

func TestACensusOfTooManyDays(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	p.form.by.Choose(0)
	p.form.from.SetText("11/09/2020")
	r.rune('4')
	r.advance(time.Second)
	r.mustSee("at most 400 lines")
	p.form.to.SetText("nonsense")
	p.make()
	r.advance(time.Second)
	r.mustSee("Type both dates")
}

func TestCensusFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, p := documentsOpen(t, options)
			r.rune('4')
			r.advance(time.Second)
			if p.made == nil {
				t.Fatalf("no census: %v", p.failed)
			}
			r.fits("census-" + name)
		})
	}
}

// TestTheCensusKeepsItsHeadsWhole: no word of a column's name is broken.
func TestTheCensusKeepsItsHeadsWhole(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.rune('4')
	for i := range r.shell.deps.Catalog.Languages() {
		p.form.language.Choose(i)
		p.make()
		r.advance(time.Second)
		var words []string
		for _, page := range p.made.sheets.Pages {
			for _, mark := range page.Marks {
				words = append(words, strings.Fields(mark.Text)...)
			}
		}
		for _, part := range p.made.document.Parts {
			list, _ := part.(report.List)
			for _, column := range list.Columns {
				for _, word := range strings.Fields(column.Head) {
					if !slices.Contains(words, word) {
						t.Errorf("%q is broken", word)
					}
				}
			}
		}
	}
}
