package setup_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/vault"
)

// asked are the two groups that are asked for, in their order.
func (r *rig) asked() []string {
	r.t.Helper()
	var groups []string
	for _, text := range r.stage.Texts() {
		var number int
		_, english := fmt.Sscanf(text, "Group number %d", &number)
		_, spanish := fmt.Sscanf(text, "Grupo número %d", &number)
		if english == nil || spanish == nil {
			groups = append(groups, r.recovery[number-1])
		}
	}
	if len(groups) != 2 {
		r.t.Fatalf("%d groups are asked for, want 2: %q", len(groups), r.stage.Texts())
	}
	return groups
}

// prove types the two groups that are asked for.
func (r *rig) prove() {
	r.t.Helper()
	for _, group := range r.asked() {
		r.typeText(strings.ToLower(group))
		r.press(fyne.KeyReturn)
	}
}

// TestTheSheetIsAskedBack: a wrong group is said at its field and opens nothing, the
// key can be seen again, other groups may be asked for then, and the right ones open.
func TestTheSheetIsAskedBack(t *testing.T) {
	r := newRig(t, "en", kit.Settings{}, kittest.Lobby())
	r.answerAll()
	r.saveSheet()
	r.tickPaper()
	r.tap("Open Daybook")
	for _, text := range r.stage.Texts() {
		for _, group := range r.recovery[:vault.GroupCount-1] {
			if text == group {
				t.Errorf("the key still stands on the screen: %q", text)
			}
		}
	}
	r.stage.Check(t, kittest.DeskRules())
	r.typeText("QQQQ")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyReturn)
	r.mustSee("does not stand at number")
	r.stage.Check(t, kittest.DeskRules())
	if r.opened != 0 || r.exists() {
		t.Error("a wrong group opened the book")
	}
	r.tap("Show the key again")
	r.mustSee("Your recovery key")
	r.tap("Open Daybook")
	r.prove()
	if r.opened != 1 || !r.exists() {
		t.Errorf("opened %d times, want once", r.opened)
	}
}

// TestTheProofFits in Spanish with large text.
func TestTheProofFits(t *testing.T) {
	r := newRig(t, "es", kit.Settings{TextScale: 1.3}, fyne.NewSize(1280, 800))
	r.answerAll()
	r.saveSheet()
	r.tickPaper()
	r.tap("Abrir Daybook")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyReturn)
	r.stage.Check(t, kittest.DeskRules())
	r.stage.Save(t, "setup", "proof-es-large")
}
