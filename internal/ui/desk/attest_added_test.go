package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestSomebodyOfAnotherTrackIsAdded(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.rune('m')
	r.advance(time.Second)
	r.typeText("brooks")
	r.mustSee("Brooks, Denise · No. 102")
	r.sheetFits("attest-add")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Attest: 5 people")
	r.typeText("5")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if word, said := r.wordOn("102", 0); !said || !word.Present {
		t.Errorf("Denise sat in the evening’s first group, got %+v", word)
	}
	if len(a.added) != 0 {
		t.Error("signed, nobody is to be added any more")
	}
}

func TestSomebodyAddedIsTakenOffAgain(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	add := func() {
		r.rune('m')
		r.advance(time.Second)
		r.typeText("102")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyDelete} {
		add()
		if seat, ok := a.people.chosen(); !ok || seat.Visit.Patient != r.people["102"] {
			t.Fatalf("who was added is chosen, got %+v", seat.Name)
		}
		if key == fyne.KeySpace {
			r.rune(' ')
		} else {
			r.press(key)
		}
		r.advance(time.Second)
		r.mustSee("Attest: 4 people")
		if sheet, _, _ := a.sheets.chosen(); seated(sheet, r.people["102"]) || a.saying.some() {
			t.Errorf("%s takes who was added off the sheet", key)
		}
	}
	add()
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyReturn) // leave
	r.advance(time.Second)
	if len(a.added) != 0 {
		t.Error("left, nobody is kept")
	}
}

func TestWhoCameIsOfferedFirst(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	sheet, _, _ := a.sheets.chosen()
	other := clinic.SheetSeat{Name: "Brooks, Denise", GroupSeat: clinic.GroupSeat{Came: true,
		Visit: clinic.Visit{VisitRef: clinic.VisitRef{Patient: r.people["102"]}}}}
	a.read.Sheets = append(a.read.Sheets, clinic.BlockSheet{Seats: []clinic.SheetSeat{other}})
	lines := a.found(sheet, a.inside(sheet), "")
	if len(lines) != 1 || lines[0].Words != "Brooks, Denise · came that day" {
		t.Errorf("who came to another group stands before all search, got %+v", lines)
	}
	if got := a.found(sheet, a.inside(sheet), "wei"); len(got) != 0 {
		t.Errorf("Wei sits on the sheet already, got %+v", got)
	}
}
