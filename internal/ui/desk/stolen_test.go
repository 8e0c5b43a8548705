package desk

import (
	"os/exec"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// locking is a desk that knows how its book is locked, with a backup and a second copy.
func locking(t *testing.T, options rigOptions, lock Lock) *rig {
	t.Helper()
	r, fake := copying(t, options)
	r.shell.deps.Lock = func(done func(Lock)) { r.later(func() { done(lock) }) }
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{
		{Kind: clinic.CopyBackup, Folder: stickFolder}, {Kind: clinic.CopyTape, Folder: stickFolder},
	}})
	fake.follow()
	return r
}

// TestThePageForTheDayItIsStolen says what was in the book, how it was locked, what
// copies there are and what to do, and goes into a drawer.
func TestThePageForTheDayItIsStolen(t *testing.T) {
	r := locking(t, rigOptions{}, Lock{Disk: platform.EncryptionOff, Key: platform.KeyInFile})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.NoteBackup{Folder: stickFolder, File: "daybook-x.age", N: 41, Bytes: 10})
	r.openSettings("Ruth Abara", "book")
	r.tapButton("If this computer is stolen")
	r.drain()
	r.mustSee("What was in it", "Patients: ", "date of birth")
	r.press(fyne.KeyRight)
	r.mustSee("encryption is not switched on", "a file on the same computer")
	r.press(fyne.KeyRight)
	r.mustSee("Backup in "+stickFolder+": up to entry 41", "Second copy in "+stickFolder+": up to entry ")
	r.press(fyne.KeyRight)
	r.mustSee("Call the police", "Bring a book back", "Make a new recovery key", "Revoke them")
	r.press(fyne.KeyRight)
	r.mustSee("risk assessment", "within 60 days")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.drain()
	r.press(fyne.KeyReturn) // Daybook's own folder
	r.advance(time.Second)
	pdf := r.saved[stolenFile]
	if len(pdf) == 0 {
		t.Fatal("the page was not saved")
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is missing")
	}
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = strings.NewReader(string(pdf))
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(strings.Fields(string(text)), " ")
	for _, part := range []string{"up to entry 41", "is not switched on", "Call the police", "45 CFR 164.402", "As of "} {
		if !strings.Contains(all, part) {
			t.Errorf("%q does not stand on the paper", part)
		}
	}
}

// TestThePageIsForDirectors, and there is none for a sample clinic.
func TestThePageIsForDirectors(t *testing.T) {
	r := locking(t, rigOptions{}, Lock{Disk: platform.EncryptionOn, Key: platform.KeyInDPAPI})
	r.openSettings("Dana Reyes", "book")
	if r.sees("If this computer is stolen") {
		t.Error("the front desk sees the page")
	}
	other := newRig(t, rigOptions{signedOut: true})
	other.openSettings("Ruth Abara", "book")
	if other.sees("If this computer is stolen") {
		t.Error("there is a page although nobody knows how the book is locked")
	}
}

// TestTheStolenPageFits in both languages and every size, whatever the disk says.
func TestTheStolenPageFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := locking(t, options, Lock{Disk: platform.EncryptionOn, Key: platform.KeyInFile})
			r.openSettings("Ruth Abara", "book")
			r.fits("stolen-book-" + name)
			r.shell.showStolen()
			r.drain()
			for _, part := range []string{"held", "locked", "copies", "now", "law"} {
				r.sheetFits("stolen-" + part + "-" + name)
				r.press(fyne.KeyRight)
			}
			r.press(fyne.KeyReturn)
			r.sheetFits("stolen-paper-" + name)
		})
	}
}
