package book

import (
	"encoding/json"
	"fmt"
	"testing"

	"daybook/internal/clinic"

	"pgregory.net/rapid"
)

// TestAPurgeChangesNothingForAnybodyElse: of a random book, some people leave, merge,
// or are held; years later those who are due are removed. What is known of everybody
// else is the same as before, nothing is left of those who are gone, and the journal
// gives the same state again.
func TestAPurgeChangesNothingForAnybodyElse(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		if _, err := r.Do(theDirector, clinic.SaveStaff{Staff: clinic.Staff{ID: "dina", Name: "Dina", Role: clinic.Director}}); err != nil {
			rt.Fatal(err)
		}
		people := map[clinic.PatientID]string{}
		for n := range 4 {
			id := clinic.PatientID(fmt.Sprintf("person-%c", 'a'+n))
			people[id] = fmt.Sprint(710_000 + 1111*n)
			r.old(id, people[id])
		}
		lobbyDay(rt, r)
		r.lives(rt, people)
		r.clock.to(r.clock.Now().AddDate(rapid.IntRange(8, 12).Draw(rt, "years"), 0, 0))
		due := r.due()
		if len(due) == 0 {
			return
		}
		due = due[:rapid.IntRange(1, len(due)).Draw(rt, "removed")]
		gone := map[clinic.PatientID]bool{}
		for _, id := range recordsOf(due) {
			gone[id] = true
		}
		before, heads := r.toldOfOthers(rt, gone), len(r.entries())
		r.purge(due)
		if after := r.toldOfOthers(rt, gone); after != before {
			rt.Fatalf("what is known of the others was\n%s\nand is\n%s", before, after)
		}
		if got := len(r.entries()); got != heads+1 {
			rt.Fatalf("%d entries before, %d after", heads, got)
		}
		texts := r.everything()
		for id := range gone {
			mustLack(t, texts, string(id), `"`+people[id]+`"`, "Family-"+string(id), "Contact-"+string(id), "555"+people[id])
		}
		r.sound("after the purge")
		if rapid.IntRange(0, 3).Draw(rt, "restart") > 0 {
			return
		}
		r.openAgain()
		if again := r.toldOfOthers(rt, gone); again != before {
			rt.Fatalf("what is known of the others after the next start:\n%s\nwant\n%s", again, before)
		}
	})
}

// lives has people come, leave, be merged and be held.
func (r *rig) lives(t *rapid.T, people map[clinic.PatientID]string) {
	for range rapid.IntRange(3, 25).Draw(t, "acts") {
		pick := func(what string) clinic.PatientID {
			return clinic.PatientID(fmt.Sprintf("person-%c", 'a'+rapid.IntRange(0, len(people)-1).Draw(t, what)))
		}
		id := pick("who")
		stay := clinic.AdmissionID("stay-" + id)
		switch rapid.IntRange(0, 8).Draw(t, "life") {
		case 0, 1, 2:
			r.Do(r.desk, clinic.Discharge{Patient: id, Admission: stay, Date: r.Today(), Reason: "completed"})
		case 3:
			r.Do(r.desk, clinic.CheckInByDesk{Patient: id, Track: evening, Date: r.Today()})
		case 4:
			block := clinic.BlockID("e2" + r.Today().Weekday().String())
			r.Do(r.desk, clinic.AttestGroup{Track: evening, Date: r.Today(), Block: block, Heads: 2, Witness: "counselor"})
		case 5:
			r.Do(theDirector, clinic.MergePatients{Kept: id, Other: pick("other"), Reason: "the same person"})
		case 6:
			r.Do(theDirector, clinic.PartPatients{Other: id, Reason: "no, two people"})
		case 7:
			r.Do(dinaDirects, clinic.SetLegalHold{Patient: id, Reason: "subpoena"})
		default:
			r.Do(r.desk, clinic.ReleaseHold{Patient: id, Hold: clinic.HoldID("hold-" + id)})
		}
	}
}

// toldOfOthers is what documents, sheets and pages say of whoever stays.
func (r *rig) toldOfOthers(t *rapid.T, gone map[clinic.PatientID]bool) string {
	from, to := clinic.NewDate(2026, 11, 2), clinic.NewDate(2026, 12, 14)
	var told []any
	tell := func(what any, err error) { told = append(told, what, fmt.Sprint(err)) } // some are refused, as before
	for _, row := range r.PatientIndex().Find("", clinic.PatientFilter{}) {
		id := row.Patient
		if gone[id] {
			continue
		}
		sheet, err := r.Sheet(id)
		tell(sheet, err)
		record, err := r.AttendanceRecord(id, from, to)
		tell(record, err)
		disclosures, err := r.Disclosures(id)
		tell(disclosures, err)
		versions, err := r.VersionsOf(string(id))
		tell(versions, err)
		tell(r.memory().ContactsOf(id), nil)
		tell(r.memory().AuthorizationsOf(id), nil)
		for week := from; !week.After(to); week = week.AddDays(7) {
			sheets, err := r.WeekSheets(id, week)
			tell(sheets, err)
		}
	}
	for _, period := range r.Periods() {
		report, err := r.PeriodReport(period.ID)
		for _, claim := range report.Claims {
			if !gone[claim.Patient] {
				tell(claim, err)
			}
		}
	}
	tell(r.memory().Payers(), nil)
	err := r.Read(func(v clinic.View) error {
		for day := from; !day.After(from.AddDays(40)); day = day.AddDays(1) {
			counts, err := v.HeadCountsOn(day)
			tell(counts, err)
		}
		weeks, err := v.ParallelWeeks()
		tell(weeks, err)
		return nil
	})
	tell(nil, err)
	written, err := json.MarshalIndent(told, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}
