package lobby

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

const (
	anna = card.Code("BCDFGHJKLNPRSTVXBCDFGHJKLNPR")
	ben  = card.Code("XVTSRPNLKJHGFDCBXVTSRPNLKJHG")
)

var morning = time.Date(2026, 11, 23, 14, 0, 0, 0, time.UTC)

// rig drives a flow by a virtual clock and keeps the asks it sent.
type rig struct {
	t      testing.TB
	flow   *Flow
	now    time.Time
	screen Screen
	asks   []Ask
}

func newRig(t testing.TB, options Options) *rig {
	r := &rig{t: t, flow: New(options), now: morning}
	r.send(Tick{})
	return r
}

func (r *rig) send(in Input) *rig {
	screen, asks := r.flow.Handle(in, r.now)
	r.screen = screen
	r.asks = append(r.asks, asks...)
	return r
}

// after lets time pass, ticking when the flow wants it and at the end.
func (r *rig) after(d time.Duration) *rig {
	end := r.now.Add(d)
	for {
		due, ok := r.flow.Deadline()
		if !ok || due.After(end) {
			break
		}
		r.now = due
		r.send(Tick{})
	}
	r.now = end
	return r.send(Tick{})
}

func (r *rig) last() Ask {
	r.t.Helper()
	if len(r.asks) == 0 {
		r.t.Fatal("expected the book to be asked something")
	}
	return r.asks[len(r.asks)-1]
}

func (r *rig) answer(v clinic.Verdict) *rig {
	r.t.Helper()
	return r.send(Answer{ID: r.last().ID, Verdict: v})
}

// neutral answers with "see the desk" and waits until it may be shown.
func (r *rig) neutral(back time.Time) *rig {
	return r.answer(clinic.Verdict{Kind: clinic.SeeDesk, Back: back}).after(400 * time.Millisecond)
}

func (r *rig) expect(state State) *rig {
	r.t.Helper()
	if r.screen.State != state {
		r.t.Fatalf("expected the screen %v, got %v", state, r.screen.State)
	}
	return r
}

func (r *rig) expectAsks(n int) *rig {
	r.t.Helper()
	if len(r.asks) != n {
		r.t.Fatalf("expected %d asks by now, got %d: %v", n, len(r.asks), r.asks)
	}
	return r
}

func checkedIn() clinic.Verdict {
	return clinic.Verdict{
		Kind: clinic.CheckedIn, Track: clinic.Label{Text: "Evening"}, Mark: clinic.MarkNight, Room: "Room B",
		Start: morning.Add(time.Hour), End: morning.Add(4 * time.Hour),
		Week: &clinic.WeekHours{Credited: 360, Target: 540},
	}
}

func choice() clinic.Verdict {
	return clinic.Verdict{Kind: clinic.Choose, Options: []clinic.TrackOption{
		{Track: "eve", Mark: clinic.MarkNight, Start: morning.Add(5 * time.Hour), Left: 4},
		{Track: "day", Mark: clinic.MarkDay, Start: morning, Open: true, Left: -1},
	}}
}

// verdictFor is a verdict that bears a person's mark wherever it can.
func verdictFor(mark string, kind clinic.VerdictKind) clinic.Verdict {
	label := clinic.Label{Text: mark + "-track", Other: map[string]string{"es": mark + "-pista"}}
	return clinic.Verdict{
		Kind: kind, Language: "es", Track: label, Room: mark + "-room", Name: mark + "-name",
		Start: morning, End: morning.Add(time.Hour), Since: morning,
		Options: []clinic.TrackOption{
			{Track: clinic.TrackID(mark + "-day"), Label: label, Mark: clinic.MarkDay, Open: true},
			{Track: clinic.TrackID(mark + "-eve"), Label: label, Mark: clinic.MarkNight},
		},
		Week: &clinic.WeekHours{Credited: 61, Pending: 62, Target: 63}, Today: 64,
	}
}

func shows(screen Screen, mark string) bool {
	return strings.Contains(fmt.Sprintf("%+v", screen), mark)
}
