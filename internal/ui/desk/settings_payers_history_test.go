package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// stricter has the payer ask for three hours a day, and says why.
func stricter(r *rig) {
	r.t.Helper()
	payer := r.book.Payers()[0]
	payer.Terms = []clinic.Terms{payer.Terms[0]}
	payer.Terms[0].DayMinutes = 180
	r.run(clinic.Actor{Kind: clinic.System}, clinic.Explained{Command: clinic.SavePayer{Payer: payer}, Reason: "The contract says three hours"})
}

// TestThePayersEarlierVersions: reached by keys alone, with both versions and the
// reason, and left by Esc.
func TestThePayersEarlierVersions(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	aPayer(r)
	r.signIn("Ruth Abara")
	r.section("payers")
	r.press(fyne.KeyRight)
	r.rune('5')
	r.advance(time.Second)
	r.mustSee("Earlier versions: Aetna Better Health", "This payer was never recorded otherwise.")
	r.press(fyne.KeyEscape)
	stricter(r)
	r.rune('5')
	r.advance(time.Second)
	r.mustSee("2026-01-01: 2:00 / 19:00", "2026-01-01: 3:00 / 19:00", "The contract says three hours")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*payersPart)
	stricterStill := r.book.Payers()[0]
	stricterStill.Name = "Aetna"
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SavePayer{Payer: stricterStill})
	r.advance(time.Second)
	r.mustSee("Name: Aetna Better Health → Aetna")
	r.press(fyne.KeyEscape)
	if part.swap.Shown() != part.all {
		t.Error("Esc goes back to the payers")
	}
}
