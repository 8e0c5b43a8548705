package clinic

import (
	"reflect"
	"testing"
)

func TestWhoPaysIsTakenBack(t *testing.T) {
	d := openClinic(t)
	terms := Terms{From: Date{2026, 1, 1}, DayMinutes: 150}
	payer := Payer{ID: "p", Name: "Aetna", Terms: []Terms{terms}}
	d.do(atDesk, SavePayer{Payer: payer})
	cover := Coverage{ID: "c", Patient: ana, Payer: "p", From: monday}
	d.do(atDesk, SaveCoverage{Coverage: cover})
	grant := Authorization{ID: "a", Patient: ana, Payer: "p", Unit: UnitDay, Granted: 20, From: monday, To: Date{2026, 4, 1}}
	d.do(atDesk, SaveAuthorization{Authorization: grant})
	d.do(atDesk, SaveActivity{Activity: Activity{ID: "m", Patient: ana, Date: monday, Label: "Meeting", Minutes: 60}})

	renamed, member, units, longer := payer, cover, grant, d.more.activities["m"]
	renamed.Name, member.Member, units.Granted, longer.Minutes = "Aetna PPO", "M9", 12, 90
	gone := cover
	gone.Removed = true
	for name, act := range map[string]Command{
		"a payer": SavePayer{Payer: renamed}, "a coverage": SaveCoverage{Coverage: member}, "a removed coverage": SaveCoverage{Coverage: gone},
		"an authorization": SaveAuthorization{Authorization: units}, "an activity": SaveActivity{Activity: longer},
	} {
		before := d.paying()
		undo, ok := Undo(act, d.do(atDesk, act), "")
		if !ok || reflect.DeepEqual(d.paying(), before) {
			t.Errorf("%s: want it changed and a way back, got %t", name, ok)
			continue
		}
		d.do(atDesk, undo)
		if after := d.paying(); !reflect.DeepEqual(after, before) {
			t.Errorf("%s: taken back, want %+v, got %+v", name, before, after)
		}
	}
}

func (d *clinicDay) paying() []any {
	payer, _ := d.Payer("p")
	return []any{payer, d.CoveragesOf(ana), d.AuthorizationsOf(ana), d.more.activities["m"]}
}

func TestANewCoverageIsTakenBack(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePayer{Payer: Payer{ID: "p", Name: "Aetna"}})
	act := SaveCoverage{Coverage: Coverage{ID: "c", Patient: ana, Payer: "p", From: monday}}
	undo, _ := Undo(act, d.do(atDesk, act), "")
	d.do(atDesk, undo)
	if _, pays := CoverageOn(d.CoveragesOf(ana), monday); pays {
		t.Error("taken back, nobody pays again")
	}
}

func TestAClaimIsOpenAgain(t *testing.T) {
	d := openClinic(t)
	d.apply(ClaimAffected{Claim: AffectedClaim{ID: "k", Patient: ana, Date: monday}}, Recorded{})
	act := HandleClaim{Claim: "k", Date: monday}
	undo, ok := Undo(act, d.do(atDesk, act), "")
	if !ok || d.more.claims["k"].Handled == nil {
		t.Fatal("the claim is taken care of, with a way back")
	}
	facts := d.doTwice(atDesk, undo)
	if d.more.claims["k"].Handled != nil {
		t.Error("taken back, the claim is open again")
	}
	again, _ := Undo(undo, facts, "")
	d.do(atDesk, again)
	if d.more.claims["k"].Handled == nil {
		t.Error("and taken care of once more")
	}
}

func TestASwitchFromADayOnIsTakenBack(t *testing.T) {
	d := openClinic(t)
	d.apply(NoticeRaised{Notice: Notice{ID: "n", Patient: ana, Date: monday, Reason: "x"}}, Recorded{})
	act := DecideSwitch{Notice: "n", Patient: ana, Date: monday, Track: evening, Grant: true, From: monday}
	undo, ok := Undo(act, d.do(atDesk, act), "")
	if plan, _ := d.admissions[ana][0].PlanOn(monday); !ok || plan.Track != evening {
		t.Fatal("she comes to the evening from today on, with a way back")
	}
	d.doTwice(atDesk, undo)
	if plan, _ := d.admissions[ana][0].PlanOn(monday); plan.Track != daytime {
		t.Errorf("taken back, she comes to Daytime, got %s", plan.Track)
	}
}
