package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// withSheet is a locked desk and the recovery key of its book.
func withSheet(t *testing.T, options rigOptions) (*rig, *vault.Recovery) {
	t.Helper()
	options.signedOut = true
	r := newRig(t, options)
	made, err := r.book.NewRecovery()
	if err == nil {
		err = made.Keep(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]})
	}
	if err != nil {
		t.Fatal(err)
	}
	return r, made.Recovery
}

// forgets chooses somebody at the sign-in and says that the PIN is forgotten.
func (r *rig) forgets(name string) {
	r.typeText(name)
	r.press(fyne.KeyReturn)
	r.press(keyForgotten)
}

func TestTheSheetGivesTheOnlyDirectorANewPIN(t *testing.T) {
	r, key := withSheet(t, rigOptions{})
	r.forgets("ruth")
	r.mustSee("PIN forgotten?", "Ruth Abara, no other director could set a new PIN for you.")
	r.typeText("ABCD")
	r.press(fyne.KeyTab)
	r.typeText("930415")
	r.press(fyne.KeyTab)
	r.typeText("930415")
	r.press(fyne.KeyReturn)
	r.mustSee("The key is too short")
	other, _ := vault.NewRecovery()
	r.shell.lock.forgot.key.SetText(strings.Join(other.Groups(), " "))
	r.shell.lock.forgot.try()
	r.drain()
	r.mustSee("This key does not open this book.")
	r.shell.lock.forgot.key.SetText(strings.ToLower(strings.Join(key.Groups(), " ")))
	r.shell.lock.forgot.again.SetText("930416")
	r.shell.lock.forgot.try()
	r.drain()
	r.mustSee("The two PINs are not the same.")
	r.shell.lock.forgot.again.SetText("930415")
	r.shell.lock.forgot.try()
	r.drain()
	r.mustSee("The new PIN counts from now on.")
	if r.shell.lock.forgot.key.Text() != "" || r.shell.lock.forgot.first.Text() != "" {
		t.Error("the key or the PIN stays in its field")
	}
	r.typeText("930415")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if r.desk.Locked() {
		t.Error("the new PIN does not sign in")
	}
}

func TestAnotherDirectorIsAskedFirst(t *testing.T) {
	r, _ := withSheet(t, rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "two", Name: "Tomás Vidal", Role: clinic.Director}})
	r.forgets("ruth")
	r.mustSee("Tomás Vidal can set a new PIN for you", "Then the recovery sheet sets it.")
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyEscape)
	r.forgets("dana")
	r.mustSee("A director can set a new PIN for you", "Ruth Abara", "Tomás Vidal")
	if r.shell.lock.forgot.key.Visible() {
		t.Error("the sheet sets nobody's PIN but a director's")
	}
	r.press(fyne.KeyEscape)
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() {
		t.Error("going back does not lead to the sign-in")
	}
}

// TestAForgottenPINFits in both languages and every size.
func TestAForgottenPINFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := withSheet(t, options)
			r.forgets("ruth")
			r.fits("forgotten-" + name)
			r.shell.lock.forgot.wrong(r.shell.lock.forgot.key, r.shell.t("recovery.pin_wrong"))
			r.fits("forgotten-wrong-" + name)
			r.press(fyne.KeyEscape)
			r.fits("forgotten-pin-" + name)
		})
	}
}
