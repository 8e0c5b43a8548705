package desk

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/intake"
	"daybook/internal/platform"
)

const listOfFour = "Chart no;Last name;First name;DOB;Track;Hours/week;Remarks\r\n" +
	"101;Álvarez-Núñez;María José;3/4/1990;;;\r\n" +
	"103;Chen;Wei;;Daytime;6;moved\r\n" +
	"300;Ibarra;Lucía;12/31/1999;Evening;9;\r\n" +
	"301;Poe;Ed;13/13/1999;;;\r\n"

// importing opens the import and chooses a file of the folder of downloads.
func importing(t *testing.T, options rigOptions, list string) *rig {
	t.Helper()
	r := newRig(t, options)
	r.files["/home/dana/Downloads/roster.csv"] = list
	r.files["/home/dana/Downloads/photo.jpg"] = "x"
	r.press(fyne.KeyF3)
	r.act('0')
	return r
}

func (r *rig) imports() *importScreen { return r.shell.page(pagePatients).(*patientsPage).imports }

func TestAListIsTakenInAndTakenBack(t *testing.T) {
	r := importing(t, rigOptions{settings: neverIdle}, listOfFour)
	m := r.imports()
	if m.files.list.Len() != 1 {
		t.Fatalf("expected the one list to be offered, got %d", m.files.list.Len())
	}
	r.press(fyne.KeyReturn)
	if m.match.columns[intake.FieldNumber] != 0 || m.match.columns.Of(6) != "" {
		t.Fatalf("the columns are told as %v", m.match.columns)
	}
	r.ctrlS()
	var fates []string
	for _, row := range m.rows.preview.Rows {
		fates = append(fates, string(row.Fate))
	}
	if got := strings.Join(fates, " "); got != "changed changed new refused" {
		t.Fatalf("fates: %s", got)
	}
	if len(r.book.FindPatients("Ibarra")) != 0 {
		t.Fatal("the preview wrote into the book")
	}
	r.ctrlS()
	found := r.book.FindPatients("Ibarra")
	if len(found) != 1 || !found[0].InProgram {
		t.Fatalf("expected her to be in a program: %+v", found)
	}
	if sheet := r.sheetOf("103"); sheet.Plan.Track != r.day || sheet.Plan.WeeklyMinutes != 360 {
		t.Errorf("the plan of 103: %+v", sheet.Plan)
	}
	if !r.shell.page(pagePatients).(*patientsPage).showing(r.shell.page(pagePatients).(*patientsPage).browse) {
		t.Error("the list of patients is not shown again")
	}
	r.act('u')
	if sheet := r.sheetOf("103"); sheet.Plan.Track != r.night || sheet.Plan.WeeklyMinutes != 450 {
		t.Errorf("taking back left 103 with %+v", sheet.Plan)
	}
	if found := r.book.FindPatients("Ibarra"); len(found) != 0 {
		t.Errorf("taking back left %+v", found)
	}
}

func TestAColumnIsToldByHandAndRemembered(t *testing.T) {
	r := importing(t, rigOptions{settings: neverIdle}, "Ref,Who\n777,Zed Zulu\n")
	m := r.imports()
	r.press(fyne.KeyReturn)
	if m.match.columns.Complete() {
		t.Fatalf("nobody can know that: %v", m.match.columns)
	}
	r.ctrlS()
	if m.steps.Shown() != m.match.object || !strings.Contains(r.shell.message.words.Content(), "name") {
		t.Fatalf("a list without names went on, or nobody said why not: %q", r.shell.message.words.Content())
	}
	m.match.list.Select(columnKey(0))
	r.press(fyne.KeyReturn)
	r.clearField()
	r.typeText("patient number")
	r.press(fyne.KeyReturn)
	m.match.list.Select(columnKey(1))
	r.press(fyne.KeyReturn)
	r.clearField()
	r.typeText("whole")
	r.press(fyne.KeyReturn)
	r.ctrlS()
	r.ctrlS()
	if len(r.book.FindPatients("Zulu 777")) != 1 {
		t.Fatal("the patient was not taken in")
	}
	r.files["/home/dana/Downloads/roster.csv"] = "Who,Ref\nYan Yankee,778\n"
	r.act('0')
	r.press(fyne.KeyReturn)
	if m.match.columns[intake.FieldName] != 0 || m.match.columns[intake.FieldNumber] != 1 {
		t.Errorf("what was chosen is forgotten: %v", m.match.columns)
	}
}

func TestAFileThatIsNoListSaysWhy(t *testing.T) {
	for list, word := range map[string]string{"PK\x03\x04": "Excel", "": "nothing", "Name\n": "one row"} {
		r := importing(t, rigOptions{settings: neverIdle}, list)
		r.press(fyne.KeyReturn)
		if m := r.imports(); m.steps.Shown() != m.steps.First() || !strings.Contains(r.shell.message.words.Content(), word) {
			t.Errorf("%q: %q", list, r.shell.message.words.Content())
		}
	}
}

func TestAStickThatIsGoneSaysSo(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.act('0')
	m := r.imports()
	m.files.open("/media/dana/STICK")
	r.drain()
	if got := m.files.state.Content(); !strings.Contains(got, "stick") {
		t.Errorf("it says %q", got)
	}
	if got := r.shell.fileSentence(platform.ErrTooLarge); got == "" {
		t.Error("a file that is too large has no sentence")
	}
}

func TestTheCounselorImportsNothing(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Miguel Ortega")
	r.press(fyne.KeyF3)
	r.act('0')
	page := r.shell.page(pagePatients).(*patientsPage)
	if page.showing(page.imports.object) || page.list.bring.Visible() {
		t.Error("who may not change patients is offered a list")
	}
	if r.shell.may(clinic.ActPatients) {
		t.Error("the test has the wrong person")
	}
}

func TestBehindTheCurtainAListNamesNobody(t *testing.T) {
	r := importing(t, rigOptions{settings: neverIdle}, "No,Name,DOB\n101,Smith John,1/1/1970\n103,Chen Wei,\n777,Zed Zulu,Monday\n")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyF9)
	seen := r.visible()
	r.ctrlS()
	for _, row := range r.imports().rows.preview.Rows {
		r.imports().rows.list.Select("line " + strconv.Itoa(row.Line))
		r.imports().rows.drawDetail()
		seen += r.visible()
	}
	for _, secret := range []string{"Smith", "Álvarez", "Chen", "Zulu", "Monday"} {
		if strings.Contains(seen, secret) {
			t.Errorf("%q can be read", secret)
		}
	}
}

func TestImportFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := importing(t, options, listOfFour)
			r.fits("import-file-" + name)
			r.press(fyne.KeyReturn)
			r.fits("import-columns-" + name)
			r.press(fyne.KeyReturn)
			r.sheetFits("import-what-" + name)
			r.press(fyne.KeyEscape)
			r.ctrlS()
			r.imports().rows.list.Press(fyne.KeyEnd)
			r.drain()
			r.fits("import-rows-" + name)
		})
	}
}
