package setup

import (
	"strconv"

	"fyne.io/fyne/v2"
	qrcode "github.com/skip2/go-qrcode"

	"daybook/internal/i18n"
	"daybook/internal/ui/keysheet"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
	"daybook/internal/vault"
)

// keyStep shows the clinic's recovery key, the one time it can be seen.
type keyStep struct {
	step
	setup   *Setup
	made    Created
	kept    bool // saved or sent to the printer from here
	busy    bool // the book is being completed
	groups  []*keyGroup
	picture *kit.CodePicture
	caution *kit.Text
	said    *kit.Text
	save    *kit.Button
	print   *kit.Button
	paper   *kit.Check
	open    *kit.Button
	sure    *sure
}

type keyGroup struct{ number, letters *kit.Text }

const (
	groupsARow         = 5
	keyPicture float32 = 232 // pixels
)

func newKeyStep(s *Setup) *keyStep {
	look := s.deps.Look
	k := &keyStep{
		setup: s, picture: kit.NewCodePicture(keyPicture),
		caution: kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(6),
		said:    kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.GoodInk, "").Lines(2),
		paper:   kit.NewCheck(look, ""),
	}
	k.save = kit.NewButton(look, kit.Secondary, "save", "", k.saveSheet)
	k.print = kit.NewButton(look, kit.Secondary, "printer", "", k.printSheet)
	k.open = kit.NewButton(look, kit.Primary, "arrow-right", "", k.goOn)
	k.open.Rest(true)
	k.paper.OnChanged = func(bool) { k.sure.hide() }
	k.sure = newSure(k)
	panel := kit.NewPanel(look, kit.All(20), kit.Column(kit.DeskGap, kit.Natural(k.grid())))
	below := kit.Row(24, kit.Natural(k.picture).AtStart(), kit.Fill(kit.Column(12,
		kit.Natural(k.caution),
		kit.Natural(kit.Row(12, kit.Natural(k.save), kit.Natural(k.print), kit.Spring())),
		kit.Natural(k.said))).AtStart())
	body := kit.Column(kit.DeskGap, kit.Natural(panel), kit.Natural(below), kit.Spring(), kit.Natural(k.sure.root))
	k.step = newStep(look, body, kit.Fill(k.paper), kit.Natural(k.open))
	return k
}

// grid are the numbered groups of the key in rows.
func (k *keyStep) grid() fyne.CanvasObject {
	var rows, cells []kit.Item
	for i := range groupsARow * ((vault.GroupCount + groupsARow - 1) / groupsARow) {
		if i < vault.GroupCount {
			cells = append(cells, kit.Fill(k.group(i)))
		} else {
			cells = append(cells, kit.Spring())
		}
		if len(cells) == groupsARow {
			rows = append(rows, kit.Natural(kit.Row(12, cells...)))
			cells = nil
		}
	}
	return kit.Column(12, rows...)
}

func (k *keyStep) group(i int) fyne.CanvasObject {
	look := k.setup.deps.Look
	group := &keyGroup{
		number:  kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, strconv.Itoa(i+1)).Tabular(),
		letters: kit.NewText(look, kit.DeskHead, kit.Mono, kit.Ink, ""),
	}
	k.groups = append(k.groups, group)
	return kit.Row(8, kit.FixedBy(look, 22, group.number), kit.Fill(group.letters))
}

// reveal shows the key of the book that was just made.
func (k *keyStep) reveal(made Created) {
	k.made = made
	for i, letters := range made.Recovery.Groups() {
		k.groups[i].letters.Set(letters)
	}
	symbol, err := qrcode.New(made.Recovery.Text(), qrcode.Medium)
	if err != nil {
		k.picture.Hide() // the groups say the same
		return
	}
	symbol.DisableBorder = true
	k.picture.Set(symbol.Bitmap())
}

func (k *keyStep) relabel() {
	words := k.setup.words
	k.title.Set(words.T("setup.key.title"))
	k.lead.Set(words.T("setup.key.lead"))
	k.caution.Set(words.T("setup.key.caution"))
	k.save.SetLabel(words.T("setup.key.save"))
	k.print.SetLabel(words.T("setup.key.print"))
	k.paper.SetSentence(words.T("setup.key.paper"))
	k.open.SetLabel(words.T("setup.key.open"))
	k.complain("")
	k.sure.relabel()
}

func (k *keyStep) tell(colour kit.Colour, sentence string) {
	k.said.SetColour(colour)
	k.said.Set(sentence)
	k.root.Refresh()
}

// pdf is the page with the recovery key.
func (k *keyStep) pdf() ([]byte, error) {
	return keysheet.PDF(k.setup.words, k.made.Recovery, k.made.BookID, k.setup.deps.Now())
}

// saveSheet asks where the sheet is to be saved.
func (k *keyStep) saveSheet() {
	pdf, err := k.pdf()
	if err != nil {
		k.tell(kit.BadInk, k.setup.words.T("setup.key.save_failed"))
		return
	}
	k.setup.where.begin(pdf)
}

func (k *keyStep) saved(path string) {
	k.kept = true
	k.tell(kit.GoodInk, k.setup.words.T("setup.key.saved", i18n.Args{"Path": path}))
}

func (k *keyStep) printSheet() {
	pdf, err := k.pdf()
	if err != nil {
		k.tell(kit.BadInk, k.setup.words.T("setup.key.print_failed"))
		return
	}
	k.tell(kit.SoftInk, k.setup.words.T("setup.key.printing"))
	k.setup.deps.Print(keysheet.Name, pdf, func(err error) {
		if err != nil {
			k.tell(kit.BadInk, printers.Sentence(k.setup.words.T, err, "setup.key.print_failed"))
			return
		}
		k.kept = true
		k.tell(kit.GoodInk, k.setup.words.T("setup.key.printed"))
	})
}

// goOn asks for two groups of the key from the paper, and then completes the book and
// opens it; where the sheet was neither saved nor printed it asks once more before.
func (k *keyStep) goOn() {
	switch {
	case !k.paper.Ticked():
	case !k.kept:
		k.sure.ask(asksToOpen)
	default:
		k.setup.proof.begin()
	}
}

// complete makes what was prepared the book, and goes on. Where that fails the
// key stays, and it can be tried again.
func (k *keyStep) complete(then func()) {
	if k.busy {
		return
	}
	k.busy = true
	k.complain("")
	k.open.Rest(true)
	finish := k.made.Complete
	k.setup.deps.Run(func() func() {
		err := finish()
		return func() {
			k.busy = false
			if err == nil {
				k.setup.over = true
				k.leave(then)
				return
			}
			k.sure.hide()
			k.tell(kit.SoftInk, "")
			k.complain(k.setup.sentence(err))
		}
	})
}

// confirmed reports whether the key is on paper as far as can be known here.
func (k *keyStep) confirmed() bool { return k.paper.Ticked() && k.kept }

// leave forgets the key and goes on.
func (k *keyStep) leave(then func()) {
	for _, group := range k.groups {
		group.letters.Set("")
	}
	k.picture.Set(nil)
	k.made = Created{}
	then()
}
