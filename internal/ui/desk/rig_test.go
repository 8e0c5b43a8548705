package desk

import (
	"cmp"
	"crypto/rand"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/assets"
	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/vault"
)

// The PIN of everybody who works at the test's clinic.
const testPIN = "204917"

// rig is a desk in a window without a display, on a real book in a folder of its
// own. It is Monday, November 23, 2026, 5:50 PM in New York, just before the
// evening group.
type rig struct {
	files   memoryFiles
	t       *testing.T
	stage   *kittest.Stage
	book    *book.Book
	desk    *Desk
	shell   *shell
	now     time.Time
	mono    time.Duration
	jobs    chan func() // the book tells of its health on a goroutine of its own
	timers  []*timer
	failing bool // the disk takes no entry
	lying   bool // the disk takes entries and says that it did not

	scans     []card.Code
	garbled   int
	sounds    []Sound
	saved     map[string][]byte
	savedIn   string // the folder of the last one
	saveFails error  // what saving comes to, where it fails
	printed   []string
	paper     []byte // what was printed last
	lobbied   int
	quits     int
	verified  VerifyResult

	day, night clinic.TrackID
	program    clinic.ProgramID
	people     map[string]clinic.PatientID // by number
	staff      map[string]clinic.StaffID   // by name
}

type timer struct {
	due time.Time
	do  func()
	off bool
}

// rigOptions are what a test may want otherwise.
type rigOptions struct {
	kit       kit.Settings
	size      fyne.Size
	language  string
	oneScreen bool
	signedOut bool
	settings  func(*clinic.Settings)
}

// testCatalog is read once: every rig that a test leaves behind would keep its own.
var testCatalog = sync.OnceValues(func() (*i18n.Catalog, error) { return i18n.Load(assets.Texts()) })

func newRig(t *testing.T, options rigOptions) *rig {
	t.Helper()
	r := &rig{t: t, now: time.Date(2026, 11, 23, 22, 50, 0, 0, time.UTC), saved: map[string][]byte{}, files: memoryFiles{}, jobs: make(chan func(), 10_000)}
	r.openBook(options)
	r.stage = kittest.New(t, options.kit)
	if options.size.Width == 0 {
		options.size = fyne.NewSize(1280, 800)
	}
	r.desk = New(r.deps(options))
	r.shell = r.desk.shell
	t.Cleanup(r.desk.Close)
	r.stage.Show(r.desk.Object(), options.size)
	r.desk.Attach(r.stage.Window.Canvas())
	r.drain()
	if !options.signedOut {
		r.signIn("Dana Reyes")
	}
	return r
}

func (r *rig) deps(options rigOptions) Deps {
	catalog, err := testCatalog()
	if err != nil {
		r.t.Fatal(err)
	}
	deps := Deps{
		Book: r.book, Look: r.stage.Look, Catalog: catalog,
		Run:       func(work func() func()) { r.later(func() { r.later(work()) }) },
		Hop:       r.later,
		After:     r.after,
		Clock:     func() time.Time { return r.now },
		LobbyScan: func(code card.Code) { r.scans = append(r.scans, code) },
		Garbled:   func() { r.garbled++ },
		SaveFile: func(name string, data []byte, done func(string, error)) {
			r.saved[name] = data
			r.later(func() { done("/somewhere/"+name, nil) })
		},
		SaveIn: func(folder, name string, data []byte, done func(string, error)) {
			if err := r.saveFails; err != nil {
				r.later(func() { done("", err) })
				return
			}
			r.saved[name], r.savedIn = data, folder
			r.later(func() { done("/somewhere/"+name, nil) })
		},
		Print: func(name string, pdf []byte, done func(error)) {
			r.printed, r.paper = append(r.printed, name), pdf
			r.later(func() { done(nil) })
		},
		Verify: func(progress func(float64), done func(VerifyResult)) {
			progress(1)
			r.later(func() { done(r.verified) })
		},
		Files:   r.files,
		Quit:    func() { r.quits++ },
		Sound:   func(sound Sound) { r.sounds = append(r.sounds, sound) },
		Random:  rand.Reader,
		Version: "test",
	}
	if options.oneScreen {
		deps.ToLobby = func() { r.lobbied++ }
	}
	return deps
}

func (r *rig) later(do func()) { r.jobs <- do }

func (r *rig) after(wait time.Duration, do func()) func() {
	t := &timer{due: r.now.Add(wait), do: do}
	r.timers = append(r.timers, t)
	return func() { t.off = true }
}

// drain does all that was asked for, and what follows from it.
func (r *rig) drain() {
	for {
		select {
		case job := <-r.jobs:
			job()
		default:
			return
		}
	}
}

// advance lets time pass: timers run, and the app's tick every second.
func (r *rig) advance(d time.Duration) {
	end := r.now.Add(d)
	for {
		r.drain()
		next := r.nextTimer()
		if next == nil || next.due.After(end) {
			break
		}
		r.setNow(next.due)
		next.off = true
		next.do()
	}
	r.setNow(end)
	if d >= time.Second {
		r.desk.Tick(r.now)
	}
	r.drain()
}

func (r *rig) setNow(now time.Time) {
	if now.After(r.now) {
		r.mono += now.Sub(r.now)
		r.now = now
	}
}

func (r *rig) nextTimer() *timer {
	r.timers = slices.DeleteFunc(r.timers, func(t *timer) bool { return t.off })
	if len(r.timers) == 0 {
		return nil
	}
	return slices.MinFunc(r.timers, func(a, b *timer) int { return a.due.Compare(b.due) })
}

// Now, Boot and Mono make the rig the book's clock.
func (r *rig) Now() time.Time      { return r.now }
func (r *rig) Boot() string        { return "test" }
func (r *rig) Mono() time.Duration { return r.mono }

type memoryKeys map[string]string

func (m memoryKeys) Load(id string) (string, error) {
	if text, ok := m[id]; ok {
		return text, nil
	}
	return "", vault.ErrNoIdentity
}

func (m memoryKeys) Save(id, text string) error { m[id] = text; return nil }

func diskError(fails bool) error {
	if fails {
		return errDisk
	}
	return nil
}

func (r *rig) openBook(options rigOptions) {
	settings := clinic.DefaultSettings()
	settings.Clinic = "Harbor Light Clinic"
	settings.Language = cmp.Or(options.language, "en")
	if options.settings != nil {
		options.settings(&settings)
	}
	o := book.Options{
		Path: filepath.Join(r.t.TempDir(), "daybook.book"), KeyStore: memoryKeys{}, Clock: r, Random: rand.Reader,
		File: bolt.Options{
			BeforeCommit: func() error { return diskError(r.failing) },
			AfterCommit:  func() error { return diskError(r.lying) },
		},
	}
	if _, err := book.Create(o, book.Founding{Settings: settings, More: r.founding()}); err != nil {
		r.t.Fatal(err)
	}
	b, err := book.Open(o)
	if err != nil {
		r.t.Fatal(err)
	}
	r.book = b
	r.t.Cleanup(func() { b.Close() })
}

// run does commands in the book as an actor.
func (r *rig) run(actor clinic.Actor, commands ...clinic.Command) {
	r.t.Helper()
	for _, command := range commands {
		if _, err := r.book.Do(actor, command); err != nil {
			r.t.Fatalf("%T: %v", command, err)
		}
	}
	r.drain()
}

// comes has a patient check in at the lobby screen.
func (r *rig) comes(number string, track clinic.TrackID) {
	r.t.Helper()
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.CheckIn{
		Patient: r.people[number], Track: track, Date: r.book.Today(), Via: clinic.ViaCard,
	})
}

// rowOf is a patient's row on the board as the book has it.
func (r *rig) rowOf(number string, track clinic.TrackID) clinic.DayRow {
	r.t.Helper()
	board, err := r.book.DayBoard(r.book.Today())
	if err != nil {
		r.t.Fatal(err)
	}
	for _, each := range board.Tracks {
		for _, row := range each.Rows {
			if row.Ref.Patient == r.people[number] && each.Track.ID == track {
				return row
			}
		}
	}
	r.t.Fatalf("%s is not on the board", number)
	return clinic.DayRow{}
}

// signIn signs somebody in through the lock.
func (r *rig) signIn(name string) {
	r.t.Helper()
	r.typeText(name)
	r.press(fyne.KeyReturn)
	r.typeText(testPIN)
	r.press(fyne.KeyReturn)
	if r.desk.Locked() {
		r.t.Fatalf("%s could not sign in: %q", name, r.shell.lock.pin.word.Content())
	}
}

// typeText types as a person does, 120 ms a letter.
func (r *rig) typeText(text string) {
	for _, letter := range text {
		r.rune(letter)
		r.advance(120 * time.Millisecond)
	}
	r.drain()
}

// rune sends one letter to whatever has the focus, as the toolkit does: the key
// and then the letter.
func (r *rig) rune(letter rune) {
	if name := strings.ToUpper(string(letter)); len(name) == 1 {
		r.key(fyne.KeyName(name))
	}
	canvas := r.stage.Window.Canvas()
	if focused := canvas.Focused(); focused != nil {
		focused.TypedRune(letter)
	} else {
		canvas.OnTypedRune()(letter)
	}
	r.drain()
}

func (r *rig) key(name fyne.KeyName) {
	canvas := r.stage.Window.Canvas()
	if focused := canvas.Focused(); focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	} else {
		canvas.OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
	r.drain()
}

// press sends a key that types nothing, and lets a moment pass.
func (r *rig) press(name fyne.KeyName) {
	r.key(name)
	r.advance(150 * time.Millisecond)
}

// scan sends a card's letters and Enter as a scanner does, gap between two.
func (r *rig) scan(code card.Code, gap time.Duration) {
	for _, letter := range string(code) {
		r.rune(letter)
		r.advance(gap)
	}
	r.key(fyne.KeyReturn)
	r.advance(200 * time.Millisecond)
}

// newCode is a card that nobody has.
func (r *rig) newCode() card.Code {
	r.t.Helper()
	code, err := card.Mint(rand.Reader)
	if err != nil {
		r.t.Fatal(err)
	}
	return code
}

// shot saves what the window shows to build/desk.
func (r *rig) shot(name string) {
	r.t.Helper()
	r.desk.Object().Refresh()
	r.stage.Save(r.t, "desk", name)
}
