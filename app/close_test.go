package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// quitting is an app that looks around when its windows are to be taken down.
type quitting struct {
	fyne.App
	look func()
}

func (q quitting) Quit() { q.look() }

// TestAllIsKeptBeforeTheWindowsGo: a graphics driver that crashes while the windows are
// taken down takes nothing along.
func TestAllIsKeptBeforeTheWindowsGo(t *testing.T) {
	places := atHome(t)
	makeBook(t, places)
	opened, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatalf("open the book: %v", err)
	}
	path := filepath.Join(t.TempDir(), "trace")
	said, err := newTrace(path)
	if err != nil {
		t.Fatal(err)
	}
	p := &program{places: places, book: opened, trace: said, guard: &crashGuard{exit: func(int) {}}, errand: newWorker(func(do func()) { do() }, func(work func()) { work() }, 0)}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	kept, worked, quit := false, false, 0
	p.atEnd(func() { kept = true })
	p.errand.run(func() func() { worked = true; return nil })
	p.app = quitting{App: test.NewApp(), look: func() {
		quit++
		data, _ := os.ReadFile(path)
		if !kept || !worked || !strings.HasSuffix(string(data), " closed\n") {
			t.Errorf("expected all to be kept before the windows go: kept %t, worked %t, trace %q", kept, worked, data)
		}
		if _, err := opened.Do(clinic.Actor{Kind: clinic.System}, clinic.ConfirmRecovery{}); err == nil {
			t.Error("expected the book to be closed before the windows go")
		}
	}}
	window := p.app.NewWindow("Daybook")
	window.SetOnClosed(p.quit)
	window.Close()
	p.Close() // as main does; nothing is left to be done
	if quit != 1 {
		t.Errorf("expected the program to be asked to end once, got %d", quit)
	}
}
