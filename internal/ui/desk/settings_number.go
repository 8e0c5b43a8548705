package desk

import (
	"slices"
	"strconv"

	"daybook/internal/ui/kit"
)

// numberChoice offers some of the numbers that a setting can be. One that the book
// has already is offered too.
type numberChoice struct {
	choice *kit.Choice
	usual  []int
	values []int
}

func newNumberChoice(s *shell, usual ...int) *numberChoice {
	return &numberChoice{choice: s.choice(""), usual: usual, values: usual}
}

// set offers the numbers and marks the one that is so now.
func (n *numberChoice) set(now int) {
	n.values = slices.Clone(n.usual)
	if !slices.Contains(n.values, now) {
		n.values = append(n.values, now)
		slices.Sort(n.values)
	}
	n.word()
	n.choice.Choose(slices.Index(n.values, now))
}

func (n *numberChoice) word() {
	var words []string
	for _, value := range n.values {
		words = append(words, strconv.Itoa(value))
	}
	n.choice.SetWords(words...)
}

// value is the number that is marked.
func (n *numberChoice) value() int { return n.values[max(0, n.choice.One())] }
