package kittest

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/ui/kit"
)

// words is a kit.Text, or something that embeds one.
type words interface {
	fyne.Widget
	Content() string
	Truncated() bool
	HeightFor(width float32) float32
	Tabular() *kit.Text
}

// Rules are what a screen's geometry must keep to.
type Rules struct {
	// Target is the least edge in pixels of anything that can be tapped.
	Target float32
	// MayCut lists texts that may end in an ellipsis, such as long names.
	MayCut func(text string) bool
}

// LobbyRules are for fingers of any age.
func LobbyRules() Rules { return Rules{Target: kit.TouchHeight} }

// DeskRules are for the mouse.
func DeskRules() Rules { return Rules{Target: 32} }

// placed is an object that can be seen and where.
type placed struct {
	object fyne.CanvasObject
	at     fyne.Position
	size   fyne.Size
	panel  *placed // the innermost surface that it stands on; nil for the window
}

func (p placed) String() string {
	name := fmt.Sprintf("%T", p.object)
	if text, ok := p.object.(words); ok {
		name = fmt.Sprintf("the text %q", text.Content())
	}
	return fmt.Sprintf("%s at (%.0f, %.0f), %.0f x %.0f", name, p.at.X, p.at.Y, p.size.Width, p.size.Height)
}

func (p placed) covers(other placed) bool {
	const slack = 1 // neighbours may share a rounded pixel
	return p.at.X+slack < other.at.X+other.size.Width && other.at.X+slack < p.at.X+p.size.Width &&
		p.at.Y+slack < other.at.Y+other.size.Height && other.at.Y+slack < p.at.Y+p.size.Height
}

// Check fails a test for every one of Problems.
func (s *Stage) Check(t testing.TB, rules Rules) {
	t.Helper()
	for _, problem := range s.Problems(rules) {
		t.Error(problem)
	}
}

// Problems names every text that is cut or lies on another one or under a target,
// everything outside the window or its panel, every target that is too small, and
// targets that overlap.
func (s *Stage) Problems(rules Rules) []string {
	texts, targets := s.visible()
	window := s.Window.Canvas().Size()
	var problems []string
	for _, each := range append(append([]placed{}, texts...), targets...) {
		if each.at.X < -0.5 || each.at.Y < -0.5 ||
			each.at.X+each.size.Width > window.Width+0.5 || each.at.Y+each.size.Height > window.Height+0.5 {
			problems = append(problems, fmt.Sprintf("%s is not wholly inside the window of %v", each, window))
		}
	}
	problems = append(problems, textProblems(texts, rules)...)
	problems = append(problems, targetProblems(targets, rules)...)
	for _, each := range append(append([]placed{}, texts...), targets...) {
		if each.panel != nil && !holds(each.panel.grown(1), each) {
			problems = append(problems, fmt.Sprintf("%s hangs out of %s", each, each.panel))
		}
	}
	return append(problems, coverProblems(texts, targets)...)
}

// coverProblems names texts that lie partly under something to tap.
func coverProblems(texts, targets []placed) (problems []string) {
	for _, text := range texts {
		for _, target := range targets {
			if target.covers(text) && !holds(target.grown(1), text) && !holds(text, target) {
				problems = append(problems, fmt.Sprintf("%s lies on %s", target, text))
			}
		}
	}
	return problems
}

// grown is a little more room on every side: neighbours may share a rounded pixel.
func (p placed) grown(by float32) placed {
	p.at, p.size = p.at.SubtractXY(by, by), p.size.AddWidthHeight(2*by, 2*by)
	return p
}

func textProblems(texts []placed, rules Rules) (problems []string) {
	for i, each := range texts {
		text := each.object.(words)
		if text.Truncated() && (rules.MayCut == nil || !rules.MayCut(text.Content())) {
			problems = append(problems, fmt.Sprintf("%s is cut", each))
		}
		if strings.Contains(text.Content(), "⟦") {
			problems = append(problems, fmt.Sprintf("%s is an id without a text", each))
		}
		if need := text.HeightFor(each.size.Width); each.size.Height+1 < need {
			problems = append(problems, fmt.Sprintf("%s needs a height of %.0f", each, need))
		}
		for _, other := range texts[i+1:] {
			if each.covers(other) {
				problems = append(problems, fmt.Sprintf("%s lies on %s", each, other))
			}
		}
	}
	return problems
}

func targetProblems(targets []placed, rules Rules) (problems []string) {
	for i, each := range targets {
		if each.size.Width < rules.Target || each.size.Height < rules.Target {
			problems = append(problems, fmt.Sprintf("%s is smaller than %.0f pixels", each, rules.Target))
		}
		for _, other := range targets[i+1:] {
			if each.covers(other) && !holds(each, other) && !holds(other, each) {
				problems = append(problems, fmt.Sprintf("%s overlaps %s", each, other))
			}
		}
	}
	return problems
}

// holds says whether one target lies wholly inside another, as a button in a row.
func holds(outer, inner placed) bool {
	return outer.at.X <= inner.at.X && outer.at.Y <= inner.at.Y &&
		outer.at.X+outer.size.Width >= inner.at.X+inner.size.Width &&
		outer.at.Y+outer.size.Height >= inner.at.Y+inner.size.Height
}

// visible lists all texts with words and all targets that can be seen.
func (s *Stage) visible() (texts, targets []placed) {
	walk(s.Window.Canvas().Content(), fyne.Position{}, func(p placed) {
		if text, ok := p.object.(words); ok && text.Content() != "" {
			texts = append(texts, p)
		}
		if isTarget(p.object) {
			targets = append(targets, p)
		}
	})
	return texts, targets
}

func isTarget(object fyne.CanvasObject) bool {
	_, taps := object.(fyne.Tappable)
	_, presses := object.(desktop.Mouseable)
	return taps && presses
}

// walk visits an object and all that it shows.
func walk(object fyne.CanvasObject, origin fyne.Position, visit func(placed)) {
	walkOn(object, origin, nil, visit)
}

func walkOn(object fyne.CanvasObject, origin fyne.Position, panel *placed, visit func(placed)) {
	if object == nil || !object.Visible() {
		return
	}
	p := placed{object, origin.Add(object.Position()), object.Size(), panel}
	visit(p)
	if _, ok := object.(*kit.Panel); ok {
		panel = &p
	}
	switch object := object.(type) {
	case *fyne.Container:
		for _, child := range object.Objects {
			walkOn(child, p.at, panel, visit)
		}
	case fyne.Widget:
		for _, child := range rendered(object) {
			walkOn(child, p.at, panel, visit)
		}
	}
}
