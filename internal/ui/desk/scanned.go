package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// Scanned says what came of a card that was scanned where no lobby screen could
// answer it: with the desk alone, or while it has the only screen. It names
// nobody; who it was stands on Today.
func (d *Desk) Scanned(verdict clinic.Verdict, err error) {
	s := d.shell
	if err != nil {
		s.message.show(s.sentence(err), kit.Bad, nil)
		return
	}
	clock := func(at time.Time) string { return s.words.Clock(at.In(s.deps.Book.Zone())) }
	track := verdict.Track.In(s.words.Language())
	switch verdict.Kind {
	case clinic.CheckedIn:
		s.say(s.t("desk.scanned.in", i18n.Args{"Track": track}))
	case clinic.CheckedOut:
		s.say(s.t("desk.scanned.out", i18n.Args{"Time": clock(verdict.Left)}))
	case clinic.AlreadyIn:
		s.say(s.t("desk.scanned.already", i18n.Args{"Time": clock(verdict.Since)}))
	case clinic.ComeLater:
		s.say(s.t("desk.scanned.later", i18n.Args{"Track": track, "Time": clock(verdict.Opens)}))
	case clinic.Choose:
		s.say(s.t("desk.scanned.choose"))
	default:
		s.say(s.t("desk.scanned.see"))
	}
}

// Opened says that somebody at the lobby's screen asked for the desk: from now
// on the sign-in waits, and goes back to the lobby if nobody uses it.
func (d *Desk) Opened() { d.shell.touch() }
