package clinic

import "slices"

// tally counts what a patient's days use of the authorizations, day after day.
type tally struct {
	billing *billing
	date    Date               // as of which it counts
	week    Date               // the first day of its week
	uses    []AuthorizationUse // those that a day uses first come first
	today   []int              // units used on the date itself
}

func newTally(b *billing, authorizations []Authorization, date Date) *tally {
	t := &tally{billing: b, date: date, week: WeekOf(date, b.view.Settings().WeekStart)}
	for _, a := range slices.SortedFunc(slices.Values(authorizations), Authorization.compare) {
		payer, _ := b.view.Payer(a.Payer)
		t.uses = append(t.uses, AuthorizationUse{Authorization: a, Payer: payer.Name, Used: a.Used, DaysLeft: a.To.DaysSince(date)})
	}
	t.today = make([]int, len(t.uses))
	return t
}

// count goes through the days until the date, and then through those ahead.
func (t *tally) count(ahead []dayAhead) error {
	for _, day := range t.billing.days() {
		if day.After(t.date) {
			break
		}
		if err := t.take(day); err != nil {
			return err
		}
	}
	for i := range t.uses {
		t.uses[i].Left = t.uses[i].Authorization.Granted - t.uses[i].Used
	}
	reached := make([]Date, len(t.uses))
	for _, day := range ahead {
		t.plan(day, reached)
	}
	for i := range t.uses {
		if use := &t.uses[i]; use.Scheduled > max(0, use.Left) {
			if use.RunsOut = reached[i]; use.RunsOut.IsZero() {
				use.RunsOut = t.date
			}
		}
	}
	return nil
}

// take adds what a past day, or today, used.
func (t *tally) take(day Date) error {
	if !t.holds(day) {
		return nil
	}
	judged, err := t.billing.judge(day)
	if err != nil || judged.count.minutes == 0 {
		return err
	}
	_, terms, missing := t.billing.termsOn(day)
	if missing == "" && !judged.Billable {
		return nil
	}
	visits := t.billing.visits[day]
	units := t.split(day, judged.Payer, judged.payable, func(which blockFilter) dayCount { return countBlocks(terms, visits, which) })
	for i, n := range units {
		use := &t.uses[i]
		use.Used += n
		if !day.Before(t.week) {
			use.ThisWeek += n
		}
		if day == t.date {
			t.today[i] = n
		}
	}
	return nil
}

// holds reports whether any authorization covers a day.
func (t *tally) holds(day Date) bool {
	return slices.ContainsFunc(t.uses, func(u AuthorizationUse) bool { return u.Authorization.Covers(day) })
}

// plan adds what a day still to come will use, and notes the day on which that is
// an authorization's last unit.
func (t *tally) plan(day dayAhead, reached []Date) {
	payer, terms, missing := t.billing.termsOn(day.date)
	whole := countPlanned(terms, day.sessions, everyBlock)
	if whole.minutes == 0 || missing == "" && !terms.verdict(whole, whole.minutes).Billable {
		return
	}
	units := t.split(day.date, payer.ID, whole.minutes, func(which blockFilter) dayCount { return countPlanned(terms, day.sessions, which) })
	for i, n := range units {
		use := &t.uses[i]
		if day.date == t.date && use.Authorization.Unit == UnitDay && t.today[i] > 0 {
			continue // the day is used, whatever is added to it
		}
		planned := use.Scheduled
		use.Scheduled += n
		if planned < use.Left && use.Scheduled >= use.Left {
			reached[i] = day.date
		}
		switch week := day.date.DaysSince(t.week) / 7; week {
		case 0:
			use.WeekAhead += n
		case 1:
			use.NextWeek += n
		}
	}
}

// split gives each authorization of a date the blocks that it covers and that no
// one before it took, and says how many units that makes; by its place.
func (t *tally) split(date Date, payer PayerID, payable int, count func(blockFilter) dayCount) map[int]int {
	units := map[int]int{}
	var taken []Scope
	for _, i := range t.candidates(date, payer) {
		a := t.uses[i].Authorization
		part := count(func(session Session, block SessionBlock) bool {
			return a.Scope.Covers(session, block) &&
				!slices.ContainsFunc(taken, func(s Scope) bool { return s.Covers(session, block) })
		})
		taken = append(taken, a.Scope)
		if minutes := min(part.minutes, payable); minutes > 0 {
			payable -= minutes
			units[i] = part.units(a.Unit, minutes)
		}
	}
	return units
}

// candidates are the places of the authorizations that a payer's date can use, in
// the order in which it uses them: those with units left first.
func (t *tally) candidates(date Date, payer PayerID) []int {
	var some, none []int
	for i, use := range t.uses {
		a := use.Authorization
		switch {
		case !a.Covers(date) || a.Payer != payer:
		case a.Granted-use.Used-use.Scheduled > 0:
			some = append(some, i)
		default:
			none = append(none, i)
		}
	}
	return append(some, none...)
}

// usesOf are the uses of some authorizations, in their order.
func (t *tally) usesOf(authorizations []Authorization) []AuthorizationUse {
	uses := make([]AuthorizationUse, 0, len(authorizations))
	for _, a := range authorizations {
		at := slices.IndexFunc(t.uses, func(u AuthorizationUse) bool { return u.Authorization.ID == a.ID })
		uses = append(uses, t.uses[at])
	}
	return uses
}
