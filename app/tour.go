package main

import (
	"crypto/rand"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/ui/coach"
)

// newCoach makes the strip of the tour above the desk of the sample clinic.
func (w *windows) newCoach() fyne.CanvasObject {
	w.demo.coach = coach.New(coach.Deps{
		Look:  w.look,
		Words: func() *i18n.Localizer { return w.catalog.In(w.book.Settings().Language) },
		Args:  w.tourCast,
		Shown: w.setScene,
		Hidden: func() {
			if w.staff != nil {
				w.staff.Content().Refresh()
			}
		},
	})
	return w.demo.coach.Object()
}

// tourCast are the names that the tour's sentences need: who signs in, and the first
// patient of the day who is still expected.
func (w *windows) tourCast() i18n.Args {
	trainee := demo.Trainee()
	args := i18n.Args{"Staff": trainee.Name, "PIN": trainee.PIN, "Name": "", "Number": ""}
	board, err := w.book.DayBoard(w.book.Today())
	if err != nil {
		return args // the desk says what is wrong with the book
	}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if row.Status == clinic.StatusExpected && args["Name"] == "" {
				args["Name"], args["Number"] = row.Name, row.Number
			}
		}
	}
	return args
}

// setScene has somebody scan a card that does not work, for the task about it.
func (w *windows) setScene(step string) {
	if step != "card" {
		return
	}
	w.errand.run(func() func() {
		id, err := clinic.NewID[clinic.NoticeID](rand.Reader)
		if err == nil {
			_, err = w.book.Do(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{ID: id, Reason: clinic.UnknownCard, Card: "BCDF"}})
		}
		if err != nil {
			w.trace.say("tour: %v", err)
		}
		return func() {}
	})
}

// startTour prepares the sample clinic for the tour, before its windows open.
func (p *program) startTour() {
	settings := p.book.Settings()
	if p.demo == nil || p.demo.speak == "" || settings.Language == p.demo.speak {
		return
	}
	settings.Language = p.demo.speak
	if _, err := p.book.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveSettings{Settings: settings}); err != nil {
		p.trace.say("tour: %v", err)
	}
}
