package kiosk

import (
	"strings"
	"time"
	"unicode/utf8"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lobby"
)

// words says things in the language of the person in front of the screen, with
// times as the clinic's wall clock shows them.
type words struct {
	in   *i18n.Localizer
	zone *time.Location
	now  time.Time
}

func (w words) say(id string, args ...i18n.Args) string { return w.in.T(id, args...) }

func (w words) clock(at time.Time) string { return unbroken(w.in.Clock(at.In(w.zone))) }

func (w words) date(at time.Time) string { return capital(w.in.LongDate(at.In(w.zone))) }

func (w words) span(from, to time.Time) string {
	return unbroken(w.in.ClockRange(from.In(w.zone), to.In(w.zone)))
}

// unbroken keeps a time on one line: "p. m." must not stand alone on the next.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }

// at says a sentence with a time in it. Languages that count hours ("a la una",
// "a las dos") find the hour under Count.
func (w words) at(id string, at time.Time) string {
	clock := w.clock(at)
	hour := 0
	for _, digit := range clock {
		if digit < '0' || digit > '9' {
			break
		}
		hour = hour*10 + int(digit-'0')
	}
	text := w.in.T(id, i18n.Args{"Time": clock, "Count": hour})
	return strings.ReplaceAll(text, "..", ".") // "p. m." ends its sentence itself
}

// meeting is the line that says where to go: track, start and room.
func (w words) meeting(v lobby.Visit) string {
	parts := []string{v.Track.In(w.in.Language())}
	if !v.Start.IsZero() {
		parts = append(parts, w.clock(v.Start))
	}
	return join(append(parts, w.room(v.Room))...)
}

// room says a room by the name on its door. One that has no more than a number or
// a letter is called a room.
func (w words) room(name string) string {
	if bareRoom(name) {
		name = w.say("lobby.room", i18n.Args{"Room": name})
	}
	return unbroken(name)
}

// bareRoom reports whether a name is one or two signs, or a number: "A", "12", "B-204".
func bareRoom(name string) bool {
	if name == "" || strings.ContainsAny(name, " \u00a0") {
		return false
	}
	signs := utf8.RuneCountInString(name)
	return signs <= 2 || signs <= 5 && strings.ContainsAny(name, "0123456789")
}

// hours says a length in minutes in hours and minutes: "6 h", "2 h 30 min".
func (w words) hours(minutes int) string { return unbroken(w.in.Hours(minutes)) }

// when says when an option meets: now, later today, or tonight.
func (w words) when(option clinic.TrackOption) string {
	span := i18n.Args{"Range": w.span(option.Start, option.End)}
	switch {
	case option.Open && !w.now.Before(option.Start):
		return w.say("lobby.choose.now", span)
	case option.Start.In(w.zone).Hour() >= evening:
		return w.say("lobby.choose.tonight", span)
	}
	return w.say("lobby.choose.today", span)
}

// evening is the hour from which people say tonight.
const evening = 17

// note is the small print of an option.
func (w words) note(option clinic.TrackOption) string {
	var parts []string
	switch {
	case !lobby.Pickable(option):
		return w.say("lobby.choose.full")
	case option.NeedStaff:
		return w.say("lobby.choose.staff")
	case option.Left > 0 && !option.Own:
		parts = append(parts, w.say("lobby.choose.places", i18n.Args{"Count": option.Left}))
	}
	if !option.Open {
		parts = append(parts, w.say("lobby.choose.later"))
	}
	return strings.Join(parts, " ")
}

// desk says whether the desk knows, and when somebody will be there if nobody is.
func (w words) desk(desk lobby.DeskWord) string {
	if desk.Told {
		return sentences(w.say("lobby.see_desk.told"), w.back(desk.Back))
	}
	return sentences(w.say("lobby.see_desk.help"), w.back(desk.Back))
}

// back says when somebody will be at the desk; "" where somebody is, or should be.
func (w words) back(at time.Time) string {
	if !at.After(w.now) {
		return ""
	}
	return w.at("lobby.desk.back", at)
}

// sentences puts one after the other, leaving out what is not said.
func sentences(all ...string) string {
	return strings.TrimSpace(strings.Join(all, " "))
}

// help is the line about a call for help; "" without one.
func (w words) help(call lobby.HelpCall) string {
	switch call.State {
	case lobby.HelpCalled:
		return w.called(call.Back)
	case lobby.HelpLouder:
		return sentences(w.say("lobby.help.louder"), w.back(call.Back))
	case lobby.HelpComing:
		return w.say("lobby.help.coming")
	case lobby.HelpFailed:
		return w.say("lobby.help.failed")
	}
	return ""
}

func (w words) called(back time.Time) string {
	if text := w.back(back); text != "" {
		return text
	}
	return w.say("lobby.help.called")
}

// join puts parts on one line, leaving out what is not known.
func join(parts ...string) string {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, " · ")
}

// capital begins a line with a capital letter, as a date in Spanish would not.
func capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
