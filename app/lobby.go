package main

import (
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/scan"
	"daybook/internal/ui/kiosk"
)

// answerAsk puts a question of the lobby to the book. It blocks.
func answerAsk(b *book.Book, ask lobby.Ask) lobby.Answer {
	answer := lobby.Answer{ID: ask.ID}
	var err error
	switch ask.Kind {
	case lobby.AskScan:
		answer.Verdict, err = b.AnswerCard(ask.Code, ask.Track, ask.Intent)
	case lobby.AskNumber:
		answer.Verdict, err = b.AnswerNumber(ask.Number, ask.PIN, ask.Track, ask.Intent)
	case lobby.AskHelp:
		answer.Verdict.Back = b.DeskBack()
		err = b.CallHelp()
	}
	answer.Err = err != nil
	return answer
}

// lobbyOptions are the clinic's settings as the lobby takes them.
func lobbyOptions(s clinic.Settings) lobby.Options {
	options := lobby.Options{DefaultLanguage: s.Language, ShowName: s.ShowNames}
	options.Timeouts.Done = time.Duration(s.DoneSeconds()) * time.Second
	options.Timeouts.Choose = time.Duration(s.ChooseSeconds()) * time.Second
	switch s.Hours {
	case clinic.HoursOnTap:
		options.Hours = lobby.HoursOnTap
	case clinic.HoursNever:
		options.Hours = lobby.HoursNever
	}
	return options
}

// lobbyStation are the clinic's settings of the lobby's PC as the kiosk takes them.
func lobbyStation(s clinic.Settings) kiosk.Station {
	return kiosk.Station{
		Scanner: scan.Options{Prefix: s.ScanPrefix, Suffix: s.ScanSuffix, DeskPrefix: s.DeskPrefix},
		Hours24: s.Hours24, HidePointer: s.HidePointer,
		Lines: map[string]string{"en": s.LobbyLine("en"), "es": s.LobbyLine("es")},
	}
}

// helpCalls remembers which open notices are calls for help, to tell the lobby
// when one of them is answered.
type helpCalls map[clinic.NoticeID]bool

// answered takes the book's changes and reports whether somebody answered a call.
func (h helpCalls) answered(events []clinic.Event) bool {
	answered := false
	for _, event := range events {
		switch e := event.(type) {
		case clinic.NoticeRaised:
			if e.Notice.Reason == clinic.HelpCalled {
				h[e.Notice.ID] = true
			}
		case clinic.NoticeHandled:
			answered = answered || h[e.Notice]
			delete(h, e.Notice)
		}
	}
	return answered
}
