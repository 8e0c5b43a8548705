package clinic

import (
	"slices"
	"testing"
)

func (d *clinicDay) open() OpenDay {
	d.t.Helper()
	day, err := OpenDayOf(d, d.date, d.now)
	if err != nil {
		d.t.Fatalf("what is open: %v", err)
	}
	return day
}

func (d *clinicDay) wantOpen(want ...OpenKind) {
	d.t.Helper()
	got := []OpenKind{}
	for _, item := range d.open().Items {
		got = append(got, item.Kind)
	}
	if !slices.Equal(got, want) {
		d.t.Fatalf("open at %s: want %v, got %v", d.now.In(d.zone).Format("15:04"), want, got)
	}
}

func TestADayIsDoneWhenEverythingWasSaid(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Ångström", "3", daytime)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.wantOpen() // the session runs
	if got := d.open().Running; got != 2 {
		t.Errorf("both sessions are to come or run, got %d", got)
	}
	d.clock(12, 30)
	d.wantOpen(OpenArrival, OpenSheet, OpenSheet, OpenSheet, OpenAbsence, OpenLeaving)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.wantOpen(OpenSheet, OpenSheet, OpenSheet, OpenAbsence, OpenLeaving)
	for _, sheet := range d.open().Items[:3] {
		b := sheet.Sheet
		d.do(Actor{Kind: ByStaff, Staff: carl}, AttestGroup{Track: b.Meeting.Track, Date: b.Meeting.Date, Block: b.Block.Block, Group: b.Group.ID, Heads: 1})
	}
	d.wantOpen(OpenAbsence) // a counselor's word on the last block says how long she stayed
	if item := d.open().Items[0]; item.Row.Name != "Ångström, Cy" || item.Track.Text != string(daytime) {
		t.Errorf("who did not come: got %+v", item.Row.Name)
	}
	d.do(atDesk, RecordAbsence{Patient: "cy", Track: daytime, Date: monday, Outcome: Excused})
	d.wantOpen()
	if got := d.open().Running; got != 1 {
		t.Errorf("the evening is still to come, got %d", got)
	}
	d.clock(21, 0)
	d.wantOpen(OpenAbsence)
}

func TestACheckOutSettlesWhoIsStillIn(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(12, 30)
	if got := d.open().Of(OpenLeaving); got != 1 {
		t.Fatalf("Ana is still in, got %d", got)
	}
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: InstantOf(monday, At(12, 0), d.zone)})
	if got := d.open().Of(OpenLeaving); got != 0 {
		t.Errorf("Ana left, got %d", got)
	}
}

func TestWhereACheckOutIsAskedForAWordIsNotEnough(t *testing.T) {
	d := openClinic(t)
	program := testProgram()
	program.Attendance.Departure = DepartureCheckedOut
	d.do(bySystem, SaveProgram{Program: program})
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(12, 30)
	for _, item := range d.open().Items {
		if b := item.Sheet; item.Kind == OpenSheet {
			d.do(Actor{Kind: ByStaff, Staff: carl}, AttestGroup{Track: b.Meeting.Track, Date: b.Meeting.Date, Block: b.Block.Block, Group: b.Group.ID, Heads: 1})
		}
	}
	d.wantOpen(OpenLeaving)
}

func TestACallIsOpenUntilSomebodyTried(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SaveContact{Contact: Contact{ID: "own", Patient: ana, Kind: ContactSelf, Phone: "555-0100", Call: true}})
	d.clock(12, 30)
	d.wantOpen(OpenAbsence, OpenCall)
	d.do(atDesk, LogAttempt{Attempt: Attempt{ID: "try", Patient: ana, Date: monday, Contact: "own", Reach: ReachCall, Outcome: AttemptNoAnswer}})
	d.wantOpen(OpenAbsence)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NoShow})
	d.wantOpen()
}

func TestANoticeIsOpenUntilAnswered(t *testing.T) {
	d := openClinic(t)
	d.do(Actor{Kind: Lobby}, RaiseNotice{Notice: Notice{Reason: HelpCalled}})
	d.wantOpen(OpenNotice)
	d.do(atDesk, AnswerNotice{Notice: d.open().Items[0].Notice.ID, Date: monday})
	d.wantOpen()
}

func TestEarlierDaysWithOpenItems(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(3), 8, 0)
	dates := func() []OpenDate {
		var days []OpenDay
		for back := 3; back > 0; back-- {
			day, err := OpenDayOf(d, d.date.AddDays(-back), d.now)
			if err != nil {
				t.Fatal(err)
			}
			days = append(days, day)
		}
		return OpenDates(days)
	}
	if got := dates(); len(got) != 0 {
		t.Fatalf("nothing was ever recorded here: got %+v", got)
	}
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday.AddDays(1), Outcome: NoShow})
	want := []OpenDate{{monday.AddDays(1), 1}, {monday.AddDays(2), 2}} // Wednesday nobody wrote anything
	if got := dates(); !slices.Equal(got, want) {
		t.Fatalf("want %+v, got %+v", want, got)
	}
	d.do(atDesk, RecordAbsence{Patient: ben, Track: evening, Date: monday.AddDays(1), Outcome: NoShow})
	if got := dates(); len(got) != 1 || got[0].Date != monday.AddDays(2) {
		t.Errorf("Tuesday is done: got %+v", got)
	}
}
