//go:build tour

package tour

import (
	"crypto/rand"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// day pictures a day of the sample clinic, at the lobby and at the desk.
func (a *album) day() {
	a.t.Helper()
	if out, code := daybookIn(a.t, a.language, a.home, "demo", "--populate-only", "--dir", a.clinic, "--date", storyDay); code != 0 {
		a.t.Fatalf("make the sample clinic: exit %d\n%s", code, out)
	}
	a.findPeople()
	a.start("--dir", a.clinic, "--language", a.language)
	a.arrange()
	a.arrivals()
	a.today()
	a.records()
	a.endOfSession()
	if code := a.end(); code != 0 {
		a.t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, a.errors)
	}
}

// findPeople casts people who speak the language, and somebody without a card.
func (a *album) findPeople() {
	b := openBook(a.t, a.clinic)
	defer b.Close()
	a.cast = castIn(a.t, b, a.clinic, a.language)
	a.cast.addStaff(a.t)
	for _, row := range b.FindPatients("") {
		if sheet := must[clinic.PatientSheet](a.t)(b.Sheet(row.Patient)); len(sheet.Cards) == 0 && sheet.Current != nil {
			a.cardless = row.Number
		}
	}
	if len(a.cast.daytime) < 2 || a.cardless == "" {
		a.t.Fatalf("expected two people by day and one without a card, got %d and %q", len(a.cast.daytime), a.cardless)
	}
}

// first and second are who comes: the names at the end of the list are short.
func (a *album) first() patient  { return a.cast.daytime[len(a.cast.daytime)-1] }
func (a *album) second() patient { return a.cast.daytime[len(a.cast.daytime)-2] }

// arrivals pictures what patients see as they come.
func (a *album) arrivals() {
	a.front(a.lobby)
	a.take(a.lobby, "lobby-idle")
	a.scan(a.cast.code(a.t, a.first()))
	a.wait("lobby Choose")
	a.take(a.lobby, "lobby-choose")
	a.scan(a.cast.command(a.t, card.Daytime))
	a.wait("lobby Done")
	a.take(a.lobby, "lobby-done")
	a.scan(a.cast.code(a.t, a.second()))
	a.chooseOwn("lobby Done")
	time.Sleep(1600 * time.Millisecond) // sooner after a good scan a bad one is taken for a stutter
	stranger := must[card.Code](a.t)(card.MintDemo(rand.Reader))
	a.scan(string(stranger))
	a.wait("lobby SeeDesk")
	a.take(a.lobby, "lobby-see-desk")
	a.wait("lobby Idle")
	a.click(a.lobby, 230, 660) // No card? Use your number
	a.wait("lobby Number")
	a.take(a.lobby, "lobby-number")
	a.keys("Escape")
	a.wait("lobby Idle")
	a.scan(a.cast.command(a.t, card.Help))
	a.wait("event notice.raised")
	a.take(a.lobby, "lobby-help")
}

// today pictures signing in, the page of the day, and confirming who is there.
func (a *album) today() {
	a.front(a.desk)
	a.take(a.desk, "sign-in")
	a.text(a.cast.staff)
	a.keys("Return")
	a.text(a.cast.staffPIN)
	a.keys("Return")
	a.wait("event staff.sign_in_tried")
	a.at("today")
	a.at("confirm", "a")
	a.keys("Return")
	a.wait("event visit.arrival_confirmed")
	a.at("confirmed")
	a.at("building", "F11")
	a.keys("Escape")
	a.rest()
	a.keys("m") // somebody goes to help
	a.wait("event notice.handled")
	a.rest()
}

// records pictures the pages that somebody looks things up on.
func (a *album) records() {
	a.keys("F3")
	a.rest()
	a.text("/")
	a.text(a.first().number)
	a.rest()
	a.at("patient", "Return")
	a.text("/")
	a.keys("ctrl+a")
	a.text(a.cardless)
	a.rest()
	a.keys("Return")
	a.rest()
	a.keys("i")
	a.wait("event card.issued")
	a.at("card-issued")
	a.keys("Escape", "Return") // leave without the card
	a.rest()
	a.at("hours", "F4")
	a.at("hours-patient", "Down", "Return")
	a.keys("Escape", "ctrl+d")
	a.rest()
	a.text("/")
	a.text(a.first().number)
	a.rest()
	a.keys("Return")
	a.rest()
	a.rest() // until the pages are drawn
	a.at("documents")
	a.at("alerts", "ctrl+e")
	a.keys("F2")
	a.rest()
}

// endOfSession pictures the departure, the group's sheet, the calls and the end of
// the day.
func (a *album) endOfSession() {
	a.toStop()
	a.front(a.lobby)
	a.scan(a.cast.code(a.t, a.first()))
	a.wait("lobby Leaving")
	a.take(a.lobby, "lobby-leaving")
	a.front(a.desk)
	a.keys("F2")
	a.rest()
	a.at("calls", "z")
	a.keys("Escape")
	a.rest()
	a.at("sheet", "y")
	a.keys("Escape")
	a.rest()
	a.toStop()
	a.toStop()
	a.quarterHour(800)
	a.front(a.desk)
	a.keys("F2")
	a.rest()
	a.at("day-end", "0")
	a.at("day-paper", "w")
}
