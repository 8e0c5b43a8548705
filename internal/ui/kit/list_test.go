package kit_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

type entry struct{ key, words string }

type entryView struct {
	*kit.Text
}

func (v entryView) Fill(e entry) { v.Set(e.words) }

type listing struct {
	*kit.List[entry]
	stage *kittest.Stage
	made  int
}

func newListing(t *testing.T, rows int) *listing {
	t.Helper()
	l := &listing{stage: kittest.New(t, kit.Settings{})}
	l.List = kit.NewList(l.stage.Look, kit.RowHeight, func(e entry) string { return e.key }, func() kit.RowView[entry] {
		l.made++
		return entryView{kit.NewText(l.stage.Look, kit.DeskBody, kit.Regular, kit.Ink, "").MayCut()}
	})
	l.stage.Show(l.List, fyne.NewSize(400, 10*kit.RowHeight+20))
	l.SetRows(entries(rows))
	return l
}

func entries(n int) []entry {
	made := make([]entry, n)
	for i := range made {
		made[i] = entry{fmt.Sprint(i), fmt.Sprintf("row %d", i)}
	}
	return made
}

func (l *listing) selectedKey() string {
	row, _ := l.Selected()
	return row.key
}

func TestListMakesOnlyWhatIsSeen(t *testing.T) {
	l := newListing(t, 5000)
	if l.made > 10 || l.Len() != 5000 {
		t.Errorf("%d views were made for %d rows, want 10 at most", l.made, l.Len())
	}
	l.Press(fyne.KeyEnd)
	if want := "row 4999"; l.made > 10 || !slices.Contains(l.stage.Texts(), want) {
		t.Errorf("at the end %d views show %v, want %s among them", l.made, l.stage.Texts(), want)
	}
}

func TestListKeys(t *testing.T) {
	l := newListing(t, 100)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
		top  int
	}{
		{fyne.KeyDown, "0", 0}, {fyne.KeyDown, "1", 0}, {fyne.KeyUp, "0", 0}, {fyne.KeyUp, "0", 0},
		{fyne.KeyPageDown, "10", 1}, {fyne.KeyPageUp, "0", 0}, {fyne.KeyEnd, "99", 90}, {fyne.KeyDown, "99", 90},
		{fyne.KeyHome, "0", 0},
	} {
		if !l.Press(step.key) {
			t.Errorf("%s means nothing to the list", step.key)
		}
		if l.selectedKey() != step.want || l.Top() != step.top {
			t.Errorf("after %s row %s is selected and %d on top, want %s and %d", step.key, l.selectedKey(), l.Top(), step.want, step.top)
		}
	}
	if l.Press(fyne.KeyLeft) {
		t.Error("the list takes a key that means nothing to it")
	}
}

func TestListOpensAndTells(t *testing.T) {
	l := newListing(t, 5)
	var told, opened []string
	l.OnSelect = func(e entry) { told = append(told, e.key) }
	l.OnOpen = func(e entry) { opened = append(opened, e.key) }
	if l.Press(fyne.KeyReturn) {
		t.Error("Enter opens something while nothing is selected")
	}
	test.TapCanvas(l.stage.Window.Canvas(), fyne.NewPos(50, 2.5*kit.RowHeight))
	l.Press(fyne.KeyReturn)
	if !slices.Equal(told, []string{"2"}) || !slices.Equal(opened, []string{"2"}) {
		t.Errorf("a tap on the third row told %v and opened %v, want 2 once each", told, opened)
	}
}

func TestListUpdatesInPlace(t *testing.T) {
	l := newListing(t, 50)
	l.Select("3")
	made := l.made
	if !l.Update(entry{"3", "changed"}) || !slices.Contains(l.stage.Texts(), "changed") {
		t.Errorf("a changed row is not shown: %v", l.stage.Texts())
	}
	if !l.Update(entry{"40", "far away"}) || l.Update(entry{"no such", ""}) {
		t.Error("a row out of sight is not known, or one that does not exist is")
	}
	if l.made != made {
		t.Error("an update made new views")
	}
	l.Select("40")
	if !slices.Contains(l.stage.Texts(), "far away") {
		t.Errorf("after scrolling to the changed row: %v", l.stage.Texts())
	}
}

func TestListKeepsItsPlace(t *testing.T) {
	l := newListing(t, 50)
	l.Press(fyne.KeyEnd)
	l.Select("45")
	l.SetRows(slices.Insert(entries(50), 0, entry{"new", "a new one"}))
	if l.selectedKey() != "45" || l.stage.Texts()[0] != "row 40" {
		t.Errorf("with a row more, %s is selected and %s on top", l.selectedKey(), l.stage.Texts()[0])
	}
	l.SetRows(slices.DeleteFunc(entries(50), func(e entry) bool { return e.key == "45" }))
	if l.selectedKey() == "" {
		t.Error("after the selected row is gone nothing is selected")
	}
	l.SetRows(nil)
	if _, ok := l.Selected(); ok || l.Press(fyne.KeyDown) || len(l.stage.Texts()) != 0 {
		t.Errorf("an empty list shows %v", l.stage.Texts())
	}
}

func TestWheelScrollsByWholeRows(t *testing.T) {
	l := newListing(t, 50)
	for range 200 {
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -30}})
	}
	if l.Top() != 40 {
		t.Errorf("at the end of the wheel row %d is on top, want 40", l.Top())
	}
	for range 200 {
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 30}})
	}
	if l.Top() != 0 {
		t.Errorf("back at the start row %d is on top, want 0", l.Top())
	}
}

func TestSelectedRowIsAlwaysSeen(t *testing.T) {
	l := newListing(t, 0)
	keys := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd}
	rapid.Check(t, func(t *rapid.T) {
		l.SetRows(entries(rapid.IntRange(0, 60).Draw(t, "rows")))
		for _, key := range rapid.SliceOf(rapid.SampledFrom(keys)).Draw(t, "keys") {
			if !l.Press(key) {
				continue
			}
			if row, ok := l.Selected(); ok && !slices.Contains(l.stage.Texts(), row.words) {
				t.Fatalf("%s is selected and not among %v", row.words, l.stage.Texts())
			}
		}
		if len(l.stage.Texts()) != min(l.Len(), l.Fits()) {
			t.Fatalf("%d of %d rows are shown, want %d", len(l.stage.Texts()), l.Len(), min(l.Len(), l.Fits()))
		}
	})
}

// TestSelectedRowStaysSeenWhenTheListGetsShorter: as when buttons come up below it.
func TestSelectedRowStaysSeenWhenTheListGetsShorter(t *testing.T) {
	l := newListing(t, 30)
	l.Select("9")
	l.Resize(fyne.NewSize(400, 4*kit.RowHeight))
	if l.Top() > 9 || l.Top()+l.Fits() <= 9 {
		t.Errorf("expected row 9 to be seen, the list shows %d rows from %d", l.Fits(), l.Top())
	}
}
