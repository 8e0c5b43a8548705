//go:build tour

package tour

import (
	"crypto/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// TestTour follows patients and the front desk through a day in real windows.
func TestTour(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	clinicFolder := filepath.Join(folder, "clinic")
	if out, code := daybook(t, folder, "demo", "--populate-only", "--dir", clinicFolder, "--date", storyDay); code != 0 {
		t.Fatalf("make the sample clinic: exit %d\n%s", code, out)
	}
	cast := findCast(t, clinicFolder)
	s := newScreen(t, "2600x840")
	p := startDaybook(s, folder, "demo", "--dir", clinicFolder, "--both", "--windowed")
	tour := &tour{program: p, cast: cast, t: t}
	tour.arrange()
	tour.lobbyByDay()
	tour.deskByDay()
	tour.hours()
	tour.programs()
	tour.bringList(folder)
	tour.evening()
	if code := p.end(); code != 0 {
		t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, p.errors)
	}
	tour.lookIntoTheBook(folder, clinicFolder)
	tour.creditsAddUp(clinicFolder)
	tour.listIsIn(clinicFolder)
	tour.noNamesOnDisk(folder, clinicFolder)
}

type tour struct {
	*program
	cast  cast
	t     *testing.T
	lobby string
	desk  string
}

// arrange puts the two windows side by side.
func (u *tour) arrange() {
	u.lobby, u.desk = u.window("Daybook lobby"), u.window("Daybook desk")
	u.place(u.lobby, 0, 0, 1280, 800)
	u.place(u.desk, 1300, 0, 1280, 800)
	u.front(u.lobby)
	u.picture(u.lobby, "kiosk-idle")
}

// who of the cast does what.
func (u *tour) switcher() patient { return u.cast.daytime[0] } // chooses the evening
func (u *tour) stayer() patient   { return u.cast.daytime[1] } // comes by day, leaves early, stays after all
func (u *tour) number() patient   { return u.cast.daytime[2] } // left the card at home
func (u *tour) atDesk() patient   { return u.cast.daytime[3] } // scans while the desk types

// lobbyByDay plays every state of the lobby screen before the daytime session.
func (u *tour) lobbyByDay() {
	u.scan(u.cast.code(u.t, u.switcher()))
	u.wait("lobby Choose")
	u.picture(u.lobby, "kiosk-choose")
	u.scan(u.cast.command(u.t, card.Evening))
	u.wait("lobby ComeLater")
	u.picture(u.lobby, "kiosk-come-later")

	u.scan(u.cast.code(u.t, u.stayer()))
	u.wait("lobby Choose")
	u.scan(u.cast.command(u.t, card.Daytime))
	u.wait("lobby Done")
	u.picture(u.lobby, "kiosk-done")
	time.Sleep(3500 * time.Millisecond) // the same card within 3 s is one scan
	u.scan(u.cast.code(u.t, u.stayer()))
	u.wait("lobby AlreadyIn")
	u.picture(u.lobby, "kiosk-already-in")
	u.scan(u.cast.command(u.t, card.Staying))
	u.wait("lobby Staying")

	u.scan(u.cast.code(u.t, u.cast.onHold))
	u.chooseOwn("lobby Hold")
	u.picture(u.lobby, "kiosk-hold")

	u.neutral()
	time.Sleep(1600 * time.Millisecond)    // sooner after a good scan it would be taken for a stutter
	u.scan("BCDFGHJKLNPRSTVXBCDFGHJKLNPB") // a code whose check letters do not fit
	u.wait("lobby ScanAgain")
	u.picture(u.lobby, "kiosk-scan-again")
	u.byNumber()
	u.inSpanish()
	u.scan(u.cast.command(u.t, card.Help))
	u.wait("event notice.raised")
	u.picture(u.lobby, "kiosk-help")
}

// chooseOwn picks the daytime where a choice is offered, and waits for a state.
func (u *tour) chooseOwn(state string) {
	u.wait("lobby Choose")
	u.scan(u.cast.command(u.t, card.Daytime))
	u.wait(state)
}

// neutral shows a card that no book knows.
func (u *tour) neutral() {
	stranger := must[card.Code](u.t)(card.MintDemo(rand.Reader))
	u.scan(string(stranger))
	u.wait("lobby SeeDesk")
	u.picture(u.lobby, "kiosk-see-desk")
}

// byNumber checks in without a card: one tap, then the keys of a keyboard.
func (u *tour) byNumber() {
	u.wait("lobby Idle")
	time.Sleep(500 * time.Millisecond) // a tap means what is seen
	u.click(u.lobby, 230, 607)         // No card? Use your number
	u.wait("lobby Number")
	u.text(u.number().number)
	u.picture(u.lobby, "kiosk-number")
	u.keys("Return")
	u.text(u.cast.pin)
	u.keys("Return")
	u.chooseOwn("lobby Done")
}

// inSpanish shows the language card, and the idle screen in Spanish.
func (u *tour) inSpanish() {
	u.wait("lobby Idle")
	u.scan(u.cast.command(u.t, card.Spanish))
	u.picture(u.lobby, "kiosk-idle-es")
	u.scan(u.cast.command(u.t, card.English))
}

// deskByDay signs in, answers the call for help, confirms, and finds a patient,
// while a card is scanned into a window that a person types in.
func (u *tour) deskByDay() {
	u.front(u.desk)
	u.picture(u.desk, "desk-lock")
	u.text(u.cast.staff)
	u.keys("Return")
	u.text(u.cast.staffPIN)
	u.keys("Return")
	u.wait("event staff.sign_in_tried")
	u.picture(u.desk, "desk-today")
	u.keys("a")
	u.picture(u.desk, "desk-confirm-all")
	u.differ("desk-today", "desk-confirm-all")
	u.keys("Return")
	u.wait("event visit.arrival_confirmed")
	u.picture(u.desk, "desk-confirmed")

	u.text("/")
	u.text(searchFor(u.number()))
	u.scan(u.cast.code(u.t, u.atDesk()))
	u.wait("lobby Choose")
	u.scan(u.cast.command(u.t, card.Daytime))
	u.wait("event visit.claimed")
	u.picture(u.desk, "desk-search")
	u.keys("Return")
	u.picture(u.desk, "desk-patient")
	u.keys("F2")
}

// searchFor is what a receptionist types to find somebody.
func searchFor(who patient) string { return who.number }

// evening moves the clinic's clock on, lets the switcher come, confirms them,
// moves it to the end and lets them leave.
func (u *tour) evening() {
	u.toStop()
	u.toStop()
	u.front(u.lobby)
	u.scan(u.cast.code(u.t, u.switcher()))
	u.wait("event visit.claimed")
	u.picture(u.lobby, "kiosk-done-evening")
	u.front(u.desk)
	u.keys("2")
	u.picture(u.desk, "desk-evening")
	u.keys("a")
	time.Sleep(time.Second)
	u.keys("Return")
	u.wait("event visit.arrival_confirmed")
	u.toStop()
	u.front(u.lobby)
	u.scan(u.cast.code(u.t, u.switcher()))
	u.wait("lobby Leaving")
	u.picture(u.lobby, "kiosk-leaving")
}

// toStop presses the ribbon's button that moves the clock to the next stop.
func (u *tour) toStop() {
	u.front(u.lobby)
	u.click(u.lobby, 1280-100, 26)
	time.Sleep(1500 * time.Millisecond)
}

// lookIntoTheBook verifies the closed book and looks for the minutes.
func (u *tour) lookIntoTheBook(folder, clinicFolder string) {
	out, code := daybook(u.t, folder, "verify", "--demo", clinicFolder)
	if code != 0 || !strings.Contains(out, "The book is sound") {
		u.t.Errorf("expected a sound book, got exit %d:\n%s", code, out)
	}
	b := openBook(u.t, clinicFolder)
	defer b.Close()
	visit := visitOf(u.t, b, u.switcher(), u.cast.day)
	if visit.SwitchedFrom == "" || visit.Arrival == nil || visit.Departure == nil || visit.Credit == nil {
		u.t.Fatalf("expected a switched, confirmed and ended visit, got %+v", visit)
	}
	// In at 17:35 for the session from 18:00; out at 21:10 of a session until
	// 21:20: two whole hours, and of the third, from 20:20, what was there.
	if got := wallTime(u.t, visit.Claim.At); got != "17:35" {
		u.t.Errorf("expected the check-in at 17:35, got %s", got)
	}
	if got := wallTime(u.t, visit.Departure.At); got != "21:10" {
		u.t.Errorf("expected the departure at 21:10, got %s", got)
	}
	if visit.Credit.Minutes != 60+60+50 || !visit.Credit.Verified {
		u.t.Errorf("expected 170 verified minutes, got %+v", visit.Credit)
	}
	if other := visitOf(u.t, b, u.atDesk(), u.cast.day); other.Claim == nil || other.Claim.Via != clinic.ViaCard {
		u.t.Errorf("expected the card scanned at the desk to be a lobby check-in, got %+v", other)
	}
}

// noNamesOnDisk looks for every patient's family name, and for the shape of an
// unsealed record, in every file that Daybook wrote on its own. Names of fewer
// than six bytes are left out: sealed bytes hold them by chance.
func (u *tour) noNamesOnDisk(folder, clinicFolder string) {
	secrets := []string{`"family":"`, `"birth_date":"`, `"number":"`}
	b := openBook(u.t, clinicFolder)
	for _, row := range b.FindPatients("") {
		if family, _, _ := strings.Cut(row.Name, ","); len(family) >= 6 {
			secrets = append(secrets, family)
		}
	}
	b.Close()
	if len(secrets) < 20 {
		u.t.Fatalf("expected names to look for, got %q", secrets)
	}
	for _, where := range []string{filepath.Join(clinicFolder, "book"), u.trace, filepath.Join(folder, "config"), filepath.Join(folder, "data")} {
		if _, err := os.Stat(where); err != nil {
			continue
		}
		for _, secret := range secrets {
			if out, err := exec.Command("grep", "-rlaF", "--", secret, where).Output(); err == nil {
				u.t.Errorf("expected no %q in files, found it in %s", secret, out)
			}
		}
	}
}
