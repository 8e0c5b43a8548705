package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// LikeWhy says why somebody may be the same person: "patients.like." + why.
type LikeWhy string

const (
	LikeNumber     LikeWhy = "same_number"
	LikeName       LikeWhy = "same_name"   // accents, case, hyphens and commas aside
	LikeSwapped    LikeWhy = "swapped"     // family and given name the other way round
	LikeNearName   LikeWhy = "near_name"   // one letter is different, with the same date of birth
	LikeBirth      LikeWhy = "same_birth"  // the date of birth alone
	LikeNearNumber LikeWhy = "near_number" // one digit is different, and one of the names is the same
)

// Likeness is a patient who may be the person that is being typed.
type Likeness struct {
	Patient PatientID
	Name    string
	Number  string
	Born    Date
	Why     LikeWhy
}

// likeOrder has the surest first.
func likeOrder(why LikeWhy) int {
	return slices.Index([]LikeWhy{LikeNumber, LikeName, LikeSwapped, LikeNearName, LikeBirth, LikeNearNumber}, why)
}

// Like lists who a person may be that is being typed, the surest first. It is a
// hint: it never says that two are one.
func (x PatientIndex) Like(told Patient) []Likeness {
	name := foldName(told)
	var like []Likeness
	for i, known := range x.people {
		if known.ID == told.ID {
			continue
		}
		why := likeWhy(told, known, name, x.names[i])
		for _, alias := range x.aliases[known.ID] {
			if why == "" {
				why = likeWhy(told, alias.patient, name, alias.name)
			}
		}
		if why != "" {
			like = append(like, Likeness{Patient: known.ID, Name: known.SortName(), Number: known.Number, Born: known.BirthDate, Why: why})
		}
	}
	slices.SortStableFunc(like, func(a, b Likeness) int { return cmp.Compare(likeOrder(a.Why), likeOrder(b.Why)) })
	return like
}

// foldedName is a name as it is compared.
type foldedName struct{ family, given string }

func foldName(p Patient) foldedName {
	plain := func(text string) string { return strings.Join(strings.Fields(Fold(text)), " ") }
	return foldedName{plain(p.Family), plain(p.Given)}
}

// allInOne reports whether a whole name seems to stand in one of the two fields.
func (n foldedName) allInOne() bool {
	return (n.family == "" || n.given == "") && strings.Contains(n.family+n.given, " ")
}

// letters are the words of the whole name, in no order.
func (n foldedName) letters() string {
	words := strings.Fields(n.family + " " + n.given)
	slices.Sort(words)
	return strings.Join(words, " ")
}

func (n foldedName) whole() bool { return n.family != "" && n.given != "" }

func likeWhy(told, known Patient, a, b foldedName) LikeWhy {
	sameBirth := !told.BirthDate.IsZero() && told.BirthDate == known.BirthDate
	onePart := a.family != "" && a.family == b.family || a.given != "" && a.given == b.given
	switch {
	case told.Number != "" && told.Number == known.Number:
		return LikeNumber
	case a != foldedName{} && (a == b || a.allInOne() && a.letters() == b.letters()):
		return LikeName
	case a.whole() && a.family == b.given && a.given == b.family:
		return LikeSwapped
	case sameBirth && a.whole() && nearly(a.family+" "+a.given, b.family+" "+b.given):
		return LikeNearName
	case sameBirth:
		return LikeBirth
	case onePart && told.Number != "" && nearly(told.Number, known.Number):
		return LikeNearNumber
	}
	return ""
}

// nearly reports whether two texts differ by one letter: another one, one more, or
// two that changed places.
func nearly(a, b string) bool {
	first, second := []rune(a), []rune(b)
	for len(first) > 0 && len(second) > 0 && first[0] == second[0] {
		first, second = first[1:], second[1:]
	}
	for len(first) > 0 && len(second) > 0 && first[len(first)-1] == second[len(second)-1] {
		first, second = first[:len(first)-1], second[:len(second)-1]
	}
	swapped := len(first) == 2 && len(second) == 2 && first[0] == second[1] && first[1] == second[0]
	return max(len(first), len(second)) <= 1 || swapped
}
