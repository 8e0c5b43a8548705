package desk

import "daybook/internal/clinic"

// keepAsked saves what the open question asked for, and says so. Where the book
// refuses, the question comes back with all that was typed, and the reason below its
// title. Where it wants to know why, a line for that stands at the bottom.
func (s *shell) keepAsked(done, reason string, command clinic.Command) bool {
	asked := *s.sheet.asked
	actor, sent := s.actor, explained(reason, command)[0]
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, sent) }, func(facts []clinic.Event, err error) {
		switch {
		case err == nil:
			s.done(done, facts, command)
		case s.locked || s.sheet.open():
			s.fail(err)
		default:
			asked.body = s.sentence(err)
			if asksWhy(err) {
				asked.reason, asked.listed = s.t("why.label"), true
			}
			s.ask(asked)
			if asksWhy(err) {
				s.sheet.reason.Focus()
			}
		}
	})
	return true
}
