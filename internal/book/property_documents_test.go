package book

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// TestTotalsOnPaperFollowFromTheJournal: whatever happened, a patient's sheets, the
// letter's record and the census come to the same minutes, and to what the journal's
// credits add up to; and each sheet to its line on the page of hours.
func TestTotalsOnPaperFollowFromTheJournal(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		from, to := clinic.NewDate(2026, 11, 2), r.Today().AddDays(7)
		credits, inGroups := 0, 0
		for _, credit := range r.creditsInJournal() {
			if credit.Patient == r.ana {
				credits += credit.Credit.Minutes
				inGroups += credit.Credit.Minutes + credit.Credit.Rounded
			}
		}
		sheets := 0
		for week := from; !week.After(to); week = week.AddDays(7) {
			board, err := r.Hours(week)
			if err != nil {
				rt.Fatal(err)
			}
			screen, onPaper := 0, 0
			for _, row := range board.Rows {
				screen += row.Week.Credited
				if row.Beside {
					continue
				}
				ofPatient, err := r.WeekSheets(row.Patient, week)
				if err != nil {
					rt.Fatal(err)
				}
				for _, sheet := range ofPatient {
					credits := sheet.Credited
					sheets, onPaper = sheets+credits, onPaper+credits
					checkSheet(rt, sheet)
					if sheet.Hours.Admission.ID == row.Admission && credits != row.Week.Credited {
						rt.Fatalf("the sheet credits %d, the screen %d", credits, row.Week.Credited)
					}
				}
			}
			if screen != onPaper || board.Credited != onPaper {
				rt.Fatalf("the week's sheets credit %d, the lines on the screen %d, its head %d", onPaper, screen, board.Credited)
			}
		}
		record, err := r.AttendanceRecord(r.ana, from, to)
		if err != nil {
			rt.Fatal(err)
		}
		census := r.census(rt, from, to)
		if sheets != credits || record.Credited != credits || census.Sum.Credited != credits {
			rt.Fatalf("the journal credits %d minutes, the sheets %d, the letter %d, the census %d",
				credits, sheets, record.Credited, census.Sum.Credited)
		}
		checkCensus(rt, census, record)
		r.checkBilling(rt, from, to.AddDays(6), credits)
		if got := r.onSignInSheets(rt, from, to.AddDays(6)); got != inGroups {
			rt.Fatalf("the journal credits %d minutes in groups, the sign-in sheets %d", inGroups, got)
		}
	})
}

// checkBilling holds the worksheet against the journal's credits, the page of hours'
// verdicts, and its own totals.
func (r *rig) checkBilling(t *rapid.T, from, to clinic.Date, credits int) {
	sheet, patients, err := r.BeginBilling(from, to)
	if err == nil {
		err = r.AddToBilling(sheet, patients...)
	}
	if err == nil {
		err = r.FinishBilling(sheet)
	}
	if err != nil {
		t.Fatal(err)
	}
	units, totals, lines := 0, 0, 0
	for _, line := range sheet.Lines {
		verdict, err := r.Verdict(line.Patient.ID, line.Date)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(verdict, line.Verdict) {
			t.Fatalf("%s: the worksheet says %+v, the screen %+v", line.Date, line.Verdict, verdict)
		}
		if line.Ready() {
			units += verdict.Units
		}
	}
	for _, total := range sheet.Totals {
		lines += total.Ready + total.Held + total.Not
		for _, code := range total.Codes {
			totals += code.Units
		}
	}
	if sheet.Credited() != credits || totals != units || lines != len(sheet.Lines) {
		t.Fatalf("the journal credits %d minutes, the worksheet %d; its lines have %d units, its totals %d", credits, sheet.Credited(), units, totals)
	}
}

// onSignInSheets are the minutes on the sign-in sheets of some days, with which the
// lines of each sheet agree.
func (r *rig) onSignInSheets(t *rapid.T, from, to clinic.Date) int {
	minutes := 0
	for date := from; !date.After(to); date = date.AddDays(1) {
		day, err := r.SignInDay(date)
		if err != nil {
			t.Fatal(err)
		}
		for _, sheet := range day.Sheets {
			minutes += sheet.Minutes()
			for _, line := range sheet.Lines {
				if line.Minutes > 0 && line.In.IsZero() || line.Here == clinic.PresenceAway && line.Minutes > 0 {
					t.Fatalf("%d minutes of somebody who was not there: %+v", line.Minutes, line)
				}
				if !line.In.IsZero() && !line.Out.IsZero() && line.Minutes > int(line.Out.Sub(line.In).Minutes()) {
					t.Fatalf("%d minutes between %s and %s", line.Minutes, line.In, line.Out)
				}
			}
		}
	}
	return minutes
}

// checkSheet holds a sheet's days, sessions and blocks against each other.
func checkSheet(t *rapid.T, sheet clinic.WeekSheet) {
	days, blocks := 0, 0
	for _, day := range sheet.Days {
		days += day.Credited
		for _, session := range day.Sessions {
			if session.Visit.Credit == nil {
				continue
			}
			blocks -= session.Credit.Rounded
			for _, block := range session.Blocks {
				blocks += block.Credited
				if block.Counts && block.Credited+block.Losses.Total() != block.Minutes() {
					t.Fatalf("of %d minutes of a block %d are credited and %d lost", block.Minutes(), block.Credited, block.Losses.Total())
				}
			}
		}
	}
	if days != sheet.Credited || blocks != sheet.Credited {
		t.Fatalf("a sheet credits %d, its days %d, its blocks %d", sheet.Credited, days, blocks)
	}
}

// checkCensus holds a census of one patient against its parts and the letter.
func checkCensus(t *rapid.T, census *clinic.Census, record clinic.AttendanceRecord) {
	var periods, groups clinic.Usage
	for _, period := range census.Periods {
		periods = periods.Plus(period.Usage)
	}
	for _, group := range census.Groups {
		groups = groups.Plus(group.Usage)
	}
	sum := census.Sum
	if periods != sum || groups != sum {
		t.Fatalf("the periods come to %+v, the tracks to %+v, the whole to %+v", periods, groups, sum)
	}
	if sum.Scheduled != sum.Attended+sum.Excused+sum.Unexcused+sum.NoShows+sum.NotAdmitted {
		t.Fatalf("every session was attended or missed: %+v", sum)
	}
	if sum.Scheduled != record.Scheduled || sum.Attended != record.Attended || sum.Beside != record.Beside || sum.NoShows != record.Absences[clinic.NoShow] {
		t.Fatalf("the letter says %+v, the census %+v", record, sum)
	}
}

func (r *rig) census(t *rapid.T, from, to clinic.Date) *clinic.Census {
	var census *clinic.Census
	err := r.Read(func(v clinic.View) (err error) {
		if census, err = clinic.NewCensus(v, from, to, clinic.ByWeek); err != nil {
			return err
		}
		for _, patient := range v.Patients() {
			if err := census.Add(v, patient, r.Now()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	census.Finish()
	return census
}

// creditsInJournal is the last credit of each visit, as the journal has it.
func (r *rig) creditsInJournal() map[clinic.VisitID]clinic.VisitCredited {
	last := map[clinic.VisitID]clinic.VisitCredited{}
	for _, entry := range r.entries() {
		payload, err := journal.Payload(entry.BodyBytes)
		if err != nil {
			r.t.Fatal(err)
		}
		event, err := clinic.DecodeEvent(entry.Kind, payload)
		if err != nil {
			r.t.Fatal(err)
		}
		if credited, ok := event.(clinic.VisitCredited); ok {
			last[credited.Visit] = credited
		}
	}
	return last
}
