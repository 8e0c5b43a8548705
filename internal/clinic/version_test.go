package clinic

import (
	"reflect"
	"slices"
	"testing"
	"time"
)

// entries are events of one day each, by one member of staff.
func entries(events ...Event) []Entry {
	var all []Entry
	for i, event := range events {
		all = append(all, Entry{Recorded{At: time.Date(2026, 3, 1+i, 15, 0, 0, 0, time.UTC), Actor: atDesk}, event})
	}
	return all
}

func TestBothVersionsOfAPersonStayVisible(t *testing.T) {
	first := Patient{ID: ana, Number: "1", Family: "Alvarez", Given: "Ana"}
	second, third := first, first
	second.Note = "hears badly"
	third.Family, third.Note = "Alvarado", "hears badly"
	versions := Versions(newFakeView(), entries(PatientSaved{Patient: first}, PatientSaved{Patient: second}, PatientSaved{Patient: third, Why: "typed wrong"}))
	if len(versions) != 2 {
		t.Fatalf("two changes, got %+v", versions)
	}
	newest := versions[0]
	want := Difference{"family", "Alvarez", "Alvarado"}
	if newest.Why != "typed wrong" || len(newest.Differences) != 1 || newest.Differences[0] != want || newest.Actor != atDesk {
		t.Errorf("want %+v, typed wrong, got %+v", want, newest)
	}
	if older := versions[1]; older.Differences[0] != (Difference{"note", nil, "hears badly"}) {
		t.Errorf("what was not said before is nothing, got %+v", older.Differences)
	}
}

func TestAPlanFromAnEarlierDayTookThePlaceOfTheOneInForceThen(t *testing.T) {
	d := openClinic(t)
	first := Plan{From: Date{2026, 1, 1}, Track: daytime, Days: mondayToThursday, WeeklyMinutes: 600}
	less := first
	less.From, less.WeeklyMinutes = Date{2026, 2, 2}, 300
	set := func(plan Plan) PlanSet { return PlanSet{Admission: "s", Patient: ana, Plan: plan} }
	gone := set(less)
	gone.Withdrawn = true
	versions := Versions(d, entries(set(first), set(less), gone))
	if len(versions) != 2 {
		t.Fatalf("set and taken back are two changes, got %+v", versions)
	}
	if got := valueIn(versions[1], "weekly"); got != (Difference{"weekly", 10 * time.Hour, 5 * time.Hour}) {
		t.Errorf("10 hours became 5, got %+v", got)
	}
	if got := valueIn(versions[0], "weekly"); got != (Difference{"weekly", 5 * time.Hour, 10 * time.Hour}) {
		t.Errorf("5 hours became 10 again, got %+v", got)
	}
}

// The group and the make-up days of a plan are as much of it as its hours.
func TestAnotherGroupAndOtherMakeUpDaysAreVersions(t *testing.T) {
	d := openClinic(t)
	first := Plan{From: Date{2026, 1, 1}, Track: daytime, Days: mondayToThursday, Available: []time.Weekday{time.Friday}}
	second := first
	second.Group, second.Available, second.AvailableTracks = GroupID(daytime), nil, []TrackID{evening}
	versions := Versions(d, entries(PlanSet{Admission: "s", Patient: ana, Plan: first}, PlanSet{Admission: "s", Patient: ana, Plan: second}))
	if len(versions) != 1 || len(versions[0].Differences) != 3 {
		t.Fatalf("one change of three particulars, got %+v", versions)
	}
	if group, ok := valueIn(versions[0], "group").Now.(Group); !ok || group.Room != "Room of daytime" {
		t.Errorf("the group with its room, got %+v", valueIn(versions[0], "group"))
	}
	if got := valueIn(versions[0], "make_up_days"); got.Now != nil || !slices.Equal(got.Was.([]time.Weekday), first.Available) {
		t.Errorf("Friday is no make-up day any more, got %+v", got)
	}
	if got := valueIn(versions[0], "make_up_tracks"); !reflect.DeepEqual(got.Now, []Label{{Text: "evening"}}) {
		t.Errorf("make-ups suit in the evening, got %+v", got)
	}
}

func valueIn(v Version, word string) Difference {
	for _, d := range v.Differences {
		if d.Word == word {
			return d
		}
	}
	return Difference{}
}

// Every kind that has a subject names its fact, or its earlier versions would be
// kept and never shown.
func TestEverySubjectHasAFact(t *testing.T) {
	d := openClinic(t)
	for _, event := range []Event{
		PatientSaved{Patient: Patient{ID: ana}}, PlanSet{Patient: ana}, Discharged{Patient: ana}, DischargeWithdrawn{Patient: ana},
		AdmissionExtended{Patient: ana}, AdmissionMoved{Patient: ana}, OpeningSet{Patient: ana}, AbsenceRecorded{VisitRef: VisitRef{Patient: ana}}, AbsenceWithdrawn{VisitRef: VisitRef{Patient: ana}},
		ContactSaved{Contact: Contact{Patient: ana}}, CoverageSaved{Coverage: Coverage{Patient: ana}},
		AuthorizationSaved{Authorization: Authorization{Patient: ana}}, ActivitySaved{Activity: Activity{Patient: ana}}, PayerSaved{Payer: Payer{ID: "ana"}},
	} {
		if fact, _ := particularsOf(d, event); Subject(event) != string(ana) || fact == "" {
			t.Errorf("%s: kept under %q as %q", event.Kind(), Subject(event), fact)
		}
	}
}
