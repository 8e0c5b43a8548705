package clinic

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyMorningAct draws something that somebody at the clinic may try with Ana's morning.
func anyMorningAct(t *rapid.T, d *clinicDay) (Actor, Command) {
	ref := d.ref(ana, daytime)
	block := d.blockOf(daytime, rapid.IntRange(0, 2).Draw(t, "block"))
	before := d.now.Add(-time.Duration(rapid.IntRange(0, 90).Draw(t, "minutes ago")) * time.Minute)
	meeting := CheckInByDesk{Patient: ana, Track: daytime, Date: monday, At: before}
	word := Attestation{Block: block, Present: rapid.IntRange(0, 3).Draw(t, "present") > 0, Witness: carl, Cause: CauseConduct}
	if rapid.Bool().Draw(t, "left at") {
		word.To = before
	}
	word.SentOut = rapid.IntRange(0, 5).Draw(t, "sent out") == 5
	acts := []Command{
		meeting, ConfirmArrival{Ref: ref}, WithdrawArrival{Ref: ref}, WithdrawClaim{Ref: ref}, CheckOut{Ref: ref, At: before},
		WithdrawDeparture{Ref: ref}, WithdrawAbsence{Ref: ref}, LeaveByPatient{Ref: ref, Via: ViaCard}, SetModality{Ref: ref, Modality: Telehealth},
		RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: rapid.SampledFrom([]Outcome{"", Excused, SentOut}).Draw(t, "outcome"), Cause: CauseCrisis},
		Attest{Ref: ref, Attestation: word},
		AttestGroup{Track: daytime, Date: monday, Block: block, Heads: rapid.IntRange(0, 1).Draw(t, "heads"), Witness: carl},
		ProposeCorrection{Ref: ref, Change: Change{Departure: before}, Reason: "late word"},
		CheckIn{Patient: ana, Track: daytime, Date: monday, Via: ViaCard},
	}
	command := rapid.SampledFrom(acts).Draw(t, "act")
	if command.Act() == ActLobby {
		return inLobby, command
	}
	return atDesk, command
}

// Whatever one person does in whatever order: the minutes that a counselor
// attested stay, the stored credit is always that of the visit as it is, and what
// was billed never changes in silence.
func TestOnePersonNeverUnsaysWhatWasAttested(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := openClinic(t)
		d.changeProgram(func(p *Program) {
			p.Credit = anyPolicy().Draw(t, "policy")
			p.Attendance.Departure = rapid.SampledFrom([]DepartureRule{DepartureAttested, DepartureCheckedOut}).Draw(t, "departure")
		})
		d.apply(PeriodClosed{Period: Period{ID: "march", From: monday, To: monday}}, Recorded{At: d.now, Actor: director})
		d.clock(8, 50)
		for range rapid.IntRange(1, 30).Draw(t, "acts") {
			d.now = d.now.Add(time.Duration(rapid.IntRange(0, 30).Draw(t, "later")) * time.Minute)
			was := d.visit(ana, daytime)
			actor, command := anyMorningAct(t, d)
			events, err := command.Decide(d, d.env(actor))
			if err != nil {
				continue // refusals are part of life
			}
			for _, event := range events {
				d.apply(event, Recorded{At: d.now, Actor: actor})
			}
			stillAttested(t, d, was, command)
		}
	})
}

func stillAttested(t *rapid.T, d *clinicDay, was Visit, command Command) {
	is := d.visit(ana, daytime)
	before, after := CreditOf(was), CreditOf(is)
	for _, said := range was.Attested {
		line := before.lineOf(said.Block)
		waits := is.Departure == nil && is.Session.Departure == DepartureCheckedOut
		if now := after.lineOf(said.Block); line.Unverified == 0 && now != line && !waits {
			t.Fatalf("%T changed an attested block: %+v became %+v", command, line, now)
		}
	}
	if is.Credit != nil && !sameCredit(*is.Credit, after) {
		t.Fatalf("after %T the stored credit is %+v, the visit's own %+v", command, *is.Credit, after)
	}
	stored := func(v Visit) int {
		if v.Credit == nil {
			return 0
		}
		return v.Credit.Minutes
	}
	claims, _ := d.ClaimsAffected(monday, monday)
	sum := 0
	for _, claim := range claims {
		sum += claim.After - claim.Before
	}
	if sum != stored(is) {
		t.Fatalf("after %T %d minutes are credited, and the claims affected tell of %d", command, stored(is), sum)
	}
}
