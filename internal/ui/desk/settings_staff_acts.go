package desk

import (
	"errors"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// typed are the keys of the accounts.
func (p *staffPart) typed(r rune) bool {
	switch upper(r) {
	case 'A':
		p.begin()
	case 'M':
		if !p.pin.Visible() {
			return false
		}
		p.askPIN()
	case 'W':
		p.table.ask()
	default:
		return false
	}
	return true
}

// mayChange reports whether the person at the desk may change the account that is
// open: a director every one, a deputy those of temporary staff.
func (p *staffPart) mayChange() bool {
	s := p.shell
	if s.may(clinic.ActStaff) || p.old.ID == "" {
		return true
	}
	return p.old.Temporary() && (p.old.Role == clinic.FrontDesk || p.old.Role == clinic.Counselor)
}

// command is what saving asks of the book: what a deputy saves is temporary.
func (p *staffPart) command(next clinic.Staff) clinic.Command {
	if p.shell.may(clinic.ActStaff) {
		return clinic.SaveStaff{Staff: next}
	}
	return clinic.SaveTemporary{Staff: next}
}

// refused says at the field what the book will not take.
func (p *staffPart) refused(err error) {
	var refusal *clinic.Refusal
	if errors.As(err, &refusal) && (refusal.Code == "until_range" || refusal.Code == "director_until") {
		p.until.SetProblem(p.shell.sentence(err))
		p.until.Focus()
		p.root.Refresh()
		return
	}
	p.shell.fail(err)
}

// about says what is special about the account that is open.
func (p *staffPart) about() string {
	s := p.shell
	switch wait := p.old.Failures.Wait(s.deps.Book.Now()); {
	case wait > 0:
		minutes := int((wait + time.Minute - 1) / time.Minute)
		return s.t("settings.staff.locked", i18n.Args{"Count": minutes, "Wrong": p.old.Failures.Count})
	case !p.mayChange():
		return s.t("settings.staff.not_yours")
	case p.old.Temporary() && !p.old.WorksOn(s.deps.Book.Today()):
		return s.t("settings.staff.ended", i18n.Args{"Date": s.dayYear(p.old.Until)})
	case p.old.Temporary():
		return s.t("settings.staff.ends", i18n.Args{"Date": s.dayYear(p.old.Until)})
	case !s.may(clinic.ActStaff):
		return s.t("settings.staff.deputy_note")
	}
	return s.t("settings.staff.note")
}

// unlock lets somebody try their PIN again at once.
func (p *staffPart) unlock() {
	s, who := p.shell, p.old
	s.do(func() {
		s.say(s.t("settings.staff.released", i18n.Args{"Name": who.Name}))
		p.shown()
	}, clinic.ReleaseLock{Staff: who.ID})
}
