package desk

import (
	"bytes"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// printable is a page with something to print by Ctrl+P.
type printable interface{ print() }

// print puts on paper what the page in front offers.
func (s *shell) print() {
	if page, ok := s.page(s.current).(printable); ok && !s.locked && !s.sheet.open() {
		page.print()
	}
}

// print is Ctrl+P on the arrivals and on the sheets of a day.
func (p *todayPage) print() {
	switch {
	case p.onAttest() && p.attesting.known:
		sheet, _, some := p.attesting.sheets.chosen()
		p.shell.askSignIn(p.attesting.date, sheet, some)
	case p.swap.Shown() == p.root && p.known:
		p.shell.askSignIn(p.board.Date, clinic.BlockSheet{}, false)
	}
}

// askSignIn asks which sign-in sheets are wanted on paper, of which day: any day,
// past or ahead. Names stand on them, so nobody prints behind the curtain.
func (s *shell) askSignIn(date clinic.Date, sheet clinic.BlockSheet, some bool) {
	if !s.may(clinic.ActAttest) || !s.sees() {
		return
	}
	wishes, words := []sheetWish{{}}, []string{s.t("sign_in.print.day")}
	if some && sheet.Meeting.Track != "" {
		wishes, words = append(wishes, sheetWish{track: sheet.Meeting.Track}), append(words, s.label(sheet.Track))
	}
	if some {
		wishes, words = append(wishes, sheetWish{key: keyOfSheet(sheet)}), append(words, s.t("sign_in.print.only", i18n.Args{"Sheet": s.sheetName(sheet)}))
	}
	which, day := s.choice(s.t("sign_in.which")), s.field(s.t("sign_in.day"))
	which.SetWords(words...)
	which.Choose(min(1, len(words)-1))
	day.SetText(dateText(date))
	day.SetHint(s.t("patients.date_hint"))
	day.OnOther = func(name fyne.KeyName) { turnDay(day, name) }
	day.OnChanged = func(string) { day.SetProblem("") }
	s.ask(question{
		title: s.t("sign_in.print.title"), body: s.t("sign_in.print.body"), yes: s.t("documents.print"),
		more: kit.Column(kit.DeskGap, kit.Natural(which), kit.Natural(day)), fields: []editable{which, day},
		accept: func(string) bool {
			chosen, ok := s.dateOf(day)
			if ok {
				s.printSignIn(chosen, date, wishes[max(0, which.One())], sheet)
			}
			return ok
		},
	})
}

// turnDay goes to the day before or after in a field.
func turnDay(field *kit.Field, name fyne.KeyName) {
	date, ok := typedDate(field.Text())
	by, turns := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[name]
	if ok && turns {
		field.SetText(dateText(date.AddDays(by)))
		field.SetProblem("")
	}
}

// printSignIn sends the sheets of a day to the printer. One sheet of another day than
// the one in front is that of the same group at the same time.
func (s *shell) printSignIn(date, front clinic.Date, wish sheetWish, like clinic.BlockSheet) {
	style := s.documentStyle()
	work(s, func() ([]byte, error) {
		day, err := s.deps.Book.SignInDay(date)
		if err != nil {
			return nil, err
		}
		sheets := wish.of(day)
		if date != front && wish.key != "" {
			sheets = s.likeSheet(day, like)
		}
		if len(sheets) == 0 {
			return nil, nil
		}
		laid, err := s.signInDocument(date, sheets).Lay(style, nil)
		if err != nil {
			return nil, err
		}
		var pdf bytes.Buffer
		err = laid.WritePDF(&pdf)
		return pdf.Bytes(), err
	}, func(pdf []byte, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case len(pdf) == 0:
			s.message.show(s.t("sign_in.print.none", i18n.Args{"Date": s.longDay(date)}), kit.Bad, nil)
		default:
			s.sendToPrinter("daybook-sign-in-"+date.String()+".pdf", pdf)
		}
	})
}

// likeSheet are the sheets of another day that meet at the same time of day, in the
// same track and group.
func (s *shell) likeSheet(day clinic.SignInDay, like clinic.BlockSheet) []clinic.SignInSheet {
	zone := s.deps.Book.Zone()
	var sheets []clinic.SignInSheet
	for _, sheet := range day.Sheets {
		same := sheet.Block.Start.In(zone).Format("15:04") == like.Block.Start.In(zone).Format("15:04")
		if same && sheet.Meeting.Track == like.Meeting.Track && sheet.Group.ID == like.Group.ID {
			sheets = append(sheets, sheet)
		}
	}
	return sheets
}
