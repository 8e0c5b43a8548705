package desk

import (
	"errors"
	"slices"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// gather lists what wants attention now, the most urgent first and of the same
// urgency who waits longest.
func (w *wants) gather() []want {
	list := slices.Concat(w.healthWants(), w.correctionWants(), w.dayWant(), w.recoveryWants(), w.openingWants(), w.goLiveWants())
	for _, group := range grouped(w.openNotices()) {
		list = append(list, w.wantOf(group))
	}
	slices.SortStableFunc(list, func(a, b want) int {
		if a.urgency != b.urgency {
			return int(a.urgency) - int(b.urgency)
		}
		if a.urgency == worthKnowing {
			return b.at.Compare(a.at)
		}
		return a.at.Compare(b.at)
	})
	return list
}

// openNotices are the day's, and calls of the day before that nobody answered.
func (w *wants) openNotices() []clinic.NoticeRow {
	var open []clinic.NoticeRow
	known := map[clinic.NoticeID]bool{}
	for _, row := range w.page.board.Notices {
		known[row.ID] = true
		if row.Handled == nil {
			open = append(open, row)
		}
	}
	for _, call := range w.shell.bell.calls {
		if !known[call.notice.ID] {
			open = append(open, clinic.NoticeRow{Notice: call.notice})
		}
	}
	return open
}

// grouped puts the same notice about the same person together: somebody who
// scans five times wants one thing.
func grouped(rows []clinic.NoticeRow) [][]clinic.NoticeRow {
	type same struct {
		reason  clinic.NoticeReason
		patient clinic.PatientID
		card    string
		number  string
		to      clinic.TrackID
	}
	var groups [][]clinic.NoticeRow
	at := map[same]int{}
	for _, row := range rows {
		key := same{row.Reason, row.Patient, row.Card, row.Number, row.Notice.To}
		place, ok := at[key]
		if !ok {
			place = len(groups)
			at[key] = place
			groups = append(groups, nil)
		}
		groups[place] = append(groups[place], row)
	}
	return groups
}

// wantOf says what a notice means and what to do.
func (w *wants) wantOf(group []clinic.NoticeRow) want {
	s := w.shell
	row := group[0]
	args := i18n.Args{
		"Card": row.Card, "Day": s.day(row.Day), "From": s.label(row.From), "To": s.label(row.To), "Note": s.name(row.Note),
	}
	item := want{
		urgency: urgencyOf(row.Reason), at: row.At, patient: row.Patient,
		title: w.titleOf(row), body: s.t("today.notice."+string(row.Reason), args),
		act: s.t("today.wants.done"), do: func() { w.answer(group) },
	}
	if row.Reason == clinic.HelpCalled {
		item.act = s.t("today.wants.on_my_way")
		item.loud = s.bell.loud(s.deps.Clock())
	}
	if row.Reason == clinic.DoubleNumber {
		w.offerMerge(&item, row)
	}
	if row.Reason == clinic.AsksToSwitch && row.Patient != "" {
		w.offerSwitch(&item, group)
	}
	return item
}

func (w *wants) titleOf(row clinic.NoticeRow) string {
	s := w.shell
	switch {
	case row.Reason == clinic.HelpCalled:
		return s.t("today.wants.help")
	case row.Reason == clinic.BookPutBack:
		return s.t("today.wants.put_back")
	case row.Name != "" && urgencyOf(row.Reason) == sentToDesk:
		return s.t("today.wants.sent", i18n.Args{"Name": s.name(row.Name)})
	case row.Name != "":
		return s.name(row.Name)
	case row.Card != "":
		return s.t("today.wants.card", i18n.Args{"Card": row.Card})
	default:
		return s.t("today.wants.somebody")
	}
}

func urgencyOf(reason clinic.NoticeReason) urgency {
	switch reason {
	case clinic.HelpCalled:
		return callsForHelp
	case clinic.SwitchedTrack, clinic.LeftEarly:
		return worthKnowing
	default:
		return sentToDesk
	}
}

// answer says that somebody took care of it.
func (w *wants) answer(group []clinic.NoticeRow) {
	s := w.shell
	var commands []clinic.Command
	for _, row := range group {
		commands = append(commands, clinic.AnswerNotice{Notice: row.ID, Date: row.Date})
	}
	s.do(func() {
		if group[0].Reason == clinic.HelpCalled {
			s.say(s.t("today.done.on_my_way"))
		}
	}, commands...)
}

// healthWants are about the book itself.
func (w *wants) healthWants() []want {
	s := w.shell
	var list []want
	health := s.deps.Book.Health()
	if health.Stopped != nil {
		list = append(list, want{
			urgency: stopsWork, at: health.Since, title: s.t("today.wants.stopped"),
			body: s.stoppedBody(), act: s.t("today.wants.try_again"), do: w.resume,
		})
	}
	if health.Doubtful {
		now := s.deps.Book.Now()
		args := i18n.Args{"Time": s.clock(now), "Day": s.longDay(clinic.DateIn(now, s.deps.Book.Zone()))}
		list = append(list, want{
			urgency: stopsWork, title: s.t("today.wants.clock"), body: s.t("today.wants.clock_body", args),
			act: s.t("today.wants.clock_right"), do: func() { s.do(nil, clinic.TrustClock{}) },
		})
	}
	return list
}

// stoppedBody says why the book is stopped, and what to do.
func (s *shell) stoppedBody() string {
	switch cause := s.deps.Book.Health().Stopped; {
	case errors.Is(cause, book.ErrGone):
		return s.t("today.wants.stopped_gone")
	case errors.Is(cause, book.ErrReplaced):
		return s.t("today.wants.stopped_replaced")
	}
	return s.t("today.wants.stopped_body")
}

// stillStopped says so after it was tried in vain.
func (s *shell) stillStopped() string {
	if body := s.stoppedBody(); body != s.t("today.wants.stopped_body") {
		return body
	}
	return s.t("today.wants.still_stopped")
}

// resume takes up a stopped book again.
func (w *wants) resume() {
	s := w.shell
	work(s, func() (struct{}, error) { return struct{}{}, s.deps.Book.Resume() }, func(_ struct{}, err error) {
		if err != nil {
			s.say(s.stillStopped())
			return
		}
		s.say(s.t("today.wants.resumed"))
		w.page.load()
	})
}
