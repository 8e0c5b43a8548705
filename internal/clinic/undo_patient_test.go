package clinic

import "testing"

func TestAPatientAddedInErrorIsTakenOut(t *testing.T) {
	d := openClinic(t)
	add := SavePatient{Patient: Patient{ID: "cy", Given: "Cy", Family: "Young", Number: "77"}}
	facts := d.do(atDesk, add)
	back, ok := Undo(add, facts, "undone")
	if !ok {
		t.Fatal("no way back")
	}
	d.doTwice(atDesk, back)
	if len(FindPatients(d, "young", monday)) != 0 || len(d.PatientsByNumber("77")) != 0 {
		t.Error("the patient is found still")
	}
	if patient, known := d.Patient("cy"); !known || !patient.Withdrawn {
		t.Error("the journal lost the name")
	}
	d.do(atDesk, SavePatient{Patient: Patient{ID: "other", Given: "Di", Family: "Old", Number: "77"}})
	d.refused(atDesk, add, "number_taken")
	again := add
	again.Patient.Number = "78"
	d.do(atDesk, again)
	if len(FindPatients(d, "young", monday)) != 1 {
		t.Error("saved again, and not found")
	}
}

func TestAPatientWithAnythingIsNotTakenOut(t *testing.T) {
	for name, use := range map[string]func(d *clinicDay){
		"a stay":    func(d *clinicDay) { d.admit("cy", "Cy", "Young", "77", daytime) },
		"a card":    func(d *clinicDay) { d.do(atDesk, IssueCard{Patient: "cy", Hash: "h", Short: "BCDF"}) },
		"a hold":    func(d *clinicDay) { d.do(atDesk, PlaceHold{Hold: Hold{ID: "h", Patient: "cy", Note: "form"}}) },
		"a contact": func(d *clinicDay) { d.do(atDesk, SaveContact{Contact: motherOf("cy")}) },
		"a payer":   func(d *clinicDay) { d.pays("aetna", "Aetna"); d.covers("cy", "aetna", monday, Date{}) },
	} {
		t.Run(name, func(t *testing.T) {
			d := openClinic(t)
			d.do(atDesk, SavePatient{Patient: Patient{ID: "cy", Given: "Cy", Family: "Young", Number: "77"}})
			use(d)
			d.refused(atDesk, WithdrawPatient{Patient: "cy"}, "patient_used")
		})
	}
}

func TestAChangedPatientIsAgainAsBefore(t *testing.T) {
	d := openClinic(t)
	before, _ := d.Patient(ana)
	change := SavePatient{Patient: before}
	change.Patient.Family = "Alvarez-Lee"
	facts := d.do(atDesk, change)
	back, ok := Undo(change, facts, "undone")
	if !ok {
		t.Fatal("no way back")
	}
	d.do(atDesk, back)
	if now, _ := d.Patient(ana); now.Family != before.Family || now.Withdrawn {
		t.Errorf("now %+v", now)
	}
}

func TestAnAdmissionInErrorIsTakenBackUntilSomebodyCame(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "cy", Given: "Cy", Family: "Young", Number: "77"}})
	stay := Admission{ID: "s", Patient: "cy", Program: d.AdmissionsOf(ana)[0].Program, From: monday, Plans: []Plan{{From: monday, Track: daytime, WeeklyMinutes: 60, Days: d.AdmissionsOf(ana)[0].Plans[0].Days}}}
	admit := Admit{Admission: stay}
	facts := d.do(atDesk, admit)
	back, ok := Undo(admit, facts, "undone")
	if !ok {
		t.Fatal("no way back")
	}
	d.doTwice(atDesk, back)
	if len(d.AdmissionsOf("cy")) != 0 {
		t.Fatal("the stay is there still")
	}
	d.do(atDesk, admit)
	d.clock(9, 0)
	d.pick("cy", daytime)
	d.refused(atDesk, WithdrawStay{Patient: "cy", Admission: "s"}, "stay_used")
}

func TestContactsAndAttemptsAreTakenBack(t *testing.T) {
	d := openClinic(t)
	add := SaveContact{Contact: motherOf(ana)}
	added := d.do(atDesk, add)
	change := SaveContact{Contact: motherOf(ana)}
	change.Contact.Phone = "555-0199"
	changed := d.do(atDesk, change)
	log := LogAttempt{Attempt: Attempt{ID: "one", Patient: ana, Date: monday, Contact: "mother", Reach: ReachCall, Outcome: AttemptReached}}
	logged := d.do(atDesk, log)
	for _, step := range []struct {
		done  Command
		facts []Event
	}{{log, logged}, {change, changed}, {add, added}} {
		back, ok := Undo(step.done, step.facts, "undone")
		if !ok {
			t.Fatalf("%T has no way back", step.done)
		}
		d.do(atDesk, back)
	}
	tried, _ := d.AttemptsOf(ana, monday, monday)
	if contact := d.ContactsOf(ana)[0]; !contact.Removed || contact.Phone != "555-0101" || !tried[0].Removed {
		t.Errorf("now %+v, %+v", contact, tried)
	}
}
