package kiosk

import (
	"time"

	"daybook/internal/lobby"
)

// burst is the digits typed at the idle screen until it is clear whose they are.
type burst struct {
	digits []int
	first  time.Time
}

const (
	// burstOver is how long after a first digit no letter of a scan may follow.
	burstOver = 150 * time.Millisecond
	// mostByHand is how many digits a person's fingers manage in that time.
	mostByHand = 3
)

func (b *burst) add(digit int, now time.Time) {
	if len(b.digits) == 0 {
		b.first = now
	}
	b.digits = append(b.digits, digit)
}

// deadline is when it is clear whose the digits are; false without digits.
func (b *burst) deadline() (time.Time, bool) {
	return b.first.Add(burstOver), len(b.digits) > 0
}

// settleTyped begins a number with the digits that turned out to be a person's.
// A scanner's are dropped, with those that still come.
func (k *Kiosk) settleTyped(now time.Time) {
	due, ok := k.typed.deadline()
	if !ok || now.Before(due) && !now.Before(k.typed.first) {
		return
	}
	digits := k.typed.digits
	k.typed = burst{}
	switch {
	case len(digits) > mostByHand:
		k.letter = now
	case k.screen.State == lobby.Idle:
		k.press(lobby.ButtonNumber)
		for _, digit := range digits {
			k.digit(digit)
		}
	}
}
