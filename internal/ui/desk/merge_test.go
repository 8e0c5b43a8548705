package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// twice has Wei Chen, 103, stand twice: 212 is her other record, admitted too, with
// a visit of last Thursday, a card and a PIN.
func (r *rig) twice() clinic.PatientID {
	r.t.Helper()
	system := clinic.Actor{Kind: clinic.System}
	twin, from := clinic.PatientID("twin"), clinic.NewDate(2026, time.November, 2)
	born := clinic.NewDate(1988, time.May, 4)
	old := r.sheetOf("103").Patient
	old.PIN, old.BirthDate, old.Note = "", born, "prefers mornings"
	r.run(system,
		clinic.SavePatient{Patient: old},
		clinic.SavePatient{Patient: clinic.Patient{ID: twin, Number: "212", Family: "Cheng", Given: "Wei", BirthDate: born, Language: "es", Note: "calls herself Vivi"}},
		clinic.Admit{Admission: clinic.Admission{ID: "second", Patient: twin, Program: r.program, From: from,
			Plans: []clinic.Plan{{From: from, Track: r.day, WeeklyMinutes: 300, Days: []time.Weekday{time.Monday, time.Thursday}}}}},
		clinic.PlaceHold{Hold: clinic.Hold{ID: "hold", Patient: twin, Note: "form to sign"}})
	if _, err := r.book.IssueCard(system, twin); err != nil {
		r.t.Fatal(err)
	}
	day := from.AddDays(17)
	for _, item := range []book.Item{
		{Actor: system, At: r.clockOn(day, 18, 0), Command: clinic.CheckInByDesk{Patient: twin, Track: r.night, Date: day}},
		{Actor: system, At: r.clockOn(day, 18, 0), Command: clinic.RecordAbsence{Patient: r.people["103"], Track: r.night, Date: day, Outcome: clinic.NoShow}},
	} {
		if _, err := r.book.Batch(item); err != nil {
			r.t.Fatal(err)
		}
	}
	ref := clinic.Meeting{Track: r.night, Date: day}.RefOf(twin)
	if _, err := r.book.Batch(book.Item{Actor: system, At: r.clockOn(day, 21, 0), Command: clinic.CheckOut{Ref: ref}}); err != nil {
		r.t.Fatal(err)
	}
	r.drain()
	return twin
}

// director is a rig at which the director works, and Wei Chen stands twice.
func mergeRig(t *testing.T, options rigOptions) (*rig, clinic.PatientID) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	twin := r.twice()
	r.signIn("Ruth Abara")
	r.openPatient("103")
	return r, twin
}

// menuOf does the act about a stay that the catalog names.
func (r *rig) menuOf(words string) {
	r.t.Helper()
	for i, act := range r.patients().sheet.stayActs() {
		if act.words == words {
			r.menu(i)
			return
		}
	}
	r.t.Fatalf("%q is not among the acts", words)
}

func (r *rig) merges() *mergeScreen { return r.patients().merge }

func (r *rig) lineOf(id string) mergeLine {
	r.t.Helper()
	for _, line := range r.merges().compare.lines() {
		if line.id == id {
			return line
		}
	}
	r.t.Fatalf("no line %q", id)
	return mergeLine{}
}

func TestTwoRecordsAreMergedByTheKeyboardAlone(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	kept := r.people["103"]
	r.menuOf("merge.menu")
	m := r.merges()
	if row, ok := m.find.list.Selected(); !ok || row.Patient != twin {
		t.Fatalf("the record that looks the same is offered first, got %+v", row)
	}
	r.mustSee("Cheng, Wei", "Nearly the same name")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if m.other != twin || !m.compare.may {
		t.Fatalf("compared with the other record, got %q %q", m.other, m.problem.Content())
	}
	if line := r.lineOf("number"); !line.choice || line.holds != left || line.texts != [2]string{"103", "212"} {
		t.Errorf("the numbers differ, the kept one's holds: got %+v", line)
	}
	r.press(fyne.KeyDown)  // the name
	r.press(fyne.KeyRight) // of the other record
	r.advance(time.Second)
	if line := r.lineOf("name"); line.holds != right {
		t.Errorf("the other name was chosen, got %+v", line)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Make 212 part of 103?", "1 visit of 212", "1 session stands in both", "The two stays in Intensive outpatient become one", "From then on they are Cheng, Wei, number 103.")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Fatal("a reason has to be given")
	}
	r.typeText("typed twice")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Record 212 is now part of record 103.", "No. 103 · also 212")
	r.fits("merge-done")
	sheet := r.sheetOf("103")
	if sheet.Patient.SortName() != "Cheng, Wei" || sheet.Patient.Language != "es" || len(sheet.Admissions) != 1 || len(sheet.Cards) != 1 || len(sheet.Holds) != 1 {
		t.Errorf("the sheet has what both had, got %+v", sheet)
	}
	if visits := sheet.Visits; len(visits) != 1 || visits[0].Absence != nil || visits[0].Credit == nil {
		t.Errorf("the session counts once, and having been there holds: got %+v", visits)
	}
	rows := r.book.FindPatients("212")
	if len(rows) != 1 || rows[0].Patient != kept || rows[0].Also != "212" {
		t.Errorf("the old number finds the kept record and says so, got %+v", rows)
	}
	r.rune('/')
	r.typeText("212")
	r.mustSee("Found as 212")
}

func TestAMergeIsTakenBackAtOnceAndLater(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	merge := func() {
		r.menuOf("merge.menu")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		r.typeText("typed twice")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	apart := func() bool {
		return len(r.book.FindPatients("cheng")) == 1 && len(r.book.MergesInto(r.people["103"])) == 0
	}
	merge()
	if apart() {
		t.Fatal("merged, there is one of them")
	}
	r.act('u')
	r.advance(time.Second)
	if !apart() {
		t.Fatal("undone, there are two again")
	}
	merge()
	r.openPatient("104") // something else, weeks later
	r.openPatient("103")
	r.menuOf("merge.part.menu")
	r.mustSee("Part Cheng, Wei, 212, again?", "by Ruth Abara: “typed twice”")
	r.sheetFits("merge-part")
	r.typeText("two sisters")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Record 212 stands on its own again.")
	if sheet := r.sheetOfID(twin); !apart() || sheet.Patient.ID != twin || len(sheet.Visits) != 1 || len(sheet.Cards) != 1 {
		t.Errorf("the other record has all it had, got %+v", sheet)
	}
}

func TestTheOtherRecordMayStay(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	r.menuOf("merge.menu")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.press(fyne.KeyRight)
	r.advance(time.Second)
	if line := r.lineOf("number"); line.holds != right || line.texts[0] != "103" {
		t.Errorf("the sides stay where they are, the facts follow: got %+v", line)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.typeText("typed twice")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.patients().sheet.sheet.Patient; got.ID != twin || got.Number != "212" {
		t.Errorf("the sheet of the record that stays is open, got %+v", got)
	}
}

func TestAMergeThatCannotBeSaysWhy(t *testing.T) {
	r, twin := mergeRig(t, rigOptions{})
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	for _, id := range []clinic.PatientID{twin, r.people["103"]} {
		r.run(staff, clinic.CheckInByDesk{Patient: id, Track: r.night, Date: r.book.Today()})
	}
	r.menuOf("merge.menu")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Both records are checked in right now.")
	r.press(fyne.KeyReturn)
	if r.shell.sheet.open() || r.merges().next.Visible() {
		t.Error("what cannot be is not asked")
	}
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyEscape)
	if !r.patients().showing(r.patients().browse) {
		t.Error("escape leads back to the sheet")
	}
}

func TestAnybodyIsFoundForAMergeAndTheFrontDeskHasNone(t *testing.T) {
	r, _ := mergeRig(t, rigOptions{})
	r.menuOf("merge.menu")
	r.typeText("kowal")
	if row, ok := r.merges().find.list.Selected(); !ok || row.Number != "106" {
		t.Errorf("typing finds anybody, got %+v", row)
	}
	r.patients().back()
	r.switchTo("Dana Reyes")
	r.openPatient("103")
	r.menuOf("merge.menu")
	if r.patients().showing(r.merges().object) || !r.sees("Records are merged by a director or deputy: Ruth Abara.") {
		t.Error("the front desk does not merge, and reads who does")
	}
}

// fuller gives the other record everything that a merge speaks of.
func (r *rig) fuller(twin clinic.PatientID) {
	r.t.Helper()
	system := clinic.Actor{Kind: clinic.System}
	from, to := clinic.NewDate(2026, time.August, 3), clinic.NewDate(2026, time.September, 4)
	r.run(system, clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna Better Health"}})
	for i, id := range []clinic.PatientID{twin, r.people["103"]} {
		n := string(rune('a' + i))
		r.run(system,
			clinic.SaveCoverage{Coverage: clinic.Coverage{ID: clinic.CoverageID(n), Patient: id, Payer: "aetna", From: from}},
			clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: clinic.AuthorizationID(n), Patient: id, Payer: "aetna", Number: "A-1009", Unit: clinic.UnitDay, Granted: 20, From: from, To: to}},
			clinic.SaveContact{Contact: clinic.Contact{ID: clinic.ContactID(n), Patient: id, Kind: clinic.ContactSelf, Phone: "(555) 010-0142", Call: true}})
		if _, err := r.book.IssueCard(system, id); err != nil {
			r.t.Fatal(err)
		}
	}
}

func TestMergeFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, twin := mergeRig(t, options)
			r.fuller(twin)
			r.menuOf("merge.menu")
			r.fits("merge-find-" + name)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.fits("merge-compare-" + name)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.sheetFits("merge-ask-" + name)
		})
	}
}
