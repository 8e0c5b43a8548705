package desk

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/journal"
	"daybook/internal/platform"
	"daybook/internal/ui/kit"
	"daybook/internal/vault"
)

// bookPart shows where the book lies, how far it goes, and verifies it.
type bookPart struct {
	labels
	shell   *shell
	root    fyne.CanvasObject
	path    *kit.Text
	entry   *kit.Text
	head    *kit.Text
	why     *kit.Text // what the number and the hash are for; large letters need its room
	verify  *kit.Button
	copies  *kit.Text // gives way to what a check found
	synced  *kit.Text // where the book lies in a folder that is copied elsewhere
	bar     *kit.Bar
	percent *kit.Text
	going   fyne.CanvasObject
	verdict *kit.Text
	found   *kit.Text
	sheet   *kit.Text   // how it stands with the recovery sheet
	renew   *kit.Button // makes a new one
	opens   *kit.Button // how the book opens
	opening *kit.Text   // that, and whether the disk is encrypted
	way     vault.Way   // "" until it is known
	disk    platform.Encryption
	stolen  *kit.Button // the page for the day the computer is stolen
	busy    bool
	result  *VerifyResult
	part    float64
}

func newBookPart(s *shell) *bookPart {
	p := &bookPart{shell: s, bar: kit.NewBar(s.look)}
	fact := func(label string) (*kit.Text, kit.Item) {
		value := kit.NewText(s.look, kit.DeskBody, kit.Mono, kit.Ink, "").Lines(4)
		return value, kit.Natural(kit.Column(2, kit.Natural(p.text(s, s.note(1), label)), kit.Natural(value)))
	}
	var path, entry, head kit.Item
	p.path, path = fact("settings.book.path")
	p.entry, entry = fact("settings.book.entries")
	p.head, head = fact("settings.book.head")
	p.why = p.text(s, s.note(4), "settings.book.why")
	p.copies = p.text(s, s.note(4), "settings.book.copies")
	p.synced = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(5)
	p.verify = p.button(s, s.button(kit.Primary, "check", "", "", p.start), "settings.book.verify")
	p.sheet = s.note(2)
	p.renew = p.button(s, s.button(kit.Secondary, "printer", "", "", s.newRecovery), "recovery.new_title")
	p.stolen = p.button(s, s.button(kit.Secondary, "alert", "", "", s.showStolen), "stolen.open")
	p.opens = p.button(s, s.button(kit.Secondary, "unlock", "", "", s.askWay), "ways.open")
	p.opening = s.note(4)
	p.percent = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular()
	p.going = kit.Row(12, kit.FixedBy(s.look, 320, p.bar), kit.Natural(p.percent), kit.Spring())
	p.going.Hide()
	p.verdict = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.GoodInk, "").Lines(3)
	p.found = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(8)
	p.root = kit.AtMostBy(s.look, partWidth, kit.Column(kit.DeskGap,
		kit.Natural(p.text(s, s.heading(), "settings.section.book")), path, kit.Natural(p.synced), kit.Natural(p.copies), entry, head, kit.Natural(p.why), kit.Space(4),
		kit.Natural(newFlow(12, p.verify, p.renew, p.opens, p.stolen)), kit.Natural(p.opening), kit.Natural(p.sheet), kit.Natural(p.going), kit.Natural(p.verdict), kit.Natural(p.found), kit.Spring()))
	return p
}

func (p *bookPart) object() fyne.CanvasObject { return p.root }
func (p *bookPart) hidden()                   {}

func (p *bookPart) shown() {
	p.path.Set(inLines(p.shell.deps.Book.Path(), int(pathLine*100/p.shell.look.Scaled(100))))
	work(p.shell, func() (journal.Head, error) { return p.shell.deps.Book.Head(), nil }, func(head journal.Head, _ error) {
		p.entry.Set(p.shell.t("settings.book.last", i18n.Args{"N": head.N}))
		p.head.Set(inGroups(fmt.Sprintf("%x", head.Hash)))
		p.root.Refresh()
	})
	p.draw()
	p.shell.lookHowItOpens(func(way vault.Way, disk platform.Encryption) {
		p.way, p.disk = way, disk
		p.draw()
	})
}

func (p *bookPart) relabel() {
	p.labels.relabel()
	p.draw()
}

// start verifies the whole book. Check-ins go on meanwhile.
func (p *bookPart) start() {
	if p.busy {
		return
	}
	p.busy, p.part, p.result = true, 0, nil
	p.draw()
	p.shell.deps.Verify(func(part float64) {
		p.part = part
		p.drawProgress()
	}, func(result VerifyResult) {
		p.busy, p.result = false, &result
		p.draw()
	})
}

func (p *bookPart) drawProgress() {
	p.bar.Set(int(p.part*1000), 0, 1000)
	p.percent.Set(p.shell.t("settings.book.percent", i18n.Args{"Percent": int(p.part * 100)}))
}

func (p *bookPart) draw() {
	s := p.shell
	p.verify.Rest(p.busy)
	p.sheet.Set(s.recoveryLine())
	show(p.sheet, p.sheet.Content() != "" && !p.busy && p.result == nil)
	show(p.renew, s.may(clinic.ActRecovery) && !p.busy && p.result == nil)
	show(p.stolen, s.mayStolen() && !p.busy && p.result == nil)
	show(p.opens, s.mayUnlock() && !p.busy && p.result == nil)
	p.opening.Set("")
	if p.way != "" {
		p.opening.Set(s.howItOpens(p.way, p.disk))
	}
	large := s.look.Scaled(100) >= whyLetters
	show(p.opening, p.opening.Content() != "" && !p.busy && p.result == nil && !(large && s.deps.SyncedBy != ""))
	show(p.why, !p.stolen.Visible() || !large)
	show(p.going, p.busy)
	p.synced.Set(s.t("settings.book.synced", i18n.Args{"Service": s.deps.SyncedBy}))
	show(p.synced, s.deps.SyncedBy != "")
	show(p.copies, !(large && p.opening.Visible()) && !p.busy && p.result == nil && s.deps.SyncedBy == "")
	p.drawProgress()
	p.verdict.Set("")
	p.found.Set("")
	switch r := p.result; {
	case r == nil:
	case r.Err != nil:
		p.verdict.SetColour(kit.BadInk)
		p.verdict.Set(s.t("settings.book.failed"))
		p.found.Set(s.sentence(r.Err))
	case len(r.Findings) == 0:
		p.verdict.SetColour(kit.GoodInk)
		p.verdict.Set(s.t("settings.book.sound", i18n.Args{"Count": r.Entries}))
	default:
		p.verdict.SetColour(kit.BadInk)
		p.verdict.Set(s.t("settings.book.faults", i18n.Args{"Count": len(r.Findings)}))
		p.found.Set(firstOf(r.Findings, 4, func(more int) string {
			return s.t("settings.book.more", i18n.Args{"Count": more})
		}))
	}
	p.root.Refresh()
}

// whyLetters is the size of letters, in percent, from which on there is no room for
// all that is said.
const whyLetters = 125

// inGroups parts a long row of letters for reading aloud and for breaking into
// lines.
func inGroups(letters string) string {
	var groups []string
	for len(letters) > 8 {
		groups = append(groups, letters[:8])
		letters = letters[8:]
	}
	return strings.Join(append(groups, letters), " ")
}

// pathLine is how many letters of a path stand in a line at the usual size of
// letters.
const pathLine = 44

// inLines breaks a path after its separators into lines of at most so many
// letters; a name that is longer than a line is broken where the line ends.
func inLines(path string, most int) string {
	var lines []string
	line := ""
	for _, part := range strings.SplitAfter(strings.ReplaceAll(path, `\`, `\/`), "/") {
		line += strings.ReplaceAll(part, `\/`, `\`)
		for letters := []rune(line); len(letters) > most; letters = []rune(line) {
			end := max(lineEnd(letters[:most]), 1)
			lines = append(lines, string(letters[:end]))
			line = string(letters[end:])
		}
	}
	return strings.Join(append(lines, line), "\n")
}

// lineEnd is where a line of a path is best broken: after its last separator, or at
// its end where that would leave most of it empty.
func lineEnd(letters []rune) int {
	for i := len(letters) - 1; i >= len(letters)/3; i-- {
		if letters[i] == '/' || letters[i] == '\\' {
			return i + 1
		}
	}
	return len(letters)
}
