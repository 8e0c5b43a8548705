package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// arcs returns what a ring shows of the pending and the credited part, in
// degrees; none is 0.
func arcs(ring *kit.Ring) (pending, credit float32) {
	objects := test.WidgetRenderer(ring).Objects()
	sweep := func(object fyne.CanvasObject) float32 {
		arc := object.(*canvas.Arc)
		if !arc.Visible() {
			return 0
		}
		return arc.EndAngle - arc.StartAngle
	}
	return sweep(objects[1]), sweep(objects[2])
}

func TestRing(t *testing.T) {
	for _, c := range []struct {
		name                    string
		credited, pending, plan int
		wantBoth, wantCredit    float32
	}{
		{"nothing yet", 0, 0, 540, 0, 0},
		{"two thirds", 360, 0, 540, 240, 240},
		{"and some pending", 180, 180, 540, 240, 120},
		{"only pending", 0, 270, 540, 180, 0},
		{"reached", 540, 0, 540, 360, 360},
		{"more than the plan", 900, 180, 540, 360, 360},
		{"no plan", 120, 0, 0, 0, 0},
		{"a minute can be seen", 1, 0, 1140, 10.8, 10.8},
	} {
		t.Run(c.name, func(t *testing.T) {
			stage := kittest.New(t, kit.Settings{})
			ring := kit.NewRing(stage.Look)
			stage.Show(ring, fyne.NewSize(400, 400))
			ring.Set(c.credited, c.pending, c.plan)
			if both, credit := arcs(ring); !near(both, c.wantBoth) || !near(credit, c.wantCredit) {
				t.Errorf("the ring shows %v and %v degrees, want %v and %v", both, credit, c.wantBoth, c.wantCredit)
			}
		})
	}
}

func near(a, b float32) bool { return a-b < 0.01 && b-a < 0.01 }

func TestRingStartsFromNothingForTheNextPatient(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	ring := kit.NewRing(stage.Look)
	ring.Set(540, 0, 540)
	ring.Clear()
	if both, credit := arcs(ring); both != 0 || credit != 0 {
		t.Errorf("a cleared ring shows %v and %v degrees of the patient before", both, credit)
	}
}

func TestRingWordsFit(t *testing.T) {
	for _, words := range [][2]string{{"6 h", "of 9 this week"}, {"12 h 45 m", "de 19 h esta semana"}, {"6 h", ""}} {
		stage := kittest.New(t, kit.Settings{})
		ring := kit.NewRing(stage.Look)
		ring.SetWords(words[0], words[1])
		stage.Show(ring, fyne.NewSize(400, 400))
		stage.Check(t, kittest.LobbyRules())
	}
}

func TestBar(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	bar := kit.NewBar(stage.Look)
	bar.Resize(fyne.NewSize(100, 20))
	bar.Set(270, 135, 540)
	objects := test.WidgetRenderer(bar).Objects()
	if both, credit := objects[1].Size().Width, objects[2].Size().Width; both != 75 || credit != 50 {
		t.Errorf("the bar shows %v and %v of 100, want 75 and 50", both, credit)
	}
	bar.Set(0, 0, 540)
	if objects[1].Visible() || objects[2].Visible() {
		t.Error("an empty week shows hours")
	}
}
