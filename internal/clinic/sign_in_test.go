package clinic

import (
	"testing"
	"time"
)

// signIn is one of Monday's sign-in sheets: a block of the daytime and a group.
func (d *clinicDay) signIn(n int, group GroupID) SignInSheet {
	d.t.Helper()
	day, err := SignInDayOf(d, monday, d.now)
	if err != nil {
		d.t.Fatalf("the sheets of the day: %v", err)
	}
	for _, sheet := range day.Sheets {
		if sheet.Block.Block == d.blockOf(daytime, n) && sheet.Group.ID == group {
			return sheet
		}
	}
	d.t.Fatalf("there is no sheet for block %d and %q", n, group)
	return SignInSheet{}
}

func (s SignInSheet) line(t failer, number string) SignInLine {
	t.Helper()
	for _, line := range s.Lines {
		if line.Number == number {
			return line
		}
	}
	t.Fatalf("nobody with number %s stands on the sheet", number)
	return SignInLine{}
}

// TestASheetPrintedAhead: who is expected, in the order of the desk's sheet.
func TestASheetPrintedAhead(t *testing.T) {
	d := twoRooms(t)
	sheet := d.signIn(0, sunRoom)
	seats := d.sheetOf(0, sunRoom).Seats
	if sheet.Filled || len(sheet.Lines) != len(seats) || sheet.Expected() != 3 || sheet.Present() != 0 {
		t.Fatalf("three are expected and nothing is known, got %+v", sheet)
	}
	for i, line := range sheet.Lines {
		if line.Number != seats[i].Number || line.Here != PresenceOpen {
			t.Errorf("line %d is the seat %s, still open; got %+v", i+1, seats[i].Number, line)
		}
	}
	day, err := SignInDayOf(d, monday.AddDays(7), d.now)
	if err != nil || len(day.Sheets) < 9 || day.Sheets[0].Filled {
		t.Errorf("next Monday's sheets can be printed today, got %d, %v", len(day.Sheets), err)
	}
}

func TestASheetFilledWithWhatIsKnown(t *testing.T) {
	d := twoRooms(t)
	d.clock(12, 30)
	start := d.sheetOf(0, sunRoom).Block.Start
	d.do(inGroup, d.sheet(0, 2, Exception{Patient: "pia", From: start.Add(10 * time.Minute), To: start.Add(40 * time.Minute),
		Out: []Span{{From: start.Add(15 * time.Minute), To: start.Add(20 * time.Minute)}}}, Exception{Patient: "pol", Absent: true}))
	sheet := d.signIn(0, sunRoom)
	ana, pia, pol := sheet.Lines[0], sheet.line(t, "10"), sheet.line(t, "11")
	if !sheet.Filled || sheet.Present() != 2 || sheet.Expected() != 2 || sheet.Count == nil {
		t.Errorf("two of three were there, got %+v", sheet)
	}
	if ana.Here != PresenceHere || !ana.In.Equal(start) || !ana.Out.Equal(sheet.Block.End) || ana.Minutes != 50 || ana.Attested.By != carl || ana.Late {
		t.Errorf("who came before the group sat in it from its start to its end, got %+v", ana)
	}
	if !pia.In.Equal(start.Add(10*time.Minute)) || !pia.Out.Equal(start.Add(40*time.Minute)) || len(pia.Away) != 1 || pia.Minutes != 25 {
		t.Errorf("ten minutes late, ten early, five out: 25 of 50, got %+v", pia)
	}
	if pol.Here != PresenceAway || !pol.In.IsZero() || pol.Minutes != 0 {
		t.Errorf("not in this group, got %+v", pol)
	}
	if sheet.Minutes() != 75 {
		t.Errorf("50 and 25 minutes, got %d", sheet.Minutes())
	}
	if next := d.signIn(1, sunRoom); !next.Filled || next.Lines[0].Here != PresenceOpen || next.Lines[0].In.IsZero() {
		t.Errorf("the next group is over and not attested: it shows who came, got %+v", next)
	}
}

func TestWhatWasEnteredOnALaterDay(t *testing.T) {
	d := twoRooms(t)
	d.at(monday.AddDays(1), 9, 0)
	d.do(inGroup, d.sheet(0, 3))
	if line := d.signIn(0, sunRoom).Lines[0]; !line.Late {
		t.Errorf("attested on Tuesday, got %+v", line)
	}
	late := Session{Zone: "America/New_York", End: time.Date(2026, 3, 3, 5, 30, 0, 0, time.UTC)}
	for at, want := range map[time.Time]bool{
		time.Date(2026, 3, 3, 5, 40, 0, 0, time.UTC): false, time.Date(2026, 3, 4, 14, 0, 0, 0, time.UTC): true,
	} {
		if got := (Attestation{At: at}).EnteredLater(late); got != want {
			t.Errorf("a group that ends at 0:30, attested at %s: got %v", at, got)
		}
	}
}

// TestASheetOfACancelledMeeting: who had come before it was cancelled stands on a
// sheet all the same.
func TestASheetOfACancelledMeeting(t *testing.T) {
	d := twoRooms(t)
	d.clock(12, 30)
	d.do(inGroup, d.sheet(0, 3))
	d.apply(SessionChanged{Change: SessionChange{Track: daytime, Date: monday, Cancelled: true, Reason: "a slip"}}, Recorded{})
	sheet := d.signIn(0, sunRoom)
	if len(sheet.Lines) != 3 || sheet.Present() != 3 || sheet.Minutes() != 150 || sheet.Count == nil || sheet.Service.Text == "" {
		t.Errorf("three sat there for 50 minutes, got %+v", sheet)
	}
	for i, line := range sheet.Lines[1:] {
		if Fold(line.Name) < Fold(sheet.Lines[i].Name) {
			t.Errorf("the lines stand by name")
		}
	}
	if open := d.signIn(1, moonRoom); len(open.Lines) != 1 {
		t.Errorf("one sat in the moon room, got %+v", open.Lines)
	}
}

func TestMoreThanTheGroupHasPlacesFor(t *testing.T) {
	d := twoRooms(t)
	sheet := d.signIn(0, sunRoom)
	for capacity, want := range map[int]bool{0: false, 2: true, 3: false} {
		sheet.Group.Capacity = capacity
		if sheet.OverCap() != want {
			t.Errorf("three people and %d places: expected %v", capacity, want)
		}
	}
}

func TestNamesThatOthersRead(t *testing.T) {
	for _, test := range []struct {
		patient Patient
		style   NameStyle
		want    string
	}{
		{Patient{Given: "María José", Family: "Álvarez"}, NameFull, "Álvarez, María José"},
		{Patient{Given: "María José", Family: "Álvarez"}, NameInitial, "María José Á."},
		{Patient{Given: "Sun"}, NameInitial, "Sun"},
		{Patient{Family: "O"}, NameInitial, "O"},
	} {
		if got := test.patient.GroupName(test.style); got != test.want {
			t.Errorf("want %q, got %q", test.want, got)
		}
	}
}
