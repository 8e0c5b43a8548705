package clinic

import "testing"

// plainDay is a Monday at 12:30: Ana came at 8:55 and left at 11:50, and no
// counselor spoke of it.
func plainDay(t failer) *clinicDay {
	d := openClinic(t)
	d.clock(8, 55)
	d.pick(ana, daytime)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.clock(11, 50)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	d.clock(12, 30)
	return d
}

func TestCorrectingAVisitAtOnce(t *testing.T) {
	tests := []struct {
		what    string
		change  func(*clinicDay) Change
		facts   []string
		minutes int
	}{
		{"when they came", func(d *clinicDay) Change { return Change{Arrival: d.clockAt(9, 20)} },
			[]string{"visit.arrival_withdrawn", "visit.arrival_confirmed", "visit.credited"}, 130},
		{"when they left", func(d *clinicDay) Change { return Change{Departure: d.clockAt(11, 30)} },
			[]string{"visit.departure_withdrawn", "visit.departed", "visit.credited"}, 130},
		{"an absence", func(*clinicDay) Change { return Change{Absence: &Absence{Outcome: SentOut, Cause: CauseUnwell}} },
			[]string{"visit.absence_recorded", "visit.credited"}, 0},
		{"somebody else's check-in", func(*clinicDay) Change { return Change{WithdrawnAll: true} },
			[]string{"visit.claim_withdrawn", "visit.arrival_withdrawn", "visit.departure_withdrawn", "visit.credited"}, 0},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := plainDay(t)
			act := CorrectVisit{Ref: d.ref(ana, daytime), Change: test.change(d), Reason: "by the camera"}
			wantKinds(t, d.doTwice(atDesk, act), test.facts...)
			if got := d.credited(ana, daytime); got != test.minutes {
				t.Errorf("want %d minutes, got %d", test.minutes, got)
			}
		})
	}
}

func TestCorrectingNeedsAReasonAndOneChange(t *testing.T) {
	d := plainDay(t)
	ref := d.ref(ana, daytime)
	d.refused(atDesk, CorrectVisit{Ref: ref, Change: Change{WithdrawnAll: true}, Reason: " "}, "no_reason")
	d.refused(atDesk, CorrectVisit{Ref: ref, Reason: "x"}, "no_change")
	word := Attestation{Block: d.blockOf(daytime, 0), Present: true}
	d.refused(atDesk, CorrectVisit{Ref: ref, Change: Change{Attestation: &word}, Reason: "x"}, "no_change")
	d.refused(atDesk, CorrectVisit{Ref: ref, Change: Change{Arrival: d.clockAt(12, 0)}, Reason: "x"}, "left_before_coming")
	d.refused(atDesk, CorrectVisit{Ref: ref, Change: Change{Departure: d.clockAt(12, 40)}, Reason: "x"}, "time_to_come")
}

func TestWhatIsAttestedNeedsASecondPerson(t *testing.T) {
	d := attestedDay(t)
	for _, change := range []Change{{WithdrawnAll: true}, {Absence: &Absence{Outcome: NoShow}}} {
		d.refused(director, CorrectVisit{Ref: d.ref(ana, daytime), Change: change, Reason: "x"}, "attested_needs_second")
	}
	d.do(atDesk, CorrectVisit{Ref: d.ref(ana, daytime), Change: Change{Arrival: d.clockAt(8, 50)}, Reason: "x"})
	if got := d.credited(ana, daytime); got != 150 {
		t.Errorf("five minutes before the first group move no minute, got %d", got)
	}
}
