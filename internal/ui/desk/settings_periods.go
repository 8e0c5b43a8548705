package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// periodsPart closes billing periods, and lists what changed in them afterwards.
type periodsPart struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	list   *kit.List[clinic.Period]
	none   *kit.Text
	title  *kit.Text
	state  *kit.Text
	claims *kit.List[clinic.ClaimRow]
	clean  *kit.Text
	reopen *kit.Button
	done   *kit.Button
	report clinic.PeriodReport
	id     clinic.PeriodID

	panel, claimPanel *kit.Panel
}

func newPeriodsPart(s *shell) *periodsPart {
	p := &periodsPart{shell: s}
	p.list = kit.NewList(s.look, kit.RowHeight, func(x clinic.Period) string { return string(x.ID) }, p.newRow)
	p.list.OnSelect = func(period clinic.Period) { p.open(period.ID) }
	p.none = p.text(s, s.note(5), "periods.none")
	add := p.button(s, s.button(kit.Secondary, "lock", "", "", p.askClose), "periods.close")
	p.title, p.state = s.heading(), s.note(3)
	p.claims = kit.NewList(s.look, 68, func(c clinic.ClaimRow) string { return string(c.ID) }, p.newClaim)
	p.claims.OnSelect = func(clinic.ClaimRow) { p.draw() }
	p.clean = p.text(s, s.note(3), "periods.clean")
	p.reopen = p.button(s, s.button(kit.Secondary, "unlock", "", "", p.askReopen), "periods.reopen")
	p.done = s.button(kit.Primary, "check", "", "", p.handle)
	p.panel, p.claimPanel = kit.NewPanel(s.look, kit.All(1), p.list), kit.NewPanel(s.look, kit.All(1), p.claims)
	periods := kit.Column(12, kit.Natural(p.text(s, s.heading(), "settings.section.periods")), kit.Natural(p.none),
		kit.Fill(p.panel), kit.Natural(add))
	detail := kit.Column(12, kit.Natural(p.title), kit.Natural(p.state), kit.Natural(p.clean),
		kit.Fill(p.claimPanel), kit.Natural(newFlow(12, p.done, p.reopen)))
	p.root = kit.Row(28, kit.Share(2, periods).Stretched(), kit.Share(4, detail).Stretched())
	return p
}

func (p *periodsPart) object() fyne.CanvasObject { return p.root }
func (p *periodsPart) hidden()                   {}

// shown lists the periods, the newest first, and opens one.
func (p *periodsPart) shown() {
	periods := slices.Clone(p.shell.deps.Book.Periods())
	slices.Reverse(periods)
	p.list.SetRows(periods)
	show(p.none, len(periods) == 0)
	switch {
	case p.id != "" && p.list.Select(string(p.id)):
		p.open(p.id)
	case len(periods) > 0:
		p.list.Select(string(periods[0].ID))
		p.open(periods[0].ID)
	default:
		p.draw()
	}
	p.root.Refresh()
}

// open shows a period with the claims that it affects.
func (p *periodsPart) open(id clinic.PeriodID) {
	p.id = id
	work(p.shell, func() (clinic.PeriodReport, error) { return p.shell.deps.Book.PeriodReport(id) },
		func(report clinic.PeriodReport, err error) {
			switch {
			case id != p.id:
			case err != nil:
				p.shell.fail(err)
			default:
				p.report = report
				p.draw()
			}
		})
}

func (p *periodsPart) draw() {
	s, period := p.shell, p.report.Period
	known := p.id != "" && period.ID == p.id
	p.title.Set("")
	p.state.Set("")
	if known {
		p.title.Set(s.spanOfDays(period.From, period.To))
		by := s.staffName(period.By)
		p.state.Set(s.t("periods.closed_by", i18n.Args{"Name": by, "Date": s.day(clinic.DateIn(period.Closed, s.deps.Book.Zone()))}))
		if period.Reopened {
			p.state.Set(s.t("periods.reopened", i18n.Args{"Reason": period.Reason}))
		}
		p.claims.SetRows(p.report.Claims)
	} else {
		p.claims.SetRows(nil)
	}
	show(p.clean, known && len(p.report.Claims) == 0)
	show(p.reopen, known && !period.Reopened)
	row, chosen := p.claims.Selected()
	show(p.done, known && chosen)
	p.done.SetLabel(s.t(whether(chosen && row.Handled != nil, "periods.open_again", "periods.handled")))
	p.root.Refresh()
}

// spanOfDays says from which day to which.
func (s *shell) spanOfDays(from, to clinic.Date) string {
	return s.t("patients.stay.span", i18n.Args{"From": dateText(from), "To": dateText(to)})
}

// staffName is what a member of staff is called, also after they left.
func (s *shell) staffName(id clinic.StaffID) string {
	for _, staff := range s.deps.Book.StaffList() {
		if staff.ID == id {
			return staff.Name
		}
	}
	return s.t("periods.somebody")
}

// askClose asks for the days that were billed: first those of last month. Then it says
// what they hold.
func (p *periodsPart) askClose() {
	s := p.shell
	from, to, wrong := s.field(s.t("periods.first")), s.field(s.t("periods.last")), s.note(3)
	today := s.deps.Book.Today()
	from.SetText(dateText(clinic.NewDate(today.Year, today.Month-1, 1)))
	to.SetText(dateText(clinic.NewDate(today.Year, today.Month, 0)))
	show(wrong, false)
	s.ask(question{
		title: s.t("periods.close"), body: s.t("periods.close_days"), yes: s.t("periods.close_next"),
		more:   kit.Column(8, kit.Natural(kit.Row(16, kit.Fill(from).AtStart(), kit.Fill(to).AtStart())), kit.Natural(wrong)),
		fields: []editable{from, to},
		accept: func(string) bool {
			first, ok := s.dateOf(from)
			last, fine := s.dateOf(to)
			if !ok || !fine {
				return false
			}
			if err := s.closingRefused(first, last); err != nil {
				wrong.Set(s.sentence(err))
				show(wrong, true)
				s.sheet.object.Refresh()
				return false
			}
			s.askClosing(first, last, func(id clinic.PeriodID) { p.id = id; p.shown() })
			return true
		},
	})
}

// dateOf reads a day that has to be given, and says at the field what is wrong.
func (s *shell) dateOf(field *kit.Field) (clinic.Date, bool) {
	date, ok := typedDate(field.Text())
	field.SetProblem("")
	if !ok {
		field.SetProblem(s.t("patients.form.date_wrong"))
		field.Focus()
	}
	return date, ok
}

func (p *periodsPart) askReopen() {
	s, id := p.shell, p.id
	s.ask(question{
		title: s.t("periods.reopen_ask", i18n.Args{"Days": p.title.Content()}), body: s.t("periods.reopen_body"),
		reason: s.t("today.reason"), yes: s.t("periods.reopen"), danger: true,
		accept: func(reason string) bool {
			s.do(p.shown, clinic.ReopenPeriod{Period: id, Reason: reason})
			return true
		},
	})
}

// handle says that the chosen claim was taken care of, or that it was not after all.
func (p *periodsPart) handle() {
	row, ok := p.claims.Selected()
	if !ok {
		return
	}
	s, act := p.shell, clinic.HandleClaim{Claim: row.ID, Date: row.Date, Back: row.Handled != nil}
	s.record(func(facts []clinic.Event) {
		s.done(s.t(whether(act.Back, "periods.said_open", "periods.said_handled"), i18n.Args{"Name": s.name(row.Name), "Date": s.day(row.Date)}), facts, act)
		p.open(p.id)
	}, act)
}

func (p *periodsPart) relabel() {
	p.labels.relabel()
	p.list.Refresh()
	p.draw()
}

// periodRow is one period in the list.
type periodRow struct {
	box
	shell *shell
	days  *kit.Text
	pill  *kit.Pill
}

func (p *periodsPart) newRow() kit.RowView[clinic.Period] {
	look := p.shell.look
	r := &periodRow{shell: p.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.days = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().Lines(2).MayShrink(0.8)
	r.inside = kit.Row(8, kit.Fill(r.days), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a period.
func (r *periodRow) Fill(period clinic.Period) {
	r.days.Set(r.shell.spanOfDays(period.From, period.To))
	r.pill.Set(kit.Calm, r.shell.t("periods.pill_open"))
	show(r.pill, period.Reopened)
	r.inside.Refresh()
}

// claimRow is one affected claim: whose, which day, and what changed.
type claimRow struct {
	box
	shell *shell
	who   *kit.Text
	what  *kit.Text
	pill  *kit.Pill
}

func (p *periodsPart) newClaim() kit.RowView[clinic.ClaimRow] {
	look := p.shell.look
	r := &claimRow{shell: p.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.who = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.what = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.8).MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.who), kit.Natural(r.what), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a claim.
func (r *claimRow) Fill(claim clinic.ClaimRow) {
	s := r.shell
	days := s.day(claim.Date)
	if !claim.To.IsZero() && claim.To != claim.Date {
		days = s.spanOfDays(claim.Date, claim.To)
	}
	r.who.Set(listing(s.name(claim.Name), days))
	r.what.Set(s.t("periods.cause."+string(claim.Cause), i18n.Args{"Before": s.words.Hours(claim.Before), "After": s.words.Hours(claim.After)}))
	tone, word := kit.Waiting, "periods.pill_affected"
	if claim.Handled != nil {
		tone, word = kit.Fine, "periods.pill_handled"
	}
	r.pill.Set(tone, s.t(word))
	r.inside.Refresh()
}
