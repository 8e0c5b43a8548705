//go:build tour

package tour

import (
	"crypto/rand"
	"path/filepath"
	"time"

	"daybook/internal/card"
)

// The people of the morning, by their place in the list. Of the 28 who are expected
// by day, 26 come: the first 22 while the desk types, four with a mishap of their own.
const (
	held         = 3  // has a form to sign
	lostCard     = 4  // finds the old card again after the desk issued another
	stutters     = 14 // holds the card to the scanner twice, and comes back again
	cameAsTyped  = 22 // the first of the list, all with their cards
	withPIN      = 22 // left the card at home and types the number, first with a wrong PIN
	whileTyping  = 23 // scans while the desk types into a search
	withoutCard  = 24 // has neither card nor PIN
	late         = 25 // comes at twenty past nine
	staysAway    = 26 // does not come and does not call
	toldAbsent   = 27 // called
	atWrongTime  = 28 // comes in the evening as a rule, and chooses it
	discharged   = 33 // was discharged yesterday and scans all the same
	cameByDay    = 26
	morningScans = 30
	lobbyPIN     = "4826"
)

// morning prepares what the day needs and then plays it, mishaps and all.
func (d *firstDay) morning() {
	d.beforeTheDoorsOpen()
	d.toStop() // check-in opens
	d.arriveWhileTyping()
	d.backAgain()
	d.wrongCards()
	d.byNumberAtSecondTry()
	d.scanWhileTyping()
	d.noCardAtAll()
	d.answerCards()
	d.confirmAll("first-confirm")
	d.comesLate()
	if d.scans < morningScans {
		d.t.Errorf("expected a morning of %d scans, played %d", morningScans, d.scans)
	}
}

// notedPatient is whose note the desk writes while people arrive, and the note: a
// letter between two cards.
const (
	notedPatient = 30
	note         = "written while people came in"
)

// arriveWhileTyping lets 22 people come, one card after the other, while somebody at
// the desk writes a note: every card goes to the lobby, and no letter of one into the
// form.
func (d *firstDay) arriveWhileTyping() {
	d.open(notedPatient)
	d.keys("e")
	d.rest()
	d.keys("Tab", "Tab", "Tab", "Tab", "Tab") // the note
	for i := range cameAsTyped {
		d.text(note[i : i+1])
		switch code := d.codes[d.people[i].number]; i {
		case held:
			d.scanCard(code)
			d.chooseDay("lobby Hold")
		case stutters:
			d.comes(d.people[i])
			d.scanCard(code) // within three seconds
		default:
			d.comes(d.people[i])
		}
	}
	d.text(note[cameAsTyped:])
	d.picture(d.desk, "first-note")
	d.keys("ctrl+s")
	d.wait("event patient.saved")
	d.rest()
}

// scanCard scans a patient's card, and counts.
func (d *firstDay) scanCard(code string) {
	d.scans++
	d.scan(code)
}

// comes is an arrival as it should be.
func (d *firstDay) comes(who listedPerson) {
	d.t.Helper()
	d.scanCard(d.codes[who.number])
	d.chooseDay("lobby Done")
}

// chooseDay chooses the daytime, and waits for what the lobby says.
func (d *firstDay) chooseDay(state string) {
	d.t.Helper()
	d.wait("lobby Choose")
	d.scan(command(card.Daytime))
	d.wait(state)
}

// open opens somebody's page at the desk.
func (d *firstDay) open(place int) {
	d.front(d.desk)
	d.keys("F3")
	d.rest()
	d.text("/")
	d.keys("ctrl+a")
	d.text(d.people[place].number)
	d.rest()
	d.keys("Return")
	d.rest()
	d.rest() // until the sheet is there
}

// beforeTheDoorsOpen gives a lobby PIN, places a hold, replaces a lost card,
// discharges somebody and takes a call.
func (d *firstDay) beforeTheDoorsOpen() {
	d.open(withPIN)
	d.keys("m")
	d.rest()
	d.text(lobbyPIN)
	d.keys("Return")
	d.text(lobbyPIN)
	d.keys("Return")
	d.wait("event patient.pin_set")
	d.open(held)
	d.keys("o")
	d.rest()
	d.text("form to sign")
	d.keys("Return")
	d.wait("event hold.placed")
	d.replaceCard()
	d.open(discharged)
	d.keys("z")
	d.rest()
	d.keys("ctrl+a")
	d.text("11/17/2026")
	d.keys("Tab", "space")
	d.picture(d.desk, "first-discharge")
	d.keys("Return")
	d.wait("event admission.discharged")
	d.tellsAbsence()
}

// replaceCard issues a card anew and reads it from the saved picture.
func (d *firstDay) replaceCard() {
	who := d.people[lostCard]
	d.revoked = d.codes[who.number]
	d.open(lostCard)
	d.click(d.desk, 1062, 276) // Issue anew
	d.rest()
	d.text("lost")
	d.keys("Return")
	d.wait("event card.revoked")
	d.rest()
	d.keys("a")
	d.rest()
	d.keys("Return")
	d.rest()
	saved := must[[]string](d.t)(filepath.Glob(filepath.Join(d.home, "Daybook", "card-*.png")))
	if len(saved) != 1 {
		d.picture(d.desk, "failed")
		d.t.Fatalf("expected the picture of the new card, found %q", saved)
	}
	d.codes[who.number] = qr(d.t, saved[0])
	d.keys("Escape")
}

// tellsAbsence records that somebody called: not today.
func (d *firstDay) tellsAbsence() {
	d.open(toldAbsent)
	d.keys("q")
	d.rest()
	d.picture(d.desk, "first-stay")
	d.keys("Return")
	d.rest()
	d.keys("ctrl+a")
	d.text("11/18/2026")
	d.picture(d.desk, "first-absence")
	d.keys("Return")
	d.wait("event visit.absence_recorded")
}

// backAgain is somebody whose card was before the scanner twice, and who was out for a
// smoke: one check-in.
func (d *firstDay) backAgain() {
	d.scanCard(d.codes[d.people[stutters].number])
	d.wait("lobby AlreadyIn")
}

// wrongCards are those that check nobody in: one of another clinic, one that could
// not be read, the lost one found again, one of somebody discharged, and one of the
// evening, whose owner then chooses it.
func (d *firstDay) wrongCards() {
	for _, code := range []string{string(must[card.Code](d.t)(card.MintDemo(rand.Reader))), d.revoked, d.codes[d.people[discharged].number]} {
		time.Sleep(1600 * time.Millisecond) // sooner after a good scan a bad one is taken for a stutter
		d.scanCard(code)
		d.wait("lobby SeeDesk")
	}
	d.wait("lobby Idle")
	d.scanCard("BCDFGHJKLNPRSTVXBCDFGHJKLNPB")
	d.wait("lobby ScanAgain")
	d.scanCard(d.codes[d.people[atWrongTime].number])
	d.wait("lobby Choose")
	d.scan(command(card.Evening))
	d.wait("lobby ComeLater")
}

// byNumberAtSecondTry checks in without a card, after a PIN that was wrong.
func (d *firstDay) byNumberAtSecondTry() {
	for _, pin := range []string{"9999", lobbyPIN} {
		d.front(d.lobby)
		d.wait("lobby Idle")
		d.click(d.lobby, 230, 607) // No card? Use your number
		d.wait("lobby Number")
		d.text(d.people[withPIN].number)
		d.keys("Return")
		d.text(pin)
		d.keys("Return")
		if pin != lobbyPIN {
			d.wait("lobby SeeDesk")
		}
	}
	d.chooseDay("lobby Done")
}

// scanWhileTyping lets a card be scanned into the desk's search field: the person is
// checked in, and the search holds what was typed and finds whom it should.
func (d *firstDay) scanWhileTyping() {
	d.front(d.desk)
	d.keys("F3")
	d.rest()
	d.text("/")
	d.keys("ctrl+a")
	d.text("10")
	d.scanCard(d.codes[d.people[whileTyping].number])
	d.chooseDay("lobby Done")
	d.text("17")
	d.picture(d.desk, "first-search")
	d.keys("Return", "F2")
}

// noCardAtAll calls for help at the lobby; the desk answers and checks in by hand.
func (d *firstDay) noCardAtAll() {
	d.scan(command(card.Help))
	d.wait("event notice.raised")
	d.keys("m")
	d.rest()
	d.picture(d.desk, "first-help")
	d.keys("Escape")
	d.text("/")
	d.text(d.people[withoutCard].number)
	d.rest()
	d.keys("F10")
	d.rest()
	d.picture(d.desk, "first-by-hand")
	d.keys("Return")
	d.wait("event visit.arrival_confirmed")
}

// sentToDesk is how many cards of the morning were sent to the desk: of another
// clinic, lost and found, of somebody discharged, a hold, and a wrong PIN.
const sentToDesk = 5

// answerCards deals with each of them at the desk.
func (d *firstDay) answerCards() {
	d.keys("F2")
	d.rest()
	for range sentToDesk {
		d.keys("m")
		d.wait("event notice.handled")
		d.rest()
	}
}

func (d *firstDay) confirmAll(picture string) {
	d.keys("F2", "1")
	d.rest()
	d.keys("a")
	d.rest()
	d.picture(d.desk, picture)
	d.keys("Return")
	d.wait("event visit.arrival_confirmed")
	d.rest()
}

// comesLate lets three quarters of an hour go by.
func (d *firstDay) comesLate() {
	d.front(d.lobby)
	for range 3 {
		d.quarterHour(880)
	}
	d.scanCard(d.codes[d.people[late].number])
	d.chooseDay("lobby Late")
	d.front(d.desk)
	d.confirmAll("first-late")
}

// quarterHour moves the sample's clock on by its button, whose place depends on how
// long the words of the next one are.
func (d *firstDay) quarterHour(x int) {
	d.front(d.lobby)
	d.click(d.lobby, x, 26)
	d.rest()
}
