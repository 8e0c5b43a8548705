package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// ears hears every key of the window, whichever widget has the focus, and tells
// a scanner's from a person's. A scan goes to the lobby; typing is performed
// where it was meant to go. Every field and button of the desk has it as Keys.
type ears struct {
	decoder *scan.Decoder
	options scan.Options // of the decoder
	clock   func() time.Time
	after   func(wait time.Duration, do func()) (cancel func())
	focused func() kit.Typist // what would receive a key now
	perform func(to kit.Typist, in scan.Input)
	lobby   listener
	spy     *spy // nil unless a scanner is being tested

	target kit.Typist // what had the focus when the typing that is held arrived
	cancel func()
}

// scanOptions are how the clinic's scanner is read here.
func (s *shell) scanOptions() scan.Options {
	now := s.deps.Book.Settings()
	return scan.Options{Form: true, Prefix: now.ScanPrefix, Suffix: now.ScanSuffix, DeskPrefix: now.DeskPrefix}
}

// tune reads the scanner in another way from now on.
func (e *ears) tune(options scan.Options) {
	if e.decoder != nil && options == e.options {
		return
	}
	if e.decoder != nil {
		e.act(e.decoder.Moved(e.clock()))
	}
	e.options, e.decoder = options, scan.New(options)
}

// listener is who hears of scans.
type listener struct {
	scan    func(scan.Scan)
	garbled func(scan.Garbled)
}

// spy sees everything that arrives, for the scanner test. While there is one,
// the lobby hears of no scan.
type spy struct {
	key func(scan.Keystroke)
	listener
}

// Rune holds every rune: it is performed once it is known to be typing, which
// is at once for one with which no card can begin.
func (e *ears) Rune(r rune) bool {
	e.hear(scan.Input{Rune: r}, func(at time.Time) scan.Outcome { return e.decoder.Rune(r, at) })
	return true
}

// Key holds every key, like Rune.
func (e *ears) Key(name fyne.KeyName) bool {
	key := scan.Key(name)
	e.hear(scan.Input{Key: key}, func(at time.Time) scan.Outcome { return e.decoder.Key(key, at) })
	return true
}

func (e *ears) hear(in scan.Input, decode func(time.Time) scan.Outcome) {
	now := e.clock()
	if e.spy != nil {
		e.spy.key(scan.Keystroke{Input: in, At: now})
	}
	if to := e.focused(); to != e.target {
		e.act(e.decoder.Moved(now)) // what is held belongs to the field before
		e.target = to
	}
	e.act(decode(now))
	e.wait()
}

// wait comes back when what is held has to be decided.
func (e *ears) wait() {
	if e.cancel != nil {
		e.cancel()
		e.cancel = nil
	}
	due, ok := e.decoder.Deadline()
	if !ok {
		return
	}
	e.cancel = e.after(max(due.Sub(e.clock()), 0), func() {
		e.cancel = nil
		e.act(e.decoder.Tick(e.clock()))
		e.wait()
	})
}

func (e *ears) act(out scan.Outcome) {
	if out.TakeBack > 0 && e.target != nil {
		e.target.TakeBack(out.TakeBack)
	}
	e.performAll(out.Release)
	to := e.lobby
	if e.spy != nil {
		to = e.spy.listener
	}
	for _, scanned := range out.Scans {
		to.scan(scanned)
	}
	for _, garbled := range out.Garbled {
		to.garbled(garbled)
	}
}

// performAll does what was typed. A key among it may move the focus, as Tab
// does: what follows then belongs where the focus is, as if it were typed slowly.
func (e *ears) performAll(typed []scan.Input) {
	at := e.focused() // elsewhere than the target where a mouse moved it meanwhile
	moved, since := false, 0
	for _, in := range typed {
		e.perform(e.target, in)
		if in.Key == "" {
			since++
		}
		if now := e.focused(); now != at {
			e.target, at = now, now
			moved, since = true, 0
		}
	}
	if moved {
		e.decoder.Left(since)
	}
}

// listen has a spy hear all that arrives instead of the lobby; nil ends it.
func (s *shell) listen(to *spy) { s.ears.spy = to }
