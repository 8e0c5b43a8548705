package setup

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// proofStep asks for two groups of the recovery key from the paper, while the key is
// not on the screen: a sheet that nobody kept is no sheet.
type proofStep struct {
	step
	setup  *Setup
	fields [2]*kit.Field
	asked  [2]int // which groups, from 0
	back   *kit.Button
	open   *kit.Button
	proven bool
}

func newProofStep(s *Setup) *proofStep {
	look := s.deps.Look
	p := &proofStep{setup: s}
	for i := range p.fields {
		p.fields[i] = kit.NewField(look, "")
		p.fields[i].OnEscape = p.again
		p.fields[i].OnChanged = func(string) { p.fields[i].SetProblem("") }
	}
	p.fields[0].OnEnter = p.fields[1].Focus
	p.fields[1].OnEnter = p.check
	p.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", p.again)
	p.open = kit.NewButton(look, kit.Primary, "arrow-right", "", p.check)
	body := kit.Column(kit.DeskGap, kit.Natural(kit.AtMostBy(look, 360, p.fields[0])), kit.Natural(kit.AtMostBy(look, 360, p.fields[1])), kit.Spring())
	p.step = newStep(look, body, kit.Natural(p.back), kit.Spring(), kit.Natural(p.open))
	return p
}

// begin asks for two groups, other ones each time. Once they were right it is over.
func (p *proofStep) begin() {
	s := p.setup
	if p.proven {
		s.key.complete(s.deps.Open)
		return
	}
	chance := make([]byte, 2)
	if _, err := s.deps.Random.Read(chance); err != nil {
		s.key.complain(s.sentence(err))
		return
	}
	// The last group is shorter than the others, and left out.
	first := int(chance[0]) % (vault.GroupCount - 1)
	p.asked = [2]int{first, (first + 1 + int(chance[1])%(vault.GroupCount-2)) % (vault.GroupCount - 1)}
	for _, field := range p.fields {
		field.SetText("")
		field.SetProblem("")
	}
	p.relabel()
	s.key.sure.hide()
	s.swap.Show(p.root, kit.FromRight)
	s.root.Refresh()
	p.fields[0].Focus()
	if s.deps.Asked != nil {
		s.deps.Asked(p.asked[0]+1, p.asked[1]+1)
	}
}

// again shows the key once more.
func (p *proofStep) again() { p.setup.show(atKey, kit.FromLeft) }

// shown reports whether it is what the window shows.
func (p *proofStep) shown() bool { return p.setup.swap.Shown() == p.root }

// check compares what was typed with the key. Spaces, hyphens and small letters
// make no difference.
func (p *proofStep) check() {
	s := p.setup
	groups := s.key.made.Recovery.Groups()
	wrong := -1
	for i, field := range p.fields {
		field.SetProblem("")
		if clinic.RecoveryGroup(field.Text()) != groups[p.asked[i]] {
			field.SetProblem(s.words.T("setup.proof.wrong", i18n.Args{"Number": p.asked[i] + 1}))
			if wrong < 0 {
				wrong = i
			}
		}
	}
	p.root.Refresh()
	if wrong >= 0 {
		p.fields[wrong].Focus()
		return
	}
	p.proven = true
	p.again()
	s.key.complete(s.deps.Open)
}

func (p *proofStep) relabel() {
	words := p.setup.words
	p.title.Set(words.T("setup.proof.title"))
	p.lead.Set(words.T("setup.proof.lead"))
	for i, field := range p.fields {
		field.SetLabel(words.T("setup.proof.group", i18n.Args{"Number": p.asked[i] + 1}))
	}
	p.back.SetLabel(words.T("setup.proof.back"))
	p.open.SetLabel(words.T("setup.key.open"))
}
