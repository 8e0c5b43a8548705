package lobby

import (
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

func TestTheOwnTrackComesFirst(t *testing.T) {
	options := []clinic.TrackOption{
		{Track: "c", Start: morning.Add(2 * time.Hour)}, {Track: "b", Start: morning.Add(time.Hour)},
		{Track: "own", Start: morning.Add(9 * time.Hour), Own: true}, {Track: "a", Start: morning}, {Track: "d", Start: morning.Add(3 * time.Hour)},
	}
	sorted := ordered(options)
	var got string
	for _, option := range sorted {
		got += string(option.Track) + " "
	}
	if got != "own a b " {
		t.Errorf("expected the own track, then by start, three at most; got %s", got)
	}
	if options[0].Track != "c" {
		t.Error("the book's own list was reordered")
	}
}

func TestAChoiceAsksAgainWithTheTrack(t *testing.T) {
	for name, in := range map[string]Input{
		"touch": Pick{"eve"}, "command card": Scan{card.CommandCode(card.Evening)},
	} {
		t.Run(name, func(t *testing.T) {
			r := reach(t, Choose).send(in)
			if ask := r.last(); ask.Code != anna || ask.Track != "eve" {
				t.Fatalf("expected the same card with the evening track, got %+v", ask)
			}
			if r.screen.State != Choose || !r.screen.Busy || r.screen.Buttons.Has(ButtonCancel) {
				t.Errorf("expected the choice to stand, not to be pressed again; got %+v", r.screen)
			}
			r.answer(clinic.Verdict{Kind: clinic.ComeLater, Opens: morning}).expect(ComeLater)
		})
	}
}

func TestADaytimeCardChoosesTheSun(t *testing.T) {
	r := reach(t, Choose).send(Scan{card.CommandCode(card.Daytime)})
	if r.last().Track != "day" {
		t.Errorf("expected the daytime track, got %+v", r.last())
	}
}

func TestWhatIsNotOfferedCannotBeChosen(t *testing.T) {
	reach(t, Choose).send(Pick{"elsewhere"}).expectAsks(1).expect(Choose)
	newRig(t, Options{}).send(Pick{"day"}).expectAsks(0)
	full := choice()
	full.Options[0].Full = true
	newRig(t, Options{}).send(Scan{anna}).answer(full).send(Pick{"eve"}).expectAsks(1).
		send(Scan{card.CommandCode(card.Evening)}).expectAsks(1).expect(Choose)
	full.Options[0].Own = true
	newRig(t, Options{}).send(Scan{anna}).answer(full).send(Pick{"eve"}).expectAsks(2)
}

func TestStayingAndLeaving(t *testing.T) {
	for _, c := range []struct {
		in      Input
		intent  clinic.Intent
		verdict clinic.Verdict
		state   State
	}{
		{Press{ButtonStaying}, clinic.IntentStaying, clinic.Verdict{Kind: clinic.AlreadyIn}, Staying},
		{Scan{card.CommandCode(card.Staying)}, clinic.IntentStaying, clinic.Verdict{Kind: clinic.AlreadyIn}, Staying},
		{Press{ButtonLeaving}, clinic.IntentLeaving, clinic.Verdict{Kind: clinic.CheckedOut}, Leaving},
		{Scan{card.CommandCode(card.Leaving)}, clinic.IntentLeaving, clinic.Verdict{Kind: clinic.CheckedOut}, Leaving},
	} {
		r := reach(t, AlreadyIn).send(c.in)
		if ask := r.last(); ask.Intent != c.intent || ask.Code != anna {
			t.Errorf("%+v: expected the intent %v, got %+v", c.in, c.intent, ask)
		}
		r.answer(c.verdict).expect(c.state)
	}
}

func TestAnIntentWaitsForItsCard(t *testing.T) {
	leave := Scan{card.CommandCode(card.Leaving)}
	r := newRig(t, Options{}).send(leave)
	if r.screen.Intent != clinic.IntentLeaving {
		t.Error("the idle screen should say that it waits for the card of somebody leaving")
	}
	r.after(14 * time.Second).send(Scan{anna})
	if r.last().Intent != clinic.IntentLeaving {
		t.Errorf("expected the intent to go with the card, got %+v", r.last())
	}
	r.answer(clinic.Verdict{Kind: clinic.CheckedOut}).send(Scan{ben})
	if r.last().Intent != clinic.IntentNone {
		t.Error("the intent of one person went with the card of the next")
	}
	r = newRig(t, Options{}).send(leave).after(15 * time.Second).send(Scan{anna})
	if r.last().Intent != clinic.IntentNone {
		t.Error("a forgotten intent should not wait for ever")
	}
}
