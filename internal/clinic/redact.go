package clinic

import (
	"slices"
	"strings"
	"unicode"
)

// Redactor takes other patients out of what staff typed about one: their names,
// numbers, the letters on their cards, and their initials. It rather takes a word too
// many: somebody called May costs the month. The patient's own names stay.
type Redactor struct {
	words    map[string]bool // folded parts of names, and numbers
	cards    map[string]bool // the first letters of cards, as they are printed
	initials map[string]bool // such as "AZ"
}

// NewRedactor knows everybody in the book but one patient.
func NewRedactor(view View, about PatientID) Redactor {
	r := Redactor{words: map[string]bool{}, cards: map[string]bool{}, initials: map[string]bool{}}
	own, _ := view.Patient(about)
	for _, id := range view.Patients() {
		if other, ok := view.Patient(id); ok && other.ID != own.ID {
			r.add(other, view.CardsOf(id))
		}
	}
	for _, word := range wordsOfName(own) {
		delete(r.words, word)
	}
	delete(r.words, Fold(own.Number))
	for _, letters := range initialsOf(own) {
		delete(r.initials, letters)
	}
	for _, card := range view.CardsOf(about) {
		delete(r.cards, card.Short)
	}
	delete(r.initials, "AM") // of the clock
	delete(r.initials, "PM")
	return r
}

func (r Redactor) add(p Patient, cards []Card) {
	for _, word := range append(wordsOfName(p), Fold(p.Number)) {
		if len([]rune(word)) > 1 {
			r.words[word] = true
		}
	}
	for _, letters := range initialsOf(p) {
		r.initials[letters] = true
	}
	for _, card := range cards {
		r.cards[card.Short] = true
	}
}

// wordsOfName are the parts of all names that a patient goes by, folded.
func wordsOfName(p Patient) []string {
	var words []string
	for _, name := range append([]string{p.Given, p.Family}, p.meetingNames()...) {
		for _, word := range piecesOf(name) {
			words = append(words, Fold(word.text))
		}
	}
	return words
}

// initialsOf are those of a name's first and last part, in both orders.
func initialsOf(p Patient) []string {
	given, family := []rune(Fold(p.Given)), []rune(Fold(p.Family))
	if len(given) == 0 || len(family) == 0 {
		return nil
	}
	first, last := strings.ToUpper(string(given[:1])), strings.ToUpper(string(family[:1]))
	return []string{first + last, last + first}
}

// piece is a run of letters and digits in a text.
type piece struct {
	text     string
	from, to int // bytes
}

func piecesOf(text string) []piece {
	var pieces []piece
	from := -1
	for at, letter := range text + " " {
		within := unicode.IsLetter(letter) || unicode.IsDigit(letter) || unicode.Is(unicode.Mn, letter)
		switch {
		case within && from < 0:
			from = at
		case !within && from >= 0:
			pieces = append(pieces, piece{text[from:at], from, at})
			from = -1
		}
	}
	return pieces
}

// Redact puts a mark in the place of every word that could tell of another patient,
// and says how many there were.
func (r Redactor) Redact(text, mark string) (string, int) {
	pieces := piecesOf(text)
	var hidden []piece
	for i := 0; i < len(pieces); i++ {
		if i+1 < len(pieces) && r.dotted(text, pieces[i], pieces[i+1]) {
			hidden = append(hidden, piece{from: pieces[i].from, to: pieces[i+1].to})
			i++
			continue
		}
		if r.tells(pieces[i].text) {
			hidden = append(hidden, pieces[i])
		}
	}
	for _, p := range slices.Backward(hidden) {
		text = text[:p.from] + mark + text[p.to:]
	}
	return text, len(hidden)
}

func (r Redactor) tells(word string) bool {
	return r.words[Fold(word)] || r.cards[word] || r.initials[word]
}

// dotted reports whether two letters with a dot between them are initials: "W.C." and
// "W. C." alike.
func (r Redactor) dotted(text string, first, second piece) bool {
	if len([]rune(first.text)) != 1 || len([]rune(second.text)) != 1 {
		return false
	}
	between := text[first.to:second.from]
	return strings.HasPrefix(between, ".") && strings.TrimSpace(between) == "." && r.initials[strings.ToUpper(Fold(first.text+second.text))]
}
