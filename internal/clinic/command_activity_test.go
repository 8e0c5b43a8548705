package clinic

import "testing"

func TestSaveActivity(t *testing.T) {
	d := openClinic(t)
	meeting := Activity{ID: "m", Patient: ana, Date: monday, Label: " 12-step meeting ", Minutes: 60, Verified: "signed slip"}
	d.doTwice(inGroup, SaveActivity{Activity: meeting})
	got, err := d.ActivitiesOf(ana, monday, monday)
	if err != nil || len(got) != 1 || got[0].Label != "12-step meeting" {
		t.Fatalf("want the meeting, got %+v (%v)", got, err)
	}
	week, err := WeekOfPatient(d, d.admissions[ana][0], monday)
	if err != nil || week.Credited != 0 || week.Pending != 0 {
		t.Errorf("an activity outside is never treatment, got %+v (%v)", week, err)
	}
	for code, change := range map[string]func(*Activity){
		"no_id":            func(a *Activity) { a.ID = "" },
		"no_such_patient":  func(a *Activity) { a.Patient = "nobody" },
		"no_activity_name": func(a *Activity) { a.Label = " " },
		"activity_minutes": func(a *Activity) { a.Minutes = 1441 },
		"activity_to_come": func(a *Activity) { a.ID, a.Date = "n", monday.AddDays(1) },
		"activity_date":    func(a *Activity) { a.Date = monday.AddDays(-1) },
	} {
		wrong := meeting
		change(&wrong)
		d.refused(inGroup, SaveActivity{Activity: wrong}, code)
	}
	d.doTwice(inGroup, SaveActivity{Activity: Activity{ID: "m", Patient: ana, Date: monday.AddDays(-1), Removed: true}})
	if got, _ := d.ActivitiesOf(ana, monday, monday); !got[0].Removed || got[0].Minutes != 60 {
		t.Errorf("what is removed keeps what it said, on its day, got %+v", got)
	}
}
