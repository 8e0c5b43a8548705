package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// howThere are the ways in which somebody sat in a block, in the order of the
// list; "correct.how." + id are the words.
func howThere() []string {
	return []string{"whole", "not_there", "late", "left", "out", "sent_out"}
}

// askBlock asks how the patient sat in a block.
func (c *correcting) askBlock(block clinic.SessionBlock) {
	s := c.shell
	var words []string
	for _, how := range howThere() {
		words = append(words, s.t("correct.how."+how))
	}
	how := s.choice(s.t("correct.how.label"), words...)
	how.Choose(0)
	recorded := ""
	if word, said := c.visit.AttestationOf(block.Block); said {
		recorded = s.t("correct.how.recorded", i18n.Args{"Word": s.wordOf(word)})
	}
	s.ask(question{
		title: c.blockTitle(block), body: recorded, more: how, fields: []editable{how}, yes: s.t("correct.next"),
		accept: func(string) bool {
			c.askWord(block, howThere()[max(0, how.One())])
			return true
		},
	})
}

func (c *correcting) blockTitle(block clinic.SessionBlock) string {
	return listing(c.shell.name(c.name), c.shell.blockName(c.visit.Session, block.Block))
}

// blockWord is the last step about a block: the times, the cause, whose word it
// is, and why.
type blockWord struct {
	of      *correcting
	block   clinic.SessionBlock
	how     string
	times   *blockTimes // nil where no time belongs to it
	cause   *kit.Choice // nil but for who was sent out
	signers []clinic.Staff
	signer  *kit.Choice // nil where it is known whose word it is
}

func (c *correcting) askWord(block clinic.SessionBlock, how string) {
	s := c.shell
	w := &blockWord{of: c, block: block, how: how}
	labels := map[string][]string{"late": {"attest.late.at"}, "left": {"attest.left.at"}, "out": {"attest.out.from", "attest.out.to"}, "sent_out": {"attest.sent.at"}}[how]
	var items []kit.Item
	var fields []editable
	add := func(object fyne.CanvasObject, more ...editable) {
		items, fields = append(items, kit.Natural(object)), append(fields, more...)
	}
	if len(labels) > 0 {
		w.times = newBlockTimes(s, c.visit.Date, block, labels...)
		add(w.times.object, w.times.editables()...)
	}
	if how == "sent_out" {
		w.cause = s.causeChoice()
		add(w.cause, w.cause)
	}
	if w.needsSigner() {
		w.signer = w.signerChoice()
		add(w.signer, w.signer)
	}
	var more fyne.CanvasObject
	if len(items) > 0 {
		more = kit.Column(kit.DeskGap, items...)
	}
	s.ask(question{
		title: c.blockTitle(block), body: s.t("correct.how." + how), more: more, fields: fields, reason: s.t("correct.reason"), listed: true, yes: w.yes(), accept: w.accept,
	})
}

// needsSigner reports whether a counselor has to be named: nobody spoke of the
// block yet, and the person at the desk leads no groups.
func (w *blockWord) needsSigner() bool {
	_, said := w.of.visit.AttestationOf(w.block.Block)
	return !said && w.of.shell.role() == clinic.FrontDesk
}

func (w *blockWord) yes() string {
	if _, said := w.of.visit.AttestationOf(w.block.Block); said {
		return w.of.shell.t("correct.propose")
	}
	return w.of.shell.t("correct.act")
}

func (w *blockWord) signerChoice() *kit.Choice {
	s := w.of.shell
	var names []string
	for _, staff := range s.deps.Book.StaffList() {
		if !staff.Left && staff.Role != clinic.FrontDesk {
			w.signers, names = append(w.signers, staff), append(names, staff.Name)
		}
	}
	choice := s.choice(s.t("attest.who"), names...)
	choice.Choose(0)
	return choice
}

func (w *blockWord) accept(reason string) bool {
	s := w.of.shell
	var at []time.Time
	ok := true
	if w.times != nil {
		if at, ok = w.times.read(); !ok {
			return false
		}
	}
	word := w.word(at)
	if w.cause != nil {
		if word.Cause, ok = s.causeOf(w.cause); !ok {
			return false
		}
	}
	change := clinic.Change{Attestation: &word}
	if before, said := w.of.visit.AttestationOf(w.block.Block); said {
		word.Witness, word.Modality = before.Witness, before.Modality
		w.of.propose(change, reason)
		return true
	}
	if w.signer != nil && len(w.signers) > 0 {
		word.Witness = w.signers[max(0, w.signer.One())].ID
	}
	attested := word
	attested.Reason = reason
	w.of.send(clinic.Attest{Ref: w.of.visit.VisitRef, Attestation: attested}, change, reason, nil)
	return true
}

// word is what is said of the block.
func (w *blockWord) word(at []time.Time) clinic.Attestation {
	word := clinic.Attestation{Block: w.block.Block, Present: w.how != "not_there"}
	switch w.how {
	case "late":
		word.From = at[0]
	case "left":
		word.To = at[0]
	case "out":
		word.Out = []clinic.Span{{From: at[0], To: at[1]}}
	case "sent_out":
		word.SentOut, word.To = true, at[0]
	}
	return word
}
