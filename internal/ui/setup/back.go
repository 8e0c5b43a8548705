package setup

import (
	"fyne.io/fyne/v2"

	"daybook/internal/keep"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// Back brings a book back from its copies. Prepare and Find are the engine's, with
// the place that the book goes to filled in.
type Back struct {
	// Find looks for copies in a folder. It is called within Run's work. Errors are
	// a *keep.Problem.
	Find func(folder string) (keep.FoundCopies, error)
	// Prepare opens and checks what is to come back, away from the UI goroutine, and
	// hands it to done there; progress is told there too. Only what to bring back and
	// by which key is taken from the options. Errors are a *keep.Problem.
	Prepare func(from keep.RestoreOptions, progress func(part float64), done func(*keep.Restoring, error)) (cancel func())
	// Findings puts what a verification found into words, one line each.
	Findings func(language string, report keep.Report) []string
	// Broken is why the book that is there does not open, as a whole sentence in the
	// language; nil at a first start. It is kept under another name when another one
	// comes back.
	Broken func(language string) string
	// Locked is a book that waits for the passphrase or the stick; nil where none does.
	Locked *Locked
	// Unlock opens the book that is there by its recovery key, where all that it lacks
	// is this computer's own; nil where that would not help. It is called within Run's
	// work. A key of another book is vault.ErrWrongIdentity.
	Unlock func(*vault.Recovery) error
	// Open goes on to the book that came back. It is called once.
	Open func()
}

// bringing leads through bringing a book back: where its copies lie, which of them,
// the recovery key, and what would come back.
type bringing struct {
	setup  *Setup
	broken *brokenStep
	lock   *lockedStep
	where  *seekStep
	which  *whichStep
	key    *typedKeyStep
	look   *lookStep
	found  keep.FoundCopies
	unlock bool // the key is for the book that is there, not for a copy
	step   int
}

// The steps of bringing a book back, in their order.
const (
	backWhere = iota
	backWhich
	backKey
	backLook
	backCount
)

func newBringing(s *Setup) *bringing {
	b := &bringing{setup: s}
	b.broken = newBrokenStep(b)
	b.lock = newLockedStep(b)
	b.where = newSeekStep(b)
	b.which = newWhichStep(b)
	b.key = newTypedKeyStep(b)
	b.look = newLookStep(b)
	return b
}

func (b *bringing) screens() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.broken.root, b.where.root, b.which.root, b.key.root, b.look.root, b.lock.root}
}

func (b *bringing) relabel() {
	b.broken.relabel()
	b.lock.relabel()
	b.where.relabel()
	b.which.relabel()
	b.key.relabel()
	b.look.relabel()
}

// isBroken reports whether a book is there that does not open.
func (b *bringing) isBroken() bool { return b.setup.deps.Back.Broken != nil }

// begin asks where the copies lie.
func (b *bringing) begin() {
	b.unlock = false
	b.key.relabel()
	b.show(backWhere, kit.FromRight)
}

// beginUnlock asks for the key of the book that is there.
func (b *bringing) beginUnlock() {
	b.unlock = true
	b.lock.stop()
	b.key.relabel()
	b.show(backKey, kit.FromRight)
}

// show goes to a step.
func (b *bringing) show(step int, from kit.From) {
	s := b.setup
	b.step = step
	s.rail.back(step)
	s.swap.Show(b.screens()[step+1], from)
	s.root.Refresh()
	switch step {
	case backWhere:
		b.where.begin()
	case backWhich:
		b.which.begin()
	case backKey:
		b.key.begin()
	}
}

// leave goes back to what there was before.
func (b *bringing) leave() {
	if b.locked() != nil {
		b.lock.begin()
		return
	}
	if b.isBroken() {
		b.broken.begin()
		return
	}
	b.setup.rail.forward()
	b.setup.show(atClinic, kit.FromLeft)
}

// from is what the person chose to bring back.
func (b *bringing) from(key *vault.Recovery) keep.RestoreOptions {
	options := b.which.chosen()
	options.Recovery = key
	return options
}

// busy reports whether the book is being put in its place: the window stays then.
func (b *bringing) busy() bool { return b.look.completing || b.key.opening || b.lock.opening }

// drop forgets the key and what was opened, where the window goes.
func (b *bringing) drop() {
	b.lock.stop()
	b.key.clear()
	b.look.drop()
}
