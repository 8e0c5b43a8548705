package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/report"
)

// sheetWish is which of a day's sign-in sheets somebody wants: all, those of a track,
// or one.
type sheetWish struct {
	track clinic.TrackID
	key   string // of keyOfSheet
}

// of are the sheets wished for.
func (w sheetWish) of(day clinic.SignInDay) []clinic.SignInSheet {
	var sheets []clinic.SignInSheet
	for _, sheet := range day.Sheets {
		if (w.track == "" || sheet.Meeting.Track == w.track) && (w.key == "" || keyOfSheet(sheet.BlockSheet) == w.key) {
			sheets = append(sheets, sheet)
		}
	}
	return sheets
}

// signInRecipe is a day's sign-in sheets.
func signInRecipe(s *shell, request documentRequest) recipe {
	var day clinic.SignInDay
	read := func() (err error) {
		day, err = s.deps.Book.SignInDay(request.day)
		return err
	}
	return recipe{
		file:  "daybook-sign-in-" + request.day.String(),
		first: func() ([]func() error, error) { return []func() error{read}, nil },
		write: func() (report.Document, error) { return s.signInDocument(day.Date, request.sheets.of(day)), nil },
	}
}
