package kit_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// week is a grid in a window that writes down what it said.
type week struct {
	*kit.WeekGrid
	stage *kittest.Stage
	said  []string
}

func newWeek(t testing.TB, blocks ...kit.GridBlock) *week {
	t.Helper()
	w := &week{stage: kittest.New(t, kit.Settings{NoMotion: true})}
	w.WeekGrid = kit.NewWeekGrid(w.stage.Look, weekDays(), clock)
	w.OnSelect = func(key string) { w.say("select %s", key) }
	w.OnOpen = func(key string) { w.say("open %s", key) }
	w.OnAdd = func(day, start, end int) { w.say("add %d %d-%d", day, start, end) }
	w.OnChange = func(key string, day, start, end int) { w.say("change %s %d %d-%d", key, day, start, end) }
	w.OnDelete = func(key string) { w.say("delete %s", key) }
	w.SetRange(8*60, 20*60)
	w.SetBlocks(blocks)
	w.stage.Show(w.WeekGrid, fyne.NewSize(1000, 700))
	return w
}

func (w *week) say(format string, values ...any) {
	w.said = append(w.said, fmt.Sprintf(format, values...))
}

// expect fails where the grid said anything else since the last time.
func (w *week) expect(t testing.TB, after string, want ...string) {
	t.Helper()
	if !slices.Equal(w.said, want) {
		t.Errorf("after %s the grid said %q, want %q", after, w.said, want)
	}
	w.said = nil
}

// twoDays has three blocks on Monday and one on Wednesday.
func twoDays() []kit.GridBlock {
	return []kit.GridBlock{
		{Key: "c", Day: 1, Start: 780, End: 840, Title: "Third"},
		{Key: "a", Day: 1, Start: 540, End: 600, Title: "First"},
		{Key: "b", Day: 1, Start: 615, End: 660, Title: "Second"},
		{Key: "w", Day: 3, Start: 600, End: 660, Title: "Wednesday"},
	}
}

func TestWeekGridByTheMouse(t *testing.T) {
	w := newWeek(t, twoDays()...)
	w.stage.Click(w.PointOf(1, 630))
	w.expect(t, "a click on a block", "select b")
	w.stage.Click(w.PointOf(1, 630))
	w.expect(t, "a click on the selected block")
	w.stage.Click(w.PointOf(2, 600+7))
	w.expect(t, "a click on empty time", "add 2 600-660")
	w.stage.Click(w.PointOf(1, 750))
	w.expect(t, "a click shortly before a block", "add 1 750-780")
	w.stage.Click(w.PointOf(1, 606))
	w.expect(t, "a click in a gap of fifteen minutes", "add 1 600-615")
	w.stage.Pull(nil, w.PointOf(4, 600), w.PointOf(4, 700))
	w.expect(t, "a pull over empty time", "add 4 600-700")
	w.stage.Pull(nil, w.PointOf(4, 700), w.PointOf(4, 650), w.PointOf(5, 600))
	w.expect(t, "a pull upwards", "add 4 600-700")
	w.stage.Pull(nil, w.PointOf(4, 600), w.PointOf(4, 607))
	w.expect(t, "a short pull", "add 4 600-615")
	w.stage.Pull(nil, w.PointOf(4, 600), w.PointOf(4, 600).AddXY(2, 1))
	w.expect(t, "a click by an unsteady hand", "add 4 600-660")
	w.stage.Pull(nil, w.PointOf(1, 570), w.PointOf(2, 600), w.PointOf(5, 690))
	w.expect(t, "a block carried to Friday", "select a", "change a 5 660-720")
	w.stage.Pull(nil, w.PointOf(1, 570), w.PointOf(1, 10))
	w.expect(t, "a block carried above the day", "change a 1 480-540")
	w.stage.Pull(nil, w.PointOf(3, 659), w.PointOf(3, 699))
	w.expect(t, "a block's lower edge pulled down", "select w", "change w 3 600-700")
	w.stage.Pull(nil, w.PointOf(3, 659), w.PointOf(3, 300))
	w.expect(t, "a block's lower edge pulled above its start", "change w 3 600-615")
	w.stage.Pull(nil, w.PointOf(3, 630), w.PointOf(4, 630), w.PointOf(3, 630))
	w.expect(t, "a block carried away and back")
}

func TestWeekGridShowsAGhostWithItsTimes(t *testing.T) {
	w := newWeek(t, twoDays()...)
	w.stage.Pull(func() {
		if texts := w.stage.Texts(); !slices.Contains(texts, "10:30 AM – 11:30 AM") {
			t.Errorf("while a block is carried the grid shows %q", texts)
		}
	}, w.PointOf(1, 570), w.PointOf(2, 660))
	if slices.Contains(w.stage.Texts(), "10:30 AM – 11:30 AM") {
		t.Error("the ghost stays after the mouse came up")
	}
}

func TestWeekGridEscapeGivesUpAMovement(t *testing.T) {
	w := newWeek(t, twoDays()...)
	w.stage.Pull(func() { w.Press(fyne.KeyEscape, false, false) }, w.PointOf(1, 570), w.PointOf(2, 660))
	w.expect(t, "a movement that was given up", "select a")
	w.stage.Pull(func() { w.SetBlocks(nil) }, w.PointOf(1, 570), w.PointOf(2, 660))
	w.expect(t, "a movement of a block that went meanwhile")
}

func TestWeekGridByTheKeyboard(t *testing.T) {
	w := newWeek(t, twoDays()...)
	for _, step := range []struct {
		key         fyne.KeyName
		shift, ctrl bool
		want        []string
	}{
		{fyne.KeyDown, false, false, []string{"select a"}},
		{fyne.KeyUp, false, false, nil},
		{fyne.KeyDown, false, false, []string{"select b"}},
		{fyne.KeyRight, false, false, []string{"select w"}},
		{fyne.KeyRight, false, false, nil},
		{fyne.KeyLeft, false, false, []string{"select b"}},
		{fyne.KeyDown, true, false, []string{"change b 1 620-665"}},
		{fyne.KeyUp, true, false, []string{"change b 1 610-655"}},
		{fyne.KeyRight, true, false, []string{"change b 2 615-660"}},
		{fyne.KeyLeft, true, false, nil}, // Monday is the first day
		{fyne.KeyDown, false, true, []string{"change b 1 615-665"}},
		{fyne.KeyUp, false, true, []string{"change b 1 615-655"}},
		{fyne.KeyInsert, false, false, []string{"add 1 660-720"}},
		{fyne.KeyDelete, false, false, []string{"delete b"}},
		{fyne.KeyReturn, false, false, []string{"open b"}},
		{fyne.KeyEnd, false, false, []string{"select w"}},
		{fyne.KeyHome, false, false, []string{"select a"}},
		{fyne.KeyInsert, false, false, []string{"add 1 600-615"}},
		{fyne.KeyEscape, false, false, []string{"select "}},
	} {
		if took := w.Press(step.key, step.shift, step.ctrl); !took {
			t.Errorf("%s means nothing to the grid", step.key)
		}
		w.expect(t, string(step.key), step.want...)
	}
	w.Select("w")
	if !w.Type('+') || !w.Type('-') || w.Type('a') {
		t.Error("plus or minus means nothing to the grid, or a letter does")
	}
	w.expect(t, "plus and minus", "change w 3 600-665", "change w 3 600-655")
	for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyTab, fyne.KeySpace} {
		if w.Press(key, false, false) {
			t.Errorf("the grid takes %s, which means nothing to it", key)
		}
	}
}

func TestWeekGridTakesTheKeyboardAfterAClick(t *testing.T) {
	w := newWeek(t, twoDays()...)
	var runes []rune
	var keys []fyne.KeyName
	w.OnRune = func(r rune) { runes = append(runes, r) }
	w.OnKey = func(name fyne.KeyName) { keys = append(keys, name) }
	w.stage.Click(w.PointOf(1, 570))
	if !w.stage.Key(fyne.KeyDown) {
		t.Fatal("after a click nothing has the keyboard")
	}
	w.expect(t, "a click and the arrow down", "select a", "select b")
	w.stage.Key(fyne.KeyF9)
	to := w.stage.Window.Canvas().Focused().(kit.Typist)
	to.Type('x')
	if string(runes) != "x" || !slices.Equal(keys, []fyne.KeyName{fyne.KeyF9}) {
		t.Errorf("the page heard of %q and %v, want x and F9", string(runes), keys)
	}
	ear := &asked{}
	w.Keys = ear
	w.stage.Window.Canvas().Focused().TypedRune('+')
	w.stage.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	w.expect(t, "keys that are held")
	if ear.held != 2 {
		t.Errorf("the ear was asked %d times, want 2", ear.held)
	}
}

func TestWeekGridAtRestChangesNothing(t *testing.T) {
	w := newWeek(t, twoDays()...)
	w.Rest(true)
	w.stage.Click(w.PointOf(2, 600))
	w.stage.Pull(nil, w.PointOf(4, 600), w.PointOf(4, 700))
	w.stage.Pull(nil, w.PointOf(1, 570), w.PointOf(5, 690))
	w.stage.Pull(nil, w.PointOf(3, 659), w.PointOf(3, 699))
	w.expect(t, "clicks and pulls", "select a", "select w")
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight} {
		w.Press(key, true, false)
		w.Press(key, false, true)
	}
	w.Press(fyne.KeyInsert, false, false)
	w.Press(fyne.KeyDelete, false, false)
	w.Type('+')
	w.expect(t, "keys that change blocks")
	w.Press(fyne.KeyReturn, false, false)
	w.expect(t, "Enter", "open w")
}

func TestWeekGridSelectionStaysWithItsBlock(t *testing.T) {
	w := newWeek(t, twoDays()...)
	if w.Select("no such") || !w.Select("b") {
		t.Error("a block that does not exist was selected, or one that does was not")
	}
	w.SetBlocks(append(twoDays(), kit.GridBlock{Key: "new", Day: 1, Start: 480, End: 500}))
	if block, ok := w.Selected(); !ok || block.Key != "b" {
		t.Errorf("with a block more %q is selected, want b", block.Key)
	}
	w.SetBlocks(twoDays()[:2])
	if block, ok := w.Selected(); ok {
		t.Errorf("after the selected block is gone %q is selected", block.Key)
	}
	w.expect(t, "what no person did")
}

func TestWeekGridRangeHoldsEveryBlock(t *testing.T) {
	night := kit.GridBlock{Key: "n", Day: 6, Start: 1380, End: 1500, Title: "Night"}
	for _, c := range []struct {
		name             string
		from, to         int
		blocks           []kit.GridBlock
		wantFrom, wantTo int
	}{
		{"as given", 480, 1200, twoDays(), 480, 1200},
		{"fitted", 0, 0, twoDays(), 540, 840},
		{"fitted to nothing", 0, 0, nil, 480, 1020},
		{"whole hours", 490, 1130, nil, 480, 1140},
		{"widened past midnight", 480, 1200, []kit.GridBlock{night}, 480, 1500},
	} {
		w := newWeek(t, c.blocks...)
		w.SetRange(c.from, c.to)
		if from, to := w.Range(); from != c.wantFrom || to != c.wantTo {
			t.Errorf("%s: the range is %d to %d, want %d to %d", c.name, from, to, c.wantFrom, c.wantTo)
		}
	}
}

func TestWeekGridPutsParallelBlocksSideBySide(t *testing.T) {
	w := newWeek(t,
		kit.GridBlock{Key: "a", Day: 2, Start: 540, End: 660}, kit.GridBlock{Key: "b", Day: 2, Start: 540, End: 600},
		kit.GridBlock{Key: "c", Day: 2, Start: 600, End: 660}, kit.GridBlock{Key: "d", Day: 2, Start: 660, End: 720})
	_, half, _ := w.BoxOf("a")
	_, full, _ := w.BoxOf("d")
	if half.Width > full.Width/2 || half.Width < full.Width/2-8 {
		t.Errorf("one of two parallel blocks is %v wide beside %v of one that is alone", half.Width, full.Width)
	}
	b, _, _ := w.BoxOf("b")
	c, _, _ := w.BoxOf("c")
	if b.X != c.X {
		t.Errorf("two blocks beside a longer one stand at %v and %v, want below each other", b.X, c.X)
	}
	apart(t, w, "a", "b", "c", "d")
}

// apart fails where two blocks lie on each other or one leaves the grid.
func apart(t *testing.T, w *week, keys ...string) {
	t.Helper()
	for i, key := range keys {
		at, size, ok := w.BoxOf(key)
		if !ok || at.X < 0 || at.Y < 0 || at.X+size.Width > w.Size().Width || at.Y+size.Height > w.Size().Height {
			t.Errorf("block %s at %v, %v is not wholly inside the grid", key, at, size)
		}
		for _, other := range keys[i+1:] {
			to, wide, _ := w.BoxOf(other)
			if at.X < to.X+wide.Width && to.X < at.X+size.Width && at.Y < to.Y+wide.Height && to.Y < at.Y+size.Height {
				t.Errorf("block %s lies on %s", key, other)
			}
		}
	}
}

func TestWeekGridGeometry(t *testing.T) {
	for _, scale := range []float32{1, 1.3} {
		for _, size := range []fyne.Size{fyne.NewSize(1016, 560), fyne.NewSize(700, 480), fyne.NewSize(1656, 900)} {
			w := newWeek(t, eveningTrack()...)
			w.stage.Look.SetTextScale(scale)
			w.SetRange(15*60, 23*60)
			if size.Width < 1000 {
				w.SetDays(shortDays())
			}
			w.stage.Show(w.WeekGrid, size)
			rules := kittest.DeskRules()
			rules.MayCut = func(text string) bool {
				return slices.ContainsFunc(eveningTrack(), func(b kit.GridBlock) bool { return text == b.Title || text == b.Detail })
			}
			w.stage.Check(t, rules)
			var keys []string
			for _, block := range w.Blocks() {
				keys = append(keys, block.Key)
			}
			apart(t, w, keys...)
		}
	}
}

func TestWeekGridSaysTheWordsOfASmallBlock(t *testing.T) {
	w := newWeek(t, kit.GridBlock{Key: "s", Day: 3, Start: 600, End: 605, Title: "Vitals", Detail: "Nurse", Tag: "new"})
	w.stage.Hover(w.PointOf(3, 602))
	if texts := w.stage.Texts(); !slices.Contains(texts, "Vitals") || !slices.Contains(texts, "10 AM – 10:05 AM\nNurse\nnew") {
		t.Errorf("with the mouse on a block too small for words the grid shows %q", texts)
	}
	w.stage.Hover(w.PointOf(5, 602))
	if slices.Contains(w.stage.Texts(), "Vitals") {
		t.Error("the words stay after the mouse went on")
	}
}

func TestWeekGridKeysWithControl(t *testing.T) {
	w := newWeek(t, twoDays()...)
	saved := false
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	w.stage.Window.Canvas().AddShortcut(save, func(fyne.Shortcut) { saved = true })
	w.stage.Click(w.PointOf(1, 570))
	to, ok := w.stage.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("what has the keyboard takes no keys with Control")
	}
	to.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	to.TypedShortcut(save)
	w.expect(t, "a click and Control with the arrow down", "select a", "change a 1 540-605")
	if !saved {
		t.Error("the window did not hear of Control and S")
	}
}

func TestWeekGridSaysTheTimesThatKeysMade(t *testing.T) {
	w := newWeek(t, twoDays()...)
	w.OnChange = func(key string, day, start, end int) {
		w.SetBlocks([]kit.GridBlock{{Key: key, Day: day, Start: start, End: end, Title: "First"}})
	}
	w.Select("a")
	w.Press(fyne.KeyDown, true, false)
	if texts := w.stage.Texts(); !slices.Contains(texts, "9:05 AM – 10:05 AM") {
		t.Errorf("after a block was moved by keys the grid shows %q", texts)
	}
	w.Press(fyne.KeyEscape, false, false)
	if slices.Contains(w.stage.Texts(), "9:05 AM – 10:05 AM") {
		t.Error("the times stay after the selection was taken away")
	}
}
