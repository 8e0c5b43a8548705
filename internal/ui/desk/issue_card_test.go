package desk

import (
	"bytes"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestAnIssuedCardChecksInAndIsThenForgotten(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("103")
	r.rune('i')
	r.advance(time.Second)
	page := r.patients().issue
	code := page.code
	if code == "" || page.picture.Empty() {
		t.Fatal("no code is shown")
	}
	r.mustSee("Card for Chen, Wei", code.Short(), "This code is shown only now.")
	verdict, err := r.book.AnswerCard(code, r.night, clinic.IntentNone)
	if err != nil || verdict.Kind != clinic.CheckedIn {
		t.Errorf("the new card is answered with %v (%v), want a check-in", verdict.Kind, err)
	}
	r.press(fyne.KeyEscape)
	r.mustSee("Leave without a card?")
	r.press(fyne.KeyEscape)
	if page.code != code {
		t.Error("staying lost the code")
	}
	r.tapButton("Save picture (PNG)")
	r.press(fyne.KeyReturn)
	if png := r.saved["card-"+code.Short()+".png"]; !bytes.HasPrefix(png, []byte("\x89PNG")) {
		t.Errorf("no picture was saved: %d bytes", len(png))
	}
	r.tapButton("Save for printing (PDF)")
	r.press(fyne.KeyReturn)
	if pdf := r.saved["card-"+code.Short()+".pdf"]; !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("no sheet was saved: %d bytes", len(pdf))
	}
	r.tapButton("Print")
	if len(r.printed) != 1 {
		t.Errorf("%d sheets were printed", len(r.printed))
	}
	r.press(fyne.KeyEscape)
	if page.code != "" || !page.picture.Empty() || page.short.Content() != "" {
		t.Error("the code is still there after leaving the page")
	}
	r.mustSee(code.Short()) // the first four letters may be known
}

func TestACodeDoesNotOutliveItsPage(t *testing.T) {
	for name, leave := range map[string]func(*rig){
		"another page":   func(r *rig) { r.press(fyne.KeyF2); r.press(fyne.KeyReturn) },
		"another person": func(r *rig) { r.desk.Lock(); r.press(fyne.KeyEscape); r.signIn("Ruth Abara") },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, rigOptions{})
			r.openPatient("103")
			r.rune('i')
			r.advance(time.Second)
			if r.patients().issue.code == "" {
				t.Fatal("no code is shown")
			}
			leave(r)
			if r.patients().issue.code != "" || !r.patients().issue.picture.Empty() {
				t.Error("the code is still there")
			}
		})
	}
}

func TestRevokingNeedsAReason(t *testing.T) {
	r := newRig(t, rigOptions{})
	history(r)
	r.openPatient("101")
	r.tapButton("Revoke")
	r.mustSee("stops working at once and for ever")
	r.press(fyne.KeyReturn)
	if working, _ := workingCards(r.sheetOf("101").Cards); len(working) != 2 {
		t.Fatal("a card was revoked without a reason")
	}
	r.typeText("lost on the bus")
	r.press(fyne.KeyReturn)
	working, revoked := workingCards(r.sheetOf("101").Cards)
	if len(working) != 1 || len(revoked) != 2 {
		t.Errorf("%d cards work and %d are revoked, want 1 and 2", len(working), len(revoked))
	}
}

func TestIssuingAnewEndsTheOldCardFirst(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("103")
	r.rune('i')
	r.advance(time.Second)
	old := r.patients().issue.code
	r.tapButton("Print")
	r.press(fyne.KeyEscape)
	r.tapButton("Issue anew")
	r.typeText("lost")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	fresh := r.patients().issue.code
	if fresh == "" || fresh == old {
		t.Fatalf("no new card is shown (%q)", fresh.Short())
	}
	if verdict, _ := r.book.AnswerCard(old, r.night, clinic.IntentNone); verdict.Kind != clinic.SeeDesk {
		t.Error("the old card still works")
	}
	if verdict, _ := r.book.AnswerCard(fresh, r.night, clinic.IntentNone); verdict.Kind != clinic.CheckedIn {
		t.Error("the new card does not work")
	}
}
