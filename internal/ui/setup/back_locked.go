package setup

import (
	"errors"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// Locked is a book that is whole and waits for the staff's passphrase or for a stick.
type Locked struct {
	Way vault.Way
	// Open opens it by the passphrase. It is called within Run's work and takes a
	// second or two. A wrong one is vault.ErrPassphrase; a *clinic.Refusal says how
	// long the next must wait.
	Open func(passphrase string) error
	// Watch looks for the stick until it is there, which is nil, and tells of one that
	// is another's; what it returns ends that.
	Watch func(found func(error)) (cancel func())
	// ToLobby gives the only window back to the lobby; nil where it has its own.
	ToLobby func()
}

// lockedStep waits for what opens the book. Nothing of the book can be seen here.
type lockedStep struct {
	step
	of        *bringing
	field     *kit.Field
	open      *kit.Button
	waits     *kit.Text // for the stick
	forgotten *kit.Text
	sheet     *kit.Button
	lobby     *kit.Text // for whoever stands before the screen
	leave     *kit.Button
	close     *kit.Button
	opening   bool
	cancel    func() // ends the looking for a stick
}

func newLockedStep(b *bringing) *lockedStep {
	look := b.setup.deps.Look
	k := &lockedStep{
		of: b, field: kit.NewSecretField(look, ""),
		waits:     kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(4),
		forgotten: kit.NewText(look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(6),
		lobby:     kit.NewText(look, kit.DeskHead, kit.SemiBold, kit.Ink, "").Lines(3),
	}
	k.field.OnEnter = k.try
	k.field.OnChanged = func(string) { k.field.SetProblem(""); k.complain("") }
	k.open = kit.NewButton(look, kit.Primary, "unlock", "", k.try)
	k.sheet = kit.NewButton(look, kit.Secondary, "documents", "", b.beginUnlock)
	k.leave = kit.NewButton(look, kit.Secondary, "arrow-left", "", func() { b.locked().ToLobby() })
	k.close = kit.NewButton(look, kit.Secondary, "x", "", func() { b.setup.deps.Close() })
	body := kit.Column(kit.DeskGap, kit.Natural(kit.AtMostBy(look, 520, k.field)), kit.Natural(k.open).AtStart(), kit.Natural(k.waits),
		kit.Space(8), kit.Natural(k.forgotten), kit.Natural(k.sheet).AtStart(), kit.Spring(), kit.Natural(k.lobby))
	k.step = newStep(look, body, kit.Natural(k.close), kit.Natural(k.leave), kit.Spring())
	locked := b.locked()
	byStick := locked != nil && locked.Way == vault.ByStick
	shown(k.field, !byStick)
	shown(k.open, !byStick)
	shown(k.waits, byStick)
	alone := locked != nil && locked.ToLobby != nil
	shown(k.leave, alone)
	shown(k.close, !alone) // patients stand before the only window
	shown(k.lobby, !alone)
	return k
}

// locked is the book that waits; nil where none does.
func (b *bringing) locked() *Locked { return b.setup.deps.Back.Locked }

func (k *lockedStep) begin() {
	s := k.of.setup
	s.rail.still()
	s.swap.Show(k.root, kit.FromLeft)
	s.root.Refresh()
	if k.of.locked().Way == vault.ByStick {
		k.watch()
		s.focusOn(k.sheet)
		return
	}
	k.field.Focus()
}

// watch looks for the stick as long as the page is there.
func (k *lockedStep) watch() {
	k.stop()
	k.cancel = k.of.locked().Watch(func(err error) {
		switch {
		case err == nil:
			k.stop()
			k.opened()
		case errors.Is(err, vault.ErrOtherStick):
			k.complain(k.of.setup.words.T("ways.locked.other_stick"))
		default:
			k.complain("")
		}
	})
}

// complain gives the room of the first sentence to what went wrong.
func (k *lockedStep) complain(sentence string) {
	shown(k.lead, sentence == "")
	k.step.complain(sentence)
}

func (k *lockedStep) stop() {
	if k.cancel != nil {
		k.cancel()
		k.cancel = nil
	}
}

// try opens the book by what was typed, which is forgotten at once.
func (k *lockedStep) try() {
	typed := k.field.Text()
	if k.opening || typed == "" {
		return
	}
	s := k.of.setup
	k.rest(true)
	k.field.SetText("")
	k.complain("")
	s.deps.Run(func() func() {
		err := k.of.locked().Open(typed)
		return func() {
			k.rest(false)
			if err != nil {
				k.refused(err)
				return
			}
			k.opened()
		}
	})
}

func (k *lockedStep) refused(err error) {
	words := k.of.setup.words
	var refusal *clinic.Refusal
	switch {
	case errors.As(err, &refusal):
		k.field.SetProblem(words.T("ways.locked.wait", i18n.Args(refusal.Args)))
	case errors.Is(err, vault.ErrPassphrase):
		k.field.SetProblem(words.T("ways.locked.wrong"))
	default:
		k.complain(k.of.unlockProblem(err))
	}
	k.field.Focus()
	k.root.Refresh()
}

// opened goes on to the sign-in.
func (k *lockedStep) opened() {
	k.of.setup.over = true
	k.of.setup.deps.Back.Open()
}

// Forget shows the page of a locked book anew, without what was typed. It is false
// while the book is being opened.
func (s *Setup) Forget() bool {
	if s.back.busy() {
		return false
	}
	s.back.key.clear()
	s.back.lock.field.SetText("")
	s.back.lock.begin()
	return true
}

func (k *lockedStep) rest(opening bool) {
	k.opening = opening
	k.open.Rest(opening)
	k.sheet.Rest(opening)
	k.open.SetLabel(k.of.setup.words.T("ways.locked.unlock"))
	k.field.SetHint("")
	if opening {
		k.field.SetHint(k.of.setup.words.T("ways.locked.opening"))
	}
	k.root.Refresh()
}

func (k *lockedStep) relabel() {
	words := k.of.setup.words
	way := vault.ByPassphrase
	if locked := k.of.locked(); locked != nil {
		way = locked.Way
	}
	k.title.Set(words.T("ways.locked.title"))
	k.lead.Set(words.T("ways.locked.lead_" + string(way)))
	k.field.SetLabel(words.T("ways.locked.field"))
	k.waits.Set(words.T("ways.locked.waits"))
	k.forgotten.Set(words.T("ways.locked.forgotten_" + string(way)))
	k.sheet.SetLabel(words.T("ways.locked.sheet"))
	k.lobby.Set(words.T("bring.broken.lobby"))
	k.leave.SetLabel(words.T("ways.locked.to_lobby"))
	k.close.SetLabel(words.T("bring.broken.close"))
	k.rest(k.opening)
}
