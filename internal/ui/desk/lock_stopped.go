package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// keyResume tries the disk again at the lock, where letters and digits are
// names and PINs.
const keyResume = fyne.KeyF5

// lockStopped says at the lock that the book is stopped: nobody should have to
// sign in first to learn why the lobby waits.
type lockStopped struct {
	shell  *shell
	panel  *kit.Panel
	title  *kit.Text
	body   *kit.Text
	again  *kit.Button
	trying bool
	tried  bool // in vain, since it stopped
}

func newLockStopped(s *shell) *lockStopped {
	l := &lockStopped{shell: s}
	l.title = kit.NewText(s.look, kit.DeskHead, kit.SemiBold, kit.Ink, "").Lines(3)
	l.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8)
	l.again = s.button(kit.Secondary, "", "", string(keyResume), l.resume)
	l.panel = kit.NewPanel(s.look, kit.All(20), kit.Column(8,
		kit.Natural(l.title), kit.Natural(l.body), kit.Natural(l.again).AtStart()))
	l.panel.SetStripe(kit.Bad)
	l.panel.Hide()
	return l
}

// stopped reports whether the book takes no entries.
func (l *lockStopped) stopped() bool { return l.shell.deps.Book.Health().Stopped != nil }

// draw says what the book's health is now, and reports whether that changed
// what there is to see.
func (l *lockStopped) draw() (changed bool) {
	s, stopped := l.shell, l.stopped()
	if !stopped {
		l.tried = false
	}
	l.title.Set(s.t("today.wants.stopped"))
	body := s.stoppedBody()
	if l.tried {
		body = s.stillStopped()
	}
	changed = stopped != l.panel.Visible() || body != l.body.Content()
	l.body.Set(body)
	l.again.SetLabel(s.t("today.wants.try_again"))
	l.again.Rest(l.trying)
	show(l.panel, stopped)
	return changed
}

// resume takes up the stopped book again.
func (l *lockStopped) resume() {
	if l.trying || !l.stopped() {
		return
	}
	s := l.shell
	s.touch()
	s.sink.Take() // Enter is the sign-in's
	l.trying = true
	l.again.Rest(true)
	work(s, func() (struct{}, error) { return struct{}{}, s.deps.Book.Resume() }, func(_ struct{}, err error) {
		l.trying, l.tried = false, err != nil
		s.lock.showHealth()
	})
}
