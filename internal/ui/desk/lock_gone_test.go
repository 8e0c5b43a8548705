package desk

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// loses has somebody move the book's folder away, and put something else into its place.
// The result puts it back.
func (r *rig) loses(other bool) (back func()) {
	r.t.Helper()
	if runtime.GOOS == "windows" {
		r.t.Skip("Windows keeps an open file in its place")
	}
	must := func(err error) {
		if err != nil {
			r.t.Fatal(err)
		}
	}
	folder := filepath.Dir(r.book.Path())
	aside := filepath.Join(r.t.TempDir(), "aside")
	must(os.Rename(folder, aside))
	want := book.ErrGone
	if other {
		must(os.Mkdir(folder, 0o700))
		must(os.WriteFile(r.book.Path(), []byte("another"), 0o600))
		want = book.ErrReplaced
	}
	if err := r.book.CheckFile(); !errors.Is(err, want) {
		r.t.Fatalf("expected %v, got %v", want, err)
	}
	r.advance(time.Second)
	return func() { must(os.RemoveAll(folder)); must(os.Rename(aside, folder)) }
}

// TestTheDeskSaysThatTheBooksFileIsGone on Today and at the lock, also after a try in
// vain, and goes on once it is back.
func TestTheDeskSaysThatTheBooksFileIsGone(t *testing.T) {
	for words, other := range map[string]bool{"taken out of its folder": false, "Another file lies in its place": true} {
		r := newRig(t, rigOptions{})
		back := r.loses(other)
		r.mustSee("The book is stopped", words, "do not close it")
		r.rune('m')
		r.advance(time.Second)
		r.desk.Lock()
		r.mustSee("The book is stopped", words)
		r.press(fyne.KeyF5)
		r.advance(time.Second)
		r.mustSee(words)
		back()
		r.press(fyne.KeyF5)
		r.advance(time.Second)
		if r.book.Health().Stopped != nil || r.sees("The book is stopped") {
			t.Errorf("Try again does not take the book up: %v", r.book.Health().Stopped)
		}
	}
}

// TestTheDeskSaysThatTheFileWasPutBack until somebody answers.
func TestTheDeskSaysThatTheFileWasPutBack(t *testing.T) {
	r := newRig(t, rigOptions{})
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps an open file in its place")
	}
	if err := os.Remove(r.book.Path()); err != nil {
		t.Fatal(err)
	}
	if err := r.book.CheckFile(); err != nil {
		t.Fatal(err)
	}
	r.advance(time.Second)
	r.mustSee("The book’s file was taken away", "nothing is lost")
	r.rune('m')
	r.advance(time.Second)
	if r.sees("The book’s file was taken away") {
		t.Error("it stays although somebody answered")
	}
}

// TestWhatIsSaidOfAFileThatIsGoneFits at the lock and on Today.
func TestWhatIsSaidOfAFileThatIsGoneFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for _, scale := range []float32{1, 1.3} {
			r := newRig(t, rigOptions{language: language, oneScreen: true, kit: kit.Settings{TextScale: scale, NoMotion: true}})
			r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.BookPutBack}})
			r.stage.Check(t, kittest.DeskRules())
			back := r.loses(true)
			r.stage.Check(t, kittest.DeskRules())
			r.desk.Lock()
			r.stage.Check(t, kittest.DeskRules())
			back()
		}
	}
}
