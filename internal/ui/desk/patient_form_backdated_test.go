package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestAPlanForThePastAsksFirst(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("101")
	r.rune('e')
	r.advance(time.Second)
	f := r.shell.page(pagePatients).(*patientsPage).form
	f.hours.SetText("4")
	f.from.SetText("11/02/2026")
	f.save()
	r.advance(time.Second)
	if !r.shell.sheet.open() || r.sheetOf("101").Plan.WeeklyMinutes != 450 {
		t.Fatal("weeks that are over are not changed without a question")
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Please give a reason.")
	r.press(fyne.KeyTab)
	r.rune(' ') // the first of the usual ones
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.sheetOf("101").Plan.WeeklyMinutes; got != 240 {
		t.Errorf("agreed to, the plan is 240 minutes, got %d", got)
	}
	versions, err := r.book.VersionsOf(string(r.people["101"]))
	if err != nil || len(versions) != 1 || versions[0].Why != "Typed wrong" {
		t.Errorf("both versions stay, with the reason: got %+v (%v)", versions, err)
	}
}
