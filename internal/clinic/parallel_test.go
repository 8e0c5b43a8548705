package clinic

import "testing"

func (d *clinicDay) parallel() Parallel {
	d.t.Helper()
	p, err := ParallelOf(d, monday, d.now)
	if err != nil {
		d.t.Fatalf("compare: %v", err)
	}
	return p
}

// TestPaperAndDaybookAreCompared: what differs comes first, with Daybook's own reasons;
// present and absent agree with who was there, hours to the minute.
func TestPaperAndDaybookAreCompared(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.since(ben, monday)
	d.clock(21, 30)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday, At: InstantOf(monday, At(9, 10), d.zone)})
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: InstantOf(monday, At(12, 0), d.zone)})
	p := d.parallel()
	if len(p.Rows) != 2 || p.Typed() != 0 || p.Rows[0].State() != ParallelOpen {
		t.Fatalf("nothing typed yet, got %+v", p)
	}
	d.do(atDesk, TypePaper{Patient: ana, Date: monday, Paper: &PaperDay{Word: PaperHours, Minutes: 150}})
	d.do(atDesk, TypePaper{Patient: ben, Date: monday, Paper: &PaperDay{Word: PaperAbsent}})
	p = d.parallel()
	first := p.Rows[0]
	if p.Typed() != 2 || p.Agree() != 1 || first.Patient != ana || first.State() != ParallelDiffers || first.Minutes != 140 {
		t.Fatalf("Ana was ten minutes late by Daybook, got %+v", p.Rows)
	}
	if len(first.Visits) != 1 || first.Visits[0].Reasons[0].Kind != ReasonLate {
		t.Errorf("with Daybook's reason, got %+v", first.Visits)
	}
	mended := TypePaper{Patient: ana, Date: monday, Paper: &PaperDay{Word: PaperPresent}}
	facts := d.do(atDesk, mended)
	if p = d.parallel(); p.Agree() != 2 {
		t.Errorf("present agrees with who was there, got %+v", p.Rows)
	}
	undo, ok := Undo(mended, facts, "")
	if !ok {
		t.Fatal("a typed figure cannot be taken back")
	}
	d.do(atDesk, undo)
	if p = d.parallel(); p.Rows[0].Paper == nil || p.Rows[0].Paper.Minutes != 150 {
		t.Errorf("taking back brings the figure before, got %+v", p.Rows[0].Paper)
	}
	d.do(atDesk, TypePaper{Patient: ana, Date: monday})
	if p = d.parallel(); p.Typed() != 1 {
		t.Errorf("nothing is typed of Ana now, got %d", p.Typed())
	}
}

// TestAParallelWeekIsSigned, keeps what was typed, and can be taken up again.
func TestAParallelWeekIsSigned(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.clock(21, 30)
	d.refused(atDesk, EndParallel{Week: monday}, "parallel_nothing")
	d.do(atDesk, TypePaper{Patient: ana, Date: monday, Paper: &PaperDay{Word: PaperAbsent}})
	d.doTwice(atDesk, EndParallel{Week: monday.AddDays(2)})
	p := d.parallel()
	if p.End == nil || p.End.By != dora || p.End.Agree != 1 || p.End.Of != 1 || !p.End.At.Equal(d.now) {
		t.Fatalf("signed by Dora, got %+v", p.End)
	}
	d.refused(atDesk, TypePaper{Patient: ana, Date: monday, Paper: &PaperDay{Word: PaperPresent}}, "parallel_ended")
	d.doTwice(atDesk, EndParallel{Week: monday, Back: true})
	if d.parallel().End != nil {
		t.Error("a week that was taken up again is still signed")
	}
	d.refused(atDesk, TypePaper{Patient: ana, Date: monday.AddDays(1), Paper: &PaperDay{Word: PaperPresent}}, "paper_to_come")
	d.refused(atDesk, TypePaper{Patient: ana, Date: monday, Paper: &PaperDay{Word: PaperHours, Minutes: 2000}}, "paper_hours")
	d.refused(atDesk, TypePaper{Patient: "nobody", Date: monday, Paper: &PaperDay{Word: PaperPresent}}, "no_such_patient")
}
