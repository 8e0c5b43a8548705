package clinic

import "testing"

func TestADischargeIsTakenBack(t *testing.T) {
	d := openClinic(t)
	end := Discharge{Patient: ana, Admission: stay(ana), Date: monday, Reason: "Moved"}
	first := d.do(atDesk, end)
	later := end
	later.Date, later.Reason = monday.AddDays(2), "Completed"
	second := d.do(atDesk, later)
	back, ok := Undo(later, second, "a slip")
	if !ok {
		t.Fatal("no way back")
	}
	d.doTwice(atDesk, back)
	if now, _ := admissionByID(d, ana, stay(ana)); now.Discharged != monday || now.Reason != "Moved" {
		t.Errorf("taken back once it ends %v, %q", now.Discharged, now.Reason)
	}
	back, _ = Undo(end, first, "a slip")
	d.doTwice(atDesk, back)
	if now, _ := admissionByID(d, ana, stay(ana)); !now.Discharged.IsZero() || now.Reason != "" {
		t.Errorf("taken back twice it still ends %v, %q", now.Discharged, now.Reason)
	}
}

func TestADischargeBeforeAnotherStayIsNotTakenBack(t *testing.T) {
	d := openClinic(t)
	end := Discharge{Patient: ana, Admission: stay(ana), Date: monday, Reason: "Moved"}
	facts := d.do(atDesk, end)
	again := d.AdmissionsOf(ana)[0]
	again.ID, again.From, again.Discharged, again.Reason = "again", monday.AddDays(1), Date{}, ""
	again.Plans = []Plan{{From: monday.AddDays(1), Track: daytime, Days: mondayToThursday, WeeklyMinutes: 60}}
	d.do(atDesk, Admit{Admission: again})
	back, _ := Undo(end, facts, "a slip")
	d.refused(atDesk, back, "already_admitted")
}
