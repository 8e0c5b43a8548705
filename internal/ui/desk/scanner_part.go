package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// scannerPart tests a scanner: it shows exactly what arrived, says what is
// wrong with it and what to do. While it listens, the lobby hears of no scan,
// and it says so; it stops by itself when nobody scans any more.
type scannerPart struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	state  *kit.Panel
	sign   *kit.Drawing
	listen *kit.Text
	again  *kit.Button
	keep   *kit.Button // what the scanner sends around a card, for the settings
	result *scanResult
	guide  *kit.Panel // what to buy, until something was scanned

	armed bool
	trace []scan.Keystroke
	fresh bool // the next key begins a new scan
	ended bool // Enter or Tab came
	last  time.Time
	quiet func() // cancels the wait for silence
}

const (
	// testSilence after the last key ends a scan that is being tested, where the
	// scanner sends neither Enter nor Tab.
	testSilence = 1500 * time.Millisecond
	// testSettle after Enter or Tab ends it: as long as they may overtake the
	// last letters of a slow scanner, and sooner than anybody scans again.
	testSettle = 300 * time.Millisecond
	// testIdle without a key ends the test, so that nobody's check-in is lost
	// to a page that was forgotten.
	testIdle = 2 * time.Minute
	// testMost keys are looked at; more is a person leaning on the keyboard.
	testMost = 200
)

func newScannerPart(s *shell) *scannerPart {
	p := &scannerPart{shell: s, result: newScanResult(s)}
	p.sign = kit.NewIcon(s.look, "scanner", 28, kit.DayInk)
	p.listen = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(4)
	p.again = p.button(s, s.button(kit.Primary, "scanner", "", "", p.arm), "settings.scanner.again")
	p.keep = p.button(s, s.button(kit.Primary, "save", "", "", p.remember), "settings.scanner.keep")
	p.state = kit.NewPanel(s.look, kit.Sides(14, 16), kit.Row(kit.DeskGap, kit.Natural(p.sign), kit.Fill(p.listen), kit.Natural(p.again)))
	p.guide = kit.NewPanel(s.look, kit.Sides(12, 16), p.text(s, kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(9), "settings.reader.guide"))
	p.guide.SetGround(kit.PaleGreen)
	p.root = kit.Column(12, kit.Natural(p.state), kit.Natural(p.guide), kit.Natural(p.keep).AtStart(), kit.Fill(p.result.root))
	return p
}

func (p *scannerPart) object() fyne.CanvasObject { return p.root }

func (p *scannerPart) shown() { p.arm() }

// hidden forgets what was scanned: it holds somebody's code.
func (p *scannerPart) hidden() {
	p.disarm()
	p.trace = nil
	p.result.clear()
	p.root.Refresh()
	p.shell.repaint()
}

func (p *scannerPart) relabel() {
	p.labels.relabel()
	p.result.relabel()
	p.draw()
}

// arm begins to listen in the lobby's place.
func (p *scannerPart) arm() {
	p.armed, p.fresh, p.last = true, true, p.shell.deps.Clock()
	p.shell.sink.Take()
	p.shell.listen(&spy{key: p.heard, listener: listener{scan: p.scanned, garbled: p.garbled}})
	p.draw()
}

func (p *scannerPart) disarm() {
	p.armed = false
	p.shell.listen(nil)
	if p.quiet != nil {
		p.quiet()
		p.quiet = nil
	}
	p.draw()
}

// tick ends a test that nobody uses.
func (p *scannerPart) tick(time.Time) {
	if p.armed && p.shell.deps.Clock().Sub(p.last) >= testIdle {
		p.disarm()
	}
}

// scanned hears what would have been a check-in. Behind the lock it is one: the
// test is for people who are here.
func (p *scannerPart) scanned(found scan.Scan) {
	if p.shell.locked {
		p.shell.ears.lobby.scan(found)
	}
}

func (p *scannerPart) garbled(found scan.Garbled) {
	if p.shell.locked {
		p.shell.ears.lobby.garbled(found)
	}
}

// heard takes down every key, and looks at them when the scan is over.
func (p *scannerPart) heard(stroke scan.Keystroke) {
	if p.shell.locked {
		return
	}
	p.last = p.shell.deps.Clock()
	if p.fresh {
		p.trace, p.fresh, p.ended = nil, false, false
	}
	if len(p.trace) < testMost {
		p.trace = append(p.trace, stroke)
	}
	if p.quiet != nil {
		p.quiet()
	}
	wait := testSilence
	if p.ended = p.ended || stroke.Ends(); p.ended {
		wait = testSettle
	}
	p.quiet = p.shell.deps.After(wait, p.judge)
}

func (p *scannerPart) judge() {
	p.quiet, p.fresh = nil, true
	if p.armed && len(p.trace) > 0 {
		p.result.set(p.trace, scan.Diagnose(p.trace))
		show(p.keep, p.sendsMore())
		p.guide.Hide()
		p.root.Refresh() // it had no room while it was hidden
		p.shell.repaint()
	}
}

func (p *scannerPart) draw() {
	show(p.guide, len(p.trace) == 0)
	p.listen.SetColour(kit.DayInk)
	p.sign.SetInk(kit.DayInk)
	p.state.SetGround(kit.PaleDay)
	p.listen.Set(p.shell.t("settings.scanner.armed"))
	if !p.armed {
		p.listen.SetColour(kit.Ink)
		p.sign.SetInk(kit.Ink)
		p.state.SetGround(kit.Neutral)
		p.listen.Set(p.shell.t("settings.scanner.ended"))
	}
	show(p.again, !p.armed)
	show(p.keep, p.sendsMore())
	p.root.Refresh()
}

// sendsMore reports whether the tested scanner sends signs around a card that the
// settings do not know, and this person may set them.
func (p *scannerPart) sendsMore() bool {
	now, found := p.shell.deps.Book.Settings(), p.result.found
	return p.result.known && found.Works() && p.shell.may(clinic.ActSettings) &&
		(found.Prefix != "" && found.Prefix != now.ScanPrefix && found.Prefix != now.DeskPrefix || found.Suffix != "" && found.Suffix != now.ScanSuffix)
}

// remember puts what the scanner sends around a card into the settings.
func (p *scannerPart) remember() {
	s, before := p.shell, p.shell.deps.Book.Settings()
	next := before
	next.ScanPrefix, next.ScanSuffix = p.result.found.Prefix, p.result.found.Suffix
	s.do(func() {
		s.offerUndo(s.t("settings.saved"), []clinic.Command{clinic.UndoSettings{Before: before, After: next}})
		p.draw()
	}, clinic.SaveSettings{Settings: next})
}
