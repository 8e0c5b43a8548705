package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// motionTime is how long things move: long enough to explain, short enough
// never to be waited for.
const motionTime = 220 * time.Millisecond

// move shows a change from 0 to 1 by calling step, at once where the look has
// no motion. It stops the movement given as running, which may be nil, and
// returns the new one.
func (l *Look) move(running *fyne.Animation, step func(done float32)) *fyne.Animation {
	if running != nil {
		running.Stop()
	}
	if !l.motion {
		step(1)
		return nil
	}
	step(0)
	moving := fyne.NewAnimation(motionTime, step)
	moving.Curve = fyne.AnimationEaseOut
	moving.Start()
	return moving
}
