package clinic

import "testing"

func TestLinkingAMakeUp(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday})
	missed := d.ref(ana, daytime)
	d.at(monday.AddDays(1), 18, 0)
	d.pick(ana, evening)
	d.clock(21, 0)
	link := LinkMakeUp{Ref: d.ref(ana, evening), MakesUp: &missed}
	wantKinds(t, d.doTwice(atDesk, link), "visit.made_up")
	if got := d.visit(ana, evening).MakesUp; got == nil || *got != missed {
		t.Errorf("Tuesday evening makes up for Monday, got %v", got)
	}
	d.at(monday.AddDays(2), 9, 0)
	d.pick(ana, daytime)
	d.refused(atDesk, LinkMakeUp{Ref: d.ref(ana, daytime), MakesUp: &missed}, "made_up_already")
	link.MakesUp = nil
	d.doTwice(atDesk, link)
	d.doTwice(atDesk, LinkMakeUp{Ref: d.ref(ana, daytime), MakesUp: &missed})
}

func TestASessionThatNobodyRecordedIsMissedToo(t *testing.T) {
	d := openClinic(t)
	silent := d.ref(ana, daytime) // Monday: no visit at all
	d.at(monday.AddDays(1), 9, 0)
	d.pick(ana, daytime)
	ref := d.ref(ana, daytime)
	d.at(monday.AddDays(2), 9, 0)
	later := d.ref(ana, daytime)
	d.refused(atDesk, LinkMakeUp{Ref: ref, MakesUp: &later}, "not_missed") // it is not over yet
	d.at(monday.AddDays(2), 12, 0)
	d.doTwice(atDesk, LinkMakeUp{Ref: ref, MakesUp: &later}) // made up ahead
	d.doTwice(atDesk, LinkMakeUp{Ref: ref, MakesUp: &silent})
}

func TestWhatCannotBeMadeUp(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ben, Track: evening, Date: monday})
	his := d.ref(ben, evening)
	d.clock(9, 0)
	d.pick(ana, daytime)
	ref := d.ref(ana, daytime)
	other, before := d.ref(ana, evening), ref
	before.Date = Date{2025, 12, 29}
	d.clock(22, 0)
	for missed, code := range map[VisitRef]string{
		his: "make_up_other_stay", ref: "make_up_itself", other: "not_missed",
		{Visit: "x", Patient: ana, Date: before.Date}: "make_up_other_stay",
	} {
		d.refused(atDesk, LinkMakeUp{Ref: ref, MakesUp: &missed}, code)
	}
	d.at(monday.AddDays(1), 12, 0)
	attended := ref
	absent := RecordAbsence{Patient: ana, Track: daytime, Date: d.date}
	d.do(atDesk, absent)
	d.refused(atDesk, LinkMakeUp{Ref: d.ref(ana, daytime), MakesUp: &attended}, "is_absent")
}
