package clinic

import "testing"

// Three groups of 50 minutes, at 9, 10 and 11, all attested: whoever corrects when
// the patient came or left corrects what counts. Minutes are worked out by hand.
func TestWordsFollowACorrectedTime(t *testing.T) {
	tests := []struct {
		what    string
		change  func(*clinicDay) Change
		minutes int
	}{
		{"came at 9:20: 30 + 50 + 50", func(d *clinicDay) Change { return Change{Arrival: d.clockAt(9, 20)} }, 130},
		{"came in the first break: 50 + 50", func(d *clinicDay) Change { return Change{Arrival: d.clockAt(9, 55)} }, 100},
		{"came at 11:10: 40", func(d *clinicDay) Change { return Change{Arrival: d.clockAt(11, 10)} }, 40},
		{"left at 9:30: 30", func(d *clinicDay) Change { return Change{Departure: d.clockAt(9, 30)} }, 30},
		{"left at the second group's start: 50", func(d *clinicDay) Change { return Change{Departure: d.clockAt(10, 0)} }, 50},
		{"left at 11:45: 50 + 50 + 45", func(d *clinicDay) Change { return Change{Departure: d.clockAt(11, 45)} }, 145},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := attestedDay(t)
			change := test.change(d)
			d.refused(atDesk, CorrectVisit{Ref: d.ref(ana, daytime), Change: change, Reason: "x"}, "attested_needs_second")
			d.do(director, d.accept(d.propose(change)))
			if got := d.credited(ana, daytime); got != test.minutes {
				t.Errorf("want %d minutes, got %d", test.minutes, got)
			}
			for _, word := range d.visit(ana, daytime).Attested {
				if corrected := word.By == dina; corrected != (word.Proposed == dora && word.Reason != "") {
					t.Errorf("a changed word says who asked for it and why, got %+v", word)
				}
			}
		})
	}
}

// A word that only repeated the scan goes along with it, both ways; one of the
// counselor's own stays.
func TestAWordOfTheScanMovesWithIt(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 20)
	d.pick(ana, daytime)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.clock(12, 30)
	sheet := d.sheet(1, 1)
	sheet.Exceptions = []Exception{{Patient: ana, From: d.clockAt(10, 15)}}
	for _, each := range []AttestGroup{d.sheet(0, 1), sheet, d.sheet(2, 1)} {
		d.do(inGroup, each)
	}
	if got := d.credited(ana, daytime); got != 30+35+50 {
		t.Fatalf("scanned at 9:20, came to the second at 10:15: want 115 minutes, got %d", got)
	}
	d.do(director, d.accept(d.propose(Change{Arrival: d.clockAt(8, 58)})))
	if got := d.credited(ana, daytime); got != 50+35+50 {
		t.Errorf("was there at 8:58, and the counselor's 10:15 stays: want 135 minutes, got %d", got)
	}
}
