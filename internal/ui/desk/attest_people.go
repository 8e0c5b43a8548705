package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// attestPeople lists the people of a sheet with how each of them stands, and what
// can be said of the one that is chosen.
type attestPeople struct {
	shell  *shell
	screen *attestScreen
	object fyne.CanvasObject
	title  *kit.Text
	about  *kit.Text
	list   *kit.List[clinic.SheetSeat]
	none   *kit.Text
	acts   *attestActs
	add    *kit.Button
	find   *attestFind

	sheet clinic.BlockSheet
	key   string // of the sheet; "" for none
}

// personHeight is a person's line in pixels: a name and one line.
const personHeight float32 = 48

func newAttestPeople(s *shell, a *attestScreen) *attestPeople {
	p := &attestPeople{shell: s, screen: a}
	p.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayShrink(0.7).MayCut()
	p.about = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85).MayCut()
	p.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	p.list = kit.NewList(s.look, personHeight, func(seat clinic.SheetSeat) string { return string(seat.Visit.Patient) }, p.newRow)
	p.list.OnSelect = func(clinic.SheetSeat) { s.touch(); s.sink.Take(); p.drawActs() }
	p.add = s.button(kit.Secondary, "plus", "", "M", a.askAdd)
	p.acts = newAttestActs(s, p)
	p.find = newAttestFind(s, p)
	words := kit.Column(0, kit.Natural(p.title), kit.Natural(p.about))
	head := kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(4, kit.DeskGap)), kit.Row(12, kit.Fill(words), kit.Natural(p.find.holder)))
	p.object = kit.Column(0, kit.Natural(head), kit.Natural(rule(s)), kit.Fill(kit.Over(p.list, kit.Pad(kit.All(32), p.none))),
		kit.Natural(p.acts.object))
	return p
}

func (p *attestPeople) relabel() {
	p.acts.relabel()
	p.find.relabel()
	p.add.SetLabel(p.shell.t("attest.add.act"))
}

// draw shows the sheet that lies in front, with its first person chosen.
func (p *attestPeople) draw() {
	s := p.shell
	sheet, key, ok := p.screen.sheets.chosen()
	another := key != p.key
	p.sheet, p.key = sheet, key
	p.none.Set("")
	show(p.add, p.screen.mayAdd())
	p.find.draw()
	if !ok {
		p.list.SetRows(nil)
		p.title.Set("")
		p.about.Set("")
		p.drawActs()
		return
	}
	p.title.Set(s.sheetName(sheet))
	p.about.Set(listing(s.span(sheet.Block.Start, sheet.Block.End), s.placeOf(sheet), p.signed()))
	p.list.SetRows(sheet.Seats)
	if another {
		p.list.Select("")
	}
	if _, some := p.list.Selected(); !some && len(sheet.Seats) > 0 {
		p.list.Select(string(sheet.Seats[0].Visit.Patient))
	}
	if len(sheet.Seats) == 0 {
		p.none.Set(s.t("attest.nobody_here"))
	}
	p.drawActs()
}

// signed says what is attested already and by whom.
func (p *attestPeople) signed() string {
	s, count := p.shell, p.sheet.Count
	if count == nil {
		return ""
	}
	return s.t("attest.signed", i18n.Args{"Count": count.Heads, "Who": s.signedBy(count.By, count.Witness, count.At)})
}

// chosen is the person that keys act on.
func (p *attestPeople) chosen() (clinic.SheetSeat, bool) { return p.list.Selected() }

func (p *attestPeople) drawActs() {
	seat, ok := p.chosen()
	p.acts.draw(seat, ok)
	p.list.Refresh()
	p.object.Refresh()
}

// said changed: everything that shows it follows.
func (p *attestPeople) changed() {
	p.drawActs()
	p.screen.sign.draw()
}

func (p *attestPeople) typed(r rune) bool { return p.acts.typed(r) }

func (p *attestPeople) pressed(name fyne.KeyName) bool {
	if p.acts.pressed(name) {
		return true
	}
	return p.list.Press(name)
}

// word is what stands of a person: a counselor's word, what was said of them just
// now, or what the scans say.
func (p *attestPeople) word(seat clinic.SheetSeat) (word clinic.Attestation, said bool) {
	if attested, ok := seat.Visit.AttestationOf(p.sheet.Block.Block); ok {
		return attested, true
	}
	e, said := p.screen.saying.of(p.key, seat.Visit.Patient)
	word = clinic.WordOf(seat.Visit, p.sheet.Block, e)
	word.Present = p.screen.saying.there(p.key, seat)
	return word, said
}

// personRow draws one person of a sheet.
type personRow struct {
	box
	of   *attestPeople
	seat clinic.SheetSeat
	name *kit.Text
	note *kit.Text
	pill *kit.Pill
}

func (p *attestPeople) newRow() kit.RowView[clinic.SheetSeat] {
	look := p.shell.look
	r := &personRow{of: p, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.note = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85).MayCut()
	r.inside = kit.Row(10, kit.Share(1, r.name), kit.Share(1.1, r.note), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a person.
func (r *personRow) Fill(seat clinic.SheetSeat) {
	s := r.of.shell
	r.seat = seat
	word, said := r.of.word(seat)
	r.name.Set(listing(seat.Number, s.name(seat.Name)))
	details := ""
	if word.Present {
		details = s.wordDetails(word)
	}
	signed := ""
	if count := r.of.sheet.Count; seat.Attested && (count == nil || count.By != word.By || count.Witness != word.Witness) {
		signed = s.signedBy(word.By, word.Witness, word.At)
	}
	r.note.Set(listing(details, signed))
	show(r.note, r.note.Content() != "") // else the name has its room, too
	r.pill.Set(r.of.standing(seat, word, said))
	r.inside.Refresh()
}

// standing is the one word on how a person stands.
func (p *attestPeople) standing(seat clinic.SheetSeat, word clinic.Attestation, said bool) (kit.Tone, string) {
	s := p.shell
	switch {
	case word.Present && seat.Attested:
		return kit.Fine, s.t("attest.pill.attested")
	case word.Present && word.SentOut:
		return kit.Waiting, s.t("attest.pill.sent_out")
	case word.Present && s.wordDetails(word) != "":
		return kit.Waiting, s.t("attest.pill.partly")
	case word.Present:
		return kit.Fine, s.t("attest.pill.present")
	case seat.Visit.Absence != nil:
		return kit.Calm, s.t("today.status." + string(seat.Visit.Absence.Outcome))
	case said:
		return kit.Alarm, s.t("attest.pill.not_there")
	default:
		return kit.Calm, s.t("attest.pill.did_not_come")
	}
}
