package desk

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// attestSign is the foot of a sheet: the counselor's own count, whose sheet it is,
// and the button that attests it.
type attestSign struct {
	labels
	shell  *shell
	screen *attestScreen
	object *fyne.Container
	heads  *kit.Field
	signer *kit.Button
	yes    *kit.Button
	note   *kit.Text

	witness clinic.StaffID // who signed the sheets that are entered; "" is the person at the desk
	counted bool           // somebody typed the count
	told    string         // what was wrong with the sheet as it was sent
	sending bool
}

func newAttestSign(s *shell, a *attestScreen) *attestSign {
	g := &attestSign{shell: s, screen: a}
	g.heads = g.field(s, s.field(""), "attest.heads")
	g.heads.OnChanged = func(string) { g.told, g.counted = "", true; g.draw() }
	g.heads.OnEnter, g.heads.OnEscape = g.attest, func() { s.sink.Take() }
	g.heads.OnOther = func(name fyne.KeyName) { s.sink.Take(); a.people.pressed(name) }
	g.signer = s.button(kit.Secondary, "user", "", "Y", g.askSigner)
	g.yes = s.button(kit.Primary, "check", "", "Enter", g.attest)
	g.note = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(3)
	buttons := newFlow(8, g.signer, g.yes)
	line := kit.Row(12, kit.FixedBy(s.look, 150, g.heads), kit.Fill(buttons).AtEnd())
	g.object = kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(6, kit.DeskGap)), kit.ColumnBy(s.gap(8, 4), kit.Natural(line), kit.Natural(g.note)))
	return g
}

// clear empties the count: every sheet is counted anew.
func (g *attestSign) clear() {
	g.heads.SetText("")
	g.told, g.counted = "", false
	g.screen.people.key = "" // the first person of the next sheet is chosen
}

func (g *attestSign) draw() {
	s := g.shell
	sheet, key, ok := g.screen.sheets.chosen()
	open := ok && g.open(sheet, key)
	show(g.heads, open)
	show(g.yes, open)
	show(g.signer, open && s.role() != clinic.Counselor)
	heads := g.screen.saying.heads(key, sheet)
	g.prefill(sheet, heads, open)
	g.heads.SetLabel(s.t(whether(g.enters(sheet), "sign_in.heads", "attest.heads")))
	g.yes.SetLabel(s.t("attest.yes", countOf(heads)))
	g.signer.SetLabel(s.t("attest.signer_missing"))
	if witness := g.witnessOf(sheet); witness != "" {
		g.signer.SetLabel(s.t("attest.signer", i18n.Args{"Name": s.staffName(witness)}))
	}
	g.drawNote(sheet, ok, open)
	g.object.Refresh()
}

// prefill fills the count of a sheet that is entered from paper with the people who
// stand as present: it is held against what the counselor wrote there. Who attests
// for themselves counts for themselves.
func (g *attestSign) prefill(sheet clinic.BlockSheet, heads int, open bool) {
	if open && !g.counted && g.enters(sheet) {
		g.heads.SetText(strconv.Itoa(heads))
	}
}

// enters reports whether somebody else's sheet is entered.
func (g *attestSign) enters(sheet clinic.BlockSheet) bool {
	return g.shell.role() != clinic.Counselor && g.witnessOf(sheet) != g.shell.staff.ID
}

// open reports whether there is anything to attest on a sheet now.
func (g *attestSign) open(sheet clinic.BlockSheet, key string) bool {
	if !sheet.Over(g.screen.day.Now) {
		return false
	}
	return sheet.Count == nil || sheet.Open() > 0 || len(g.screen.saying.exceptions(key, sheet)) > 0
}

// drawNote says what is wrong, what a sheet waits for, or which one comes next.
func (g *attestSign) drawNote(sheet clinic.BlockSheet, ok, open bool) {
	s := g.shell
	g.note.SetColour(kit.SoftInk)
	words := ""
	switch {
	case g.told != "":
		g.note.SetColour(kit.BadInk)
		words = g.told
	case !ok:
	case !sheet.Over(g.screen.day.Now):
		words = s.t("attest.until", i18n.Args{"Time": s.clock(sheet.Block.End)})
	case open:
		words = s.t(whether(g.enters(sheet), "attest.count_paper", "attest.count_first"))
	default:
		words = g.nextWords()
	}
	g.note.Set(words)
	show(g.note, words != "")
}

func (g *attestSign) nextWords() string {
	s := g.shell
	if next, more := g.screen.sheets.next(); more {
		return s.t("attest.next", i18n.Args{"Sheet": s.sheetName(next)})
	}
	return s.t("attest.all_done")
}

// witnesses are who may sign a sheet.
func (g *attestSign) witnesses() []clinic.Staff {
	return slices.DeleteFunc(slices.Clone(g.shell.deps.Book.StaffList()), func(staff clinic.Staff) bool {
		return staff.Left || staff.Role != clinic.Counselor && staff.Role != clinic.Director
	})
}

// witnessOf is whose sheet it is: who was chosen, or else the group's counselor,
// or the only one there is. Who leads groups signs for themselves.
func (g *attestSign) witnessOf(sheet clinic.BlockSheet) clinic.StaffID {
	s := g.shell
	all := g.witnesses()
	known := func(id clinic.StaffID) bool {
		return slices.ContainsFunc(all, func(staff clinic.Staff) bool { return staff.ID == id })
	}
	switch {
	case s.role() == clinic.Counselor:
		return s.staff.ID
	case g.witness != "" && known(g.witness):
		return g.witness
	case s.role() == clinic.Director:
		return s.staff.ID
	case known(sheet.Group.Counselor):
		return sheet.Group.Counselor
	case len(all) == 1:
		return all[0].ID
	}
	return ""
}

// askSigner asks whose sheet is entered.
func (g *attestSign) askSigner() {
	if g.signer.Visible() {
		g.askSignerThen(func() {})
	}
}

func (g *attestSign) askSignerThen(then func()) {
	s := g.shell
	all := g.witnesses()
	var names []string
	for _, staff := range all {
		names = append(names, staff.Name)
	}
	sheet, _, _ := g.screen.sheets.chosen()
	who := s.choice(s.t("attest.who"), names...)
	who.Choose(max(0, slices.IndexFunc(all, func(staff clinic.Staff) bool { return staff.ID == g.witnessOf(sheet) })))
	s.ask(question{
		title: s.t("attest.who_title"), body: s.t("attest.who_body"), more: who, fields: []editable{who}, yes: s.t("attest.keep"),
		accept: func(string) bool {
			if at := who.One(); at >= 0 && at < len(all) {
				g.witness = all[at].ID
				g.draw()
				then()
			}
			return true
		},
	})
}

// typed begins to type the count.
func (g *attestSign) typed(r rune) bool {
	if r < '0' || r > '9' || !g.heads.Visible() {
		return false
	}
	g.heads.SetText(string(r))
	g.told, g.counted = "", true
	g.heads.Focus()
	g.draw()
	return true
}

// attest sends the sheet as it stands; what the book says against it is told
// below the count.
func (g *attestSign) attest() {
	s := g.shell
	sheet, key, ok := g.screen.sheets.chosen()
	if !ok || !g.open(sheet, key) || g.sending || !s.sees() {
		return
	}
	heads, counted := typedNumber(g.heads.Text(), 999)
	if !counted || strings.TrimSpace(g.heads.Text()) == "" {
		g.told = s.t("attest.heads_missing")
		g.heads.Focus()
		g.draw()
		return
	}
	witness := g.witnessOf(sheet)
	if witness == "" {
		g.askSignerThen(g.attest)
		return
	}
	if witness == s.staff.ID {
		witness = ""
	}
	g.send(sheet, key, clinic.AttestGroup{
		Track: sheet.Meeting.Track, Date: sheet.Meeting.Date, Slot: sheet.Meeting.Slot, Appointment: sheet.Meeting.Appointment,
		Block: sheet.Block.Block, Group: sheet.Group.ID, Heads: heads, Witness: witness, Exceptions: g.screen.saying.exceptions(key, sheet),
	})
}

func (g *attestSign) send(sheet clinic.BlockSheet, key string, command clinic.AttestGroup) {
	s := g.shell
	g.sending = true
	work(s, func() ([]clinic.Event, error) {
		return s.deps.Book.Batch(book.Item{Actor: s.actor, Command: command})
	}, func(_ []clinic.Event, err error) {
		g.sending = false
		var refusal *clinic.Refusal
		switch {
		case err == nil:
			g.done(sheet, key, command.Heads)
		case errors.As(err, &refusal):
			g.told = s.sentence(err)
			s.sink.Take() // the next digit begins another count
			g.draw()
		default:
			s.fail(err)
		}
	})
}

// done says what was attested, and puts the next sheet in front.
func (g *attestSign) done(sheet clinic.BlockSheet, key string, heads int) {
	s := g.shell
	delete(g.screen.saying, key)
	delete(g.screen.added, key)
	s.say(s.t("attest.done", i18n.Args{"Count": heads, "Sheet": s.sheetName(sheet)}))
	g.clear()
	s.sink.Take()
	g.screen.onward = true
	g.screen.load()
}
