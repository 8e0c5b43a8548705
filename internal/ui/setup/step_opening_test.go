package setup_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

// choosing is a first start that asks how the book opens; chosen is what was said.
func choosing(t *testing.T, language string, settings kit.Settings, size fyne.Size, disk platform.Encryption, sticks ...platform.Folder) (r *rig, chosen *vault.Choice) {
	t.Helper()
	chosen = &vault.Choice{}
	r = newRig(t, language, settings, size)
	r.opening = &setup.Opening{
		Disk:   func(done func(platform.Encryption)) { done(disk) },
		Sticks: func() []platform.Folder { return sticks },
		Choose: func(choice vault.Choice) { *chosen = choice },
	}
	r.begin(language, size)
	return r, chosen
}

// toOpening goes to the step, by the keyboard.
func (r *rig) toOpening() {
	r.typeText("Riverside Recovery")
	r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
}

func TestABookThatOpensByItselfSaysWhatThatIsWorth(t *testing.T) {
	for disk, says := range map[platform.Encryption]string{
		platform.EncryptionOn: "The disk of this computer is encrypted.", platform.EncryptionOff: "If it is stolen, the book is open.",
		platform.EncryptionUnknown: "cannot tell whether the disk is encrypted. If it is not",
	} {
		r, chosen := choosing(t, "en", kit.Settings{}, kittest.Lobby(), disk)
		r.toOpening()
		r.mustSee("How does the book open?")
		r.mustSee("it protects nothing by itself")
		r.mustSee(says)
		r.press(fyne.KeyReturn)
		r.mustSee("Who is the first director?")
		if chosen.Way != vault.ByItself {
			t.Errorf("want it to open by itself, got %v", chosen)
		}
	}
}

func TestAPassphraseIsJudgedAndTypedTwice(t *testing.T) {
	r, chosen := choosing(t, "en", kit.Settings{}, kittest.Lobby(), platform.EncryptionOff)
	r.toOpening()
	r.press(fyne.KeyRight, fyne.KeyReturn)
	type try struct{ first, again, says string }
	for _, each := range []try{
		{"short", "short", "Too short: at least 12 letters"},
		{"aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Easy to guess"},
		{"green tomato boat", "green tomato boot", "This is not the same passphrase."},
	} {
		r.fillPassphrase(each.first, each.again)
		r.mustSee(each.says)
		if chosen.Way != "" {
			t.Fatalf("%q was taken", each.first)
		}
		r.press(fyne.KeyEscape)
		r.press(fyne.KeyReturn) // back to the step, whose passphrase is chosen
		r.press(fyne.KeyReturn)
	}
	r.fillPassphrase("green tomato boat sky", "green tomato boat sky")
	if chosen.Way != vault.ByPassphrase || chosen.Passphrase != "green tomato boat sky" {
		t.Errorf("want the passphrase, got %v", chosen)
	}
	if r.left.Step != 4 {
		t.Errorf("the step that is kept is %d", r.left.Step)
	}
	if text := fmt.Sprintf("%+v", r.left); len(text) == 0 || containsAny(text, "tomato") {
		t.Errorf("the passphrase is kept on the disk: %s", text)
	}
	// It is asked again at the next start: it is kept nowhere.
	r.begin("en", kittest.Lobby())
	r.mustSee("How does the book open?")
}

// fillPassphrase types both lines anew and goes on.
func (r *rig) fillPassphrase(first, again string) {
	for range 30 {
		r.press(fyne.KeyBackspace)
	}
	r.typeText(first)
	r.press(fyne.KeyReturn)
	for range 30 {
		r.press(fyne.KeyBackspace)
	}
	r.typeText(again)
	r.press(fyne.KeyReturn)
}

func TestAStickIsChosenAmongThoseThatAreThere(t *testing.T) {
	r, chosen := choosing(t, "en", kit.Settings{}, kittest.Lobby(), platform.EncryptionOff)
	r.toOpening()
	r.press(fyne.KeyRight, fyne.KeyRight)
	r.mustSee("No stick is plugged in.")
	r.press(fyne.KeyReturn)
	if chosen.Way != "" {
		t.Fatal("a stick was taken that is not there")
	}
	stick := platform.Folder{Kind: platform.FolderDrive, Name: "KINGSTON", Path: "/media/KINGSTON"}
	r, chosen = choosing(t, "en", kit.Settings{}, kittest.Lobby(), platform.EncryptionOff, stick)
	r.toOpening()
	r.press(fyne.KeyRight, fyne.KeyRight)
	r.mustSee("KINGSTON")
	r.press(fyne.KeyReturn)
	if chosen.Way != vault.ByStick || chosen.Folder != stick.Path {
		t.Errorf("want the stick, got %v %q", chosen, chosen.Folder)
	}
}

// TestTheStickOfTheCopiesTakesNoKey: whoever found it would have the book.
func TestTheStickOfTheCopiesTakesNoKey(t *testing.T) {
	sticks := []platform.Folder{{Kind: platform.FolderDrive, Name: "COPIES", Path: "/media/stick"}, {Kind: platform.FolderDrive, Name: "OTHER", Path: "/media/stick2"}}
	r, chosen := choosing(t, "en", kit.Settings{}, kittest.Lobby(), platform.EncryptionOff, sticks...)
	r.toOpening() // the copies go to the stick, which is offered first
	r.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	r.mustSee("Take another stick for the key.")
	if chosen.Way != "" {
		t.Fatalf("the stick of the copies was taken for the key: %v", chosen)
	}
	r.press(fyne.KeyTab, fyne.KeyRight, fyne.KeyReturn)
	if chosen.Way != vault.ByStick || chosen.Folder != "/media/stick2" {
		t.Errorf("want the other stick, got %v %q", chosen, chosen.Folder)
	}
}

// TestHowItOpensFits in both languages, whatever is chosen.
func TestHowItOpensFits(t *testing.T) {
	stick := platform.Folder{Kind: platform.FolderDrive, Name: "KINGSTON", Path: "/media/KINGSTON"}
	for _, c := range []struct {
		language string
		scale    float32
		size     fyne.Size
	}{
		{"en", 1, fyne.NewSize(1280, 800)}, {"es", 1, fyne.NewSize(1280, 800)}, {"en", 1.3, fyne.NewSize(1280, 740)}, {"es", 1.3, fyne.NewSize(1280, 740)},
		{"es", 1.5, fyne.NewSize(1280, 800)}, {"en", 1, fyne.NewSize(1920, 1080)}, {"es", 1.5, fyne.NewSize(1920, 1080)},
	} {
		name := fmt.Sprintf("%s-%g-%g", c.language, c.scale, c.size.Width)
		t.Run(name, func(t *testing.T) {
			r, _ := choosing(t, c.language, kit.Settings{TextScale: c.scale}, c.size, platform.EncryptionUnknown, stick)
			r.toOpening()
			for _, way := range []string{"itself", "passphrase", "stick"} {
				r.stage.Check(t, kittest.DeskRules())
				r.stage.Save(t, "setup", "opening-"+way+"-"+name)
				r.press(fyne.KeyRight)
			}
		})
	}
}
