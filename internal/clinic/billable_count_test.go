package clinic

import (
	"slices"
	"testing"
)

func TestUnverifiedMinutesAreSaid(t *testing.T) {
	d := payerDay(t, h0015())
	ref := d.sits(ana, monday, At(17, 0), At(20, 0), lessonOf(90), lessonOf(90))
	visit := d.visits[ref.Visit]
	visit.Departure, visit.Attested = nil, []Attestation{{Block: "block0", Present: true}}
	d.keep(visit)
	want := []VerdictReason{{Kind: VerdictShort, Minutes: 90, Of: 180}, {Kind: VerdictUnverified, Minutes: 90}}
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want) {
		t.Errorf("want %+v, got %+v", want, got)
	}
	visit.Credit, visit.Attested = nil, nil
	d.visits[ref.Visit] = visit
	want = []VerdictReason{{Kind: VerdictNothing}, {Kind: VerdictUnverified, Minutes: 180}}
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want) {
		t.Errorf("somebody who is in and not credited: want %+v, got %+v", want, got)
	}
	visit.Claim, visit.Arrival = nil, nil
	d.visits[ref.Visit] = visit
	if got := d.verdict(monday).Reasons; !slices.Equal(got, want[:1]) {
		t.Errorf("a check-in that was taken back waits for nobody, got %+v", got)
	}
}

func TestTelehealth(t *testing.T) {
	terms := Terms{DayMinutes: 60, Telehealth: "95", Bands: []Band{{AtLeast: 60, Code: "H0015", Modifier: "HF", Unit: UnitDay}}}
	remote := lesson{service: "group", minutes: 60, modality: Telehealth}
	d := payerDay(t, terms)
	ref := d.sits(ana, monday, At(17, 0), At(19, 0), lessonOf(60), remote)
	if got := d.verdict(monday); got.Modifier != "HF 95" || got.Minutes != 120 {
		t.Errorf("want both modifiers and 120 minutes, got %+v", got)
	}
	visit := d.visits[ref.Visit]
	visit.Modality = InPerson
	d.keep(visit)
	if got := d.verdict(monday); got.Modifier != "HF" {
		t.Errorf("what the visit says goes before the schedule, got %+v", got)
	}
	visit.Attested = []Attestation{{Block: "block0", Present: true, Modality: Telehealth}}
	d.keep(visit)
	if got := d.verdict(monday); got.Modifier != "HF 95" {
		t.Errorf("what the counselor says goes before the visit, got %+v", got)
	}
	terms.InPersonOnly = true
	terms.From = Date{2026, 1, 1}
	d.pays(aetna, "Aetna", terms)
	got := d.verdict(monday)
	if got.Minutes != 60 || !slices.Contains(got.Reasons, VerdictReason{Kind: VerdictInPerson, Minutes: 60}) {
		t.Errorf("minutes by telehealth do not count for a payer who wants people in person, got %+v", got)
	}
}

func TestServicesCountAsThePayerSays(t *testing.T) {
	terms := Terms{Overrides: map[ServiceID]bool{"drug_test": true, "group": false}}
	d := payerDay(t, terms)
	ref := d.sits(ana, monday, At(17, 0), At(18, 0), lessonOf(50), lesson{service: "drug_test", minutes: 20})
	if got := d.verdict(monday); got.Minutes != 10 || got.Services != 1 {
		t.Errorf("ten minutes of the drug test count, and nothing of the group, got %+v", got)
	}
	if credit := d.visits[ref.Visit].Credit; credit.Minutes != 50 {
		t.Errorf("treatment credit stays the group's 50 minutes, got %+v", credit)
	}
}

// TestABreakBetweenTwoWitnesses: nobody attests breaks, but who sat in the group
// before to its end and in the next from its start was there, where a payer counts it.
func TestABreakBetweenTwoWitnesses(t *testing.T) {
	d := payerDay(t, Terms{Overrides: map[ServiceID]bool{"break": true}})
	ref := d.sits(ana, monday, At(17, 0), At(19, 0), lessonOf(50), pauseOf(10), lessonOf(50), pauseOf(10))
	visit := d.visits[ref.Visit]
	visit.Departure = nil
	visit.Session.Blocks[1].Kind, visit.Session.Blocks[3].Kind = KindBreak, KindBreak
	visit.Attested = []Attestation{{Block: "block0", Present: true}, {Block: "block2", Present: true}}
	d.keep(visit)
	got := d.verdict(monday)
	if got.Minutes != 110 || !slices.Contains(got.Reasons, VerdictReason{Kind: VerdictUnverified, Minutes: 10}) {
		t.Errorf("the break in between counts, and nobody saw who stayed for the last one; got %+v", got)
	}
	visit.Attested[1].From = InstantOf(monday, At(18, 5), d.zone)
	d.keep(visit)
	if got := d.verdict(monday); got.Minutes != 95 {
		t.Errorf("who came back late has no witness for the break, got %+v", got)
	}
}
