package book

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// TestTotalsOnPaperFollowFromTheJournal: whatever happened, a patient's sheets, the
// letter's record and the census come to the same minutes, and to what the journal's
// credits add up to; and each sheet to its line on the page of hours.
func TestTotalsOnPaperFollowFromTheJournal(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		from, to := clinic.NewDate(2026, 11, 2), r.Today().AddDays(7)
		credits := 0
		for _, credit := range r.creditsInJournal() {
			if credit.Patient == r.ana {
				credits += credit.Credit.Minutes
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
	})
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
