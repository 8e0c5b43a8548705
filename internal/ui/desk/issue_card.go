package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// issuePage shows the code of a card that was just issued. The book does not
// know it: once the page is left it is gone, and later means a new card.
type issuePage struct {
	labels
	shell   *shell
	page    *patientsPage
	object  fyne.CanvasObject
	title   *kit.Text
	picture *kit.CodePicture
	short   *kit.Text
	said    *kit.Text
	image   *kit.Button
	sheet   *kit.Button
	print   *kit.Button
	done    *kit.Button

	busy    bool // a card is being issued
	patient clinic.PatientID
	name    string
	code    card.Code
	kept    bool // saved or sent to the printer
}

// codeEdge is the width of the code on the screen, in pixels: 25 modules and
// the quiet zone around them, 12 pixels each.
const codeEdge = (card.Side + 2*card.QuietZone) * 12

func newIssuePage(s *shell, page *patientsPage) *issuePage {
	p := &issuePage{shell: s, page: page, picture: kit.NewCodePicture(codeEdge)}
	p.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	begins := p.text(s, s.note(1), "patients.issue.begins")
	p.short = kit.NewText(s.look, kit.LobbyTitle, kit.Mono, kit.Ink, "")
	only := p.text(s, kit.NewText(s.look, kit.DeskHead, kit.SemiBold, kit.DayInk, "").Lines(5), "patients.issue.only_now")
	how := p.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(4), "patients.issue.how")
	p.said = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.GoodInk, "").Lines(3)
	p.image = p.button(s, s.button(kit.Secondary, "qr", "", "A", p.saveImage), "patients.issue.save_image")
	p.sheet = p.button(s, s.button(kit.Secondary, "save", "", "E", p.saveSheet), "patients.issue.save_sheet")
	p.print = p.button(s, s.button(kit.Primary, "printer", "", "I", p.printSheet), "patients.issue.print")
	p.done = p.button(s, s.button(kit.Secondary, "check", "", "Esc", p.finish), "patients.issue.done")
	caution := kit.NewPanel(s.look, kit.All(16), only)
	caution.SetGround(kit.PaleDay)
	acts := newFlow(12, p.print, p.sheet, p.image)
	right := kit.Column(kit.DeskGap, kit.Natural(kit.Column(0, kit.Natural(begins), kit.Natural(p.short))),
		kit.Natural(caution), kit.Natural(how), kit.Natural(acts), kit.Natural(p.said), kit.Spring())
	panel := kit.NewPanel(s.look, kit.All(28), kit.Row(40, kit.Natural(p.picture).AtStart(), kit.Fill(right).Stretched()))
	p.object = kit.Column(kit.DeskGap, kit.Natural(kit.Row(kit.DeskGap, kit.Fill(p.title), kit.Natural(p.done))), kit.Fill(panel))
	return p
}

// begin shows a code. The name is for the title alone.
func (p *issuePage) begin(patient clinic.PatientID, name string, code card.Code) {
	modules, err := card.Modules(code, 0)
	if err != nil {
		p.shell.fail(err)
		return
	}
	p.shell.message.hide()
	p.patient, p.name, p.code, p.kept = patient, name, code, false
	p.drawTitle()
	p.picture.Set(modules)
	p.short.Set(code.Short())
	p.said.Set("")
}

func (p *issuePage) drawTitle() {
	p.title.Set("")
	if p.patient != "" {
		p.title.Set(p.shell.t("patients.issue.title", i18n.Args{"Name": p.shell.name(p.name)}))
	}
}

// forget loses the code for ever.
func (p *issuePage) forget() {
	p.code, p.patient, p.name, p.kept = "", "", "", false
	p.picture.Set(nil)
	p.short.Set("")
	p.title.Set("")
	p.said.Set("")
}

// finish goes back to the sheet.
func (p *issuePage) finish() { p.leave(p.page.back) }

// leave forgets the code, and asks first where nobody saved or printed it.
func (p *issuePage) leave(then func()) {
	gone := func() {
		p.forget()
		p.page.swap.Show(p.page.browse, kit.AtOnce)
		then()
	}
	if p.kept || p.code == "" {
		gone()
		return
	}
	s := p.shell
	s.ask(question{
		title: s.t("patients.issue.leave"), body: s.t("patients.issue.leave_body"),
		yes: s.t("patients.issue.leave_yes"), no: s.t("patients.issue.leave_no"), danger: true,
		accept: func(string) bool {
			gone()
			return true
		},
	})
}

func (p *issuePage) relabel() {
	p.labels.relabel()
	p.drawTitle()
}

func (p *issuePage) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		p.finish()
		return true
	}
	return false
}

// typed are the keys of the page.
func (p *issuePage) typed(r rune) bool {
	switch upper(r) {
	case 'A':
		p.saveImage()
	case 'E':
		p.saveSheet()
	case 'I':
		p.printSheet()
	default:
		return false
	}
	return true
}
