package clinic

import (
	"slices"
	"time"
)

// WeekSheet is one stay's week as it goes on paper: every day with its sessions,
// what each block earned and what it lost, and whether the payer pays for the day.
type WeekSheet struct {
	Hours    PatientHours
	Days     [7]SheetDay
	Credited int // minutes: the sum of the sessions', and the week's own figure
	Losses   Losses
	Billable int // service dates that the payer pays for
}

// SheetDay is one day of it.
type SheetDay struct {
	DayHours
	Sessions []SheetSession
	Verdict  *DayVerdict // nil where nothing happened that day
}

// SheetSession is a visit with its blocks, breaks left out.
type SheetSession struct {
	VisitReasons
	Blocks []SheetBlock
}

// SheetBlock is a block with what became of its minutes.
type SheetBlock struct {
	SessionBlock
	Credited int
	Losses   Losses
}

// WeekSheetsOf are the week that holds a date, for each stay of the patient that
// covers a day of it: who steps down in the middle of a week has two. It refuses with
// not_in_program where none does.
func WeekSheetsOf(view View, patient PatientID, week Date, now time.Time) ([]WeekSheet, error) {
	first := WeekOf(week, view.Settings().WeekStart)
	var sheets []WeekSheet
	for _, stay := range view.AdmissionsOf(patient) {
		if !stay.Covers(first, first.AddDays(6)) {
			continue
		}
		hours, err := PatientHoursOf(view, patient, stay.ID, first, now)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, weekSheetOf(hours))
	}
	if len(sheets) == 0 {
		return nil, refuse("not_in_program")
	}
	slices.SortFunc(sheets, func(a, b WeekSheet) int { return a.Hours.Admission.From.Compare(b.Hours.Admission.From) })
	return sheets, nil
}

// weekSheetOf sets the hours of a stay out day by day, without the visits of other
// stays of the week: those stand on their own sheet.
func weekSheetOf(hours PatientHours) WeekSheet {
	sheet := WeekSheet{Hours: hours}
	for i, day := range hours.Row.Days {
		sheet.Days[i].DayHours = day
	}
	for _, day := range hours.Days {
		at := &sheet.Days[day.Date.DaysSince(hours.Row.Week.Week)]
		for _, visit := range day.Visits {
			if !hours.Admission.holds(visit.Visit) {
				continue
			}
			at.Sessions = append(at.Sessions, sheetSession(visit))
			if visit.Visit.Credit != nil {
				sheet.Credited += visit.Credit.Minutes
			}
			sheet.Losses = sheet.Losses.Plus(LossesOf(visit.Credit))
		}
		if len(at.Sessions) > 0 {
			verdict := day.Verdict
			at.Verdict = &verdict
			if verdict.Billable {
				sheet.Billable++
			}
		}
	}
	return sheet
}

func sheetSession(visit VisitReasons) SheetSession {
	session := SheetSession{VisitReasons: visit}
	for _, block := range visit.Visit.Session.Blocks {
		if block.Kind == KindBreak || block.Kind == "" && !block.Counts {
			continue
		}
		line := visit.Credit.lineOf(block.Block)
		session.Blocks = append(session.Blocks, SheetBlock{SessionBlock: block, Credited: line.Credited, Losses: lossesOfLine(line)})
	}
	return session
}
