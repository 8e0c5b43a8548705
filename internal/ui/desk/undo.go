package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// mostUndos is how many acts the desk can take back, the latest first.
const mostUndos = 50

// undoable is something that was done and how it is taken back.
type undoable struct {
	label string
	back  []clinic.Command // the last step first
}

// done says that something was done and remembers how to take back what it
// recorded. Acts that only another act can mend are said without an offer.
func (s *shell) done(label string, facts []clinic.Event, commands ...clinic.Command) {
	if !s.pushUndo(label, facts, commands...) {
		s.say(label)
		return
	}
	s.message.offer(label, s.t("desk.undo.label"), "U", s.undo)
}

// pushUndo remembers what was done; false where none of it can be taken back.
func (s *shell) pushUndo(label string, facts []clinic.Event, commands ...clinic.Command) bool {
	var back []clinic.Command
	for _, command := range slices.Backward(commands) {
		if undo, ok := clinic.Undo(command, facts, s.t("desk.undo.reason")); ok {
			back = append(back, undo)
		}
	}
	if len(back) == 0 {
		return false
	}
	s.undos = append(s.undos, undoable{label, back})
	s.undos = s.undos[max(0, len(s.undos)-mostUndos):]
	return true
}

// offerUndo says that something was done, and remembers the commands that take it
// back, the first of them first.
func (s *shell) offerUndo(label string, back []clinic.Command) {
	if len(back) == 0 {
		s.say(label)
		return
	}
	s.undos = append(s.undos, undoable{label, back})
	s.undos = s.undos[max(0, len(s.undos)-mostUndos):]
	s.message.offer(label, s.t("desk.undo.label"), "U", s.undo)
}

// undo takes the latest act back.
func (s *shell) undo() {
	if len(s.undos) == 0 {
		s.say(s.t("desk.undo.nothing"))
		return
	}
	last := s.undos[len(s.undos)-1]
	s.undos = s.undos[:len(s.undos)-1]
	s.do(func() { s.say(s.t("desk.undo.done", i18n.Args{"What": last.label})) }, last.back...)
}
