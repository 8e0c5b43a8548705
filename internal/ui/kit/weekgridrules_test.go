package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/internal/ui/kit"
)

// TestWeekGridNeverBreaksItsRules performs anything a hand can do, with a caller
// that does all that it is asked for.
func TestWeekGridNeverBreaksItsRules(t *testing.T) {
	w := newWeek(t)
	rapid.Check(t, func(t *rapid.T) {
		step := rapid.SampledFrom([]int{5, 10, 15, 30}).Draw(t, "step")
		least := step * rapid.IntRange(1, 4).Draw(t, "least")
		w.SetBlocks(nil)
		w.SetSteps(step, least, 60)
		from := 60 * rapid.IntRange(0, 20).Draw(t, "from")
		w.SetRange(from, from+60*rapid.IntRange(3, 12).Draw(t, "hours"))
		book := &ledger{week: w, t: t, step: step, least: least}
		book.listen()
		w.AddNext()
		w.Press(fyne.KeyDown, false, false)
		for range rapid.IntRange(1, 12).Draw(t, "acts") {
			book.act()
		}
	})
}

// ledger is a caller that keeps the blocks and checks what it is told.
type ledger struct {
	*week
	t           *rapid.T
	step, least int
	blocks      []kit.GridBlock
	n           int
}

func (l *ledger) listen() {
	l.OnAdd = func(day, start, end int) {
		l.check(day, start, end)
		l.n++
		l.blocks = append(l.blocks, kit.GridBlock{Key: string(rune('A' + l.n)), Day: day, Start: start, End: end})
		l.SetBlocks(l.blocks)
	}
	l.OnChange = func(key string, day, start, end int) {
		l.check(day, start, end)
		for i := range l.blocks {
			if l.blocks[i].Key == key {
				l.blocks[i].Day, l.blocks[i].Start, l.blocks[i].End = day, start, end
			}
		}
		l.SetBlocks(l.blocks)
	}
	l.OnDelete = func(key string) {
		for i := range l.blocks {
			if l.blocks[i].Key == key {
				l.blocks = append(l.blocks[:i:i], l.blocks[i+1:]...)
				break
			}
		}
		l.SetBlocks(l.blocks)
	}
}

func (l *ledger) check(day, start, end int) {
	from, to := l.Range()
	if day < 0 || day > 6 || start < from || end > to || start >= 24*60 {
		l.t.Fatalf("day %d, %d to %d is outside the range of %d to %d", day, start, end, from, to)
	}
	if end-start < l.least || start%l.step != 0 || end%l.step != 0 {
		l.t.Fatalf("%d to %d is shorter than %d or off the grid of %d", start, end, l.least, l.step)
	}
}

// point is anywhere in the window and around it.
func (l *ledger) point(name string) fyne.Position {
	return fyne.NewPos(float32(rapid.IntRange(-100, 1100).Draw(l.t, name+" x")), float32(rapid.IntRange(-100, 800).Draw(l.t, name+" y")))
}

// grip is a place on one of the blocks: its middle, or its lower edge.
func (l *ledger) grip() fyne.Position {
	if len(l.blocks) == 0 {
		return l.point("from")
	}
	at, size, _ := l.BoxOf(rapid.SampledFrom(l.blocks).Draw(l.t, "block").Key)
	if rapid.Bool().Draw(l.t, "edge") {
		return at.AddXY(size.Width/2, size.Height-1)
	}
	return at.AddXY(size.Width/2, size.Height/2)
}

func (l *ledger) act() {
	switch rapid.IntRange(0, 4).Draw(l.t, "act") {
	case 0:
		l.stage.Click(l.point("click"))
	case 1:
		l.stage.Pull(nil, l.point("from"), l.point("over"), l.point("to"))
	case 2, 3:
		l.stage.Pull(nil, l.grip(), l.point("over"), l.point("to"))
	default:
		keys := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyInsert, fyne.KeyDelete, fyne.KeyEscape}
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 12).Draw(l.t, "keys") {
			l.Press(key, rapid.Bool().Draw(l.t, "shift"), rapid.Bool().Draw(l.t, "ctrl"))
		}
	}
}

// TestWeekGridKeepsTheLengthOfOlderBlocks: a block that was made under other
// rules comes onto the grid by its start alone.
func TestWeekGridKeepsTheLengthOfOlderBlocks(t *testing.T) {
	w := newWeek(t, kit.GridBlock{Key: "o", Day: 1, Start: 547, End: 595})
	w.Select("o")
	w.Press(fyne.KeyRight, true, false)
	w.Press(fyne.KeyDown, true, false)
	w.Press(fyne.KeyUp, true, false)
	w.Press(fyne.KeyDown, false, true)
	w.expect(t, "keys on a block off the grid",
		"change o 2 547-595", "change o 1 550-598", "change o 1 545-593", "change o 1 547-600")
}

// TestWeekGridBlocksBeginOnTheirOwnDay: one may end after midnight, but begins
// before it.
func TestWeekGridBlocksBeginOnTheirOwnDay(t *testing.T) {
	w := newWeek(t, kit.GridBlock{Key: "n", Day: 5, Start: 1320, End: 1380})
	w.SetRange(20*60, 27*60)
	w.stage.Pull(nil, w.PointOf(5, 1350), w.PointOf(5, 1600))
	w.expect(t, "a block pulled past midnight", "select n", "change n 5 1435-1495")
	w.stage.Pull(nil, w.PointOf(5, 1379), w.PointOf(5, 1499))
	w.expect(t, "a block's end pulled past midnight", "change n 5 1320-1500")
	w.stage.Click(w.PointOf(5, 1500))
	w.stage.Pull(nil, w.PointOf(5, 1500), w.PointOf(5, 1600))
	w.expect(t, "clicks and pulls after midnight")
}
