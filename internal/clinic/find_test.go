package clinic

import (
	"slices"
	"testing"
	"time"
)

// fullHouse adds patients with the names that searching stumbles over.
func fullHouse(t *testing.T) *clinicDay {
	d := openClinic(t)
	for number, name := range map[string][2]string{
		"10": {"José María", "García López"}, "11": {"Łukasz", "Wiśniewski"}, "12": {"Đorđe", "Đurić"},
		"13": {"Anne-Marie", "O’Brien"}, "14": {"Soren", "Ødegård"}, "15": {"Jürgen", "Groß"},
		"16": {"Ann", "Lee"}, "17": {"Bo", "Lee-Park"}, "18": {"Nguyễn", "Thị Ánh"}, "19": {"X", ""}, "20": {"İpek", "Işık"},
	} {
		d.do(atDesk, SavePatient{Patient: Patient{ID: PatientID("p" + number), Number: number, Given: name[0], Family: name[1]}})
	}
	return d
}

func TestFindPatients(t *testing.T) {
	d := fullHouse(t)
	tests := []struct {
		typed string
		want  []string // numbers, by name
	}{
		{"garcia", []string{"10"}}, {"GARCÍA", []string{"10"}}, {"lopez jose", []string{"10"}}, {"jose garcia lopez", []string{"10"}},
		{"García López, José", []string{"10"}}, {"lukasz", []string{"11"}}, {"Łuk", []string{"11"}}, {"wisniewski", []string{"11"}},
		{"dorde", []string{"12"}}, {"djordje", nil}, {"o'brien", []string{"13"}}, {"O’Brien", []string{"13"}}, {"oʼbrien", []string{"13"}},
		{"anne marie", []string{"13"}}, {"anne-marie", []string{"13"}}, {"anne‑marie", []string{"13"}}, {"odegard", []string{"14"}},
		{"gross", []string{"15"}}, {"GROẞ", []string{"15"}}, {"jurgen", []string{"15"}}, {"lee", []string{"16", "17"}},
		{"lee-park", []string{"17"}}, {"nguyen anh", []string{"18"}}, {"14", []string{"14"}}, {"  14  ", []string{"14"}},
		{"ipek isik", []string{"20"}}, {"garcia lukasz", nil}, {"zzz", nil},
	}
	for _, test := range tests {
		got := []string{}
		for _, row := range FindPatients(d, test.typed, monday) {
			got = append(got, row.Number)
		}
		if !slices.Equal(got, test.want) && len(got)+len(test.want) > 0 {
			t.Errorf("typed %q: want the numbers %v, got %v", test.typed, test.want, got)
		}
	}
	if got := len(FindPatients(d, " ", monday)); got != 13 {
		t.Errorf("an empty search finds all 13, got %d", got)
	}
}

func TestPatientsStandByFamilyName(t *testing.T) {
	names := []string{}
	for _, row := range FindPatients(fullHouse(t), "", monday) {
		names = append(names, row.Name)
	}
	want := []string{
		"Alvarez, Ana", "Brown, Ben", "Đurić, Đorđe", "García López, José María", "Groß, Jürgen", "Işık, İpek", "Lee, Ann", "Lee-Park, Bo",
		"O’Brien, Anne-Marie", "Ødegård, Soren", "Thị Ánh, Nguyễn", "Wiśniewski, Łukasz", "X",
	}
	if !slices.Equal(names, want) {
		t.Errorf("by family name, without regard to accents:\nwant %q\ngot  %q", want, names)
	}
}

func TestPatientRow(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "one", Short: "BCDF"})
	d.do(atDesk, IssueCard{Patient: ana, Hash: "two", Short: "GHJK"})
	d.do(atDesk, RevokeCard{Patient: ana, Card: d.cards[ana][0].ID})
	row := FindPatients(d, "ana", monday)[0]
	if !row.InProgram || row.Track.Text != "daytime" || row.Mark != MarkDay || row.Cards != 1 || row.Patient != ana {
		t.Errorf("in the program, daytime, one card that works: got %+v", row)
	}
	if row := FindPatients(d, "ana", Date{2025, time.June, 1})[0]; row.InProgram || row.Track.Text != "" {
		t.Errorf("before her stay she is in no program, got %+v", row)
	}
}

func TestPatientSheet(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SetPatientPIN{Patient: ana, PIN: "argon"})
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "past", Patient: ana, Note: "past", Until: monday.AddDays(-1)}})
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "now", Patient: ana, Note: "now", Until: monday.AddDays(1)}})
	d.do(atDesk, IssueCard{Patient: ana, Hash: "older", Short: "BCDF"})
	d.now = d.now.Add(time.Minute)
	d.do(atDesk, IssueCard{Patient: ana, Hash: "newer", Short: "GHJK"})
	for _, day := range []int{-28, -27, 0, 1} { // the first is a day too old, the last is to come
		d.attend(ana, daytime, monday.AddDays(day))
	}
	sheet, err := SheetOf(d, ana, monday)
	if err != nil {
		t.Fatal(err)
	}
	if sheet.Patient.PIN != "set" || len(sheet.Holds) != 2 || sheet.Holds[0].ID != "past" || sheet.Holds[1].ID != "now" {
		t.Errorf("the PIN is set but not shown, one hold stands and one ended yesterday undone: got %q and %+v", sheet.Patient.PIN, sheet.Holds)
	}
	if len(sheet.Cards) != 2 || sheet.Cards[0].Short != "GHJK" {
		t.Errorf("two cards, the newest first, got %+v", sheet.Cards)
	}
	if sheet.Current == nil || sheet.Program.Text != "IOP" || sheet.Track.Text != "daytime" || sheet.Plan.WeeklyMinutes != weekMinutes {
		t.Errorf("in the IOP, daytime, with her plan: got %+v", sheet)
	}
	if sheet.Week.Credited != 2*sessionMinutes || sheet.Week.Target != weekMinutes {
		t.Errorf("the week of Monday has two sessions, the sheet says %+v", sheet.Week)
	}
	if len(sheet.Visits) != 2 || sheet.Visits[0].Date != monday || sheet.Visits[1].Date != monday.AddDays(-27) {
		t.Errorf("the last four weeks until today, newest first, got %d visits", len(sheet.Visits))
	}
	d.broken = errDisk
	if _, err := SheetOf(d, ana, monday); err == nil {
		t.Error("a sheet that cannot be read must not look complete")
	}
}

func TestSheetsOfOtherPeople(t *testing.T) {
	d := openClinic(t)
	if _, err := SheetOf(d, "nobody", monday); err == nil {
		t.Error("nobody has no sheet")
	}
	d.discharge(ana, monday.AddDays(-30))
	d.admissions[ana] = append([]Admission{{ID: "newer", Patient: ana, Program: iop, From: monday.AddDays(9)}}, d.admissions[ana]...)
	sheet, err := SheetOf(d, ana, monday)
	if err != nil || sheet.Current != nil || sheet.Track.Text != "" || sheet.Patient.PIN != "" || sheet.Week.Target != 0 {
		t.Errorf("discharged, without a PIN: no current stay, got %+v (%v)", sheet, err)
	}
	if sheet.Admissions[0].ID != stay(ana) {
		t.Errorf("the oldest stay comes first, got %s", sheet.Admissions[0].ID)
	}
}
