package kiosk

import (
	"daybook/internal/i18n"
	"daybook/internal/lobby"
)

// said is what an answer says, from the most important to the least.
type said struct{ hello, title, head, meeting, body, note string }

// say puts an answer in words.
func say(screen lobby.Screen, w words) said {
	s := said{meeting: w.meeting(screen.Visit)}
	if name := screen.Visit.Name; name != "" {
		s.hello = w.say("lobby.hello.name", i18n.Args{"Name": name})
	}
	switch screen.State {
	case lobby.Done:
		s.title, s.body = w.say("lobby.done.title"), w.say("lobby.done.body")
	case lobby.Hold:
		s.title, s.head = w.say("lobby.hold.title"), w.say("lobby.hold.head")
	case lobby.Late:
		s.sayLate(screen.Visit, w)
	case lobby.ComeLater:
		s.sayLater(screen.Visit, w)
	case lobby.Staying:
		s.title = w.say("lobby.staying.title")
		s.meeting = screen.Visit.Track.In(w.in.Language())
		if end := screen.Visit.End; !end.IsZero() {
			s.body = w.at("lobby.staying.body", end)
		}
	case lobby.Leaving:
		s.sayLeaving(screen, w)
	}
	if week := screen.Hours; week.Shown && week.Pending > 0 && !saysPending(screen) {
		s.note = w.say("lobby.hours.pending", i18n.Args{"Hours": w.hours(week.Pending)})
	}
	return s
}

// saysPending reports whether the answer itself says that hours wait for the desk.
func saysPending(screen lobby.Screen) bool {
	return screen.State == lobby.Leaving && screen.Visit.Pending && !screen.Visit.Early
}

// sayLater names the hour, after the choice where somebody has just made one.
func (s *said) sayLater(visit lobby.Visit, w words) {
	opens, again := w.at("lobby.come_later.title", visit.Opens), w.say("lobby.come_later.body")
	if track := visit.Track.In(w.in.Language()); visit.Chosen && track != "" {
		s.title = w.say("lobby.come_later.chosen", i18n.Args{"Track": track})
		s.body = sentences(opens, again)
		return
	}
	s.title, s.body = opens, again
}

// sayLate greets somebody who comes after the start. Whoever comes too late to
// be let in without a word is sent to the desk, checked in all the same.
func (s *said) sayLate(visit lobby.Visit, w words) {
	if visit.Admit {
		s.title, s.head = w.say("lobby.hold.title"), w.say("lobby.hold.head")
		return
	}
	s.title, s.body = w.say("lobby.done.title"), w.at("lobby.late.body", visit.Start)
	s.meeting = join(visit.Track.In(w.in.Language()), w.room(visit.Room))
}

func (s *said) sayLeaving(screen lobby.Screen, w words) {
	s.title, s.meeting = w.say("lobby.leaving.title"), ""
	if today := screen.Hours.Today; today > 0 {
		s.head = w.say("lobby.leaving.today", i18n.Args{"Hours": w.hours(today)})
	}
	switch {
	case screen.Visit.Early:
		s.body = w.say("lobby.leaving.early")
	case screen.Visit.Pending:
		s.body = w.say("lobby.leaving.pending")
	default:
		s.body = w.say("lobby.leaving.body")
	}
}
