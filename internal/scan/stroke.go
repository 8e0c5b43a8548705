package scan

import (
	"math/bits"
	"time"

	"daybook/internal/card"
)

// stroke is an input as the decoder remembers it.
type stroke struct {
	Input
	letter byte // of the card alphabet, or 0
	at     time.Time
}

func newStroke(in Input, at time.Time) stroke {
	s := stroke{Input: in, at: at}
	switch {
	case in.Key != "":
	case in.Rune == '\n' || in.Rune == '\r':
		s.Input = Input{Key: Enter}
	case in.Rune == '\t':
		s.Input = Input{Key: Tab}
	default:
		s.letter, _ = card.Fold(in.Rune)
	}
	return s
}

func (s stroke) ends() bool { return s.Key.ends() }

// lettersIn lists the positions of card letters.
func lettersIn(strokes []stroke) []int {
	var positions []int
	for i, s := range strokes {
		if s.letter != 0 {
			positions = append(positions, i)
		}
	}
	return positions
}

const (
	// likelyLetters card letters within likelyStrokes look like a card: no
	// language writes sixteen such consonants with only four other signs among
	// them.
	likelyLetters  = 16
	likelyStrokes  = 20
	likelyDistinct = 5 // fewer are a key held down
)

// cardLike finds the part of the strokes that looks like a card, from the first
// position up to and not including the second. No gap in it exceeds gap.
func cardLike(strokes []stroke, gap time.Duration) (from, to int, found bool) {
	letters := lettersIn(strokes)
	for i := 0; i+likelyLetters <= len(letters); i++ {
		first, last := letters[i], letters[i+likelyLetters-1]
		if last-first >= likelyStrokes || longestGap(strokes[first:last+1]) > gap || !varied(strokes[first:last+1]) {
			continue
		}
		if !found {
			from, found = first, true
		}
		to = last + 1
	}
	return from, to, found
}

func varied(strokes []stroke) bool {
	seen := uint32(0)
	for _, s := range strokes {
		if s.letter != 0 {
			seen |= 1 << (s.letter - 'A')
		}
	}
	return bits.OnesCount32(seen) >= likelyDistinct
}

func longestGap(strokes []stroke) time.Duration {
	longest := time.Duration(0)
	for i := 1; i < len(strokes); i++ {
		longest = max(longest, strokes[i].at.Sub(strokes[i-1].at))
	}
	return longest
}
