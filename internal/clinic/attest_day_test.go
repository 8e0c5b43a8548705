package clinic

import "testing"

// sheetOf is one sheet of a Monday, by its block of the daytime and its group.
func (d *clinicDay) sheetOf(n int, group GroupID) BlockSheet {
	d.t.Helper()
	day, err := AttestDayOf(d, monday, d.now)
	if err != nil {
		d.t.Fatalf("the sheets of the day: %v", err)
	}
	for _, sheet := range day.Sheets {
		if sheet.Block.Block == d.blockOf(daytime, n) && sheet.Group.ID == group {
			return sheet
		}
	}
	d.t.Fatalf("there is no sheet for block %d and %q", n, group)
	return BlockSheet{}
}

func TestTheSheetsOfADay(t *testing.T) {
	d := twoRooms(t)
	day, err := AttestDayOf(d, monday, d.now)
	if err != nil || len(day.Sheets) < 9 {
		t.Fatalf("three blocks in two rooms and three of the evening are nine sheets, got %d, %v", len(day.Sheets), err)
	}
	for i, sheet := range day.Sheets[1:] {
		if sheet.Block.Start.Before(day.Sheets[i].Block.Start) {
			t.Errorf("the sheets stand by their start")
		}
		if !sheet.Block.Counts {
			t.Errorf("a break has no sheet")
		}
	}
	sun, moon := d.sheetOf(0, sunRoom), d.sheetOf(0, moonRoom)
	if len(sun.Seats) != 3 || len(moon.Seats) != 2 || sun.Open() != 3 || moon.Open() != 1 || !sun.Several {
		t.Errorf("three came to the sun room, one of two to the moon room: got %d of %d, %d of %d", sun.Open(), len(sun.Seats), moon.Open(), len(moon.Seats))
	}
	if sun.Due(d.now) {
		t.Errorf("nothing is attested before the group is over")
	}
	d.clock(12, 30)
	if !sun.Due(d.now) {
		t.Errorf("the group is over, and waits")
	}
}

func TestASheetThatIsSignedWaitsNoMore(t *testing.T) {
	d := twoRooms(t)
	d.clock(12, 30)
	d.do(inGroup, d.sheet(0, 3))
	sheet := d.sheetOf(0, sunRoom)
	if sheet.Due(d.now) || sheet.Count == nil || sheet.Count.Heads != 3 {
		t.Errorf("three heads are counted, and nobody is open: got %+v, %d", sheet.Count, sheet.Open())
	}
	if next := d.sheetOf(1, sunRoom); !next.Due(d.now) || next.Count != nil {
		t.Errorf("the next block still waits")
	}
}

func TestAnAppointmentHasItsOwnSheet(t *testing.T) {
	d := openClinic(t)
	booked := Appointment{ID: "talk", Patient: ana, Program: iop, Service: "group", Date: monday, Start: At(14, 0), End: At(15, 0)}
	d.do(atDesk, SaveAppointment{Appointment: booked})
	d.clock(15, 5)
	day, err := AttestDayOf(d, monday, d.now)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range day.Sheets {
		if sheet.Meeting.Appointment != booked.ID {
			continue
		}
		if len(sheet.Seats) != 1 || sheet.Seats[0].Visit.Patient != ana || sheet.Seats[0].Came {
			t.Errorf("Ana's place is on it, and nobody saw her come: got %+v", sheet.Seats)
		}
		d.do(inGroup, AttestGroup{Date: monday, Appointment: booked.ID, Block: sheet.Block.Block, Heads: 1, Exceptions: []Exception{{Patient: ana}}})
		return
	}
	t.Error("the appointment has no sheet")
}
