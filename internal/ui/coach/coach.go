// Package coach is the slim strip that leads somebody new through the sample clinic:
// one sentence at a time, above the desk. It covers nothing, and never takes the
// keyboard.
package coach

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lesson"
	"daybook/internal/ui/kit"
)

// Deps are what a strip is given.
type Deps struct {
	Look  *kit.Look
	Words func() *i18n.Localizer
	// Args are the names and the PIN that the sentences need.
	Args func() i18n.Args
	// Shown is told which task is shown now, to set the scene for it.
	Shown func(step string)
	// Hidden is called once the strip was closed, to give its room away.
	Hidden func()
}

// Coach is the strip.
type Coach struct {
	deps   Deps
	lesson *lesson.Lesson
	root   *kit.Panel
	words  *kit.Text
	count  *kit.Text
	back   *kit.RowButton
	skip   *kit.RowButton
	again  *kit.RowButton
	hide   *kit.RowButton
	well   bool   // the task before was just done
	shown  string // the task that the scene was set for
}

// New builds a strip at the first task.
func New(deps Deps) *Coach {
	c := &Coach{deps: deps, lesson: lesson.New()}
	c.words = kit.NewText(deps.Look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Lines(3)
	c.count = kit.NewText(deps.Look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular()
	button := func(icon string, do func(*lesson.Lesson)) *kit.RowButton {
		return kit.NewRowButton(deps.Look, kit.Secondary, icon, "", func() { do(c.lesson); c.well = false; c.draw() })
	}
	c.back = button("arrow-left", (*lesson.Lesson).Back)
	c.skip = button("arrow-right", (*lesson.Lesson).Skip)
	c.again = button("undo", (*lesson.Lesson).Restart)
	c.hide = kit.NewRowButton(deps.Look, kit.Secondary, "x", "", func() { c.root.Hide(); deps.Hidden() })
	row := kit.Row(10, kit.Natural(c.count).InMiddle(), kit.Fill(c.words).InMiddle(),
		kit.Natural(c.back).InMiddle(), kit.Natural(c.skip).InMiddle(), kit.Natural(c.again).InMiddle(), kit.Natural(c.hide).InMiddle())
	c.root = kit.NewGround(deps.Look, kit.PaleDay, kit.Pad(kit.Sides(6, 32), &fyne.Container{Layout: twoLines{deps.Look}, Objects: []fyne.CanvasObject{row}}))
	c.draw()
	return c
}

// Object is what to show.
func (c *Coach) Object() fyne.CanvasObject { return c.root }

// Saw is told what the book recorded.
func (c *Coach) Saw(events []clinic.Event) { c.noticed(c.lesson.Saw(events...)) }

// Opened is told which page of the desk was opened.
func (c *Coach) Opened(page string) { c.noticed(c.lesson.Opened(page)) }

func (c *Coach) noticed(done bool) {
	if done {
		c.well = true
		c.draw()
	}
}

// Relabel brings the words up to date.
func (c *Coach) Relabel() { c.draw() }

func (c *Coach) draw() {
	words := c.deps.Words()
	number, of := c.lesson.At()
	c.count.Set(words.T("coach.count", i18n.Args{"Number": number, "Of": of}))
	c.back.SetLabel(words.T("coach.back"))
	c.skip.SetLabel(words.T("coach.skip"))
	c.again.SetLabel(words.T("coach.again"))
	c.hide.SetLabel(words.T("coach.close"))
	step, going := c.lesson.Step()
	if going && step.ID != c.shown {
		c.shown = step.ID
		c.deps.Shown(step.ID)
	}
	sentence := words.T("coach.over", i18n.Args{"Count": c.lesson.Done(), "Of": of})
	if going {
		sentence = words.T("coach.step."+step.ID, c.deps.Args())
		if c.well {
			sentence = words.T("coach.well") + " " + sentence
		}
	}
	c.words.Set(sentence)
	for _, each := range []struct {
		object  fyne.CanvasObject
		visible bool
	}{{c.count, going}, {c.skip, going}, {c.back, number > 1 || !going}, {c.again, !going}, {c.hide, !going}} {
		if each.visible {
			each.object.Show()
		} else {
			each.object.Hide()
		}
	}
	c.root.Refresh()
}
