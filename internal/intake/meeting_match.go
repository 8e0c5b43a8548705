package intake

import (
	"slices"
	"strings"
	"unicode"

	"daybook/internal/clinic"
)

// Fit says how a participant's name fits somebody who is expected.
type Fit string

const (
	FitExact Fit = "exact" // the same words, in any order
	FitNear  Fit = "near"  // somebody has to say that it is them
	FitNone  Fit = "none"  // nobody, or more than one
)

// MatchName finds who of the expected a participant is, by all words of the name
// without accents and order; and else the only one whose name is nearly the same: a
// first name with an initial, a part of a double name, or one letter typed wrong. It
// returns the place among the names, which are as lists show them ("Lee, Ann").
func MatchName(p Participant, expected []string) (at int, fit Fit) {
	names := []string{p.Name}
	if p.Also != "" {
		names = append(names, p.Also)
	}
	for _, same := range []struct {
		fit  Fit
		fits func(a, b []string) bool
	}{{FitExact, slices.Equal[[]string]}, {FitNear, nearly}} {
		found := map[int]bool{}
		for i, known := range expected {
			for _, name := range names {
				if same.fits(nameWords(name), nameWords(known)) {
					found[i] = true
				}
			}
		}
		if len(found) == 1 {
			for i := range found {
				return i, same.fit
			}
		}
		if len(found) > 1 {
			return -1, FitNone
		}
	}
	return -1, FitNone
}

// nameWords are the words of a name, folded and sorted.
func nameWords(name string) []string {
	words := strings.FieldsFunc(clinic.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) })
	slices.Sort(words)
	return words
}

// nearly reports whether each word of the shorter name is one of the longer, an
// initial of one, or one letter away from it, and at least one is long and the same
// or a letter away.
func nearly(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	left, strong := slices.Clone(b), 0
	for _, word := range a {
		at := slices.IndexFunc(left, func(other string) bool { return akin(word, other) })
		if at < 0 {
			return false
		}
		if len(word) > 2 && len(left[at]) > 2 {
			strong++
		}
		left = slices.Delete(left, at, at+1)
	}
	return strong > 0
}

func akin(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return len(a) > 3 && len(b) > 3 && oneLetterApart(a, b)
}

// oneLetterApart reports whether one letter was typed wrong, left out or added.
func oneLetterApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i == len(x) || slices.Equal(x[i+1:], y[i+1:])
	}
	return slices.Equal(x[i:], y[i+1:])
}
