package clinic

import (
	"slices"
	"testing"
)

// billed is Ana's and Ben's worksheet of the week from Monday, as of its Sunday.
func (d *clinicDay) billed() *BillingSheet {
	d.t.Helper()
	sheet, err := NewBillingSheet(monday, monday.AddDays(6))
	if err != nil {
		d.t.Fatalf("the worksheet: %v", err)
	}
	now := InstantOf(monday.AddDays(6), At(20, 0), d.zone)
	for _, patient := range []PatientID{ben, ana} {
		if err := sheet.Add(d, patient, now); err != nil {
			d.t.Fatalf("the worksheet: %v", err)
		}
	}
	if err := sheet.Finish(d); err != nil {
		d.t.Fatalf("the worksheet: %v", err)
	}
	return sheet
}

// attestAll has a counselor speak of every block of a visit.
func (d *clinicDay) attestAll(ref VisitRef) {
	visit := d.visits[ref.Visit]
	for _, block := range visit.Session.Blocks {
		visit.Attested = append(visit.Attested, Attestation{Block: block.Block, Present: true, By: carl, At: block.End})
	}
	d.keep(visit)
}

func (l BillingLine) kinds() (kinds []BillingExceptionKind) {
	for _, e := range l.Exceptions {
		kinds = append(kinds, e.Kind)
	}
	return kinds
}

func (s *BillingSheet) wantLine(t *testing.T, date Date, ready bool, kinds ...BillingExceptionKind) BillingLine {
	t.Helper()
	for _, line := range s.Lines {
		if line.Date == date && line.Patient.ID == ana {
			if line.Ready() != ready || !slices.Equal(line.kinds(), kinds) {
				t.Errorf("%s: want ready %v and %v, got %v and %v", date, ready, kinds, line.Ready(), line.kinds())
			}
			return line
		}
	}
	t.Fatalf("there is no line for %s", date)
	return BillingLine{}
}

var threeHours = Terms{DayMinutes: 180, Bands: []Band{{AtLeast: 180, Code: "H0015", Modifier: "HQ GT", Unit: UnitDay}}}

func TestALineThatIsReady(t *testing.T) {
	d := payerDay(t, threeHours)
	d.attestAll(d.satFor(ana, monday, 180))
	line := d.billed().wantLine(t, monday, true)
	if v := line.Verdict; v.Code != "H0015" || v.Units != 1 || line.Credited != 180 || v.Name != "Aetna" || !slices.Equal(line.Modifiers(), []string{"HQ", "GT"}) {
		t.Errorf("one day of H0015, got %+v", line)
	}
	if !slices.Equal(line.Counselors, []StaffID{carl}) || len(line.Visits) != 1 || line.Patient.PIN != "" {
		t.Errorf("with its counselor and its visit, got %+v", line)
	}
}

func TestWhatHoldsALineBack(t *testing.T) {
	d := payerDay(t, threeHours)
	d.satFor(ana, monday, 180) // nobody attested
	d.attestAll(d.satFor(ana, monday.AddDays(1), 150))
	visit := d.visits[d.satFor(ana, monday.AddDays(2), 180).Visit]
	visit.Departure, visit.Session.Departure = nil, DepartureCheckedOut
	visit.Attested = []Attestation{{Block: "block0", Present: true, By: carl}}
	d.keep(visit)
	waiting := d.visits[d.satFor(ana, monday.AddDays(3), 180).Visit]
	waiting.Corrections = []Correction{{ID: "c", Proposed: Handled{By: carl}}}
	d.keep(waiting)
	d.attestAll(waiting.VisitRef)
	sheet := d.billed()
	sheet.wantLine(t, monday, false, BillingNotAttested)
	short := sheet.wantLine(t, monday.AddDays(1), false, BillingShort)
	if short.Exceptions[0].Minutes != 30 || short.Exceptions[0].Of != 180 {
		t.Errorf("30 of 180 minutes are missing, got %+v", short.Exceptions)
	}
	sheet.wantLine(t, monday.AddDays(2), false, BillingUnverified, BillingNothing)
	sheet.wantLine(t, monday.AddDays(3), false, BillingCorrection)
	if ready, held, not := sheet.Counts(); ready != 0 || held != 3 || not != 1 {
		t.Errorf("three are looked at first and one is not billable, got %d, %d, %d", ready, held, not)
	}
}

func TestALineWithoutAPayerOrAfterADaysGap(t *testing.T) {
	d := openClinic(t)
	d.attestAll(d.satFor(ana, monday, 180))
	d.billed().wantLine(t, monday, false, BillingNoPayer)
	d.pays(aetna, "Aetna", Terms{From: monday.AddDays(1), LargestGap: 2})
	d.covers(ana, aetna, monday, Date{})
	d.billed().wantLine(t, monday, false, BillingNoTerms)
	d.attestAll(d.satFor(ana, monday.AddDays(5), 180))
	d.billed().wantLine(t, monday.AddDays(5), true, BillingGap) // worth a look, and billable
}

func TestAuthorizationsOnTheWorksheet(t *testing.T) {
	terms := threeHours
	terms.Authorization = true
	d := payerDay(t, terms)
	for day := range 3 {
		d.attestAll(d.satFor(ana, monday.AddDays(day), 180))
	}
	d.billed().wantLine(t, monday, false, BillingNoGrant)
	d.grant(UnitDay, 1, monday.AddDays(1), monday.AddDays(2))
	sheet := d.billed()
	sheet.wantLine(t, monday, false, BillingNoGrant)
	if line := sheet.wantLine(t, monday.AddDays(1), true); !slices.Equal(line.Granted, []string{"a0"}) {
		t.Errorf("Tuesday uses the one day that is granted, got %+v", line.Granted)
	}
	if used := sheet.wantLine(t, monday.AddDays(2), false, BillingGrantUsed).Exceptions[0]; used.Number != "a0" || used.Of != 1 || used.Count != 1 {
		t.Errorf("Wednesday is one unit too many, got %+v", used)
	}
}

func TestAPayersWeeklyCap(t *testing.T) {
	d := payerDay(t, threeHours)
	d.grant(UnitDay, 9, monday, monday.AddDays(20), func(a *Authorization) { a.WeeklyCap = 1 })
	d.attestAll(d.satFor(ana, monday, 180))
	d.attestAll(d.satFor(ana, monday.AddDays(1), 180))
	sheet := d.billed()
	sheet.wantLine(t, monday, true)
	sheet.wantLine(t, monday.AddDays(1), false, BillingOverCap)
}

func TestNotesHoldBackOnlyWhereTheClinicAsksForThem(t *testing.T) {
	d := payerDay(t, threeHours)
	ref := d.satFor(ana, monday, 180)
	d.attestAll(ref)
	d.billed().wantLine(t, monday, true)
	d.do(atDesk, SaveBillingTable{AskNotes: true})
	if line := d.billed().wantLine(t, monday, false, BillingNoNote); !slices.Equal(line.Unnoted, []VisitRef{ref}) {
		t.Errorf("the visit's note is missing, got %+v", line.Unnoted)
	}
	wantKinds(t, d.doTwice(atDesk, MarkNotes{Visits: []VisitRef{ref}}), "visit.noted")
	d.billed().wantLine(t, monday, true)
	undo, ok := Undo(MarkNotes{Visits: []VisitRef{ref}}, []Event{VisitNoted{VisitRef: ref, Written: true}}, "")
	if !ok {
		t.Fatal("it can be taken back")
	}
	d.do(atDesk, undo)
	d.billed().wantLine(t, monday, false, BillingNoNote)
}

func TestNoNoteAboutWhoDidNotCome(t *testing.T) {
	d := openClinic(t)
	d.absent(ana, daytime, monday, Excused)
	if events := d.do(atDesk, MarkNotes{Visits: []VisitRef{d.ref(ana, daytime)}}); len(events) != 0 {
		t.Errorf("nobody came, got %v", events)
	}
}

func TestTotalsByPayer(t *testing.T) {
	d := payerDay(t, threeHours)
	d.attestAll(d.satFor(ana, monday, 180))
	d.attestAll(d.satFor(ana, monday.AddDays(1), 180))
	d.attestAll(d.satFor(ana, monday.AddDays(2), 60))
	d.satFor(ana, monday.AddDays(3), 180)
	d.attestAll(d.satFor(ben, monday, 180)) // nobody pays
	sheet := d.billed()
	if len(sheet.Totals) != 2 || sheet.Totals[0].Name != "Aetna" || sheet.Totals[1].Payer != "" {
		t.Fatalf("Aetna, and last who has no payer; got %+v", sheet.Totals)
	}
	total := sheet.Totals[0]
	if total.Ready != 2 || total.Held != 1 || total.Not != 1 || total.Credited != 600 || len(total.Codes) != 1 || total.Codes[0].Units != 2 || total.Codes[0].Lines != 2 {
		t.Errorf("two days are ready, one is held back and one too short; got %+v", total)
	}
	if sheet.Credited() != 780 {
		t.Errorf("780 minutes of everybody, got %d", sheet.Credited())
	}
	if sheet.Lines[0].Patient.ID != ana || sheet.Lines[1].Patient.ID != ben {
		t.Errorf("lines stand by date and name")
	}
}

func TestClosedPeriodsAndTheirClaims(t *testing.T) {
	d := payerDay(t, threeHours)
	d.attestAll(d.satFor(ana, monday, 180))
	d.at(monday.AddDays(8), 9, 0)
	d.do(director, ClosePeriod{ID: "p", From: monday, To: monday.AddDays(6)})
	d.do(director, ClosePeriod{ID: "before", From: monday.AddDays(-7), To: monday.AddDays(-1)})
	d.covers(ana, aetna, Date{2025, 1, 1}, Date{2025, 2, 1})
	sheet := d.billed()
	if len(sheet.Closings) != 1 || sheet.Closings[0].Period.ID != "p" {
		t.Errorf("the week is closed, got %+v", sheet.Closings)
	}
	if _, err := NewBillingSheet(monday, monday.AddDays(-1)); err == nil {
		t.Error("a worksheet that ends before it begins must be refused")
	}
}
