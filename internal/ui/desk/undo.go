package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// mostUndos is how many acts the desk can take back, the latest first.
const mostUndos = 50

// undoable is something that was done and how it is taken back. One without a
// way back stands for an act that only another act can mend: it keeps the key
// from taking back what was done before it instead.
type undoable struct {
	label string
	back  []clinic.Command // the last step first
}

// remember puts an act before all others. Two without a way back are one, and one
// with nothing before it keeps nothing.
func (s *shell) remember(act undoable) {
	if n := len(s.undos); len(act.back) == 0 && (n == 0 || len(s.undos[n-1].back) == 0) {
		return
	}
	s.undos = append(s.undos, act)
	s.undos = s.undos[max(0, len(s.undos)-mostUndos):]
	if len(s.undos[0].back) == 0 {
		s.undos = s.undos[1:]
	}
}

// done says that something was done and remembers how to take back what it
// recorded. Acts that only another act can mend are said without an offer.
func (s *shell) done(label string, facts []clinic.Event, commands ...clinic.Command) {
	if !s.pushUndo(label, facts, commands...) {
		if len(facts) > 0 {
			s.remember(undoable{})
		}
		s.say(label)
		return
	}
	s.message.offer(label, s.t("desk.undo.label"), undoKey, s.undo)
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
	s.remember(undoable{label, back})
	return true
}

// offerUndo says that something was done, and remembers the commands that take it
// back, the first of them first.
func (s *shell) offerUndo(label string, back []clinic.Command) {
	if len(back) == 0 {
		s.say(label)
		return
	}
	s.remember(undoable{label, back})
	s.message.offer(label, s.t("desk.undo.label"), undoKey, s.undo)
}

// undo takes the latest act back.
func (s *shell) undo() {
	if len(s.undos) == 0 {
		s.say(s.t("desk.undo.nothing"))
		return
	}
	last := s.undos[len(s.undos)-1]
	s.undos = s.undos[:len(s.undos)-1]
	if len(last.back) == 0 { // and never alone: there is one with a way back before it
		s.say(s.t("desk.undo.not_this", i18n.Args{"What": s.undos[len(s.undos)-1].label}))
		return
	}
	s.record(func([]clinic.Event) { s.say(s.t("desk.undo.done", i18n.Args{"What": last.label})) },
		explained(s.t("desk.undo.reason"), last.back...)...)
}
