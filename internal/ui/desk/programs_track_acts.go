package desk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// edited is called after every change of the week.
func (e *trackEditor) edited() {
	e.dirty = true
	e.draw()
}

// drawn adds the block that a person drew, like the one that is chosen.
func (e *trackEditor) drawn(day, start, end int) {
	block := clinic.Block{ID: e.newBlockID(), Weekday: time.Weekday(day), Start: clinic.ClockTime(start), End: clinic.ClockTime(end)}
	like := e.likeChosen()
	block.Service, block.Groups, block.Modality = like.Service, slices.Clone(like.Groups), like.Modality
	if block.Service == "" {
		block.Service = e.usualService()
		block.Groups = []clinic.Group{{ID: e.newGroupID()}}
	}
	key := e.draft.add(block)
	e.drawWeek()
	e.grid.Select(key)
	e.edited()
}

// usualService is the first of the program's services that is treatment.
func (e *trackEditor) usualService() clinic.ServiceID {
	for _, service := range e.program.Services {
		if service.Counts {
			return service.ID
		}
	}
	return ""
}

// likeChosen is the block whose service and rooms a new one takes over: the
// chosen one where it is treatment, else the first that is.
func (e *trackEditor) likeChosen() draftBlock {
	treats := func(b draftBlock) bool { service, _ := e.program.Service(b.Service); return service.Counts }
	if block, ok := e.chosen(); ok && treats(block) {
		return block
	}
	if place := slices.IndexFunc(e.draft.blocks, treats); place >= 0 {
		return e.draft.blocks[place]
	}
	return draftBlock{}
}

func (e *trackEditor) newBlockID() clinic.BlockID {
	id, err := clinic.NewID[clinic.BlockID](e.shell.deps.Random)
	if err != nil { // saving is refused without an id, and says so
		return ""
	}
	return id
}

func (e *trackEditor) newGroupID() clinic.GroupID {
	id, err := clinic.NewID[clinic.GroupID](e.shell.deps.Random)
	if err != nil {
		return ""
	}
	return id
}

func (e *trackEditor) moved(key string, day, start, end int) {
	e.draft.change(key, "", func(b *clinic.Block) {
		b.Weekday, b.Start, b.End = time.Weekday(day), clinic.ClockTime(start), clinic.ClockTime(end)
	})
	e.edited()
}

// deleted takes a block out, and goes on to the one after it.
func (e *trackEditor) deleted(key string) {
	place := slices.IndexFunc(e.grid.Blocks(), func(b kit.GridBlock) bool { return b.Key == key })
	e.draft.remove(key)
	e.drawWeek()
	if left := e.grid.Blocks(); place >= 0 && len(left) > 0 {
		e.grid.Select(left[min(place, len(left)-1)].Key)
	}
	e.edited()
}

func (e *trackEditor) removeChosen() {
	if block, ok := e.chosen(); ok {
		e.deleted(block.key)
		e.toGrid()
	}
}

// takeBack is Ctrl+Z: the last step of drawing.
func (e *trackEditor) takeBack() bool {
	if e.draft.undo() {
		e.edited()
	}
	return true // nothing else is to be taken back while drawing
}

// showProblem chooses the block that a problem is about.
func (e *trackEditor) showProblem(p clinic.ScheduleProblem) {
	for _, block := range e.draft.blocks {
		if block.ID == p.Block && block.Weekday == p.Day {
			e.grid.Select(block.key)
			e.turnTo(0)
		}
	}
}

// typed are the keys of the week while no field is being filled in.
func (e *trackEditor) typed(r rune) bool {
	acts := map[rune]func(){
		'A': func() { e.grid.AddNext() }, 'E': func() { e.turnTo(0); e.block.focusFirst() }, 'U': func() { e.takeBack() },
		'1': func() { e.turnTo(0) }, '2': func() { e.turnTo(1) }, '3': func() { e.turnTo(2) }, '4': func() { e.turnTo(3) },
	}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	return e.grid.Type(r)
}

func (e *trackEditor) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyPageDown || name == fyne.KeyPageUp {
		step := map[fyne.KeyName]fyne.KeyName{fyne.KeyPageDown: fyne.KeyDown, fyne.KeyPageUp: fyne.KeyUp}[name]
		return e.problems.Press(step)
	}
	if e.grid.Press(name, e.shell.backwards(), false) {
		return true
	}
	if name == fyne.KeyEscape {
		e.escape()
		return true
	}
	return false
}
