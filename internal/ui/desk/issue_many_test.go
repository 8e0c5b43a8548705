package desk

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
)

// issuedToMany issues cards to everybody in the list who has none.
func issuedToMany(t *testing.T, r *rig) []issuedCard {
	t.Helper()
	r.openPage(pagePatients)
	r.act('6')
	r.press(fyne.KeyReturn)
	cards := r.patients().many.cards
	if len(cards) < 2 {
		t.Fatalf("expected cards for several patients, got %d", len(cards))
	}
	return append([]issuedCard(nil), cards...)
}

// works reports whether a code checks somebody in who is expected, or at least
// belongs to a card that was not revoked.
func (r *rig) works(code card.Code) bool {
	found, ok := r.book.FindCard(code)
	return ok && !found.Revoked
}

func TestEverybodyWithoutACardGetsOne(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPage(pagePatients)
	want := len(r.patients().list.withoutCard())
	cards := issuedToMany(t, r)
	if len(cards) != want {
		t.Errorf("%d cards were issued, to %d patients", len(cards), want)
	}
	seen := map[card.Code]bool{}
	for _, issued := range cards {
		found, ok := r.book.FindCard(issued.code)
		if !ok || found.Patient != issued.row.Patient || found.Revoked || seen[issued.code] {
			t.Errorf("%s: the card %s is not theirs: %+v", issued.row.Name, issued.code.Short(), found)
		}
		seen[issued.code] = true
	}
	r.act('i')
	if len(r.printed) != 1 {
		t.Fatalf("%d documents were printed, want the sheets of cards", len(r.printed))
	}
	r.act('a')
	if len(r.printed) != 2 {
		t.Errorf("the list of whose card is which was not printed")
	}
	r.press(fyne.KeyEscape)
	if len(r.patients().many.cards) != 0 || r.patients().list.withoutCard() != nil {
		t.Error("the codes outlived the page, or somebody is still without a card")
	}
	r.act('6')
	r.mustSee("Everybody in this list who is in a program has a card.")
}

func TestCardsForManyAreSavedForPrinting(t *testing.T) {
	r := newRig(t, rigOptions{})
	issuedToMany(t, r)
	r.act('e')
	r.press(fyne.KeyReturn)
	if pdf := r.saved[cardsFile]; !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("expected the sheets of cards, got %d bytes", len(pdf))
	}
	r.press(fyne.KeyEscape)
	if !r.patients().showing(r.patients().browse) {
		t.Error("saved cards need no question before their page is left")
	}
}

func TestCardsForManyCanBeTakenBack(t *testing.T) {
	for name, where := range map[string]func(*rig){
		"on their page":    func(r *rig) { r.act('u') },
		"after leaving it": func(r *rig) { r.press(fyne.KeyEscape); r.press(fyne.KeyReturn); r.act('u') },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, rigOptions{})
			cards := issuedToMany(t, r)
			where(r)
			for _, issued := range cards {
				if r.works(issued.code) {
					t.Errorf("the card of %s still works", issued.row.Name)
				}
			}
			if !r.patients().showing(r.patients().browse) {
				t.Error("the page of cards that do not work is still open")
			}
		})
	}
}

func TestCardsForManyFollowTheSearch(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPage(pagePatients)
	one := r.patients().list.withoutCard()[0]
	r.act('/')
	r.typeText(one.Number)
	r.press(fyne.KeyReturn)
	r.act('6')
	r.press(fyne.KeyReturn)
	if cards := r.patients().many.cards; len(cards) != 1 || cards[0].row.Patient != one.Patient {
		t.Errorf("expected a card for %s alone, got %+v", one.Name, cards)
	}
}

func TestLeavingManyCardsUnprintedAsksFirst(t *testing.T) {
	r := newRig(t, rigOptions{})
	issuedToMany(t, r)
	r.press(fyne.KeyF2)
	r.mustSee("Leave without the cards?")
	r.press(fyne.KeyEscape)
	if len(r.patients().many.cards) == 0 {
		t.Error("staying lost the codes")
	}
}

func TestManyCardsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			issuedToMany(t, r)
			r.fits("many-cards-" + name)
		})
	}
}
