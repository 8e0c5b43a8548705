package desk

import (
	"bytes"
	"image"
	"image/jpeg"
	_ "image/png" // what is chosen may be one

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/draw"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// photoPart is a patient's photo on their sheet. Behind the curtain it is gone, and
// so it is where the clinic keeps none.
type photoPart struct {
	shell   *shell
	object  *fyne.Container
	picture *canvas.Image
	patient clinic.PatientID
	data    []byte
}

// The room of a photo on the sheet, in pixels before the text scale, and its longer
// side in its own pixels.
const (
	photoEdge  float32 = 72
	photoSide          = 480
	photoBytes         = 20 << 20 // of the largest file that is read
)

func newPhotoPart(s *shell) *photoPart {
	p := &photoPart{shell: s, picture: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}}
	p.object = kit.Sized(s.look.Scaled(photoEdge), s.look.Scaled(photoEdge), p.picture)
	p.object.Hide()
	return p
}

// load reads the photo of the patient whose sheet is open.
func (p *photoPart) load(id clinic.PatientID, then func()) {
	s := p.shell
	if id != p.patient {
		p.patient, p.data = id, nil
	}
	if id == "" || !s.deps.Book.Settings().Photos {
		p.data = nil
		p.draw()
		return
	}
	work(s, func() ([]byte, error) { return s.deps.Book.Photo(id) }, func(data []byte, err error) {
		switch {
		case id != p.patient:
		case err != nil:
			s.fail(err)
		case !bytes.Equal(data, p.data):
			p.data = data
			p.draw()
			then()
		}
	})
}

// draw shows the photo, where there is one and it may be seen.
func (p *photoPart) draw() {
	p.picture.Image = nil
	if len(p.data) > 0 && !p.shell.masked {
		if picture, _, err := image.Decode(bytes.NewReader(p.data)); err == nil {
			p.picture.Image = picture
		}
	}
	show(p.object, p.picture.Image != nil)
	p.picture.Refresh()
}

// smaller is a picture as the book keeps it: a JPEG of photoSide pixels at most, and
// of fewer bytes than clinic.MaxPhoto. It is false for what is no picture.
func smaller(data []byte) ([]byte, bool) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width < 1 || config.Height < 1 || config.Width > 20_000 || config.Height > 20_000 || config.Width*config.Height > 100_000_000 {
		return nil, false
	}
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	for side := photoSide; side >= 60; side = side * 3 / 4 {
		scaled := scaledTo(picture, side)
		for _, quality := range []int{85, 70, 55} {
			var out bytes.Buffer
			if err := jpeg.Encode(&out, scaled, &jpeg.Options{Quality: quality}); err != nil {
				return nil, false
			}
			if out.Len() <= clinic.MaxPhoto {
				return out.Bytes(), true
			}
		}
	}
	return nil, false
}

// scaledTo is a picture whose longer side is so many pixels at most, on white.
func scaledTo(picture image.Image, side int) image.Image {
	bounds := picture.Bounds()
	longer := max(bounds.Dx(), bounds.Dy())
	width, height := bounds.Dx(), bounds.Dy()
	if longer > side {
		width, height = max(1, width*side/longer), max(1, height*side/longer)
	}
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
	draw.CatmullRom.Scale(out, out.Bounds(), picture, bounds, draw.Over, nil)
	return out
}

// askPhoto asks for a picture file, or takes the photo away.
func (p *patientSheet) askPhoto() {
	s := p.shell
	if !p.allowed(clinic.ActPatients) || !s.sees() {
		return
	}
	patient, name := p.sheet.Patient.ID, p.sheet.Patient.SortName()
	before := p.photo.data
	var chooser *fileChooser
	set := func(data []byte, said string) {
		s.record(func(facts []clinic.Event) {
			if len(facts) > 0 {
				s.offerUndo(s.t(said, i18n.Args{"Name": s.name(name)}), []clinic.Command{clinic.SetPhoto{Patient: patient, JPEG: before}})
			}
			p.load()
		}, clinic.SetPhoto{Patient: patient, JPEG: data})
	}
	chooser = newFileChooser(s, []string{".jpg", ".jpeg", ".png"}, photoBytes, func(_ string, data []byte) {
		small, ok := smaller(data)
		if !ok {
			s.message.show(s.t("refusal.photo_unread"), kit.Bad, nil)
			return
		}
		s.sheet.close()
		set(small, "patients.photo.saved")
	})
	chooser.relabel()
	chooser.begin()
	remove := s.button(kit.Secondary, "x", "", "", func() { s.sheet.close(); set(nil, "patients.photo.removed") })
	remove.SetLabel(s.t("patients.photo.remove"))
	show(remove, len(before) > 0)
	list := kit.Sized(0, s.look.Scaled(300), chooser.object)
	s.ask(question{
		title: s.t("patients.photo.title", i18n.Args{"Name": s.name(name)}), body: s.t("patients.photo.body"), wide: true,
		more: kit.Column(8, kit.Natural(list), kit.Natural(remove).AtStart()), fields: []editable{chooser.places},
		keys: func(key fyne.KeyName) bool { return chooser.press(key) }, yes: s.t("patients.photo.yes"),
		accept: func(string) bool { chooser.enter(); return false },
	})
	s.sink.Take()
}
