package clinic

import "testing"

// TestWhoBroughtWhatAlong: a stay that began well before Daybook counts lacks its
// balances until somebody typed them, and stands first.
func TestWhoBroughtWhatAlong(t *testing.T) {
	d := openClinic(t)
	d.do(director, SetCutOver{From: monday})
	byPatient := func() map[PatientID]OpeningRow {
		rows := map[PatientID]OpeningRow{}
		for _, row := range Openings(d, monday) {
			rows[row.Patient] = row
		}
		return rows
	}
	row := byPatient()[ana]
	if !row.Lacks() || row.Brings() || row.CountedOn != monday {
		t.Fatalf("Ana's stay began long before, got %+v", row)
	}
	stay := d.admissions[ana][0]
	d.do(atDesk, SetOpening{Patient: ana, Admission: stay.ID, Opening: Opening{AsOf: monday, Weeks: 5}})
	if row = byPatient()[ana]; row.Lacks() || !row.Brings() {
		t.Errorf("five weeks were typed, got %+v", row)
	}
	if first := Openings(d, monday)[0]; first.Patient == ana || !first.Lacks() {
		t.Errorf("who lacks them comes first, got %+v", first)
	}
}

// TestNothingIsMissedBeforeTheCutOver: neither an absence nor a week's hours.
func TestNothingIsMissedBeforeTheCutOver(t *testing.T) {
	d := openClinic(t)
	d.clock(21, 30)
	missed := func() int {
		ledger, err := LedgerOf(d, d.admissions[ana][0], d.now, d.zone)
		if err != nil {
			t.Fatal(err)
		}
		return len(ledger.Entries)
	}
	week := monday.AddDays(-7)
	target, _, _ := WeekTargetOf(d, d.admissions[ana][0], week)
	if missed() < 5 || target != weekMinutes {
		t.Fatalf("without a cut-over all of it counts, got %d and %d", missed(), target)
	}
	d.doTwice(director, SetCutOver{From: monday})
	target, _, _ = WeekTargetOf(d, d.admissions[ana][0], week)
	if missed() != 1 || target != 0 {
		t.Errorf("since the cut-over one session was missed and the week before asks for nothing, got %d and %d", missed(), target)
	}
	d.refused(director, SetCutOver{From: Date{2062, 1, 1}}, "cut_over_far")
	d.doTwice(director, SetCutOver{})
	if missed() < 5 {
		t.Error("without the day all of it counts again")
	}
}
