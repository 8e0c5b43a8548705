package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestAMessageGoesWithItsPage(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.shell.say("Done.")
	r.press(fyne.KeyF3)
	if r.shell.message.object.Visible() {
		t.Error("a message stays where its page is left")
	}
}

// TestAMessageCoversNoName: on a patient's sheet and on a new card's page the
// title says whose it is.
func TestAMessageCoversNoName(t *testing.T) {
	r := newRig(t, rigOptions{})
	panel := r.shell.message.panel
	r.shell.say("Done.")
	if top := panel.Position().Y; top > 100 {
		t.Errorf("on Today a message stands at %v, want over the title", top)
	}
	r.openPatient("101")
	r.shell.say("Done.")
	if top := panel.Position().Y; top < 600 {
		t.Errorf("on a patient's sheet a message stands at %v, want at the foot", top)
	}
	r.rune('i')
	r.advance(time.Second)
	if r.shell.message.object.Visible() {
		t.Error("a message stays while a card is shown")
	}
	r.shell.say("Done.")
	if top := panel.Position().Y; top < 600 {
		t.Errorf("on a card's page a message stands at %v, want at the foot", top)
	}
}
