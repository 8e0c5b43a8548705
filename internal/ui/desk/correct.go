package desk

import (
	"errors"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// correcting asks what is wrong about a visit, one step after the other: what it
// is, how it was, and why. What no counselor attested changes at once; the rest
// waits for a second member of staff.
type correcting struct {
	shell *shell
	visit clinic.Visit
	name  string
}

func newCorrecting(s *shell, visit clinic.Visit, name string) *correcting {
	return &correcting{shell: s, visit: visit, name: name}
}

// wrong is one thing that may be wrong about a visit.
type wrong struct {
	words string
	ask   func()
}

// things are all that may be wrong about this one.
func (c *correcting) things() []wrong {
	s := c.shell
	if c.visit.Absence != nil {
		return []wrong{{s.t("correct.what.came_after_all"), c.askCame}, {s.t("correct.what.otherwise"), c.askAbsence}}
	}
	things := []wrong{{s.t("correct.what.came"), c.askArrival}}
	if _, came := c.visit.Since(); came {
		things = append(things, wrong{s.t("correct.what.left"), c.askDeparture})
	}
	for _, block := range c.visit.Session.Blocks {
		if block.Counts || len(block.CountsFor) > 0 {
			things = append(things, wrong{s.blockName(c.visit.Session, block.Block), func() { c.askBlock(block) }})
		}
	}
	return append(things, wrong{s.t("correct.what.absent"), c.askAbsence}, wrong{s.t("correct.what.somebody_else"), c.askSomebodyElse})
}

// ask is the first step: what is wrong.
func (c *correcting) ask() {
	s := c.shell
	things := c.things()
	var words []string
	for _, thing := range things {
		words = append(words, thing.words)
	}
	which := s.choice(s.t("correct.what.label"), words...)
	which.Choose(0)
	s.ask(question{
		title: c.titled("correct.title"), body: c.body(), more: which, fields: []editable{which}, yes: s.t("correct.next"),
		accept: func(string) bool {
			things[max(0, which.One())].ask()
			return true
		},
	})
}

func (c *correcting) titled(id string) string {
	return c.shell.t(id, i18n.Args{"Name": c.shell.name(c.name), "Date": c.shell.dayOfWeek(c.visit.Date)})
}

// body says beforehand that a second person is needed.
func (c *correcting) body() string {
	if len(c.visit.Attested) == 0 {
		return ""
	}
	return c.shell.t("correct.attested")
}

// askArrival asks when the patient really came.
func (c *correcting) askArrival() {
	since, _ := c.visit.Since()
	c.askMoment("correct.arrival", c.shell.clock(since), func(at time.Time, reason string) {
		var back clinic.Command
		if c.visit.Arrival != nil {
			back = clinic.CorrectVisit{Ref: c.visit.VisitRef, Change: clinic.Change{Arrival: c.visit.Arrival.At}, Reason: c.shell.t("desk.undo.reason")}
		}
		c.change(clinic.Change{Arrival: at}, reason, back)
	})
}

// askDeparture asks when the patient really left.
func (c *correcting) askDeparture() {
	left := ""
	undone := c.shell.t("desk.undo.reason")
	var back clinic.Command = clinic.WithdrawDeparture{Ref: c.visit.VisitRef, Reason: undone}
	if c.visit.Departure != nil {
		left = c.shell.clock(c.visit.Departure.At)
		back = clinic.CorrectVisit{Ref: c.visit.VisitRef, Change: clinic.Change{Departure: c.visit.Departure.At}, Reason: undone}
	}
	c.askMoment("correct.departure", left, func(at time.Time, reason string) { c.change(clinic.Change{Departure: at}, reason, back) })
}

// askMoment asks for a time of day near the session, and why.
func (c *correcting) askMoment(id, recorded string, then func(at time.Time, reason string)) {
	s := c.shell
	field := s.field(s.t(id + ".at"))
	field.SetText(recorded)
	field.OnChanged = func(string) { field.SetProblem("") }
	s.ask(question{
		title: c.titled(id + ".title"), body: c.body(), more: field, fields: []editable{field}, reason: s.t("correct.reason"), listed: true, yes: c.yes(),
		accept: func(reason string) bool {
			session := c.visit.Session
			at, ok := readTimeNear(field.Text(), c.visit.Date, session.Start, session.End, s.deps.Book.Zone())
			if !ok {
				field.SetProblem(s.t("today.time.unread"))
				field.Focus()
				return false
			}
			then(at, reason)
			return true
		},
	})
}

// yes is what the last step's button says: whether it is done at once.
func (c *correcting) yes() string {
	if len(c.visit.Attested) > 0 {
		return c.shell.t("correct.propose")
	}
	return c.shell.t("correct.act")
}

// askSomebodyElse takes all back: it was not this patient who came.
func (c *correcting) askSomebodyElse() {
	s := c.shell
	s.ask(question{
		title: c.titled("correct.somebody_else.title"), body: listing(s.t("correct.somebody_else.body"), c.body()), reason: s.t("correct.reason"), listed: true, yes: c.yes(), danger: true,
		accept: func(reason string) bool {
			c.change(clinic.Change{WithdrawnAll: true}, reason, nil)
			return true
		},
	})
}

// askCame takes an absence back: the patient came after all.
func (c *correcting) askCame() {
	s := c.shell
	s.ask(question{
		title: c.titled("correct.came_after_all.title"), body: c.body(), reason: s.t("correct.reason"), listed: true, yes: c.yes(),
		accept: func(reason string) bool {
			c.change(clinic.Change{Came: true}, reason, nil)
			return true
		},
	})
}

// askAbsence asks how the absence counts, and why somebody who came was not let
// in or was sent out.
func (c *correcting) askAbsence() {
	s := c.shell
	outcomes := []clinic.Outcome{clinic.Excused, clinic.Unexcused, clinic.NoShow, clinic.NotAdmitted, clinic.SentOut}
	var words []string
	for _, outcome := range outcomes {
		words = append(words, s.t("today.status."+string(outcome)))
	}
	how, cause := s.choice(s.t("correct.absence.how"), words...), s.causeChoice()
	how.Choose(0)
	cause.Hide()
	how.OnChanged = func() {
		show(cause, how.One() > 2)
		s.sheet.object.Refresh()
	}
	s.ask(question{
		title: c.titled("correct.absence.title"), body: c.body(), reason: s.t("correct.reason"), listed: true, yes: c.yes(),
		more: kit.Column(kit.DeskGap, kit.Natural(how), kit.Natural(cause)), fields: []editable{how, cause},
		accept: func(reason string) bool {
			absence := clinic.Absence{Outcome: outcomes[max(0, how.One())], Note: reason}
			if how.One() > 2 {
				why, ok := s.causeOf(cause)
				if absence.Cause = why; !ok {
					return false
				}
			}
			c.change(clinic.Change{Absence: &absence}, reason, nil)
			return true
		},
	})
}

// change corrects the visit at once, or proposes it where a counselor attested
// what it would unsay.
func (c *correcting) change(change clinic.Change, reason string, back clinic.Command) {
	c.send(clinic.CorrectVisit{Ref: c.visit.VisitRef, Change: change, Reason: reason}, change, reason, back)
}

func (c *correcting) proposal(change clinic.Change, reason string) clinic.Command {
	return clinic.ProposeCorrection{Ref: c.visit.VisitRef, Change: change, Reason: reason}
}

// propose has the change wait for a second person.
func (c *correcting) propose(change clinic.Change, reason string) {
	s := c.shell
	s.record(func(facts []clinic.Event) {
		if len(facts) == 0 {
			s.say(s.t("correct.already"))
			return
		}
		s.remember(undoable{})
		s.say(s.t("correct.proposed"))
	}, c.proposal(change, reason))
}

// send tries what one person may do alone, and proposes it where that is refused.
func (c *correcting) send(plain clinic.Command, change clinic.Change, reason string, back clinic.Command) {
	s := c.shell
	work(s, func() (proposed bool, err error) {
		_, err = s.deps.Book.Batch(book.Item{Actor: s.actor, Command: plain})
		var refusal *clinic.Refusal
		if !errors.As(err, &refusal) || refusal.Code != "attested_needs_second" {
			return false, err
		}
		_, err = s.deps.Book.Batch(book.Item{Actor: s.actor, Command: c.proposal(change, reason)})
		return true, err
	}, func(proposed bool, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case proposed:
			s.remember(undoable{})
			s.say(s.t("correct.proposed"))
		case back != nil:
			s.offerBack(c.titled("correct.done"), back)
		default:
			s.remember(undoable{})
			s.say(c.titled("correct.done"))
		}
	})
}
