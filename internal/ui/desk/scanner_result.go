package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// mostProblems is how many problems of one scan are said; a scan rarely has two.
const mostProblems = 2

// scanResult shows one tested scan.
type scanResult struct {
	labels
	shell    *shell
	root     fyne.CanvasObject
	verdict  *kit.Text
	facts    *kit.Text
	strokes  *strokes
	arrived  *kit.Text
	problems [mostProblems]*problemLine

	trace []scan.Keystroke
	found scan.Diagnosis
	known bool
}

type problemLine struct {
	object *kit.Panel
	what   *kit.Text
	remedy *kit.Text
}

func newScanResult(s *shell) *scanResult {
	r := &scanResult{shell: s, strokes: newStrokes(s)}
	r.verdict = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2)
	r.facts = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(3)
	r.arrived = r.text(s, s.note(1), "settings.scanner.arrived")
	items := []kit.Item{kit.Natural(r.verdict), kit.Natural(r.facts)}
	for i := range r.problems {
		line := &problemLine{what: kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(2), remedy: s.note(3)}
		line.object = kit.NewPanel(s.look, kit.Sides(8, 14), kit.Column(2, kit.Natural(line.what), kit.Natural(line.remedy)))
		r.problems[i] = line
		items = append(items, kit.Natural(line.object))
	}
	items = append(items, kit.Natural(r.arrived), kit.Fill(r.strokes))
	r.root = kit.Column(8, items...)
	return r
}

func (r *scanResult) set(trace []scan.Keystroke, found scan.Diagnosis) {
	r.trace, r.found, r.known = trace, found, true
	r.draw()
}

func (r *scanResult) clear() {
	r.trace, r.found, r.known = nil, scan.Diagnosis{}, false
	r.draw()
}

func (r *scanResult) relabel() {
	r.labels.relabel()
	r.draw()
}

func (r *scanResult) draw() {
	s, d := r.shell, r.found
	show(r.root, r.known)
	if !r.known {
		r.strokes.set(nil)
		return
	}
	r.verdict.SetColour(kit.BadInk)
	if d.Works() {
		r.verdict.SetColour(kit.GoodInk)
	}
	r.verdict.Set(s.t(verdictOf(d)))
	r.facts.Set(strings.TrimSpace(s.cardOf(d) + " " + s.factsOf(d)))
	for i, line := range r.problems {
		show(line.object, i < len(d.Problems))
		if i < len(d.Problems) {
			line.fill(s, d, d.Problems[i])
		}
	}
	r.strokes.set(r.trace)
	r.root.Refresh()
}

func (l *problemLine) fill(s *shell, d scan.Diagnosis, problem scan.Problem) {
	name := problemName(problem)
	l.what.Set(s.t("settings.problem."+name, problemArgs(d)))
	l.remedy.Set(s.t("settings.remedy."+name, problemArgs(d)))
	l.object.SetGround(kit.PaleBad)
	l.what.SetColour(kit.BadInk)
	l.remedy.SetColour(kit.Ink)
	if problem.Harmless() {
		l.object.SetGround(kit.Neutral)
		l.what.SetColour(kit.Ink)
	}
}
