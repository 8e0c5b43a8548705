package lobby

import (
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

func (r *rig) expectLanguage(want string) *rig {
	r.t.Helper()
	if r.screen.Language != want {
		r.t.Fatalf("expected the language %q, got %q", want, r.screen.Language)
	}
	return r
}

func TestTheButtonAndTheCardsSwitchTheLanguage(t *testing.T) {
	r := newRig(t, Options{}).expectLanguage("en")
	if r.screen.Next != "es" {
		t.Errorf("expected the button to offer Spanish, got %q", r.screen.Next)
	}
	r.send(Press{ButtonLanguage}).expectLanguage("es").send(Press{ButtonLanguage}).expectLanguage("en")
	r.send(Scan{card.CommandCode(card.Spanish)}).expectLanguage("es").send(Scan{card.CommandCode(card.Spanish)}).expectLanguage("es")
	r.send(Scan{card.CommandCode(card.English)}).expectLanguage("en").send(Scan{card.CommandCode(card.OtherLanguage)}).expectLanguage("es")
	r.after(15 * time.Second).expectLanguage("en")
}

func TestTheOwnersLanguage(t *testing.T) {
	spanish, other := checkedIn(), checkedIn()
	spanish.Language, other.Language = "es", "pl"
	r := newRig(t, Options{}).send(Scan{anna}).answer(spanish).expectLanguage("es")
	r.send(Scan{ben}).expectLanguage("en").answer(checkedIn()).expectLanguage("en")
	r.send(Scan{anna}).answer(other).expectLanguage("en")
	r.send(Scan{anna}).answer(spanish).send(Press{ButtonLanguage}).expectLanguage("en")
}

func TestALanguageChosenHereAndNowWins(t *testing.T) {
	english := checkedIn()
	english.Language = "en"
	r := newRig(t, Options{}).send(Press{ButtonLanguage}).send(Scan{anna}).expectLanguage("es").answer(english).expectLanguage("es")
	r.send(Scan{ben}).answer(checkedIn()).expectLanguage("en")
}

func TestALanguageGoesWithTheNumber(t *testing.T) {
	newRig(t, Options{}).send(Press{ButtonLanguage}).send(Press{ButtonNumber}).expect(Number).expectLanguage("es")
}

func TestTheNeutralAnswerNeverTakesTheOwnersLanguage(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna})
	r.answer(clinic.Verdict{Kind: clinic.SeeDesk, Language: "es"}).after(time.Second).expect(SeeDesk).expectLanguage("en")
}

func TestAnotherLanguageGivesTimeToReadIt(t *testing.T) {
	reach(t, Done).after(5 * time.Second).send(Press{ButtonLanguage}).
		after(5 * time.Second).expect(Done).after(time.Second).expect(Idle)
}

func TestOneLanguageNeedsNoButton(t *testing.T) {
	r := newRig(t, Options{Languages: []string{"es"}}).expectLanguage("es")
	if r.screen.Buttons.Has(ButtonLanguage) || r.screen.Next != "" {
		t.Error("a lobby with one language has nothing to switch")
	}
	r.send(Scan{card.CommandCode(card.English)}).expectLanguage("es")
}
