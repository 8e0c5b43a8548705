package book

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

var theDirector = clinic.Actor{Kind: clinic.System} // may do all that staff may

// twinned is the rig's clinic in which Ana stands twice, both records with a stay,
// a card and a visit, and both of them merged.
func twinned(t *testing.T) (r *rig, second card.Code) {
	t.Helper()
	r = newRig(t)
	from := clinic.NewDate(2026, 11, 9)
	r.must(clinic.SavePatient{Patient: clinic.Patient{ID: "twin", Number: "300", Family: "Zyxwvutova", Given: "Ana"}})
	r.must(clinic.Admit{Admission: clinic.Admission{ID: "second", Patient: "twin", Program: program, From: from,
		Plans: []clinic.Plan{{From: from, Track: evening, WeeklyMinutes: 540}}}})
	second, err := r.IssueCard(r.desk, "twin")
	if err != nil {
		t.Fatalf("issue a card: %v", err)
	}
	if err := r.SetPatientPIN(r.desk, "twin", "7391"); err != nil {
		t.Fatalf("set a PIN: %v", err)
	}
	r.clock.to(newYork(t, "2026-11-16 18:00"))
	r.must(clinic.CheckInByDesk{Patient: "twin", Track: evening, Date: clinic.NewDate(2026, 11, 16)})
	r.clock.to(newYork(t, "2026-11-16 21:00"))
	r.must(clinic.CheckOut{Ref: r.visit().VisitRef})
	r.clock.to(newYork(t, "2026-11-17 17:50"))
	r.director(clinic.MergePatients{Kept: r.ana, Other: "twin", Reason: "imported and typed"})
	return r, second
}

func (r *rig) director(command clinic.Command) {
	r.t.Helper()
	if _, err := r.Do(theDirector, command); err != nil {
		r.t.Fatalf("%T: %v", command, err)
	}
}

// TestMergedSurvivesReopeningAndReplay: the state that was folded entry by entry,
// the one that is read from the file and the one that the journal gives back all
// say the same, merged and parted.
func TestMergedSurvivesReopeningAndReplay(t *testing.T) {
	r, _ := twinned(t)
	check := func(what string) {
		t.Helper()
		before := r.peopleText()
		r.openAgain()
		if after := r.peopleText(); after != before {
			t.Errorf("%s: expected the same after reopening:\n%s\n%s", what, before, after)
		}
		r.Close()
		inspection, err := Inspect(r.options)
		if err != nil {
			t.Fatalf("inspect: %v", err)
		}
		replayed, err := inspection.Rebuild(filepath.Join(t.TempDir(), "replayed.db"), func(int) error { return nil })
		if err != nil {
			t.Fatalf("replay: %v", err)
		}
		if differences, err := inspection.Compare(replayed); err != nil || len(differences) != 0 {
			t.Errorf("%s: the journal gives the same state back, got %v (%v)", what, differences, err)
		}
		replayed.Close()
		inspection.Close()
		r.openAgain()
	}
	check("merged")
	r.must(clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: clinic.NewDate(2026, 11, 17)})
	r.must(clinic.SetPlan{Patient: r.ana, Admission: "stay", Plan: clinic.Plan{From: clinic.NewDate(2026, 11, 17), Track: evening, WeeklyMinutes: 300}})
	check("with what came since")
	r.director(clinic.PartPatients{Other: "twin", Reason: "two people"})
	check("parted")
	if visits := r.visitsOf("twin"); len(visits) != 1 || visits[0].Patient != "twin" {
		t.Errorf("their own visit again, got %+v", visits)
	}
	if visits := r.visitsOf(r.ana); len(visits) != 1 {
		t.Errorf("the visit since is of Ana's stay, got %+v", visits)
	}
}

func (r *rig) visitsOf(patient clinic.PatientID) (visits []clinic.Visit) {
	r.t.Helper()
	err := r.Read(func(v clinic.View) (err error) {
		visits, err = v.VisitsOf(patient, clinic.NewDate(2026, 1, 1), clinic.NewDate(2026, 12, 31))
		return err
	})
	if err != nil {
		r.t.Fatalf("read the visits: %v", err)
	}
	return visits
}

// peopleText is everything that the book says of everybody, asked for by every
// record.
func (r *rig) peopleText() string {
	r.t.Helper()
	day := clinic.NewDate(2026, 11, 17)
	all := []any{r.FindPatients(""), r.PatientIndex().Find("zyx", clinic.PatientFilter{})}
	for _, id := range []clinic.PatientID{r.ana, "twin"} {
		sheet, err := r.Sheet(id)
		if err != nil {
			r.t.Fatalf("the sheet of %s: %v", id, err)
		}
		calendar, err := r.Calendar(id, day)
		if err != nil {
			r.t.Fatalf("the calendar of %s: %v", id, err)
		}
		journal, err := r.Journal(JournalQuery{Patient: id, Most: 100})
		if err != nil {
			r.t.Fatalf("the journal of %s: %v", id, err)
		}
		all = append(all, sheet, calendar, journal, r.MergesInto(id))
	}
	board, err := r.Hours(day)
	if err != nil {
		r.t.Fatalf("the hours: %v", err)
	}
	text, err := json.Marshal(append(all, board))
	if err != nil {
		r.t.Fatalf("write it down: %v", err)
	}
	return string(text)
}

func TestTheLobbyKnowsEitherCardAndNumber(t *testing.T) {
	for name, come := range map[string]func(r *rig, second card.Code) (clinic.Verdict, error){
		"the kept card": func(r *rig, _ card.Code) (clinic.Verdict, error) { return r.AnswerCard(r.code, "", clinic.IntentNone) },
		"the other card": func(r *rig, second card.Code) (clinic.Verdict, error) {
			return r.AnswerCard(second, "", clinic.IntentNone)
		},
		"the kept number": func(r *rig, _ card.Code) (clinic.Verdict, error) {
			return r.AnswerNumber("204207", "7391", "", clinic.IntentNone)
		},
		"the other number": func(r *rig, _ card.Code) (clinic.Verdict, error) {
			return r.AnswerNumber("300", "7391", "", clinic.IntentNone)
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, second := twinned(t)
			if verdict, err := come(r, second); err != nil || verdict.Kind != clinic.CheckedIn {
				t.Fatalf("expected to be in, got %+v (%v)", verdict, err)
			}
			board, err := r.DayBoard(clinic.NewDate(2026, 11, 17))
			if err != nil {
				t.Fatalf("the day: %v", err)
			}
			rows := 0
			for _, track := range board.Tracks {
				for _, row := range track.Rows {
					if rows++; row.Ref.Patient != r.ana || row.Status != clinic.StatusIn {
						t.Errorf("expected Ana, in, got %+v", row)
					}
				}
			}
			if rows != 1 {
				t.Errorf("expected one row on the day's list, got %d", rows)
			}
			if found, ok := r.FindCard(second); !ok || found.Patient != r.ana {
				t.Errorf("the card is Ana's, got %+v", found)
			}
		})
	}
}

func TestTheJournalOfBothRecordsIsOne(t *testing.T) {
	r, _ := twinned(t)
	page, err := r.Journal(JournalQuery{Patient: r.ana, Most: 100})
	if err != nil {
		t.Fatalf("read the journal: %v", err)
	}
	words := map[string]int{}
	for _, line := range page.Lines {
		words[line.Told.Word]++
		if line.Number != "204207" || line.Told.Patient != r.ana {
			t.Errorf("every line is Ana's, got %+v", line)
		}
	}
	if words["patients_merged"] != 1 || words["card_issued"] != 2 || words["admitted"] != 2 {
		t.Errorf("the lines of both and of the merge, got %v", words)
	}
	r.director(clinic.PartPatients{Other: "twin", Reason: "two"})
	page, err = r.Journal(JournalQuery{Patient: "twin", Group: clinic.TellPatients, Most: 2})
	if err != nil || len(page.Lines) != 2 || page.Lines[0].Told.Word != "patients_parted" || page.Lines[1].Told.Word != "patients_merged" {
		t.Errorf("the other record tells of it too, got %+v (%v)", page.Lines, err)
	}
}
