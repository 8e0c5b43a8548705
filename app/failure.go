package main

import (
	"errors"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"golang.org/x/term"

	"daybook/internal/ui/kit"
)

// errOtherKind means that a real book was to be opened as a sample clinic, or a
// sample clinic as a real book.
var errOtherKind = errors.New("a sample clinic and a real book are kept apart")

// failInWindow says why Daybook cannot start: on the console, and in a small
// window where nobody reads a console, as after a double click.
func (c console) failInWindow(err error) int {
	code := c.fail(err)
	console := c.err != os.Stderr || term.IsTerminal(int(os.Stderr.Fd()))
	if console || !hasDisplay() {
		return code
	}
	if c.checkDisplay() != nil {
		return code
	}
	withDisplay(func() { c.showFailure(err) }) // without one, the console is all there is
	return code
}

func (c console) showFailure(err error) {
	sentence, _ := c.explain(err)
	look := kit.NewLook(kit.Settings{})
	a := fyneapp.NewWithID(appID)
	a.Settings().SetTheme(kit.NewTheme(look))
	window := a.NewWindow(appName)
	words := kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, sentence).Lines(12)
	ok := kit.NewButton(look, kit.Primary, "", c.words.T("app.ok"), a.Quit)
	window.SetContent(kit.NewGround(look, kit.Paper, kit.Pad(kit.All(kit.DeskMargin),
		kit.Column(kit.DeskGap, kit.Fill(words), kit.Natural(kit.Row(0, kit.Spring(), kit.Natural(ok)))))))
	window.Resize(fyne.NewSize(560, 300))
	window.CenterOnScreen()
	time.AfterFunc(messageTime, func() { fyne.Do(a.Quit) })
	window.ShowAndRun()
}

// messageTime is how long the window stays where nobody presses OK.
const messageTime = 2 * time.Minute
