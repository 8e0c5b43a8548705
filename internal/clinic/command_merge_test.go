package clinic

import (
	"slices"
	"testing"
)

// twins is a clinic in which Ana stands twice: imported, and typed as Anna Alvares.
func twins(t failer) *clinicDay {
	t.Helper()
	d := openClinic(t)
	d.admit(twin, "Anna", "Alvares", "77", daytime)
	return d
}

func merging(take ...Fact) MergePatients {
	return MergePatients{Kept: ana, Other: twin, Take: take, Reason: "typed twice"}
}

func TestMergeIsRefused(t *testing.T) {
	comeTo := func(d *clinicDay, p PatientID, track TrackID) {
		d.do(atDesk, CheckInByDesk{Patient: p, Track: track, Date: d.date})
	}
	sat := func(d *clinicDay, p PatientID) {
		comeTo(d, p, daytime)
		block := d.visit(p, daytime).Session.Blocks[0].Block
		d.do(inGroup, Attest{Ref: d.ref(p, daytime), Attestation: Attestation{Block: block, Present: true}})
	}
	tests := map[string]struct {
		prepare func(d *clinicDay)
		merge   MergePatients
		code    string
	}{
		"with itself":        {nil, MergePatients{Kept: ana, Other: ana, Reason: "x"}, "merge_self"},
		"without a reason":   {nil, MergePatients{Kept: ana, Other: twin, Reason: " "}, "no_reason"},
		"nobody":             {nil, MergePatients{Kept: ana, Other: "nobody", Reason: "x"}, "no_such_patient"},
		"merged elsewhere":   {func(d *clinicDay) { d.do(director, MergePatients{Kept: ben, Other: twin, Reason: "x", Take: nil}) }, merging(), "merge_already"},
		"into a merged one":  {func(d *clinicDay) { d.do(director, MergePatients{Kept: ben, Other: ana, Reason: "x"}) }, merging(), "merge_already"},
		"its own merged one": {func(d *clinicDay) { d.do(director, merging()) }, MergePatients{Kept: twin, Other: ana, Reason: "x"}, "merge_self"},
		"both in one group":  {func(d *clinicDay) { d.clock(9, 5); comeTo(d, ana, daytime); comeTo(d, twin, daytime) }, merging(), "merge_both_in"},
		"both attested":      {func(d *clinicDay) { d.clock(10, 5); sat(d, ana); sat(d, twin); d.clock(13, 0) }, merging(), "merge_both_attested"},
		"another program at the same time": {func(d *clinicDay) {
			other := testProgram()
			other.ID, other.Label = "php", Label{Text: "PHP"}
			d.do(bySystem, SaveProgram{Program: other})
			d.admissions[twin][0].Program = "php"
		}, merging(), "merge_stays_cross"},
		"two stays at once": {func(d *clinicDay) {
			d.do(atDesk, Discharge{Patient: twin, Admission: stay(twin), Date: Date{2026, 1, 20}, Reason: "moved"})
			plan := Plan{From: Date{2026, 2, 1}, Track: daytime, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
			d.do(atDesk, Admit{Admission: Admission{ID: "again", Patient: twin, Program: iop, From: plan.From, Plans: []Plan{plan}}})
		}, merging(), "merge_stays_tangled"},
		"two payers": {func(d *clinicDay) {
			d.pays("aetna", "Aetna")
			d.pays("cigna", "Cigna")
			d.covers(ana, "aetna", Date{2026, 1, 1}, Date{})
			d.covers(twin, "cigna", Date{2026, 2, 1}, Date{})
		}, merging(), "merge_payers_cross"},
		"coverages that would meet": {func(d *clinicDay) {
			d.pays("aetna", "Aetna")
			d.covers(ana, "aetna", Date{2026, 1, 1}, Date{2026, 1, 20})
			d.covers(ana, "aetna", Date{2026, 2, 1}, Date{})
			d.covers(twin, "aetna", Date{2026, 1, 10}, Date{})
		}, merging(), "merge_covers_tangled"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := twins(t)
			if test.prepare != nil {
				test.prepare(d)
			}
			d.refused(director, test.merge, test.code)
		})
	}
}

func TestMergeIsRefusedWhereTheyWereInTwoRooms(t *testing.T) {
	d := twins(t)
	d.tracks["late"] = testTrack("late", MarkDay, 10)
	d.clock(11, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday, At: d.now})
	d.do(atDesk, CheckInByDesk{Patient: twin, Track: "late", Date: monday, At: d.now})
	d.clock(14, 0)
	d.refused(director, merging(), "merge_visits_cross")
}

func TestMergeIsRefusedWhileACorrectionWaits(t *testing.T) {
	d := twins(t)
	d.clock(9, 0)
	d.do(atDesk, RecordAbsence{Patient: twin, Track: daytime, Date: monday, Outcome: NoShow})
	visit := d.visit(twin, daytime)
	visit.Corrections = []Correction{{ID: "c", Reason: "was ill"}}
	d.visits[visit.Visit] = visit
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.refused(director, merging(), "merge_correction_open")
}

func TestTheMergedRecordIsGoneAndFound(t *testing.T) {
	d := twins(t)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "ana's", Short: "AAAA"})
	d.do(atDesk, IssueCard{Patient: twin, Hash: "twin's", Short: "BBBB"})
	d.do(director, merging(FactName, FactNumber))
	view := d.person()
	if slices.Contains(view.Patients(), twin) {
		t.Error("the other record is listed still")
	}
	for _, words := range []string{"77", "1", "Alvares", "Alvarez"} {
		rows := FindPatients(view, words, monday)
		index := IndexPatients(view, monday).Find(words, PatientFilter{})
		if len(rows) != 1 || rows[0].Patient != ana || len(index) != 1 || index[0].Also != rows[0].Also {
			t.Errorf("looked for %q: want Ana alone, got %+v and %+v", words, rows, index)
		}
	}
	if row := FindPatients(view, "Alvarez", monday)[0]; row.Name != "Alvares, Anna" || row.Also != "1 · Alvarez, Ana" {
		t.Errorf("the old name is said, got %+v", row)
	}
	for _, number := range []string{"1", "77"} {
		if ids := view.PatientsByNumber(number); len(ids) != 1 || ids[0] != ana {
			t.Errorf("the number %s is Ana's, got %v", number, ids)
		}
	}
	d.refused(atDesk, SavePatient{Patient: Patient{ID: "new", Given: "Di", Number: "1"}}, "number_taken")
	for _, hash := range []string{"ana's", "twin's"} {
		if card, ok := view.CardByHash(hash); !ok || card.Patient != ana || card.Revoked {
			t.Errorf("the card %s goes on working for Ana, got %+v", hash, card)
		}
	}
	like := IndexPatients(view, monday).Like(Patient{ID: "new", Given: "Ana", Family: "Alvarez"})
	if len(like) != 1 || like[0].Patient != ana || like[0].Why != LikeName {
		t.Errorf("who types the old name is told, got %+v", like)
	}
}

func TestEitherCardChecksTheKeptOneIn(t *testing.T) {
	d := twins(t)
	d.do(director, merging())
	d.clock(8, 55)
	if verdict := d.pick(twin, daytime); verdict.Kind != CheckedIn {
		t.Fatalf("want in, got %+v", verdict)
	}
	visits, _ := d.person().VisitsOn(monday)
	if len(visits) != 1 || visits[0].Patient != ana {
		t.Errorf("want one visit of Ana's, got %+v", visits)
	}
	if again := d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}); slices.Contains(kinds(again), "visit.opened") {
		t.Error("the same session is entered twice")
	}
}

func TestAFormFromBeforeTheMergeChangesNothing(t *testing.T) {
	d := twins(t)
	form := SavePatient{Patient: d.patients[twin]}
	d.do(director, merging())
	form.Patient.Family = "Changed"
	d.refused(atDesk, form, "merge_already")
	d.refused(atDesk, WithdrawPatient{Patient: ana}, "patient_used")
	d.do(atDesk, SetPatientPIN{Patient: twin, PIN: "new"})
	if d.patients[ana].PIN != "new" {
		t.Error("the PIN is the kept one's")
	}
}

func TestWhatWasRecordedMeanwhileIsNotLost(t *testing.T) {
	d := twins(t)
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "theirs", Patient: twin, Note: "form"}})
	d.do(atDesk, SaveContact{Contact: motherOf(twin)})
	d.do(director, merging(FactPlan)) // the other record's stay goes on
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.do(atDesk, ReleaseHold{Patient: ana, Hold: "theirs"})
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "new", Patient: ana, Note: "nurse"}})
	mother := d.person().ContactsOf(ana)[0]
	mother.Phone = "555 0199"
	d.do(atDesk, SaveContact{Contact: mother})
	d.do(director, PartPatients{Other: twin, Reason: "sisters"})
	if visit := d.visit(twin, daytime); visit.Arrival == nil || visit.Admission != stay(twin) {
		t.Errorf("the visit goes with its stay, got %+v", visit)
	}
	if holds := d.HoldsOf(twin); len(holds) != 1 || !holds[0].Released {
		t.Errorf("their hold was released, got %+v", holds)
	}
	if contacts := d.ContactsOf(twin); len(contacts) != 1 || contacts[0].Phone != "555 0199" || len(d.ContactsOf(ana)) != 0 {
		t.Errorf("their contact keeps the new phone, got %+v", contacts)
	}
	if holds := d.HoldsOf(ana); len(holds) != 1 || holds[0].ID != "new" {
		t.Errorf("what was new stays with Ana, got %+v", holds)
	}
}

func TestFactsAreChosenAndGivenBack(t *testing.T) {
	d := twins(t)
	d.do(atDesk, SetPatientPIN{Patient: twin, PIN: "hash"})
	d.do(atDesk, SavePatient{Patient: Patient{ID: twin, Number: "77", Given: "Anna", Family: "Alvares", BirthDate: Date{1990, 1, 2}, Language: "en"}})
	before := d.patients[ana]
	d.do(director, merging(FactNumber))
	if now := d.patients[ana]; now.Number != "77" || now.Family != "Alvarez" || now.BirthDate.Year != 1990 || now.Language != "es" || now.PIN != "hash" {
		t.Errorf("the chosen facts, and what only one says: got %+v", now)
	}
	changed := d.patients[ana]
	changed.Note = "likes tea"
	d.do(atDesk, SavePatient{Patient: changed})
	d.do(director, PartPatients{Other: twin, Reason: "two"})
	before.Note = "likes tea"
	if now := d.patients[ana]; now != before {
		t.Errorf("as before, with the new note: want %+v, got %+v", before, now)
	}
}

func TestMergesArePartedInTurn(t *testing.T) {
	d := twins(t)
	d.admit("third", "A", "Alvarez", "78", daytime)
	d.do(director, merging())
	d.do(director, MergePatients{Kept: ana, Other: "third", Reason: "again"})
	if got := Join(slices.Collect(func(yield func(MergeRecord) bool) {
		for _, m := range d.more.merges {
			if !yield(m) {
				return
			}
		}
	})).MergesInto(ana); len(got) != 2 || got[0].Merge.Other != "third" {
		t.Errorf("the last merge first, got %+v", got)
	}
	d.refused(director, PartPatients{Other: twin, Reason: "x"}, "part_other_first")
	d.do(director, MergePatients{Kept: ben, Other: ana, Reason: "wrong"}) // with both
	if got := d.person().AdmissionsOf("third"); len(got) != 1 || got[0].Patient != ben {
		t.Errorf("all are one stay of Ben's, got %+v", got)
	}
	d.refused(director, PartPatients{Other: "third", Reason: "x"}, "part_other_first")
	d.do(director, PartPatients{Other: ana, Reason: "x"})
	d.do(director, PartPatients{Other: "third", Reason: "x"})
	d.doTwice(director, PartPatients{Other: twin, Reason: "x"})
	if len(d.person().Patients()) != 4 {
		t.Error("all are people of their own again")
	}
}

func TestAMergeIsUndone(t *testing.T) {
	d := twins(t)
	facts := d.do(director, merging())
	back, ok := Undo(merging(), facts, "a slip")
	if !ok {
		t.Fatal("no way back")
	}
	d.doTwice(director, back)
	if len(d.person().Patients()) != 3 {
		t.Error("the other record is there again")
	}
}

func TestCoveragesAndDoublesCountOnce(t *testing.T) {
	d := twins(t)
	d.pays("aetna", "Aetna")
	first := d.covers(ana, "aetna", Date{2026, 2, 1}, Date{})
	d.covers(twin, "aetna", Date{2026, 1, 10}, Date{})
	for _, p := range []PatientID{ana, twin} {
		d.do(atDesk, SaveAuthorization{Authorization: Authorization{ID: AuthorizationID("of " + p), Patient: p, Payer: "aetna", Number: "A1", Unit: UnitDay, Granted: 10, From: Date{2026, 1, 1}, To: Date{2026, 12, 31}}})
	}
	d.do(director, merging())
	view := d.person()
	if covers := view.CoveragesOf(ana); len(covers) != 1 || covers[0].ID != first || covers[0].From != (Date{2026, 1, 10}) {
		t.Errorf("one coverage from the earlier day, got %+v", covers)
	}
	if granted := view.AuthorizationsOf(twin); len(granted) != 1 || granted[0].ID != "of ana" {
		t.Errorf("the authorization counts once, got %+v", granted)
	}
	d.do(director, PartPatients{Other: twin, Reason: "x"})
	if covers := d.CoveragesOf(ana); covers[0].From != (Date{2026, 2, 1}) {
		t.Errorf("its own days again, got %+v", covers)
	}
}

func TestAClosedPeriodNamesWhatWentOutUnderTheOtherRecord(t *testing.T) {
	d := twins(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: twin, Track: daytime, Date: monday})
	d.clock(12, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(twin, daytime)})
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)})
	d.do(director, merging())
	claims, err := d.person().ClaimsAffected(monday, monday)
	if err != nil || len(claims) != 1 || claims[0].Patient != ana || claims[0].Cause != ClaimMerged {
		t.Errorf("one claim of Ana's, got %+v (%v)", claims, err)
	}
	d.do(director, HandleClaim{Claim: claims[0].ID, Date: claims[0].Date})
	d.do(director, PartPatients{Other: twin, Reason: "two"})
	if claims, _ := d.ClaimsAffected(monday, monday); len(claims) != 2 || claims[0].Patient != twin {
		t.Errorf("parted, the claim is in doubt once more, got %+v", claims)
	}
}
