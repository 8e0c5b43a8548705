package lobby

import (
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

var evening = Scan{card.CommandCode(card.Evening)}

func TestAGroupAskedForBeforeTheCard(t *testing.T) {
	r := newRig(t, Options{}).send(evening).expect(Idle)
	if r.screen.Mark != clinic.MarkNight {
		t.Fatalf("the screen does not say what the next card is for: %+v", r.screen)
	}
	r.after(14 * time.Second).send(Scan{anna}).answer(choice()).expect(Idle).expectAsks(2)
	if r.last().Track != "eve" || r.last().Code != anna {
		t.Fatalf("expected the evening to be asked for, got %v", r.last().Track)
	}
	r.answer(checkedIn()).expect(Done)
	r.send(Scan{ben}).answer(choice()).expect(Choose)
}

func TestAWishForAGroupEnds(t *testing.T) {
	r := newRig(t, Options{}).send(evening).after(15 * time.Second)
	if r.screen.Mark != "" {
		t.Error("the wish is for whoever comes next, not for the whole day")
	}
	r.send(Scan{anna}).answer(choice()).expect(Choose)
}

func TestAWishThatCannotBeIsAsked(t *testing.T) {
	full := choice()
	full.Options[0].Full = true
	newRig(t, Options{}).send(evening).send(Scan{anna}).answer(full).expect(Choose).expectAsks(1)
	// The last place went in between: the person chooses, and nothing goes round.
	r := newRig(t, Options{}).send(evening).send(Scan{anna}).answer(choice())
	r.answer(choice()).expect(Choose).expectAsks(2)
}

func TestAWishIsNoStopwatch(t *testing.T) {
	r := newRig(t, Options{}).send(evening).send(Scan{anna}).after(100 * time.Millisecond).answer(choice())
	r.after(100 * time.Millisecond).answer(clinic.Verdict{}).after(199 * time.Millisecond).expect(Idle)
	r.after(time.Millisecond).expect(SeeDesk)
}
