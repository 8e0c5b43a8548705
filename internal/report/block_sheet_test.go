package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func words() SheetWords {
	return SheetWords{Present: "Present", Patient: "Patient", Number: "No.", Late: "Late at", Left: "Left at", Out: "Out from–to",
		Notes: "Notes", Heads: "Head count", Signature: "Counselor’s signature", Date: "Date"}
}

func group(count int) BlockSheet {
	sheet := BlockSheet{Title: "6:00 PM – 6:50 PM Relapse prevention",
		Lines: []string{"Evening · Intensive outpatient", "Monday, November 23, 2026", "Room B", "Miguel Ortega, LPC (4711)"}}
	for i := range count {
		sheet.People = append(sheet.People, Expected{Name: fmt.Sprintf("Núñez, Ana %d", i+1), Number: fmt.Sprint(101 + i)})
	}
	return sheet
}

func TestAGroupOf22FitsOnAPage(t *testing.T) {
	pages := read(t, group(22).Table(words()))
	if len(pages) != 1 {
		t.Fatalf("22 people take %d pages", len(pages))
	}
	for _, want := range []string{"Relapse prevention", "Evening", "Room B", "LPC (4711)", "Ana 22", "122", "Late at", "Out from–to", "Head count", "Counselor’s signature", "Date"} {
		if !strings.Contains(pages[0], want) {
			t.Errorf("the sheet lacks %q:\n%s", want, pages[0])
		}
	}
}

func TestALongSheetIsSignedOnItsLastPage(t *testing.T) {
	pages := read(t, group(45).Table(words()))
	for i, page := range pages {
		if signed := strings.Contains(page, "signature"); signed != (i == len(pages)-1) {
			t.Errorf("page %d of %d: place for a signature %v", i+1, len(pages), signed)
		}
	}
}

func TestSeveralSheetsBeginOnAPageEach(t *testing.T) {
	var pdf bytes.Buffer
	tables := []Table{group(3).Table(words()), group(40).Table(words()), group(0).Table(words())}
	if err := WriteTables(&pdf, tables, style()); err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(pdf.Bytes(), []byte("/Type /Page\n")); got != 4 {
		t.Errorf("one page, two and one are 4, got %d", got)
	}
}
