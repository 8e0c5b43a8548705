package clinic

import "testing"

// What a packet tells of plans and authorizations: those that the dates rest on, with
// what was recorded before, and no others.
func TestTheHistoryOfDaysIsWhatTheyRestOn(t *testing.T) {
	d := attestedDay(t)
	id := stay(ana)
	plan := func(from Date, minutes int) PlanSet {
		return PlanSet{Admission: id, Patient: ana, Plan: Plan{From: from, Track: daytime, Days: mondayToThursday, WeeklyMinutes: minutes}}
	}
	granted := func(grant AuthorizationID, from, to Date, units int) AuthorizationSaved {
		return AuthorizationSaved{Authorization: Authorization{ID: grant, Patient: ana, Number: string(grant), From: from, To: to, Granted: units, Unit: UnitDay}}
	}
	day := d.audit(monday)
	from := day.Plan.From
	history := History(d, entries(
		plan(from, 600), plan(from, 540), plan(monday.AddDays(7), 300),
		granted("covers", monday, monday.AddDays(9), 10), granted("covers", monday.AddDays(2), monday.AddDays(9), 12), granted("later", monday.AddDays(20), monday.AddDays(30), 5),
		PatientSaved{Patient: Patient{ID: ana, Given: "Ana"}}))
	if len(history) != 7 {
		t.Fatalf("seven facts, got %d: %+v", len(history), history)
	}
	found := HistoryOfDays(history, []AuditDay{day})
	want := []struct {
		kind  string
		first bool
	}{{"admission.plan_set", true}, {"admission.plan_set", false}, {"authorization.saved", true}, {"authorization.saved", false}}
	if len(found) != len(want) {
		t.Fatalf("want the plan and the authorization, each as recorded and as changed, got %+v", found)
	}
	for i, version := range found {
		if version.First != want[i].first || version.Event.Kind() != want[i].kind {
			t.Errorf("%d: want %+v, got %s, first %v", i, want[i], version.Event.Kind(), version.First)
		}
	}
	if got := valueIn(found[1], "weekly"); got.Was == nil || got.Now == nil || got.Was == got.Now {
		t.Errorf("ten hours became nine, got %+v", got)
	}
	if got := HistoryOfDays(history, nil); len(got) != 0 {
		t.Errorf("no dates rest on nothing, got %+v", got)
	}
}
