package clinic

import "testing"

func TestAChangedPlanIsTakenBack(t *testing.T) {
	d := openClinic(t)
	weekly := func() int {
		now, _ := admissionByID(d, ana, stay(ana))
		plan, _ := now.PlanOn(monday)
		return plan.WeeklyMinutes
	}
	set := func(minutes int) (SetPlan, []Event) {
		c := SetPlan{Patient: ana, Admission: stay(ana), Plan: Plan{From: monday, Track: daytime, Days: mondayToThursday, WeeklyMinutes: minutes}}
		return c, d.do(atDesk, c)
	}
	first, facts1 := set(300)
	second, facts2 := set(200)
	back, ok := Undo(second, facts2, "a slip")
	if !ok {
		t.Fatal("no way back")
	}
	d.doTwice(atDesk, back)
	if weekly() != 300 {
		t.Errorf("after one step back %d minutes a week, want 300", weekly())
	}
	back, _ = Undo(first, facts1, "a slip")
	d.doTwice(atDesk, back)
	if weekly() != weekMinutes || len(d.AdmissionsOf(ana)[0].Plans) != 1 {
		t.Errorf("after two steps back %d minutes and %d plans", weekly(), len(d.AdmissionsOf(ana)[0].Plans))
	}
}

func TestAPlanThatSomebodyChangedSinceStays(t *testing.T) {
	d := openClinic(t)
	plan := Plan{From: monday, Track: daytime, Days: mondayToThursday, WeeklyMinutes: 300}
	mine := SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}
	facts := d.do(atDesk, mine)
	plan.WeeklyMinutes = 400
	d.do(director, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan})
	back, _ := Undo(mine, facts, "a slip")
	if events := d.do(atDesk, back); len(events) != 0 {
		t.Errorf("somebody else’s plan was taken back: %v", kinds(events))
	}
}
