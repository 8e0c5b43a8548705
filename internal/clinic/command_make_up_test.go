package clinic

import (
	"slices"
	"testing"
)

func TestLinkingAMakeUp(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday})
	missed := d.ref(ana, daytime)
	d.at(monday.AddDays(1), 18, 0)
	d.pick(ana, evening)
	d.clock(21, 0)
	link := LinkMakeUp{Ref: d.ref(ana, evening), MakesUp: &missed}
	wantKinds(t, d.doTwice(atDesk, link), "visit.made_up", "track.chosen")
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

// Ana is excused in the morning and comes in the evening of the same day to make it
// up: that is no switch of track, and she takes one place in the evening.
func TestAMakeUpOfTheSameDayIsNoSwitch(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})
	missed := d.ref(ana, daytime)
	d.clock(18, 0)
	d.pick(ana, evening)
	spells := len(TrackSpells(d, d.admissions[ana][0], monday))
	link := LinkMakeUp{Ref: d.ref(ana, evening), MakesUp: &missed}
	d.doTwice(atDesk, link)
	if got := TrackSpells(d, d.admissions[ana][0], monday); len(got) != spells-1 || got[0].Day {
		t.Errorf("the history of her tracks has no switch, got %+v", got)
	}
	night, day := Session{}, Session{}
	for id, session := range map[TrackID]*Session{daytime: &day, evening: &night} {
		track, _ := d.Track(id)
		*session = SessionsOn(d, track, monday, d.zone)[0]
	}
	if got := Expected(d, day); !slices.Equal(got, []PatientID{ana}) {
		t.Errorf("she was expected in the morning, got %v", got)
	}
	if got := seated(d, night); len(got) != 2 || !slices.Contains(got, ana) {
		t.Errorf("in the evening sit Ben and, once, Ana: got %v", got)
	}
	board, err := BoardOf(d, monday, d.now)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[TrackID]Status{}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if row.Ref.Patient == ana {
				rows[track.Track.ID] = row.Status
				if row.SwitchedFrom.Text != "" {
					t.Errorf("no row says that she switched, got %+v", row.SwitchedFrom)
				}
			}
		}
	}
	if rows[daytime] != StatusExcused || !rows[evening].in() {
		t.Errorf("excused in the morning and in in the evening, got %v", rows)
	}
	link.MakesUp = nil
	d.doTwice(atDesk, link)
	if chosen, _ := d.ChosenTrack(ana, monday); chosen != evening {
		t.Errorf("without the link it is the switch that it was, got %s", chosen)
	}
}

func (s Status) in() bool { return s == StatusIn || s == StatusConfirmed || s == StatusLate }

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
