package desk

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// controlF is the key that arms the look-up.
func (r *rig) controlF() {
	shortcut := &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl}
	if to, ok := r.stage.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		to.TypedShortcut(shortcut)
	} else {
		r.stage.Window.Canvas().(fyne.Shortcutable).TypedShortcut(shortcut)
	}
	r.drain()
}

// cardOf issues a patient a card.
func (r *rig) cardOf(number string) card.Code {
	r.t.Helper()
	code, err := r.book.IssueCard(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, r.people[number])
	if err != nil {
		r.t.Fatal(err)
	}
	r.drain()
	return code
}

func (r *rig) sheetShown() clinic.PatientID {
	if r.shell.current != pagePatients {
		return ""
	}
	return r.shell.page(pagePatients).(*patientsPage).sheet.patient
}

// TestArmedLookUpTakesOneCard: the next card opens its patient's sheet and is no
// check-in; the one after it is one again.
func TestArmedLookUpTakesOneCard(t *testing.T) {
	r := newRig(t, rigOptions{})
	code := r.cardOf("101")
	r.controlF()
	if !r.shell.lookUp.armed || !r.shell.lookUp.object.Visible() {
		t.Fatal("Ctrl+F does not show an armed look-up")
	}
	r.scan(code, time.Millisecond)
	if got := r.sheetShown(); got != r.people["101"] || len(r.scans) != 0 {
		t.Errorf("the sheet of %q is shown and the lobby heard %d cards, want the card's patient and none", got, len(r.scans))
	}
	if r.shell.lookUp.armed || r.shell.lookUp.object.Visible() {
		t.Error("the look-up stays armed after its card")
	}
	r.advance(4 * time.Second)
	r.scan(code, time.Millisecond)
	if len(r.scans) != 1 {
		t.Error("the card after a look-up is no check-in")
	}
}

// TestLookUpFallsBack: after its time, by Escape, by its own key and by the lock,
// cards check in again.
func TestLookUpFallsBack(t *testing.T) {
	ways := map[string]func(r *rig){
		"time":   func(r *rig) { r.advance(lookUpTime) },
		"Escape": func(r *rig) { r.press(fyne.KeyEscape) },
		"Ctrl+F": func(r *rig) { r.controlF() },
		"lock":   func(r *rig) { r.desk.Lock() },
	}
	for name, way := range ways {
		r := newRig(t, rigOptions{})
		r.rune('/') // a field has the focus
		r.controlF()
		way(r)
		r.scan(r.newCode(), time.Millisecond)
		if r.shell.lookUp.object.Visible() || len(r.scans) != 1 {
			t.Errorf("after %s the look-up is still armed", name)
		}
	}
}

// TestDeskScannersCardsAreLookedUp without arming, and never check in; behind the
// lock nobody's sheet opens.
func TestDeskScannersCardsAreLookedUp(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.shell.ears.decoder = scan.New(scan.Options{Form: true, DeskPrefix: "%%"})
	code := r.cardOf("101")
	r.rune('%')
	r.rune('%')
	r.scan(code, time.Millisecond)
	if got := r.sheetShown(); got != r.people["101"] || len(r.scans) != 0 {
		t.Errorf("the sheet of %q is shown and the lobby heard %d cards", got, len(r.scans))
	}
	r.shell.show(pageToday)
	r.desk.Lock()
	r.desk.LookUp(code)
	if r.shell.current != pageToday || !r.shell.lock.toldToScan {
		t.Error("behind the lock a card is looked up, or nothing is said")
	}
}

// TestLookUpSaysWhyThereIsNobody for cards that belong to nobody here.
func TestLookUpSaysWhyThereIsNobody(t *testing.T) {
	r := newRig(t, rigOptions{})
	for code, want := range map[card.Code]string{
		r.newCode():                    "desk.look_up.unknown",
		card.CommandCode(card.Daytime): "desk.look_up.command",
	} {
		r.controlF()
		r.scan(code, time.Millisecond)
		if got := r.shell.message.words.Content(); got != r.shell.t(want) || len(r.scans) != 0 {
			t.Errorf("the desk says %q, want %q", got, r.shell.t(want))
		}
		r.advance(4 * time.Second)
	}
	found := r.cardOf("102")
	have, _ := r.book.FindCard(found)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.RevokeCard{Patient: have.Patient, Card: have.ID, Reason: "lost"})
	r.controlF()
	r.scan(found, time.Millisecond)
	if r.sheetShown() != r.people["102"] || r.shell.message.words.Content() != r.shell.t("desk.look_up.revoked") {
		t.Error("a revoked card does not open its patient with a word about it")
	}
}

// TestLookUpLosesNothingUnsaved asks before a form is left.
func TestLookUpLosesNothingUnsaved(t *testing.T) {
	r := newRig(t, rigOptions{})
	code := r.cardOf("101")
	r.openPage(pagePatients)
	r.rune('a')
	r.typeText("Ng")
	r.controlF()
	r.scan(code, time.Millisecond)
	if !r.shell.sheet.open() {
		t.Error("an unsaved form was left without asking")
	}
}

// TestLookUpFits shows the armed look-up on the smallest window with large text, and
// on usual ones.
func TestLookUpFits(t *testing.T) {
	for _, each := range []struct {
		size     fyne.Size
		scale    float32
		language string
	}{
		{fyne.NewSize(1280, 800), 1, "en"}, {fyne.NewSize(1280, 800), 1, "es"}, {fyne.NewSize(1920, 1080), 1, "es"},
		{belowRibbon(), 1.3, "en"}, {belowRibbon(), 1.3, "es"},
	} {
		r := newRig(t, rigOptions{size: each.size, language: each.language, settings: neverIdle,
			kit: kit.Settings{TextScale: each.scale, NoMotion: true}})
		r.controlF()
		rules := kittest.DeskRules()
		rules.MayCut = isLongNameOrNote
		for _, problem := range r.stage.Problems(rules) {
			t.Errorf("%s %v %.1f: %s", each.language, each.size, each.scale, problem)
		}
		r.keep(fmt.Sprintf("look-up-%s-%.0fx%.0f-%.0f", each.language, each.size.Width, each.size.Height, each.scale*100))
	}
}
