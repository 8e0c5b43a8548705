package clinic

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestWhatBecomesOfALine: what is open may still make a day billable; what is short
// when all was said may not.
func TestWhatBecomesOfALine(t *testing.T) {
	for _, test := range []struct {
		pays  bool
		kinds []BillingExceptionKind
		want  BillingState
		first BillingExceptionKind
	}{
		{true, nil, BillingReady, ""},
		{true, []BillingExceptionKind{BillingWeekFull, BillingGap}, BillingReady, ""},
		{true, []BillingExceptionKind{BillingGap, BillingNoNote}, BillingLook, BillingNoNote},
		{true, []BillingExceptionKind{BillingNotAttested, BillingNoGrant}, BillingLook, BillingNotAttested},
		{false, []BillingExceptionKind{BillingShort, BillingNoNote}, BillingNever, BillingShort},
		{false, []BillingExceptionKind{BillingWeekFull}, BillingNever, BillingWeekFull},
		{false, []BillingExceptionKind{BillingUnverified, BillingShort}, BillingLook, BillingUnverified},
		{false, []BillingExceptionKind{BillingNoPayer}, BillingLook, BillingNoPayer},
		{false, nil, BillingNever, ""},
	} {
		line := BillingLine{Verdict: DayVerdict{Billable: test.pays}}
		for _, kind := range test.kinds {
			line.add(BillingException{Kind: kind})
		}
		first, _ := line.First()
		if line.State() != test.want || first.Kind != test.first {
			t.Errorf("billable %v with %v: expected %s under %q, got %s under %q", test.pays, test.kinds, test.want, test.first, line.State(), first.Kind)
		}
	}
}

// TestEachLineStandsOnce: whatever is wrong, a line has one state and one place, its
// other reasons beside it, and the numbers of the totals are those of the lines.
func TestEachLineStandsOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		sheet := BillingSheet{From: monday, To: monday.AddDays(6)}
		for range rapid.IntRange(0, 30).Draw(rt, "lines") {
			line := BillingLine{Date: monday, Verdict: DayVerdict{Billable: rapid.Bool().Draw(rt, "pays"), Units: 1,
				Payer: PayerID(rapid.SampledFrom([]string{"", "aetna", "medicaid"}).Draw(rt, "payer"))}}
			for i, kind := range rapid.SliceOfNDistinct(rapid.SampledFrom(BillingExceptionKinds()), 0, 4, rapid.ID).Draw(rt, "kinds") {
				line.add(BillingException{Kind: kind, Count: i})
			}
			line.sortExceptions()
			sheet.Lines = append(sheet.Lines, line)
		}
		d := openClinic(t)
		if err := sheet.Finish(d); err != nil {
			rt.Fatal(err)
		}
		ready, held, not := sheet.Counts()
		if got := []int{len(sheet.Of(BillingReady)), len(sheet.Of(BillingLook)), len(sheet.Of(BillingNever))}; !slices.Equal(got, []int{ready, held, not}) || ready+held+not != len(sheet.Lines) {
			rt.Fatalf("%d lines, of which the totals count %d, %d and %d, the lines themselves %v", len(sheet.Lines), ready, held, not, got)
		}
		for _, line := range sheet.Lines {
			first, some := line.First()
			all := line.Besides()
			if some {
				all = append(all, first)
			}
			if len(all) != len(line.Exceptions) || some == line.Ready() && len(line.Exceptions) > 0 {
				rt.Fatalf("%v stands under %v with %v beside it", line.Exceptions, first, line.Besides())
			}
		}
	})
}

// TestWhoOwesALine: the leader of the group that nobody attested, not who attested others.
func TestWhoOwesALine(t *testing.T) {
	d := payerDay(t, threeHours)
	visit := d.visits[d.satFor(ana, monday, 180).Visit]
	visit.Session.Blocks[0].Groups = []Group{{ID: "sun", Counselor: carl}, {ID: "moon", Counselor: dora}}
	visit.Group = "moon"
	d.keep(visit)
	if line := d.billed().wantLine(t, monday, false, BillingNotAttested); !slices.Equal(line.Owed(), []StaffID{dora}) {
		t.Errorf("she sits in the moon group, which Dora leads; got %v", line.Owed())
	}
}

// TestALineMendedAfterItsPeriodWasClosed is told apart from those billed with it.
func TestALineMendedAfterItsPeriodWasClosed(t *testing.T) {
	d := payerDay(t, threeHours)
	d.attestAll(d.satFor(ana, monday, 180))
	late := d.satFor(ana, monday.AddDays(1), 180)
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "p", From: monday, To: monday.AddDays(6)})
	visit := d.visits[late.Visit]
	for _, block := range visit.Session.Blocks {
		visit.Attested = append(visit.Attested, Attestation{Block: block.Block, Present: true, By: carl, At: d.now.AddDate(0, 0, 1)})
	}
	d.keep(visit)
	sheet := d.billed()
	for date, want := range map[Date]bool{monday: false, monday.AddDays(1): true} {
		period, mended := sheet.MendedIn(sheet.wantLine(t, date, true))
		if mended != want || mended && period.ID != "p" {
			t.Errorf("%s: mended after the period was closed is %v, expected %v", date, mended, want)
		}
	}
	d.do(director, ReopenPeriod{Period: "p", Reason: "a slip"})
	reopened := d.billed()
	if _, mended := reopened.MendedIn(reopened.Lines[1]); mended {
		t.Error("a period that is open again has no lines beside those billed with it")
	}
}
