package setup

import (
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// lookStep opens and checks what is to come back, says what that is, and brings it
// back when the person says so.
type lookStep struct {
	step
	of         *bringing
	bar        *kit.Bar
	percent    *kit.Text
	facts      *kit.Text
	copied     *kit.Text
	verdict    *kit.Text
	faults     *kit.Text
	panel      *kit.Panel
	back       *kit.Button // or cancels
	bring      *kit.Button
	anyway     *kit.Button // the same where the check found faults
	open       *kit.Button
	part       float64
	stop       func() // while it looks
	asked      int    // which look is the latest
	ready      *keep.Restoring
	completing bool
	restored   *keep.Restored
}

func newLookStep(b *bringing) *lookStep {
	look := b.setup.deps.Look
	l := &lookStep{
		of: b, bar: kit.NewBar(look),
		percent: kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular(),
		facts:   kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(12),
		copied:  kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8),
		verdict: kit.NewText(look, kit.DeskHead, kit.Bold, kit.GoodInk, "").Lines(3),
		faults:  kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8),
	}
	l.panel = kit.NewPanel(look, kit.All(20), l.facts)
	l.back = kit.NewButton(look, kit.Secondary, "arrow-left", "", l.goBack)
	l.bring = kit.NewButton(look, kit.Primary, "undo", "", func() { l.complete(false) })
	l.anyway = kit.NewButton(look, kit.Danger, "undo", "", func() { l.complete(true) })
	l.open = kit.NewButton(look, kit.Primary, "arrow-right", "", func() { b.setup.deps.Back.Open() })
	going := kit.Row(12, kit.FixedBy(look, 320, l.bar), kit.Natural(l.percent), kit.Spring())
	l.step = newStep(look, kit.Column(12, kit.Natural(going), kit.Natural(l.panel), kit.Natural(l.copied), kit.Natural(l.verdict), kit.Natural(l.faults), kit.Spring()),
		kit.Natural(l.back), kit.Spring(), kit.Natural(l.anyway), kit.Natural(l.bring), kit.Natural(l.open))
	return l
}

// begin opens and checks what was chosen by the key.
func (l *lookStep) begin(key *vault.Recovery) {
	b := l.of
	l.drop()
	l.complain("")
	l.part = 0
	asked := l.asked
	mine := func() bool { return asked == l.asked }
	l.stop = func() {}
	b.show(backLook, kit.FromRight)
	stop := b.setup.deps.Back.Prepare(b.from(key), func(part float64) {
		if mine() {
			l.part = part
			l.drawProgress()
		}
	}, func(ready *keep.Restoring, err error) {
		if !mine() {
			discard(b.setup, ready)
			return
		}
		l.looked(ready, err)
	})
	if mine() && l.stop != nil {
		l.stop = stop
	}
	l.draw()
}

// looked shows what was found, or says at the key why nothing was.
func (l *lookStep) looked(ready *keep.Restoring, err error) {
	l.stop = nil
	if err != nil {
		l.of.show(backKey, kit.FromLeft)
		l.of.key.complain(l.of.problem(err))
		return
	}
	l.ready = ready
	l.draw()
}

// goBack cancels what is going on, and goes to the key again. Nothing of it stays.
func (l *lookStep) goBack() {
	if l.completing || l.restored != nil {
		return
	}
	l.drop()
	l.of.show(backKey, kit.FromLeft)
}

// drop cancels what is going on and removes what was opened.
func (l *lookStep) drop() {
	l.asked++
	if l.stop != nil {
		l.stop()
	}
	l.stop = nil
	if l.ready != nil && !l.completing {
		discard(l.of.setup, l.ready)
		l.ready = nil
	}
}

// discard removes what was opened; where that fails, the next try does.
func discard(s *Setup, ready *keep.Restoring) {
	if ready == nil {
		return
	}
	s.deps.Run(func() func() {
		_ = ready.Discard()
		return func() {}
	})
}

// complete brings the book back: faults and all, where that is wanted.
func (l *lookStep) complete(anyway bool) {
	if l.ready == nil || l.completing {
		return
	}
	s, ready := l.of.setup, l.ready
	l.completing = true
	l.complain("")
	l.draw()
	s.deps.Run(func() func() {
		if anyway {
			ready.BringAnyway()
		}
		back, err := ready.Complete()
		return func() {
			l.completing, l.ready = false, nil
			l.completed(back, err)
		}
	})
}

func (l *lookStep) completed(back keep.Restored, err error) {
	if err != nil {
		l.of.show(backKey, kit.FromLeft)
		l.of.key.complain(l.of.problem(err))
		return
	}
	l.restored = &back
	l.of.setup.over = true
	l.of.key.clear()
	l.draw()
}
