package setup

import (
	"errors"
	"fmt"
	"strings"

	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// problem says in words why a book does not come back, and what to do.
func (b *bringing) problem(err error) string {
	words := b.setup.words
	var known *keep.Problem
	if !errors.As(err, &known) {
		return words.T("bring.problem.unknown", i18n.Args{"Detail": err.Error()})
	}
	reason := ""
	if known.Err != nil {
		reason = known.Err.Error()
	}
	args := i18n.Args{"Path": known.Path, "Need": known.Need >> 20, "Free": known.Free >> 20, "Reason": reason}
	switch known.Code {
	// The command line names its flags there.
	case keep.Exists, keep.Sample, keep.NotSample, keep.Unsound, keep.WrongKey:
		return words.T("bring.problem."+string(known.Code), args)
	}
	return words.T("backup.problem."+string(known.Code), args)
}

// unlockProblem says in words why a key does not open the book that is there.
func (b *bringing) unlockProblem(err error) string {
	if errors.Is(err, vault.ErrWrongIdentity) {
		return b.setup.words.T("bring.problem.wrong_book")
	}
	return b.problem(err)
}

func (l *lookStep) relabel() {
	words := l.of.setup.words
	l.bring.SetLabel(words.T("bring.look.bring"))
	l.anyway.SetLabel(words.T("bring.look.anyway"))
	l.open.SetLabel(words.T("setup.key.open"))
	l.draw()
}

func (l *lookStep) drawProgress() {
	l.bar.Set(int(l.part*1000), 0, 1000)
	l.percent.Set(l.of.setup.words.T("settings.book.percent", i18n.Args{"Percent": int(l.part * 100)}))
}

// draw shows where the look has come to.
func (l *lookStep) draw() {
	words := l.of.setup.words
	looking := l.ready == nil && l.restored == nil
	l.drawProgress()
	shown(l.bar, looking)
	shown(l.percent, looking)
	shown(l.panel, !looking)
	shown(l.open, l.restored != nil)
	sound := l.ready != nil && l.ready.Report.Sound()
	shown(l.bring, l.ready != nil && sound)
	shown(l.anyway, l.ready != nil && !sound)
	shown(l.back, l.restored == nil)
	l.bring.Rest(l.completing)
	l.anyway.Rest(l.completing)
	l.back.Rest(l.completing)
	l.back.SetLabel(words.T("setup.back"))
	l.facts.Set("")
	l.copied.Set("")
	l.verdict.Set("")
	l.faults.Set("")
	switch {
	case l.restored != nil:
		l.drawDone()
	case looking:
		l.title.Set(words.T("bring.look.looking"))
		l.lead.Set(words.T("bring.look.looking_lead"))
		l.back.SetLabel(words.T("bring.look.cancel"))
	default:
		l.drawFound()
	}
	shown(l.copied, l.copied.Content() != "")
	shown(l.verdict, l.verdict.Content() != "")
	shown(l.faults, l.faults.Content() != "")
	l.root.Refresh()
	l.focus()
}

// focus gives the keyboard to what comes next.
func (l *lookStep) focus() {
	if l.of.setup.swap.Shown() != l.root {
		return
	}
	for _, button := range []*kit.Button{l.open, l.bring, l.back} {
		if button.Visible() {
			l.of.setup.focusOn(button)
			return
		}
	}
}

func (l *lookStep) drawFound() {
	words := l.of.setup.words
	l.title.Set(words.T("bring.look.title"))
	l.lead.Set(words.T("bring.look.lead"))
	if l.of.isBroken() {
		l.lead.Set(words.T("bring.look.lead_broken"))
	}
	l.facts.Set(l.factLines(l.ready.Checked))
	l.copied.Set(l.copiedLines(l.ready))
	l.drawVerdict(*l.ready.Report)
}

// factLines are what comes back, in the numbers by which a clinic knows its own.
func (l *lookStep) factLines(found keep.Checked) string {
	words, holds := l.of.setup.words, found.Contents
	name := holds.Clinic
	if name == "" {
		name = words.T("bring.look.no_name")
	}
	return strings.Join([]string{
		words.T("bring.look.clinic", i18n.Args{"Clinic": name}),
		words.T("bring.look.counts", i18n.Args{"Patients": holds.Patients, "Staff": holds.Staff, "Visits": holds.Visits, "Entries": holds.Entries}),
		words.T("bring.look.last", i18n.Args{"N": holds.Head.N, "Hash": fmt.Sprintf("%x", holds.Head.Hash[:4]), "When": l.of.setup.momentIn(holds.Last, holds.Zone)}),
	}, "\n")
}

// copiedLines say what second copies add, and what of them does not come back.
func (l *lookStep) copiedLines(ready *keep.Restoring) string {
	s, copied := l.of.setup, ready.Copied
	var lines []string
	switch {
	case ready.Alone.Entries == 0:
		lines = append(lines, s.words.T("bring.look.all_copied"))
	case copied.Entries > 0:
		lines = append(lines, s.words.T("bring.look.copied", i18n.Args{"Count": copied.Entries, "When": s.momentIn(copied.Until, ready.Contents.Zone)}))
	}
	if copied.Left > 0 {
		lines = append(lines, s.words.T("bring.look.left", i18n.Args{"Count": copied.Left}))
	}
	if copied.Closed > 0 {
		lines = append(lines, s.words.T("bring.look.closed", i18n.Args{"Count": copied.Closed}))
	}
	if copied.Failed != nil {
		lines = append(lines, s.words.T("bring.look.unread", i18n.Args{"Reason": l.of.problem(copied.Failed)}))
	}
	return strings.Join(lines, "\n")
}

// mostFaults is how many findings find room; the command line lists them all.
const mostFaults = 3

func (l *lookStep) drawVerdict(report keep.Report) {
	words := l.of.setup.words
	if report.Sound() {
		l.verdict.SetColour(kit.GoodInk)
		l.verdict.Set(words.T("bring.look.sound", i18n.Args{"Count": report.Entries}))
		return
	}
	l.verdict.SetColour(kit.BadInk)
	l.verdict.Set(words.T("bring.look.unsound"))
	lines := l.of.setup.deps.Back.Findings(words.Language(), report)
	if more := len(lines) - mostFaults; more > 0 {
		lines = append(lines[:mostFaults], words.T("bring.look.more", i18n.Args{"Count": more}))
	}
	l.faults.Set(strings.Join(lines, "\n"))
}

// drawDone says that the book is back, and what to do now.
func (l *lookStep) drawDone() {
	s := l.of.setup
	l.title.Set(s.words.T("bring.done.title"))
	l.lead.Set(s.words.T("bring.done.lead", i18n.Args{"When": s.momentIn(l.restored.Contents.Last, l.restored.Contents.Zone)}))
	steps := []string{s.words.T("bring.done.paper"), s.words.T("bring.done.copies"), s.words.T("bring.done.old"), s.words.T("bring.done.sheet")}
	l.facts.Set(strings.Join(steps, "\n"))
	if l.restored.Aside != "" {
		l.copied.Set(s.words.T("bring.done.aside", i18n.Args{"Path": l.restored.Aside}))
	}
}
