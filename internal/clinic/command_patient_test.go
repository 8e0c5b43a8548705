package clinic

import (
	"testing"
	"time"
)

func TestSavingAPatient(t *testing.T) {
	d := openClinic(t)
	patient := Patient{ID: "cy", Number: " 123456 ", Given: " Cy ", Family: " Clark ", PIN: "hash", Failures: Failures{Count: 9}}
	wantKinds(t, d.doTwice(atDesk, SavePatient{Patient: patient}), "patient.saved")
	if got := d.patients["cy"]; got.Number != "123456" || got.Given != "Cy" || got.Family != "Clark" || got.PIN != "" || got.Failures.Count != 0 {
		t.Errorf("trimmed, and without the PIN and the failures of the form: got %+v", got)
	}
	d.do(atDesk, SetPatientPIN{Patient: "cy", PIN: "argon"})
	patient.Family = "Clarke"
	d.doTwice(atDesk, SavePatient{Patient: patient})
	if got := d.patients["cy"]; got.PIN != "argon" || got.Family != "Clarke" {
		t.Errorf("a new name leaves the PIN as it is, got %+v", got)
	}
}

func TestPatientsThatAreRefused(t *testing.T) {
	d := openClinic(t)
	tests := []struct {
		patient Patient
		code    string
	}{
		{Patient{Number: "7", Family: "No Id"}, "no_id"},
		{Patient{ID: "x", Number: "7", Given: "  "}, "no_name"},
		{Patient{ID: "x", Family: "X"}, "number_not_digits"},
		{Patient{ID: "x", Family: "X", Number: "12a4"}, "number_not_digits"},
		{Patient{ID: "x", Family: "X", Number: "-1"}, "number_not_digits"},
		{Patient{ID: "x", Family: "X", Number: "1234567"}, "number_not_digits"},
		{Patient{ID: "x", Family: "X", Number: "٣"}, "number_not_digits"},
		{Patient{ID: "x", Family: "X", Number: "1"}, "number_taken"},
	}
	for _, test := range tests {
		refusal := d.refused(atDesk, SavePatient{Patient: test.patient}, test.code)
		if test.code == "number_taken" && refusal.Args["Number"] != "1" {
			t.Errorf("the sentence names the number, got %v", refusal.Args)
		}
	}
	d.do(atDesk, SavePatient{Patient: Patient{ID: "one", Number: "8", Given: "Ó"}}) // one name of one letter is enough
}

func TestPatientPIN(t *testing.T) {
	d := openClinic(t)
	d.refused(atDesk, SetPatientPIN{Patient: "nobody", PIN: "argon"}, "no_such_patient")
	wantKinds(t, d.doTwice(atDesk, SetPatientPIN{Patient: ana, PIN: "argon"}), "patient.pin_set")
	d.do(inLobby, TryNumber{Patient: ana})
	wantKinds(t, d.doTwice(atDesk, SetPatientPIN{Patient: ana, PIN: "argon"}), "patient.pin_set") // opens the lock
}

func TestTryingANumber(t *testing.T) {
	d := openClinic(t)
	d.refused(inLobby, TryNumber{Patient: "nobody", OK: true}, "no_such_patient")
	if events := d.do(inLobby, TryNumber{Patient: ana, OK: true}); len(events) != 0 {
		t.Errorf("a PIN that fits at once is nothing to write down, got %v", kinds(events))
	}
	d.do(inLobby, TryNumber{Patient: ana})
	d.do(inLobby, TryNumber{Patient: ana})
	if got := d.patients[ana].Failures; got.Count != 2 || !got.Last.Equal(d.now) {
		t.Errorf("two wrong PINs, the last one now: got %+v", got)
	}
	wantKinds(t, d.doTwice(inLobby, TryNumber{Patient: ana, OK: true}), "patient.number_tried")
	if got := d.patients[ana].Failures; got != (Failures{}) {
		t.Errorf("a PIN that fits clears the wrong ones, got %+v", got)
	}
}

func TestAdmitting(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "cy", Number: "3", Given: "Cy"}})
	plan := Plan{From: monday, Track: evening, Days: mondayToThursday, WeeklyMinutes: 540}
	first := Admission{ID: "first", Patient: "cy", Program: iop, From: monday, Plans: []Plan{plan}, Discharged: monday, Reason: "left over"}
	wantKinds(t, d.doTwice(atDesk, Admit{Admission: first}), "admission.opened", "admission.plan_set")
	if got := d.admissions["cy"][0]; !got.Discharged.IsZero() || got.Reason != "" || len(got.Plans) != 1 {
		t.Errorf("a stay starts open and with its plan, got %+v", got)
	}
	second := first
	second.ID, second.From = "second", monday.AddDays(30)
	d.refused(atDesk, Admit{Admission: second}, "already_admitted")
	end := Discharge{Patient: "cy", Admission: "first", Date: monday.AddDays(30), Reason: "completed"}
	wantKinds(t, d.doTwice(atDesk, end), "admission.discharged")
	d.refused(atDesk, Admit{Admission: second}, "already_admitted") // both stays would cover that day
	second.From = monday.AddDays(31)
	d.doTwice(atDesk, Admit{Admission: second})
}

func TestAdmissionsThatAreRefused(t *testing.T) {
	d := openClinic(t)
	d.discharge(ana, monday.AddDays(-1))
	good := Admission{ID: "new", Patient: ana, Program: iop, From: monday, Plans: []Plan{{From: monday, Track: daytime}}}
	tests := map[string]func(*Admission){
		"no_id":                  func(a *Admission) { a.ID = "" },
		"no_such_patient":        func(a *Admission) { a.Patient = "nobody" },
		"no_such_program":        func(a *Admission) { a.Program = "none" },
		"no_plan":                func(a *Admission) { a.Plans = nil },
		"track_of_other_program": func(a *Admission) { a.Plans = []Plan{{Track: "none"}} },
		"weekly_minutes":         func(a *Admission) { a.Plans = []Plan{{Track: daytime, WeeklyMinutes: -1}} },
	}
	for code, spoil := range tests {
		bad := good
		spoil(&bad)
		d.refused(atDesk, Admit{Admission: bad}, code)
	}
	good.Plans = append(good.Plans, Plan{Track: daytime, WeeklyMinutes: 7*24*60 + 1})
	d.refused(atDesk, Admit{Admission: good}, "weekly_minutes")
}

func TestChangingAPlan(t *testing.T) {
	d := openClinic(t)
	plan := Plan{From: monday, Track: evening, Days: []time.Weekday{time.Monday}, WeeklyMinutes: 150}
	wantKinds(t, d.doTwice(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}), "admission.plan_set")
	if got, _ := d.admissions[ana][0].PlanOn(monday); got.Track != evening {
		t.Errorf("from Monday on the evening, got %s", got.Track)
	}
	if got, _ := d.admissions[ana][0].PlanOn(monday.AddDays(-1)); got.Track != daytime {
		t.Errorf("until Sunday daytime, got %s", got.Track)
	}
	plan.WeeklyMinutes = 0
	wantKinds(t, d.doTwice(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}), "admission.plan_set")
	plan.Track = "php"
	d.tracks["php"] = Track{ID: "php", Program: "php"}
	d.refused(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}, "track_of_other_program")
	plan.Track = "none"
	d.refused(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}, "track_of_other_program")
	d.refused(atDesk, SetPlan{Patient: ana, Admission: "none", Plan: plan}, "not_in_program")
	d.refused(atDesk, SetPlan{Patient: ben, Admission: stay(ana), Plan: plan}, "not_in_program")
}

func TestDischarging(t *testing.T) {
	d := openClinic(t)
	leave := Discharge{Patient: ana, Admission: stay(ana), Date: Date{2025, time.December, 31}, Reason: "moved"}
	d.refused(atDesk, leave, "discharged_before_admission")
	leave.Date = Date{2026, time.January, 1}
	d.doTwice(atDesk, leave)
	leave.Reason = "against advice"
	wantKinds(t, d.doTwice(atDesk, leave), "admission.discharged") // a correction
	leave.Admission = "none"
	d.refused(atDesk, leave, "not_in_program")
}

func TestHolds(t *testing.T) {
	d := openClinic(t)
	hold := Hold{ID: "h", Patient: ana, Note: " form to sign ", By: "somebody", Released: true}
	wantKinds(t, d.doTwice(atDesk, PlaceHold{Hold: hold}), "hold.placed")
	if got := d.holds[ana][0]; got.Note != "form to sign" || got.By != dora || got.Released {
		t.Errorf("a hold is placed by who places it, and stands: got %+v", got)
	}
	d.refused(atDesk, PlaceHold{Hold: Hold{ID: "i", Patient: ana, Note: " "}}, "no_note")
	d.refused(atDesk, PlaceHold{Hold: Hold{Patient: ana, Note: "x"}}, "no_id")
	d.refused(atDesk, PlaceHold{Hold: Hold{ID: "i", Patient: "nobody", Note: "x"}}, "no_such_patient")
	wantKinds(t, d.doTwice(inGroup, ReleaseHold{Patient: ana, Hold: "h"}), "hold.released")
}

func TestCards(t *testing.T) {
	d := openClinic(t)
	issue := IssueCard{Patient: ana, Hash: "hash", Short: "BCDF"}
	wantKinds(t, d.doTwice(atDesk, issue), "card.issued")
	card := d.cards[ana][0]
	if card.Hash != "hash" || card.Short != "BCDF" || !card.Issued.Equal(d.now) || card.ID == "" || card.Patient != ana {
		t.Errorf("the card keeps the hash, the first four letters and when it was issued, got %+v", card)
	}
	d.refused(atDesk, IssueCard{Patient: ben, Hash: "hash"}, "card_taken")
	d.refused(atDesk, IssueCard{Patient: "nobody", Hash: "other"}, "no_such_patient")
	wantKinds(t, d.doTwice(atDesk, RevokeCard{Patient: ana, Card: card.ID, Reason: "lost"}), "card.revoked")
	d.refused(atDesk, RevokeCard{Patient: ben, Card: card.ID}, "no_such_card")
	d.doTwice(atDesk, IssueCard{Patient: ana, Hash: "another", Short: "GHJK"})
	if d.cards[ana][1].ID == card.ID {
		t.Error("a new card is another card")
	}
}
