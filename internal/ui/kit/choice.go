package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Choice offers a few words side by side with its label above: one of them is
// chosen, or any number after Many. Where a line is too narrow for all of them
// they go on in the next.
//
// The arrows go from word to word and, where only one can be chosen, choose it;
// the space bar chooses too. It offers every key to Keys first.
type Choice struct {
	widget.BaseWidget
	// OnChanged is called after every change by the person; it may be nil.
	OnChanged func()
	// OnEnter and OnEscape are called for those keys; they may be nil.
	OnEnter, OnEscape func()
	// OnOther is offered keys that mean nothing to a choice, such as Page down; it
	// may be nil.
	OnOther func(name fyne.KeyName)
	// Keys, where set, is asked about every rune and key first.
	Keys Keys

	look    *Look
	many    bool
	label   *Text
	problem *Text
	cells   []choiceCell
	at      int // where the keyboard is
	lit     bool
	resting bool
	unset   bool // nothing is chosen yet: the first arrow comes to the first word
}

type choiceCell struct {
	chosen bool
	word   *Text
	ground *canvas.Rectangle
	ring   *canvas.Rectangle
}

// NewChoice returns a choice of words, none of them chosen. An empty label
// takes no room.
func NewChoice(look *Look, label string, words ...string) *Choice {
	c := &Choice{
		look:    look,
		label:   NewText(look, DeskSmall, SemiBold, SoftInk, label).MayCut(),
		problem: NewText(look, DeskSmall, SemiBold, BadInk, "").Lines(2),
	}
	c.ExtendBaseWidget(c)
	c.SetWords(words...)
	return c
}

// Many lets any number of the words be chosen. It returns the choice, to be
// chained after NewChoice.
func (c *Choice) Many() *Choice { c.many = true; return c }

// Unset begins with nothing chosen, on purpose: the first arrow comes to the word at
// which the keyboard is, and goes on from there. It returns the choice, to be chained
// after NewChoice.
func (c *Choice) Unset() *Choice {
	c.Choose()
	c.at, c.unset = 0, true
	return c
}

// SetLabel changes the words above.
func (c *Choice) SetLabel(label string) {
	c.label.Set(label)
	c.Refresh()
}

// SetWords changes the words to choose from. What is chosen stays chosen by its
// place.
func (c *Choice) SetWords(words ...string) {
	for len(c.cells) < len(words) {
		c.cells = append(c.cells, choiceCell{
			word:   NewText(c.look, DeskBody, SemiBold, Ink, "").Align(fyne.TextAlignCenter),
			ground: canvas.NewRectangle(color.Transparent),
			ring:   canvas.NewRectangle(color.Transparent),
		})
	}
	c.cells = c.cells[:len(words)]
	for i, word := range words {
		c.cells[i].word.Set(word)
	}
	c.at = min(c.at, max(0, len(words)-1))
	c.Refresh()
}

// SetProblem shows a sentence below; empty takes it away.
func (c *Choice) SetProblem(sentence string) {
	if c.problem.Content() != sentence {
		c.problem.Set(sentence)
		c.Refresh()
	}
}

// Problem returns the sentence below.
func (c *Choice) Problem() string { return c.problem.Content() }

// Rest makes the choice refuse changes, until it is called with false.
func (c *Choice) Rest(resting bool) {
	c.resting = resting
	c.Refresh()
}

// Chosen returns the places of the chosen words, counted from 0.
func (c *Choice) Chosen() []int {
	var chosen []int
	for i, cell := range c.cells {
		if cell.chosen {
			chosen = append(chosen, i)
		}
	}
	return chosen
}

// One returns the place of the chosen word; -1 for none.
func (c *Choice) One() int {
	return slices.IndexFunc(c.cells, func(cell choiceCell) bool { return cell.chosen })
}

// Choose sets what is chosen; it does not call OnChanged.
func (c *Choice) Choose(places ...int) {
	for i := range c.cells {
		c.cells[i].chosen = slices.Contains(places, i)
	}
	if len(places) > 0 && places[0] >= 0 {
		c.at = places[0]
	}
	c.Refresh()
}

// pick is a person's choice of a word.
func (c *Choice) pick(place int) {
	if c.resting || place < 0 || place >= len(c.cells) {
		return
	}
	c.at = place
	if !c.many && c.cells[place].chosen {
		c.Refresh()
		return
	}
	for i := range c.cells {
		if c.many && i == place {
			c.cells[i].chosen = !c.cells[i].chosen
		} else if !c.many {
			c.cells[i].chosen = i == place
		}
	}
	c.Refresh()
	call(c.OnChanged)
}

// step moves the keyboard's place.
func (c *Choice) step(by int) {
	to := min(max(c.at+by, 0), len(c.cells)-1)
	if c.unset && c.One() < 0 {
		to = c.at
	}
	if !c.many {
		c.pick(to)
		return
	}
	c.at = to
	c.Refresh()
}

// Pick is a person's choice of a word, for tests; false where there is no such
// word.
func (c *Choice) Pick(word string) bool {
	for i, cell := range c.cells {
		if cell.word.Content() == word {
			c.pick(i)
			return true
		}
	}
	return false
}
