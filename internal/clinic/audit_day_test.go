package clinic

import (
	"reflect"
	"slices"
	"testing"
)

func (d *clinicDay) audit(date Date) AuditDay {
	d.t.Helper()
	days, err := AuditDaysOf(d, ana, []Date{date}, d.now)
	if err != nil || len(days) != 1 {
		d.t.Fatalf("audit %s: %+v, %v", date, days, err)
	}
	return days[0]
}

func (d *clinicDay) gapsOn(date Date) []AuditGapKind {
	d.t.Helper()
	var kinds []AuditGapKind
	for _, gap := range d.audit(date).Gaps {
		kinds = append(kinds, gap.Kind)
	}
	return kinds
}

func TestAnAttestedDayLacksNothingButADeparture(t *testing.T) {
	d := attestedDay(t)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	day := d.audit(monday)
	if len(day.Gaps) != 0 || day.Stay == nil || day.Plan == nil || day.Track.Text != "daytime" || len(day.Due) != 1 || len(day.Visits) != 1 {
		t.Fatalf("everything is there and nothing missing, got %+v", day)
	}
	visit := day.Visits[0]
	if len(visit.Blocks) != 3 || visit.Credit.Minutes != sessionMinutes || visit.Sizes[d.blockOf(daytime, 0)] != 1 || day.Bill == nil {
		t.Errorf("three blocks, credited, a group of one, on the worksheet: got %+v", visit)
	}
}

func TestWhatIsMissingOnADay(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 55)
	d.pick(ana, daytime)
	d.at(monday.AddDays(1), 8, 0)
	want := func(what string, date Date, kinds ...AuditGapKind) {
		t.Helper()
		if got := d.gapsOn(date); !slices.Equal(got, kinds) {
			t.Errorf("%s: want %v, got %v", what, kinds, got)
		}
	}
	want("a claim alone", monday, GapNotSeen, GapUnattested, GapUnverified)
	want("a session to come", monday.AddDays(1))
	want("a Sunday", monday.AddDays(-1), GapNothing)
	d.at(monday.AddDays(2), 8, 0)
	want("neither visit nor absence", monday.AddDays(1), GapNoWord)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday.AddDays(1), Outcome: Excused})
	want("recorded a day later", monday.AddDays(1), GapLateReason)
}

func TestLateAndCorrectedWordsAreNamed(t *testing.T) {
	d := attestedDay(t)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	word := Attestation{Block: d.blockOf(daytime, 1), Present: true, To: d.clockAt(10, 30)}
	id := d.propose(Change{Attestation: &word})
	if got := d.gapsOn(monday); !slices.Equal(got, []AuditGapKind{GapWaits}) {
		t.Errorf("a correction waits, got %v", got)
	}
	accept := d.accept(id)
	d.at(monday.AddDays(3), 9, 0)
	d.do(inGroup, accept)
	day := d.audit(monday)
	if len(day.Gaps) != 1 || day.Gaps[0].Kind != GapCorrected || day.Gaps[0].By != carl || DateIn(day.Gaps[0].At, d.zone) != monday.AddDays(3) {
		t.Errorf("corrected by Carl three days later, got %+v", day.Gaps)
	}
}

// As on the worksheet: a date before the first authorization, and one on which nobody
// came, miss none.
func TestADateOutsideTheAuthorizationsIsNamed(t *testing.T) {
	d := payerDay(t, threeHours)
	for i := range 2 {
		d.attestAll(d.satFor(ana, monday.AddDays(i), 180))
	}
	d.grant(UnitDay, 10, monday.AddDays(1), monday.AddDays(1))
	d.at(monday.AddDays(6), 20, 0)
	if got := d.gapsOn(monday); slices.Contains(got, GapNoGrant) {
		t.Errorf("the payer asked for none before the Tuesday, got %v", got)
	}
	d.grant(UnitDay, 10, monday.AddDays(-9), monday.AddDays(-3), func(a *Authorization) { a.ID = "ended" })
	if got := d.gapsOn(monday); !slices.Contains(got, GapNoGrant) {
		t.Errorf("the one before ended on Friday, got %v", got)
	}
	if got := d.audit(monday.AddDays(1)); slices.ContainsFunc(got.Gaps, func(g AuditGap) bool { return g.Kind == GapNoGrant }) || len(got.Authorizations) != 1 {
		t.Errorf("one covers the Tuesday, got %+v", got)
	}
	if got := d.gapsOn(monday.AddDays(4)); slices.Contains(got, GapNoGrant) {
		t.Errorf("nobody came on the Friday, got %v", got)
	}
}

// What a packet says of billing is what the worksheet says: a day that waits for a
// counselor's word is held back on both.
func TestADayIsBilledAsOnTheWorksheet(t *testing.T) {
	d := payerDay(t, threeHours)
	d.satFor(ana, monday, 180) // nobody attested
	d.attestAll(d.satFor(ana, monday.AddDays(1), 180))
	d.attestAll(d.satFor(ana, monday.AddDays(2), 150))
	sheet := d.billed()
	d.at(monday.AddDays(6), 20, 0)
	days, err := AuditDaysOf(d, ana, []Date{monday, monday.AddDays(1), monday.AddDays(2), monday.AddDays(4)}, d.now)
	if err != nil || len(days) != 4 {
		t.Fatalf("four dates, got %d, %v", len(days), err)
	}
	for i, ready := range []bool{false, true, false} {
		if days[i].Bill == nil || days[i].Bill.Ready() != ready {
			t.Errorf("%s: ready to bill %v, got %+v", days[i].Date, ready, days[i].Bill)
			continue
		}
		line := sheet.wantLine(t, days[i].Date, ready, days[i].Bill.kinds()...)
		if !reflect.DeepEqual(line, *days[i].Bill) {
			t.Errorf("%s: the worksheet says %+v, the packet %+v", days[i].Date, line, *days[i].Bill)
		}
	}
	if days[3].Bill != nil {
		t.Errorf("nobody came on the Friday, got %+v", days[3].Bill)
	}
}
