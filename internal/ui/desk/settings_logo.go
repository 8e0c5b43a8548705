package desk

import (
	"bytes"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// clinicPart is the section with the clinic's name, and its logo for documents.
type clinicPart struct {
	*formPart
	logo *logoChoice
}

func newClinicPart(f *settingsForm) *clinicPart {
	p := &clinicPart{formPart: &formPart{form: f}}
	p.logo = newLogoChoice(f.shell, &p.labels)
	p.lay("settings.section.clinic", f.zoneNote,
		kit.Natural(f.clinic), kit.Natural(f.shell.fewer(f.zone)), kit.Natural(f.week), kit.Natural(p.logo.object))
	return p
}

func (p *clinicPart) shown() {
	p.formPart.shown()
	p.logo.draw()
}

func (p *clinicPart) relabel() {
	p.formPart.relabel()
	p.logo.draw()
}

// typed is O: the logo.
func (p *clinicPart) typed(r rune) bool {
	if upper(r) != 'O' {
		return false
	}
	p.logo.ask()
	return true
}

// logoChoice shows the clinic's logo and lets one choose another.
type logoChoice struct {
	shell   *shell
	object  *fyne.Container
	picture *canvas.Image
	room    fyne.CanvasObject // of the picture; none where there is no logo
	note    *kit.Text
}

// The room of the logo in the settings, in pixels before the text scale.
const (
	logoRoomWide float32 = 110
	logoRoomHigh float32 = 44
)

func newLogoChoice(s *shell, words *labels) *logoChoice {
	c := &logoChoice{shell: s, picture: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}}
	c.note = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.8)
	act := words.button(s, s.button(kit.Secondary, "documents", "", "O", func() { s.touch(); c.ask() }), "settings.logo.act")
	c.room = kit.Sized(s.look.Scaled(logoRoomWide), s.look.Scaled(logoRoomHigh), c.picture)
	c.object = kit.Row(12, kit.Natural(act), kit.Natural(c.room), kit.Fill(c.note))
	return c
}

// draw shows the logo that is kept.
func (c *logoChoice) draw() {
	c.picture.Image = nil
	c.note.Set(c.shell.t("settings.logo.none"))
	if data := c.shell.deps.Book.Logo(); len(data) > 0 {
		if picture, _, err := image.Decode(bytes.NewReader(data)); err == nil {
			c.picture.Image = picture
			c.note.Set(c.shell.t("settings.logo.kept"))
		}
	}
	show(c.room, c.picture.Image != nil)
	c.picture.Refresh()
	c.object.Refresh()
}

// ask asks for a picture file, or takes the logo away.
func (c *logoChoice) ask() {
	s := c.shell
	if !s.may(clinic.ActSettings) {
		return
	}
	before := s.deps.Book.Logo()
	problem := kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(2)
	chooser := newFileChooser(s, []string{".png", ".jpg", ".jpeg"}, logoBytes, func(_ string, data []byte) {
		logo, ok := logoPNG(data)
		if !ok {
			problem.Set(s.t("refusal.logo_unread"))
			s.sheet.object.Refresh()
			return
		}
		s.sheet.close()
		c.set(before, logo, "settings.logo.saved")
	})
	chooser.relabel()
	chooser.begin()
	remove := s.button(kit.Secondary, "x", "", "", func() { s.sheet.close(); c.set(before, nil, "settings.logo.removed") })
	remove.SetLabel(s.t("settings.logo.remove"))
	show(remove, len(before) > 0)
	s.ask(question{
		title: s.t("settings.logo.title"), body: s.t("settings.logo.body"), wide: true, fields: []editable{chooser.places},
		more: kit.Column(8, kit.Natural(kit.Sized(0, s.look.Scaled(260), chooser.object)), kit.Natural(problem), kit.Natural(remove).AtStart()),
		keys: func(key fyne.KeyName) bool {
			if key == fyne.KeyDelete && len(before) > 0 {
				s.sheet.close()
				c.set(before, nil, "settings.logo.removed")
				return true
			}
			return chooser.press(key)
		},
		yes: s.t("settings.logo.yes"), accept: func(string) bool { chooser.enter(); return false },
	})
	s.sink.Take()
}

// set keeps a logo or none, and offers the one before back.
func (c *logoChoice) set(before, logo []byte, said string) {
	s := c.shell
	s.record(func(facts []clinic.Event) {
		if len(facts) > 0 {
			s.offerUndo(s.t(said), []clinic.Command{clinic.SetLogo{PNG: before}})
		}
		c.draw()
	}, clinic.SetLogo{PNG: logo})
}
