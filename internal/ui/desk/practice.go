package desk

import (
	"errors"

	"daybook/internal/ui/kit"
)

// ErrPracticing means that the sample clinic is open already.
var ErrPracticing = errors.New("the sample clinic is open already")

// openPractice opens the sample clinic beside the book, and says so on the lock
// screen too, where no message comes.
func (s *shell) openPractice() {
	s.deps.Practice(func(err error) {
		id, ground := "settings.about.practice_opens", kit.Card
		switch {
		case errors.Is(err, ErrPracticing):
			id = "settings.about.practice_open"
		case err != nil:
			id, ground = "settings.about.practice_failed", kit.Bad
		}
		if s.locked {
			s.lock.tell(id)
			return
		}
		s.message.show(s.t(id), ground, nil)
	})
}
