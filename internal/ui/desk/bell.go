package desk

import (
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// How a help call rings, by the computer's clock: again and again until somebody
// answers, and louder once nobody did for a while.
const (
	ringEvery   = 10 * time.Second
	louderAfter = 30 * time.Second
)

// bell keeps the help calls that nobody answered yet.
type bell struct{ calls []call }

// call is one of them.
type call struct {
	notice clinic.Notice
	came   time.Time
	rang   time.Time
}

// raise notes a call.
func (b *bell) raise(notice clinic.Notice, now time.Time) {
	for _, each := range b.calls {
		if each.notice.ID == notice.ID {
			return
		}
	}
	b.calls = append(b.calls, call{notice: notice, came: now})
}

// answer ends a call.
func (b *bell) answer(id clinic.NoticeID) {
	var open []call
	for _, each := range b.calls {
		if each.notice.ID != id {
			open = append(open, each)
		}
	}
	b.calls = open
}

// ringing reports whether somebody waits, and since when.
func (b *bell) ringing() (since time.Time, ok bool) {
	if len(b.calls) == 0 {
		return time.Time{}, false
	}
	return b.calls[0].came, true
}

// loud reports whether a call has waited for so long that it rings louder.
func (b *bell) loud(now time.Time) bool {
	since, ok := b.ringing()
	return ok && now.Sub(since) >= louderAfter
}

// due is the sound to play now, if one is due.
func (b *bell) due(now time.Time) (sound Sound, ok bool) {
	for i, each := range b.calls {
		if each.rang.IsZero() || now.Sub(each.rang) >= ringEvery {
			b.calls[i].rang = now
			ok = true
		}
	}
	if b.loud(now) {
		return SoundLouder, ok
	}
	return SoundHelp, ok
}

// ring plays what is due.
func (s *shell) ring() {
	if sound, due := s.bell.due(s.deps.Clock()); due {
		s.sound(sound)
	}
}

// sound plays a sound, unless the clinic wants none.
func (s *shell) sound(sound Sound) {
	if s.deps.Book.Settings().Sound {
		s.deps.Sound(sound)
	}
}

// hearOfNotices follows the calls and plays a sound for a card that was sent to
// the desk.
func (s *shell) hearOfNotices(change book.Change) {
	for _, event := range change.Events {
		switch event := event.(type) {
		case clinic.NoticeRaised:
			s.heardOf(event.Notice)
		case clinic.NoticeHandled:
			s.bell.answer(event.Notice)
		}
	}
	s.lock.showCall()
	s.frame.showCall()
}

func (s *shell) heardOf(notice clinic.Notice) {
	switch notice.Reason {
	case clinic.HelpCalled:
		s.bell.raise(notice, s.deps.Clock())
		s.ring()
	case clinic.SwitchedTrack, clinic.LeftEarly: // worth knowing, but nobody waits
	default:
		s.sound(SoundNotice)
	}
}

// findOpenCalls looks for calls that nobody told the desk of: from before it
// was open, or before the book was read anew.
func (s *shell) findOpenCalls() {
	load := func() (clinic.DayBoard, error) { return s.deps.Book.DayBoard(s.deps.Book.Today()) }
	work(s, load, func(board clinic.DayBoard, err error) {
		if err != nil {
			return // the page of today says so, with a way to try again
		}
		for _, row := range board.Notices {
			switch {
			case row.Reason != clinic.HelpCalled:
			case row.Handled == nil:
				s.bell.raise(row.Notice, s.deps.Clock())
			default:
				s.bell.answer(row.ID)
			}
		}
		s.lock.showCall()
		s.frame.showCall()
	})
}
