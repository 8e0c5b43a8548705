package lobby

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// person is everything the flow holds about who is in front of it, PIN
// included. The next scan and the idle screen start with an empty one.
type person struct {
	proof    proof
	intent   clinic.Intent
	mark     clinic.Mark // the group they asked for before their card
	language string      // "" is the lobby's own
	chosen   bool        // they chose the language themselves
	verdict  clinic.Verdict
	desk     DeskWord // of the neutral answer
	hours    bool     // they asked to see their hours
	step     EntryStep
}

// proof is how somebody says who they are.
type proof struct {
	code   card.Code
	number string
	pin    string
}

func (p proof) kind() AskKind {
	if p.code == "" {
		return AskNumber
	}
	return AskScan
}

// wishes is what a person set before they showed their card.
func (p person) wishes() person {
	kept := p.speech()
	kept.intent, kept.mark = p.intent, p.mark
	return kept
}

// speech is the language they chose, and nothing else.
func (p person) speech() person {
	if !p.chosen {
		return person{}
	}
	return person{language: p.language, chosen: true}
}
