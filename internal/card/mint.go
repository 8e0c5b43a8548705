package card

import (
	"errors"
	"fmt"
	"io"
)

const (
	// demoRange and commandRange are the values of the first letter, X and V,
	// that no real card begins with. Paper outlives programs: they never change.
	demoRange    = 15
	commandRange = 14

	// maxRun is the longest run of one letter in a minted code. Longer runs
	// look like a key held down and are hard to read aloud.
	maxRun = 4

	mintTries = 1000
)

// ErrRandom means that the source of randomness ended or keeps giving the same
// bytes, so that no card can be made.
var ErrRandom = errors.New("the source of random numbers does not work")

// Mint makes the code of a new card from 12 random bytes. It never yields a
// sample card or a command card. In production random is crypto/rand.Reader.
func Mint(random io.Reader) (Code, error) {
	return mint(random, func(number *[numberBytes]byte) bool {
		return number[0]>>4 < commandRange
	})
}

// MintDemo makes the code of a sample card, which no real clinic accepts.
func MintDemo(random io.Reader) (Code, error) {
	return mint(random, func(number *[numberBytes]byte) bool {
		number[0] = number[0]&0x0F | demoRange<<4
		return true
	})
}

// mint draws until accept agrees; it may change the number.
func mint(random io.Reader, accept func(*[numberBytes]byte) bool) (Code, error) {
	var number [numberBytes]byte
	for range mintTries {
		if _, err := io.ReadFull(random, number[:]); err != nil {
			return "", fmt.Errorf("minting a card: %w: %w", ErrRandom, err)
		}
		if !accept(&number) {
			continue
		}
		if code := encode(number); longestRun(string(code)) <= maxRun {
			return code, nil
		}
	}
	return "", fmt.Errorf("minting a card: %w", ErrRandom)
}

func longestRun(letters string) int {
	longest, run := 0, 0
	for i := range len(letters) {
		if i > 0 && letters[i] == letters[i-1] {
			run++
		} else {
			run = 1
		}
		longest = max(longest, run)
	}
	return longest
}
