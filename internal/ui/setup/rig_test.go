package setup_test

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/places"
	"daybook/internal/ui/setup"
)

// rig is a first start in a window without a display, with a real book below it.
type rig struct {
	t        *testing.T
	stage    *kittest.Stage
	setup    *setup.Setup
	path     string
	keys     keyStore
	fail     error // what Create answers; nil creates
	unable   error // what Complete answers; nil completes
	saved    []byte
	opened   int
	recovery []string // the groups of the key
	closed   int
	making   func() // runs while the book is being made

	folder   string // of the book
	syncedBy string // the service that copies that folder elsewhere

	files     stickFiles
	savedIn   string // the folder of the sheet
	saveFails error
	fit       string     // what is the matter with a place for copies; "" is nothing
	unwise    bool       // and it is only not wise
	left      setup.Left // what is kept of an unfinished start

	disk    places.Files // a real stick; nil for the files above
	gone    bool         // there was a book on this computer
	broken  bool         // a book is there that does not open
	stopped int          // looks that were cancelled
	later   []func()     // what a look will tell, where it is held up
	holdUp  bool         // looks do not come to an end by themselves
	keyless bool         // the book lacks only this computer's key
	reopen  int          // books that came back and were opened
	opening *setup.Opening
	locked  *setup.Locked // the book that is there waits
}

type keyStore map[string]string

func (k keyStore) Save(id, identity string) error { k[id] = identity; return nil }
func (k keyStore) Load(id string) (string, error) { return k[id], nil }

type stillClock struct{ at time.Time }

func (c stillClock) Now() time.Time      { return c.at }
func (c stillClock) Boot() string        { return "one run" }
func (c stillClock) Mono() time.Duration { return time.Hour }

func now() time.Time { return time.Date(2026, 11, 25, 14, 0, 0, 0, time.UTC) }

func newRig(t *testing.T, language string, settings kit.Settings, size fyne.Size) *rig {
	t.Helper()
	settings.NoMotion = true
	r := &rig{t: t, stage: kittest.New(t, settings), path: filepath.Join(t.TempDir(), "clinic.daybook"), keys: keyStore{}, files: stickFiles{}, folder: "/home/frontdesk/.local/share/daybook"}
	r.begin(language, size)
	return r
}

// begin starts Daybook where the book may be or not.
func (r *rig) begin(language string, size fyne.Size) {
	t := r.t
	t.Helper()
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	r.setup = setup.New(setup.Deps{
		Look: r.stage.Look, Catalog: catalog, Language: language, Zone: "America/Chicago", CutOff: book.CutOff(r.options()), Gone: r.gone,
		Folder: r.folder, SyncedBy: r.syncedBy, Random: rand.Reader, Now: now,
		Run:    func(work func() func()) { work()() },
		Create: r.create,
		Files:  r.places(), Left: r.left, Keep: func(left setup.Left) { r.left = left },
		Fit: func(folder string, sure bool, done func(string, bool)) {
			if r.unwise && sure {
				done("", true)
				return
			}
			done(r.fit, r.unwise)
		},
		SaveIn: func(folder, name string, data []byte, done func(string, error)) {
			if r.saveFails != nil {
				done("", r.saveFails)
				return
			}
			r.saved, r.savedIn = data, folder
			done(folder+"/"+name, nil)
		},
		Print: func(_ string, _ []byte, done func(error)) { done(errors.New("no printer")) },
		Back:  r.back(catalog), Opening: r.opening,
		Open:  func() { r.opened++ },
		Close: func() { r.closed++ },
	})
	r.stage.Show(r.setup.Object(), size)
	r.setup.Begin()
}

func (r *rig) options() book.Options {
	return book.Options{Path: r.path, KeyStore: r.keys, Clock: stillClock{now()}, Random: rand.Reader}
}

func (r *rig) create(founding book.Founding) (setup.Created, error) {
	if r.making != nil {
		r.making()
	}
	if r.fail != nil {
		return setup.Created{}, r.fail
	}
	draft, err := book.Prepare(r.options(), founding)
	if err != nil {
		return setup.Created{}, err
	}
	r.recovery = draft.Recovery.Groups()
	return setup.Created{BookID: "k7h3q2m9", Recovery: draft.Recovery, Complete: func() error {
		if r.unable != nil {
			return r.unable
		}
		return draft.Complete()
	}}, nil
}

// places are the computer's, a real stick among them where a test has one.
func (r *rig) places() places.Files {
	if r.disk != nil {
		return r.disk
	}
	return r.files
}

// exists reports whether there is a book.
func (r *rig) exists() bool {
	_, err := os.Stat(r.path)
	return err == nil
}

func (r *rig) tap(words string) {
	r.t.Helper()
	button := r.stage.Button(words)
	if button == nil {
		r.t.Fatalf("there is no button %q among %q", words, r.stage.Texts())
	}
	test.Tap(button)
}

func (r *rig) typeText(text string) {
	for _, letter := range text {
		r.stage.Window.Canvas().Focused().TypedRune(letter)
	}
}

func (r *rig) press(names ...fyne.KeyName) {
	for _, name := range names {
		r.stage.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (r *rig) sees(part string) bool {
	return slices.ContainsFunc(r.stage.Texts(), func(text string) bool { return strings.Contains(text, part) })
}

func (r *rig) mustSee(part string) {
	r.t.Helper()
	if !r.sees(part) {
		r.t.Errorf("there is no %q among %q", part, r.stage.Texts())
	}
}

// answerAll fills in all steps by the keyboard alone and creates the book.
func (r *rig) answerAll() {
	r.typeText("Riverside Recovery")
	r.press(fyne.KeyReturn, fyne.KeyReturn) // to the zone, which the computer knew
	r.press(fyne.KeyReturn)                 // the program that is offered first
	r.press(fyne.KeyReturn)                 // copies go to the stick
	r.typeText("Dana Ruiz")
	r.press(fyne.KeyReturn)
	r.typeText("204806")
	r.press(fyne.KeyReturn)
	r.typeText("204806")
	r.press(fyne.KeyReturn)
}

func (r *rig) tickPaper() {
	if !r.stage.Tick("I have the recovery key on paper.") && !r.stage.Tick("Tengo la clave de recuperación en papel.") {
		r.t.Fatal("there is no box to tick")
	}
}

// finish confirms that the key is kept, in either language.
func (r *rig) finish() {
	r.t.Helper()
	open := "Open Daybook"
	if r.stage.Button(open) == nil {
		open = "Abrir Daybook"
	}
	r.saveSheet()
	r.tickPaper()
	r.tap(open)
	r.prove()
}

// saveSheet saves the sheet where the chooser offers first, in either language.
func (r *rig) saveSheet() {
	r.t.Helper()
	save := "Save sheet (PDF)"
	if r.stage.Button(save) == nil {
		save = "Guardar hoja (PDF)"
	}
	r.tap(save)
	r.press(fyne.KeyReturn)
}

// stickFiles are a computer with a stick, and the folders on it.
type stickFiles map[string]bool

func (f stickFiles) Folders() []platform.Folder {
	return []platform.Folder{{Kind: platform.FolderDrive, Name: "STICK", Path: "/media/stick"}}
}

func (f stickFiles) ReadFolder(folder string) ([]platform.File, error) {
	var inside []platform.File
	for path := range f {
		if filepath.Dir(path) == folder {
			inside = append(inside, platform.File{Name: filepath.Base(path), Folder: true})
		}
	}
	slices.SortFunc(inside, func(a, b platform.File) int { return strings.Compare(a.Name, b.Name) })
	return inside, nil
}

func (f stickFiles) MakeFolder(above, name string) (string, error) {
	if strings.Contains(name, "/") {
		return "", platform.ErrFolderName
	}
	f[above+"/"+name] = true
	return above + "/" + name, nil
}
