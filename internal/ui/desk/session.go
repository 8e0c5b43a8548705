package desk

import (
	"time"

	"daybook/internal/clinic"
)

// touch notes that somebody is at the desk.
func (s *shell) touch() {
	s.used = s.deps.Clock()
	s.attended = true
}

// lockWhenIdle locks the desk after as many minutes without a key or a movement
// as the clinic's settings say; none is never.
func (s *shell) lockWhenIdle() {
	wait := time.Duration(s.deps.Book.Settings().IdleLock) * time.Minute
	idle := s.deps.Clock().Sub(s.used)
	if !s.locked && wait > 0 && idle >= wait {
		s.lockNow()
	}
	if s.locked && s.attended && idle >= leftAlone {
		s.attended = false
		s.leaveScreen()
	}
}

// leftAlone is how long a locked desk keeps the only screen from the lobby after
// the last key.
const leftAlone = 40 * time.Second

// leaveScreen gives the only screen back to the lobby.
func (s *shell) leaveScreen() {
	if s.deps.ToLobby != nil {
		s.lock.choose()
		s.deps.ToLobby()
	}
}

// lockNow hides the pages. The page that is open and what was not saved stay
// for the same person.
func (s *shell) lockNow() {
	if s.locked {
		return
	}
	s.locked = true
	s.sink.Take()
	s.message.hide()
	s.lookUp.disarm()
	s.coverNames()
	s.frame.object.Hide()
	s.sheet.object.Hide()
	s.lock.open(s.staff.ID)
}

// coverNames draws the curtain where patients pass the only screen, so that the
// pages come back without names. A question names who it is about, and goes.
func (s *shell) coverNames() {
	if s.deps.ToLobby != nil {
		s.sheet.refuse()
		s.masked = true
		s.relabel()
	}
}

// unlock shows the pages to who signed in. Another person finds the page as
// nobody left it, and nothing to undo.
func (s *shell) unlock(actor clinic.Actor, staff clinic.Staff) {
	same := s.staff.ID == staff.ID
	s.actor, s.staff, s.locked = actor, staff, false
	s.touch()
	s.lock.object.Hide()
	s.frame.object.Show()
	if !same {
		s.handOver()
	}
	s.waiting = nil
	show(s.sheet.object, s.sheet.open())
	s.relabel()
	s.frame.object.Refresh()
	if s.sheet.open() {
		s.sheet.focusFirst()
		return
	}
	s.sink.Take()
	if !s.offerRecovery() {
		s.offerBeginning()
	}
}

// handTo locks the desk for another member of staff to sign in, who then finds
// what waits for them.
func (s *shell) handTo(then func()) {
	s.waiting = then
	s.lockNow()
	s.lock.choose()
}

func (s *shell) handOver() {
	s.undos = nil
	s.masked = s.deps.ToLobby != nil
	s.sheet.refuse()
	if now := s.page(s.current); now != nil {
		now.hidden()
		s.current = ""
	}
	s.show(pageToday)
	if s.waiting != nil {
		s.waiting()
	}
}

// staffChanged follows a change of the account of who is signed in. Somebody
// who left, or may do other things now, signs in anew.
func (s *shell) staffChanged(staff clinic.Staff) {
	if staff.ID != s.staff.ID {
		return
	}
	role := s.staff.Role
	s.staff = staff
	if staff.Left || staff.Role != role {
		s.staff = clinic.Staff{}
		s.lockNow()
		return
	}
	s.frame.relabel()
}

// toggleCurtain masks every name, or shows them.
func (s *shell) toggleCurtain() {
	s.masked = !s.masked
	s.message.hide() // it may name somebody
	if s.masked {
		s.sheet.refuse() // and so may a question
	}
	s.relabel()
}

// sees reports whether names can be seen: nobody says who is there, or who left,
// of somebody whose name is hidden. Where they are, it says how to show them.
func (s *shell) sees() bool {
	if s.masked {
		s.message.offer(s.t("desk.curtain.first"), s.t("desk.side.show_names"), string(keyCurtain), s.toggleCurtain)
	}
	return !s.masked
}

// toLobby gives the screen back to the lobby, locked.
func (s *shell) toLobby() {
	s.lockNow()
	s.attended = false
	s.leaveScreen()
}
