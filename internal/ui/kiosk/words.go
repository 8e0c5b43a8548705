package kiosk

import (
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lobby"
)

// words says things in the language of the person in front of the screen, with
// times as the clinic's wall clock shows them.
type words struct {
	in   *i18n.Localizer
	zone *time.Location
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
	return join(append(parts, unbroken(v.Room))...)
}

// when says when an option meets: now, later today, or tonight.
func (w words) when(option clinic.TrackOption) string {
	span := i18n.Args{"Range": w.span(option.Start, option.End)}
	switch {
	case option.Open:
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

// desk says whether somebody waits at the desk, or when somebody will.
func (w words) desk(desk lobby.DeskWord) string {
	switch {
	case !desk.Back.IsZero():
		return w.at("lobby.desk.back", desk.Back)
	case desk.Told:
		return w.say("lobby.see_desk.told")
	}
	return w.say("lobby.see_desk.help")
}

// help is the line about a call for help; "" without one.
func (w words) help(call lobby.HelpCall) string {
	switch call.State {
	case lobby.HelpCalled:
		return w.called("lobby.help.called", call.Back)
	case lobby.HelpLouder:
		return w.called("lobby.help.louder", call.Back)
	case lobby.HelpComing:
		return w.say("lobby.help.coming")
	case lobby.HelpFailed:
		return w.say("lobby.help.failed")
	}
	return ""
}

func (w words) called(id string, back time.Time) string {
	if back.IsZero() {
		return w.say(id)
	}
	return w.at("lobby.desk.back", back)
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
