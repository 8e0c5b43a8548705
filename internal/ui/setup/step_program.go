package setup

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/preset"
	"daybook/internal/ui/kit"
)

// trackLines is how many tracks of a preset are described.
const trackLines = 2

// programStep asks which program to start from.
type programStep struct {
	step
	setup   *Setup
	choices []preset.Choice
	choice  *kit.Choice
	summary *kit.Text
	tracks  [trackLines]*kit.Text
	also    *kit.Check
	back    *kit.Button
	next    *kit.Button
}

func newProgramStep(s *Setup) *programStep {
	look := s.deps.Look
	p := &programStep{
		setup: s, choice: kit.NewChoice(look, ""),
		summary: kit.NewText(look, kit.DeskHead, kit.SemiBold, kit.Ink, "").Lines(3),
		also:    kit.NewCheck(look, ""),
	}
	p.choice.OnChanged = p.describe
	p.choice.OnEnter = p.goOn
	back := func() { s.show(atClinic, kit.FromLeft) }
	p.choice.OnEscape, p.also.OnEscape = back, back
	p.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", back)
	p.next = kit.NewButton(look, kit.Primary, "arrow-right", "", p.goOn)
	items := []kit.Item{kit.Natural(p.choice), kit.Space(8), kit.Natural(p.summary)}
	for i := range p.tracks {
		p.tracks[i] = kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2)
		items = append(items, kit.Natural(p.tracks[i]))
	}
	items = append(items, kit.Space(8), kit.Natural(p.also))
	p.step = newStep(look, kit.Column(kit.DeskGap, items...), kit.Natural(p.back), kit.Spring(), kit.Natural(p.next))
	return p
}

func (p *programStep) relabel() {
	words := p.setup.words
	p.title.Set(words.T("setup.program.title"))
	p.lead.Set(words.T("setup.program.lead"))
	p.choice.SetLabel(words.T("setup.program.choice"))
	p.back.SetLabel(words.T("setup.back"))
	p.next.SetLabel(words.T("setup.next"))
	choices, err := preset.List()
	if err != nil {
		p.complain(p.setup.sentence(err))
		return
	}
	chosen := p.choice.One()
	p.choices = choices
	var names []string
	for i, choice := range choices {
		names = append(names, choice.Name.In(words.Language()))
		if chosen < 0 && choice.ID == preset.Default {
			chosen = i
		}
	}
	p.choice.SetWords(names...)
	p.choice.Choose(chosen)
	p.describe()
}

// describe says what the chosen program is like.
func (p *programStep) describe() {
	words, language := p.setup.words, p.setup.words.Language()
	p.complain("")
	made, err := preset.Open(p.chosen(), language, p.setup.deps.Random, clinic.Date{})
	if err != nil {
		p.complain(p.setup.sentence(err))
		return
	}
	p.summary.Set(p.choices[p.choice.One()].Summary.In(language))
	for i, line := range p.tracks {
		line.Hide()
		if i < len(made.Tracks) {
			line.Set(p.trackLine(made.Program, made.Tracks[i]))
			line.Show()
		}
	}
	p.also.Hide()
	p.also.Tick(false)
	if len(made.Optional) > 0 {
		p.also.SetSentence(words.T("setup.program.also", i18n.Args{"Track": made.Optional[0].Label.In(language)}))
		p.also.Show()
	}
	p.root.Refresh()
}

func (p *programStep) trackLine(program clinic.Program, track clinic.Track) string {
	shape := clinic.ShapeOf(program, track.Patterns[0])
	return p.setup.words.T("setup.program.track", i18n.Args{
		"Track": track.Label.In(p.setup.words.Language()), "Count": shape.Days, "Hours": p.setup.words.Hours(shape.Counting),
	})
}

// chosen is the id of the chosen preset.
func (p *programStep) chosen() string {
	if at := p.choice.One(); at >= 0 && at < len(p.choices) {
		return p.choices[at].ID
	}
	return preset.Default
}

func (p *programStep) goOn() { p.setup.show(atCopies, kit.FromRight) }
