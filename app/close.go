package main

import (
	"fmt"
	"time"

	"daybook/internal/i18n"
)

// quit ends Daybook from one of its windows. All that must be kept is kept while the
// windows are only hidden: taking them down is the graphics driver's work, and one that
// crashes then takes nothing along. It must be called on the UI goroutine.
func (p *program) quit() {
	for _, window := range p.app.Driver().AllWindows() {
		window.Hide()
	}
	p.Close()
	p.endSurely()
	p.app.Quit()
}

// takeDown is how long the toolkit may take over its windows at the end. Now and then it
// waits for ever: what its event queue hands to the UI goroutine in the last moment is
// never run (WaitForEvents in Fyne 2.7.1).
const takeDown = 5 * time.Second

// endSurely ends the program where the toolkit does not, with everything kept.
func (p *program) endSurely() {
	time.AfterFunc(takeDown, func() {
		p.Close()
		p.guard.exit(p.code)
	})
}

// Close ends what runs beside the windows, and the book. Only the first call does
// anything.
func (p *program) Close() { p.closed.Do(p.end) }

func (p *program) end() {
	p.ended.Store(true)
	if p.release != nil {
		defer p.release()
	}
	p.cancel()
	for _, end := range p.ending {
		end()
	}
	for _, w := range []*worker{p.hops, p.ask, p.errand, p.paper} {
		if w != nil {
			w.close()
		}
	}
	if p.player != nil {
		p.player.Close()
	}
	if p.book != nil {
		if err := p.book.Close(); err != nil {
			fmt.Fprintln(p.err, "daybook: "+p.words.T("cli.error.unknown", i18n.Args{"Reason": err.Error()}))
		}
	}
	if p.trace != nil {
		p.trace.say("closed")
		p.trace.close()
	}
}

// atEnd has something done before the book is closed.
func (p *program) atEnd(end func()) { p.ending = append(p.ending, end) }
