package desk

import (
	"slices"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// edited is called after every change of the week.
func (w *weekDrawing) edited() {
	w.dirty = true
	w.onEdit()
}

// drawn adds the block that a person drew, like the one that is chosen.
func (w *weekDrawing) drawn(day, start, end int) {
	block := clinic.Block{ID: w.newBlockID(), Weekday: time.Weekday(day), Start: clinic.ClockTime(start), End: clinic.ClockTime(end)}
	like := w.likeChosen()
	block.Service, block.Groups, block.Modality = like.Service, slices.Clone(like.Groups), like.Modality
	if block.Service == "" {
		block.Service = w.usualService()
		block.Groups = []clinic.Group{{ID: w.newGroupID()}}
	}
	key := w.draft.add(block)
	w.drawWeek()
	w.grid.Select(key)
	w.edited()
}

// usualService is the first of the program's services that is treatment.
func (w *weekDrawing) usualService() clinic.ServiceID {
	for _, service := range w.program.Services {
		if service.Counts {
			return service.ID
		}
	}
	return ""
}

// likeChosen is the block whose service and rooms a new one takes over: the
// chosen one where it is treatment, else the first that is.
func (w *weekDrawing) likeChosen() draftBlock {
	treats := func(b draftBlock) bool { service, _ := w.program.Service(b.Service); return service.Counts }
	if block, ok := w.chosen(); ok && treats(block) {
		return block
	}
	if place := slices.IndexFunc(w.draft.blocks, treats); place >= 0 {
		return w.draft.blocks[place]
	}
	return draftBlock{}
}

func (w *weekDrawing) newBlockID() clinic.BlockID {
	id, err := clinic.NewID[clinic.BlockID](w.shell.deps.Random)
	if err != nil { // saving is refused without an id, and says so
		return ""
	}
	return id
}

func (w *weekDrawing) newGroupID() clinic.GroupID {
	id, err := clinic.NewID[clinic.GroupID](w.shell.deps.Random)
	if err != nil {
		return ""
	}
	return id
}

func (w *weekDrawing) moved(key string, day, start, end int) {
	w.draft.change(key, "", func(b *clinic.Block) {
		b.Weekday, b.Start, b.End = time.Weekday(day), clinic.ClockTime(start), clinic.ClockTime(end)
	})
	w.edited()
}

// deleted takes a block out, and goes on to the one after it.
func (w *weekDrawing) deleted(key string) {
	place := slices.IndexFunc(w.grid.Blocks(), func(b kit.GridBlock) bool { return b.Key == key })
	w.draft.remove(key)
	w.drawWeek()
	if left := w.grid.Blocks(); place >= 0 && len(left) > 0 {
		w.grid.Select(left[min(place, len(left)-1)].Key)
	}
	w.edited()
}

func (w *weekDrawing) removeChosen() {
	if block, ok := w.chosen(); ok {
		w.deleted(block.key)
		w.toGrid()
	}
}

// takeBack is Ctrl+Z: the last step of drawing.
func (w *weekDrawing) takeBack() bool {
	if w.draft.undo() {
		w.edited()
	}
	return true // nothing else is to be taken back while drawing
}

// showProblem chooses the block that a problem is about.
func (w *weekDrawing) showProblem(p clinic.ScheduleProblem) {
	for _, block := range w.draft.blocks {
		if block.ID == p.Block && block.Weekday == p.Day {
			w.grid.Select(block.key)
			w.onBlock()
		}
	}
}
