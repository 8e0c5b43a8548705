package kiosk

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// draw brings what is on the glass up to a new screen. A tick that changes
// nothing costs nothing.
func (k *Kiosk) draw(screen lobby.Screen) {
	before, minute := k.screen, k.deps.Now().Unix()/60
	if k.drawn && minute == k.minute && reflect.DeepEqual(before, screen) {
		return
	}
	k.screen, k.minute = screen, minute
	v := k.view(screen)
	k.header.show(v)
	k.footer.show(v)
	k.turn(before, screen, v)
	k.arrangeFrame()
	k.drawn = true
	k.announce(before, screen)
}

func (k *Kiosk) view(screen lobby.Screen) view {
	v := view{screen: screen, words: k.words(screen.Language), now: k.deps.Now(), line: k.deps.Lines[screen.Language]}
	if screen.Next != "" {
		second := k.words(screen.Next)
		v.second = &second
	}
	return v
}

func (k *Kiosk) words(language string) words {
	return words{in: k.catalog.In(language).With24Hours(k.deps.Hours24), zone: k.deps.Zone, now: k.deps.Now()}
}

// turn shows the screen's page, and leaves nothing of the last person on one
// that is hidden.
func (k *Kiosk) turn(before, screen lobby.Screen, v view) {
	last, next := k.sheets.of(before.State), k.sheets.of(screen.State)
	if last != next || !k.drawn {
		last.box.Hide()
		blank := lobby.Screen{Serial: before.Serial}
		last.page.show(view{screen: blank, words: v.words, now: v.now})
		next.box.Show()
	}
	next.page.show(v)
	k.arrangePage()
	if k.drawn && before.Serial != screen.Serial && !screen.Busy && slides(screen.State) && before.State != screen.State {
		k.slide(next)
	}
}

// slide brings a page in from the right. It is over before anybody could be
// waiting for it.
func (k *Kiosk) slide(s *sheet) {
	if k.settings.NoMotion {
		return
	}
	const way, time = 56, 200 * time.Millisecond
	k.moving = fyne.NewAnimation(time, func(done float32) {
		s.box.Move(fyne.NewPos(whole(way*(1-done)), 0))
	})
	k.moving.Curve = fyne.AnimationEaseOut
	k.moving.Start()
}

// settle ends a movement where it was going.
func (k *Kiosk) settle() {
	if k.moving == nil {
		return
	}
	k.moving.Stop()
	k.moving = nil
	for _, s := range k.sheets.all() {
		s.box.Move(fyne.NewPos(0, 0))
	}
}

// announce lets the news be heard.
func (k *Kiosk) announce(before, screen lobby.Screen) {
	if screen.HelpCall.State == lobby.HelpCalled && before.HelpCall.State != lobby.HelpCalled {
		k.deps.Sound(SoundHelp)
		return
	}
	if unheard(before, screen) {
		k.deps.Sound(SoundAsk)
		return
	}
	if screen.Again > before.Again {
		k.deps.Sound(SoundAgain)
		return
	}
	sound := soundOf(screen)
	if before.Serial != screen.Serial && !screen.Busy && sound != SoundNone {
		k.deps.Sound(sound)
	}
}

// unheard reports whether a command card was shown that changes nothing that has
// a sound of its own: it asked for something that does not fit, or it waits for
// the card that comes next.
func unheard(before, screen lobby.Screen) bool {
	asks := screen.Intent != before.Intent && screen.Intent != clinic.IntentNone ||
		screen.Mark != before.Mark && screen.Mark != ""
	return screen.Unfit != before.Unfit || asks && screen.State == lobby.Idle
}

// redraw draws the same screen anew, as after a change of the look.
func (k *Kiosk) redraw() {
	v := k.view(k.screen)
	k.header.show(v)
	k.footer.show(v)
	k.sheets.of(k.screen.State).page.show(v)
	k.arrange()
}

func (k *Kiosk) paper() { k.ground.FillColor = k.look.Colour(kit.Paper); k.ground.Refresh() }
