package clinic

import (
	"slices"
	"testing"
	"time"
)

// longAgo is a clinic with one patient, Old, whose only stay ended on 30 June 2010.
func longAgo(t *testing.T) (*clinicDay, *RetentionReader) {
	t.Helper()
	d := openClinic(t)
	d.patients["old"] = Patient{ID: "old", Family: "Old", Given: "Ona", Number: "1"}
	d.admissions["old"] = []Admission{{ID: "s", Patient: "old", Program: iop, From: Date{2010, time.March, 1}, Discharged: Date{2010, time.June, 30}}}
	return d, &RetentionReader{
		View: d.fakeView, Today: Date{2020, time.July, 1}, Gone: func(string) bool { return false },
		Recorded: func(PatientID) (Date, error) { return Date{2010, time.June, 30}, nil },
	}
}

// keptRow is how it stands with one person.
func keptRow(t *testing.T, r *RetentionReader, records ...PatientID) RetentionRow {
	t.Helper()
	row, err := r.Row(records)
	if err != nil {
		t.Fatal(err)
	}
	return row
}

// TestARecordIsDueByTheDay, and not a day before.
func TestARecordIsDueByTheDay(t *testing.T) {
	_, r := longAgo(t)
	row := keptRow(t, r, "old")
	if !row.Due() || row.Why != DueYears || row.From != (Date{2020, time.July, 1}) || row.Last != (Date{2010, time.June, 30}) {
		t.Errorf("ten years after the last day: got %+v", row)
	}
	r.Today = Date{2020, time.June, 30}
	if row := keptRow(t, r, "old"); !slices.Equal(row.Kept, []Kept{KeptRecent}) {
		t.Errorf("the day before: got %+v", row)
	}
}

// TestWhatKeepsARecord: each reason by itself, in words of its own.
func TestWhatKeepsARecord(t *testing.T) {
	for want, change := range map[Kept]func(d *clinicDay, r *RetentionReader){
		KeptForever: func(d *clinicDay, _ *RetentionReader) { d.settings.RetentionYears = RetentionForever },
		KeptStay: func(d *clinicDay, _ *RetentionReader) {
			d.admissions["old"] = append(d.admissions["old"], Admission{ID: "s2", Patient: "old", From: Date{2020, time.June, 1}})
		},
		KeptRecent: func(_ *clinicDay, r *RetentionReader) {
			r.Recorded = func(PatientID) (Date, error) { return Date{2012, time.January, 1}, nil }
		},
		KeptHold: func(d *clinicDay, _ *RetentionReader) {
			p := d.patients["old"]
			p.LegalHold = LegalHold{Reason: "subpoena"}
			d.patients["old"] = p
		},
		KeptMinor: func(d *clinicDay, _ *RetentionReader) {
			p := d.patients["old"]
			p.BirthDate = Date{1994, time.May, 5} // 15 in 2010, of age in 2012
			d.patients["old"] = p
		},
		KeptAuthorization: func(d *clinicDay, _ *RetentionReader) {
			d.apply(AuthorizationSaved{Authorization: Authorization{ID: "a", Patient: "old"}}, Recorded{})
		},
		KeptClaim: func(d *clinicDay, _ *RetentionReader) {
			d.apply(ClaimAffected{Claim: AffectedClaim{ID: "c", Patient: "old", Date: Date{2010, time.June, 1}}}, Recorded{})
		},
		KeptPeriod: func(d *clinicDay, _ *RetentionReader) {
			d.apply(PeriodClosed{Period: Period{ID: "p", From: Date{2010, time.May, 1}, To: Date{2010, time.May, 31}}}, Recorded{})
			d.apply(PeriodReopened{Period: "p", Reason: "a mistake"}, Recorded{})
			d.visits["v"] = Visit{VisitRef: VisitRef{Visit: "v", Patient: "old", Date: Date{2010, time.May, 3}}}
		},
	} {
		d, r := longAgo(t)
		change(d, r)
		if row := keptRow(t, r, "old"); !slices.Equal(row.Kept, []Kept{want}) {
			t.Errorf("%s: got %+v", want, row)
		}
	}
}

// TestTheLastDayIsOfWhateverWasLast: not the end of the stay alone.
func TestTheLastDayIsOfWhateverWasLast(t *testing.T) {
	later := Date{2011, time.February, 3}
	for name, event := range map[string]Event{
		"appointment": AppointmentSaved{Appointment: Appointment{ID: "x", Patient: "old", Date: later}},
		"activity":    ActivitySaved{Activity: Activity{ID: "x", Patient: "old", Date: later}},
		"attempt":     ContactTried{Attempt: Attempt{ID: "x", Patient: "old", Date: later}},
		"disclosure":  DisclosureMade{Disclosure: Disclosure{ID: "x", Patient: "old", Day: later}},
	} {
		d, r := longAgo(t)
		d.apply(event, Recorded{})
		if row := keptRow(t, r, "old"); row.Last != later || row.Due() {
			t.Errorf("%s: got %+v", name, row)
		}
	}
}

// TestWhoWasNotOfAgeIsKeptLonger, by the clinic's own numbers.
func TestWhoWasNotOfAgeIsKeptLonger(t *testing.T) {
	d, r := longAgo(t)
	p := d.patients["old"]
	p.BirthDate = Date{1994, time.May, 5}
	d.patients["old"] = p
	d.settings.MinorYears = 3
	r.Today = Date{2020, time.July, 1}
	if row := keptRow(t, r, "old"); !row.Due() || row.Why != DueYears {
		t.Errorf("18 and 3 years were over in 2015: %+v", row)
	}
	d.settings.MajorityAge, d.settings.MinorYears = 21, 6
	if row := keptRow(t, r, "old"); row.Due() || row.From != (Date{2021, time.May, 6}) || row.Why != DueMajority {
		t.Errorf("21 and 6 years are over in 2021: %+v", row)
	}
}

// TestMergedRecordsGoTogether, those that were parted again too.
func TestMergedRecordsGoTogether(t *testing.T) {
	d, r := longAgo(t)
	d.patients["new"] = Patient{ID: "new", Family: "New", Number: "2"}
	d.admissions["new"] = []Admission{{ID: "n", Patient: "new", From: Date{2019, time.March, 1}, Discharged: Date{2019, time.April, 1}}}
	r.Merges = []MergeRecord{{Merge: Merge{Kept: "new", Other: "old"}, Parted: true}}
	people := r.People([]PatientID{"old", "ana", "new"})
	if len(people) != 2 || !slices.Equal(people[1], []PatientID{"new", "old"}) {
		t.Fatalf("the people are %v", people)
	}
	row := keptRow(t, r, people[1]...)
	if row.Due() || !slices.Contains(row.Kept, KeptRecent) || row.Last != (Date{2019, time.April, 1}) {
		t.Errorf("one of them is recent: %+v", row)
	}
	if row := keptRow(t, r, "old", "new"); !slices.Contains(row.Kept, KeptOther) {
		t.Errorf("the other one is recent: %+v", row)
	}
}

// TestRemovedElsewhere: what another copy removed is due here at once, but for what
// speaks against it here.
func TestRemovedElsewhere(t *testing.T) {
	d, r := longAgo(t)
	r.Today = Date{2012, time.January, 1}
	r.Gone = func(mark string) bool { return mark == MarkOf("old") }
	if row := keptRow(t, r, "old"); !row.Due() || row.Why != DueElsewhere {
		t.Errorf("got %+v", row)
	}
	p := d.patients["old"]
	p.LegalHold = LegalHold{Reason: "subpoena"}
	d.patients["old"] = p
	if row := keptRow(t, r, "old"); row.Due() {
		t.Errorf("a hold keeps it: %+v", row)
	}
}

func TestRetentionSettings(t *testing.T) {
	if got := (Settings{}).Retention(); got != (Retention{Years: 10, Majority: 18, Minor: 10}) || got.Forever() {
		t.Errorf("a book from before has the usual rule, got %+v", got)
	}
	for _, wrong := range []Settings{{RetentionYears: -2}, {RetentionYears: 100}, {MajorityAge: -1}, {MinorYears: 100}} {
		if wrong.retentionSound() {
			t.Errorf("%+v is taken", wrong.Retention())
		}
	}
}
