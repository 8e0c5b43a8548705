package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// A payer is opened, and left again, by the arrows alone.
func TestTheArrowsGoIntoASectionsList(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	payer := aPayer(r)
	r.signIn("Ruth Abara")
	r.section("payers")
	page := r.shell.page(pageSettings).(*settingsPage)
	part := page.now.part.(*payersPart)
	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			r.press(name)
			r.advance(time.Second)
		}
	}
	keys(fyne.KeyRight)
	if row, ok := part.list.Selected(); !ok || row.ID != payer.ID {
		t.Fatal("the arrow to the right chooses the first payer")
	}
	r.fits("payers-arrows")
	keys(fyne.KeyReturn)
	if part.now.ID != payer.ID {
		t.Fatal("Enter opens the payer")
	}
	keys(fyne.KeyEscape)
	if part.now.ID != "" || part.swap.Shown() != part.all {
		t.Error("Esc goes back to all payers")
	}
	keys(fyne.KeyLeft, fyne.KeyDown)
	if page.now.id != "periods" {
		t.Errorf("the arrow to the left gives the sections back, got %q", page.now.id)
	}
}

// A claim is chosen by the arrows, behind the period that it belongs to.
func TestTheArrowsGoToAClaim(t *testing.T) {
	r, part := affectedPeriod(t)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.advance(time.Second)
	if row, ok := part.claims.Selected(); !ok || row.ID != part.report.Claims[0].ID || !part.done.Visible() {
		t.Fatalf("twice to the right is the first claim, and what can be done about it; got %+v", row)
	}
	r.fits("periods-arrows")
	r.press(fyne.KeyLeft)
	r.press(fyne.KeyLeft)
	r.press(fyne.KeyUp)
	r.advance(time.Second)
	if page := r.shell.page(pageSettings).(*settingsPage); page.now.id != "payers" {
		t.Errorf("twice to the left gives the sections back, got %q", page.now.id)
	}
}

// An account is opened by the arrows.
func TestTheArrowsGoThroughTheStaff(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.section("staff")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*staffPart)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyDown} {
		r.press(key)
		r.advance(time.Second)
	}
	if row, ok := part.list.Selected(); !ok || part.old.ID != row.ID || part.name.Text() != row.Name {
		t.Errorf("the account that the arrows are at is not open: %q", part.name.Text())
	}
}
