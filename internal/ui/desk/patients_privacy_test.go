package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
)

func TestNamesAreMaskedBehindTheCurtain(t *testing.T) {
	r := newRig(t, rigOptions{})
	history(r)
	r.openPatient("101")
	r.press(fyne.KeyF9)
	for _, text := range r.stage.Texts() {
		for _, secret := range []string{"Álvarez", "Brooks", "form to sign", "insurance"} {
			if strings.Contains(text, secret) {
				t.Errorf("behind the curtain stands %q", text)
			}
		}
	}
	r.mustSee("No. 101")
}

func TestACounselorLooksAndChangesNothing(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	history(r)
	r.signIn("Miguel Ortega")
	r.openPatient("101")
	for _, words := range []string{"New patient", "Edit", "Issue a card", "Issue anew", "Revoke", "Place a hold", "Set lobby PIN", "Discharge"} {
		if r.stage.Button(words) != nil {
			t.Errorf("a counselor is offered %q", words)
		}
	}
	before := r.head()
	for _, key := range "aeiomz" {
		r.rune(key)
		r.advance(time.Second)
	}
	if r.head() != before || !r.patients().showing(r.patients().browse) || r.shell.sheet.open() {
		t.Error("a key did what the role may not do")
	}
}

func TestScansGoToTheLobbyWhileAFormIsFilledIn(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	r.press(fyne.KeyEscape)
	r.rune('a')
	r.advance(time.Second)
	var want []card.Code
	typed := "Montgomery Lindqvist"
	for i, letter := range typed {
		r.rune(letter)
		r.advance(400 * time.Millisecond)
		if i%2 == 0 {
			code := r.newCode()
			want = append(want, code)
			r.scan(code, time.Duration(i%3)*8*time.Millisecond)
			r.advance(400 * time.Millisecond)
		}
	}
	if !slices.Equal(r.scans, want) {
		t.Errorf("%d scans of %d reached the lobby", len(r.scans), len(want))
	}
	if got := r.patients().form.family.Text(); got != typed {
		t.Errorf("the field holds %q, want %q", got, typed)
	}
	if !r.patients().showing(r.patients().form.object) {
		t.Error("the Enter of a scan sent the form off")
	}
}
