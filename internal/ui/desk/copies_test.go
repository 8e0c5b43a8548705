package desk

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// fakeCopies are copies that go as a test says.
type fakeCopies struct {
	r       *rig
	states  []clinic.CopyState
	problem string
	unwise  bool
	backed  []string
	kept    []KeptBackup
	fails   error
	ahead   Ahead
	taken   []string // folders, and who wanted it
}

func (f *fakeCopies) States() []clinic.CopyState { return f.states }

func (f *fakeCopies) Fit(folder string, sure bool, done func(string, bool)) {
	problem := f.problem
	if f.unwise && sure {
		problem = ""
	}
	f.r.later(func() { done(problem, f.unwise) })
}

func (f *fakeCopies) BackUp(folder string) { f.backed = append(f.backed, folder) }

func (f *fakeCopies) Kept(folder string, done func([]KeptBackup, error)) {
	f.r.later(func() { done(f.kept, f.fails) })
}

func (f *fakeCopies) Ahead(folder string, done func(Ahead, error)) {
	f.r.later(func() { done(f.ahead, f.fails) })
}

func (f *fakeCopies) TakeIn(folder string, actor clinic.Actor, done func(Ahead, error)) {
	f.taken = append(f.taken, folder+" "+string(actor.Staff))
	f.r.later(func() { done(f.ahead, f.fails) })
}

// follow has the states be those of the book's plan, all well.
func (f *fakeCopies) follow() {
	f.states = nil
	for _, place := range f.r.book.Copies().Places {
		f.states = append(f.states, clinic.CopyState{Place: place, Last: f.r.now.Add(-time.Hour), Bytes: 12 << 20})
	}
	f.r.advance(2 * time.Second)
}

// copying is a rig that keeps copies.
func copying(t *testing.T, options rigOptions) (*rig, *fakeCopies) {
	t.Helper()
	options.signedOut = true
	r := newRig(t, options)
	fake := &fakeCopies{r: r}
	r.shell.deps.Copies = fake
	return r, fake
}

const stickFolder = "/media/dana/STICK"

// TestAPlaceForCopiesIsAdded by the keyboard: the stick is offered first, both kinds
// of copies go there, and one undo takes it back.
func TestAPlaceForCopiesIsAdded(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	r.files[stickFolder+"/Clinic/a"] = ""
	r.openSettings("Ruth Abara", "copies")
	r.mustSee("No copies yet.", "A backup is made each evening from 9:00 PM on")
	r.act('a')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	want := []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: stickFolder, Apart: true}, {Kind: clinic.CopyBackup, Folder: stickFolder, Apart: true}}
	if got := r.book.Copies(); !slices.Equal(got.Places, want) {
		t.Fatalf("the places are %+v, want %+v", got.Places, want)
	}
	fake.follow()
	r.mustSee("Second copy: "+stickFolder, "Backups: "+stickFolder, "Holds everything.", "Last good backup: 4:50 PM, 12 MB")
	r.shell.undo()
	r.advance(time.Second)
	if got := r.book.Copies().Places; len(got) != 0 {
		t.Errorf("after the undo the places are %+v", got)
	}
}

// TestAPlaceThatWillNotDo is refused in words where it was chosen, and what only is
// not wise is taken the second time.
func TestAPlaceThatWillNotDo(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	r.openSettings("Ruth Abara", "copies")
	fake.problem = "copies.problem.inside_data"
	r.act('a')
	r.press(fyne.KeyReturn)
	r.mustSee("This is the folder of the book itself.")
	fake.problem, fake.unwise = "copies.problem.same_disk", true
	r.press(fyne.KeyReturn)
	r.mustSee("This is on the same disk as the book")
	if len(r.book.Copies().Places) != 0 {
		t.Fatal("a place that will not do was taken")
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.book.Copies().Places) != 2 {
		t.Error("a place that somebody wants all the same was not taken")
	}
}

// TestCopiesAtWork: backing up at once, what lies there, the rhythm, and an end.
func TestCopiesAtWork(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stickFolder}}})
	fake.follow()
	r.openSettings("Ruth Abara", "copies")
	r.act('m')
	if !slices.Equal(fake.backed, []string{stickFolder}) {
		t.Errorf("backed up was %v", fake.backed)
	}
	fake.states[0].Busy, fake.states[0].Part = true, 0.4
	r.advance(2 * time.Second)
	r.mustSee("A backup is being written and checked: 40 %")
	r.act('m')
	if len(fake.backed) != 1 {
		t.Error("a second backup was begun while one is written")
	}
	fake.states[0].Busy, fake.states[0].Problem = false, "full"
	r.advance(2 * time.Second)
	r.mustSee("It ran full.", "Last good copy: 4:50 PM")

	fake.kept = []KeptBackup{{Name: "b", Time: r.now, Bytes: 12 << 20, N: 71, Ours: true}, {Name: "a", Time: r.now.AddDate(0, -1, 0), Bytes: 900, N: 3}}
	r.act('i')
	r.mustSee("up to entry 71 · 12 MB", "of another book or computer, left alone · 1 KB")
	r.press(fyne.KeyReturn)
	fake.fails = errors.New("gone")
	r.act('i')
	if r.shell.sheet.open() {
		t.Error("a folder that cannot be read is shown all the same")
	}

	r.act('e')
	r.press(fyne.KeyBackspace)
	r.press(fyne.KeyBackspace)
	r.typeText("19")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("from 7:00 PM on")
	r.act('o')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if plan := r.book.Copies(); len(plan.Places) != 0 || !plan.Said {
		t.Errorf("after the end the plan is %+v", plan)
	}
}

// TestBackingUpBesideASecondCopy: with the second copy chosen, every place for backups
// gets one.
func TestBackingUpBesideASecondCopy(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{
		{Kind: clinic.CopyTape, Folder: stickFolder}, {Kind: clinic.CopyBackup, Folder: stickFolder}, {Kind: clinic.CopyBackup, Folder: "/mnt/other"},
	}})
	fake.follow()
	r.openSettings("Dana Reyes", "copies")
	r.act('m')
	if want := []string{stickFolder, "/mnt/other"}; !slices.Equal(fake.backed, want) {
		t.Errorf("backed up was %v, want %v", fake.backed, want)
	}
}

// TestWrongNumbersOfBackups stand at their fields.
func TestWrongNumbersOfBackups(t *testing.T) {
	r, _ := copying(t, rigOptions{})
	r.openSettings("Ruth Abara", "copies")
	r.act('e')
	r.typeText("24")
	r.press(fyne.KeyReturn)
	r.mustSee("Please type a number from 1 to 23.")
	if r.book.Settings().BackupHour != 0 {
		t.Error("an hour that is none was saved")
	}
}

// TestTheFrontDeskSeesTheCopies, and backs up, but chooses no places.
func TestTheFrontDeskSeesTheCopies(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stickFolder}}})
	fake.follow()
	r.openSettings("Dana Reyes", "copies")
	p := r.shell.page(pageSettings).(*settingsPage).now.part.(*copiesPart)
	if p.add.Visible() || p.remove.Visible() || p.rhythm.Visible() || !p.now.Visible() {
		t.Error("a front desk may choose places, or may not back up")
	}
	r.act('a')
	r.act('o')
	if r.shell.sheet.open() {
		t.Error("a key does what the button of a director does")
	}
}

// TestCopiesInTrouble are on the page of alerts, which leads to them.
func TestCopiesInTrouble(t *testing.T) {
	r, fake := copying(t, rigOptions{})
	r.signIn("Ruth Abara")
	r.openPage(pageAlerts)
	r.advance(10 * time.Second)
	r.mustSee("No copies of the book are kept on another disk")
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stickFolder}}})
	fake.states = []clinic.CopyState{{Place: clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: stickFolder}, Problem: "no_folder", Since: r.now}}
	r.advance(10 * time.Second)
	r.mustSee("No backup could be made in " + stickFolder + " yet")
	fake.states[0].Last = r.now.AddDate(0, 0, -9)
	r.advance(time.Second)
	alerts := r.shell.page(pageAlerts).(*alertsPage)
	alerts.load()
	r.drain()
	for _, row := range alerts.rows() {
		if row.concern.Kind == clinic.ConcernBackup {
			alerts.list.Select(row.key())
		}
	}
	r.advance(time.Second)
	r.mustSee("The last good backup in " + stickFolder + " is from")
	alerts.open()
	r.drain()
	if settings := r.shell.page(pageSettings).(*settingsPage); r.shell.current != pageSettings || settings.now.id != "copies" {
		t.Error("the alert does not lead to the copies")
	}
}

// TestCopiesFit in both languages and every size, with long paths and all their
// states.
func TestCopiesFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, fake := copying(t, options)
			r.signIn("Ruth Abara")
			r.section("copies")
			r.fits("copies-none-" + name)
			long := "/media/reception/BACKUP STICK OF THE CLINIC/Daybook copies/Riverside Recovery"
			place := func(kind clinic.CopyKind) clinic.CopyPlace { return clinic.CopyPlace{Kind: kind, Folder: long} }
			fake.states = []clinic.CopyState{
				{Place: place(clinic.CopyTape), Last: r.now}, {Place: place(clinic.CopyBackup), Problem: "recovery_unknown", Last: r.now.AddDate(0, 0, -9)},
				{Place: clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: "/mnt"}, Busy: true, Part: 1},
			}
			r.advance(2 * time.Second)
			r.press(fyne.KeyRight)
			r.press(fyne.KeyDown)
			r.fits("copies-" + name)
			r.act('a')
			r.sheetFits("copies-add-" + name)
			r.press(fyne.KeyEscape)
			r.act('e')
			r.sheetFits("copies-rhythm-" + name)
			r.press(fyne.KeyEscape)
			for range 12 {
				fake.kept = append(fake.kept, KeptBackup{Name: time.Duration(len(fake.kept)).String(), Time: r.now, Bytes: 1 << 30, N: 1_234_567, Ours: true})
			}
			r.act('i')
			r.sheetFits("copies-kept-" + name)
			r.press(fyne.KeyEscape)
			fake.states = []clinic.CopyState{{Place: place(clinic.CopyTape), Problem: "ahead", Last: r.now, Since: r.now}}
			fake.ahead = Ahead{Entries: 1_234_567, Until: r.now.AddDate(0, 0, -9), Left: 1234}
			r.advance(2 * time.Second)
			r.fits("copies-ahead-" + name)
			r.act('y')
			r.sheetFits("copies-take-" + name)
		})
	}
}
