package demo

import (
	"slices"
	"strings"

	"daybook/internal/card"
	"daybook/internal/i18n"
)

// languages are those of the printed matter, the clinic's own first.
func languages() []string { return []string{"en", "es"} }

// lineWidth is how wide the note's lines are.
const lineWidth = 78

// inBoth is a text in both languages on one line.
func (p *populating) inBoth(id string) string {
	var words []string
	for _, language := range languages() {
		words = append(words, p.options.Catalog.In(language).T(id))
	}
	return strings.Join(slices.Compact(words), " · ")
}

// commandCards are the cards that speak for the touch screen.
func (p *populating) commandCards() []card.CommandCard {
	var cards []card.CommandCard
	for _, command := range card.Commands() {
		var lines []string
		for _, language := range languages() {
			lines = append(lines, p.options.Catalog.In(language).T("demo.command."+strings.ReplaceAll(command.String(), " ", "_")))
		}
		cards = append(cards, card.CommandCard{Command: command, Lines: slices.Compact(lines)})
	}
	return cards
}

// writeNote writes what there is to try, in both languages.
func (p *populating) writeNote() error {
	var note strings.Builder
	for _, language := range languages() {
		p.noteIn(&note, p.options.Catalog.In(language))
	}
	return p.write(Note, []byte(note.String()))
}

func (p *populating) noteIn(note *strings.Builder, words *i18n.Localizer) {
	title := words.T("demo.note.title")
	note.WriteString(title + "\n" + strings.Repeat("=", len([]rune(title))) + "\n\n")
	for _, id := range []string{"sample", "clock"} {
		note.WriteString(wrapped(words.T("demo.note."+id), "") + "\n")
	}
	note.WriteString(words.T("demo.note.try") + "\n\n")
	args := p.examples()
	for _, id := range []string{"choose", "spanish", "hold", "number", "desk", "wrong_day", "revoked", "discharged", "later", "called", "commands", "leaving", "evening"} {
		note.WriteString(wrapped(words.T("demo.try."+id, args), "  "))
	}
	note.WriteString("\n" + wrapped(words.T("demo.note.desk", p.deskExamples()), "") + "\n")
	for _, id := range []string{"hours", "make_up", "out_of_reach", "last_week", "verdict", "authorization", "payers", "correction", "programs"} {
		note.WriteString(wrapped(words.T("demo.desk."+id, p.deskExamples()), "  "))
	}
	note.WriteString("\n" + words.T("demo.note.staff") + "\n\n")
	for _, m := range p.cast.staff {
		note.WriteString("  " + m.PIN + "  " + m.Name + " (" + words.T("demo.role."+string(m.Role)) + ")\n")
	}
	note.WriteString("\n" + wrapped(words.T("demo.note.files"), "") + "\n\n")
}

// examples are the patients who show each thing, found by what they are: the
// note stays true when the roster changes.
func (p *populating) examples() i18n.Args {
	today := p.cast.today()
	comes := func(who person) bool {
		plan, ok := who.planOn(today)
		return ok && plan.Expects(today.Weekday())
	}
	plain := func(who person) bool { return who.code != "" && len(who.holds) == 0 && !who.callsIn && who.lost == "" }
	in := func(who person) bool { _, ok := who.planOn(today); return ok }
	return i18n.Args{
		"Choose":     p.first(func(w person) bool { return comes(w) && plain(w) && w.language == "en" }),
		"Spanish":    p.first(func(w person) bool { return comes(w) && plain(w) && w.language == "es" }),
		"Hold":       p.first(func(w person) bool { return comes(w) && len(w.holds) > 0 }),
		"Number":     p.first(func(w person) bool { return w.proof == byNumber }),
		"NumberPIN":  PatientPIN,
		"Desk":       p.first(func(w person) bool { return w.proof == byDesk }),
		"WrongDay":   p.first(func(w person) bool { return in(w) && !comes(w) && plain(w) }),
		"Revoked":    p.first(func(w person) bool { return w.lost != "" }),
		"Discharged": p.first(func(w person) bool { return w.leaves != nil && w.leaves.back == 0 }),
		"Later":      p.first(func(w person) bool { return w.from > lastWeek }),
		"Called":     p.first(func(w person) bool { return w.callsIn }),
		"Evening":    p.first(func(w person) bool { return comes(w) && plain(w) && w.track == evening }),
	}
}

// deskExamples are those who show what the pages of the desk are for.
func (p *populating) deskExamples() i18n.Args {
	return i18n.Args{
		"Director":   p.cast.staff[dana].Name,
		"OutOfReach": p.first(func(w person) bool { return w.free != nil }),
		"Changed":    p.first(func(w person) bool { return w.number == changesPayer }),
		"RunsOut":    p.first(func(w person) bool { return w.number == runsOut }),
	}
}

func (p *populating) first(is func(person) bool) string {
	if at := slices.IndexFunc(p.cast.people, is); at >= 0 {
		return p.cast.people[at].number
	}
	return "–" // the story stops on a day that has nobody like this
}

// wrapped breaks a paragraph into lines.
func wrapped(text, indent string) string {
	var out strings.Builder
	line := indent
	for _, word := range strings.Fields(text) {
		if line != indent && len([]rune(line))+1+len([]rune(word)) > lineWidth {
			out.WriteString(line + "\n")
			line = indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return out.String() + line + "\n"
}
