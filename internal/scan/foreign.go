package scan

import (
	"unicode"

	"daybook/internal/card"
)

const (
	// maxForeign is how many letters of the alphabet a person may have typed
	// into a scan. With three, one in fifteen unreadable scans would fit by
	// chance and be answered as an unknown card; with more the check letters
	// would mean little.
	maxForeign = 3

	// maxBeside is how many more may stand beside the scan, with one less
	// inside it.
	maxBeside = 3
)

// withoutForeign looks for the one code that remains when a few letters are
// left out. problem says why there is none, or is 0.
func withoutForeign(strokes []stroke, letters []int) (found match, problem Problem) {
	extra := len(letters) - card.Length
	width := len(letters)
	switch {
	case extra < 0:
		return match{}, TooShort
	case extra == 0:
		return match{}, BadCheck
	case extra > maxForeign+maxBeside:
		return match{}, TooLong
	case extra > maxForeign:
		width = card.Length + maxForeign - 1
	}
	search := removal{strokes: strokes}
	for start := 0; start+width <= len(letters); start++ {
		search.letters = letters[start : start+width]
		search.choose(0, 0)
	}
	switch {
	case search.found.code == "":
		return match{}, TooLong
	case search.ambiguous:
		return match{}, Ambiguous
	}
	return search.found, 0
}

// removal tries every way to leave letters out.
type removal struct {
	strokes   []stroke
	letters   []int
	kept      [card.Length]int
	text      [card.Length]byte
	found     match
	uneven    int // how mixed the capitals and small letters of found are
	ambiguous bool
}

// choose decides about the letter at position next, when count are kept.
func (r *removal) choose(next, count int) {
	if r.ambiguous {
		return
	}
	if count == card.Length {
		r.try()
		return
	}
	if len(r.letters)-next < card.Length-count {
		return
	}
	r.kept[count] = r.letters[next]
	r.text[count] = r.strokes[r.letters[next]].letter
	r.choose(next+1, count+1)
	r.choose(next+1, count)
}

func (r *removal) try() {
	code, err := card.Parse(string(r.text[:]))
	if err != nil {
		return
	}
	if r.found.code != "" && code != r.found.code {
		r.ambiguous = true
		return
	}
	// Of two equal letters the one that differs in case was the person's.
	if uneven := r.unevenCase(); r.found.code == "" || uneven < r.uneven {
		kept := r.kept
		r.found, r.uneven = match{code, kept[:]}, uneven
	}
}

func (r *removal) unevenCase() int {
	small := 0
	for _, i := range r.kept {
		if unicode.IsLower(r.strokes[i].Rune) {
			small++
		}
	}
	return min(small, card.Length-small)
}
