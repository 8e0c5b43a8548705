package desk

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// noise is a picture that no compression makes small.
func noise(width, height int) image.Image {
	random := rand.New(rand.NewPCG(1, 2))
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range picture.Pix {
		picture.Pix[i] = byte(random.Uint32())
	}
	return picture
}

func pngOf(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAPhotoIsMadeSmall(t *testing.T) {
	for name, picture := range map[string]image.Image{"noise": noise(1500, 900), "a line": noise(4000, 1), "small": image.NewUniform(color.White)} {
		if name == "small" {
			picture = noise(20, 30)
		}
		small, ok := smaller(pngOf(t, picture))
		if !ok || len(small) > clinic.MaxPhoto {
			t.Errorf("%s: want a JPEG of at most %d bytes, got %d (%t)", name, clinic.MaxPhoto, len(small), ok)
			continue
		}
		config, err := jpeg.DecodeConfig(bytes.NewReader(small))
		if err != nil || max(config.Width, config.Height) > photoSide {
			t.Errorf("%s: want %d pixels at most, got %dx%d (%v)", name, photoSide, config.Width, config.Height, err)
		}
	}
	if _, ok := smaller([]byte("Name,Join Time\n")); ok {
		t.Error("a list is no picture")
	}
}

func photosOn(s *clinic.Settings) { neverIdle(s); s.Photos = true }

// withPhoto gives the first patient a photo by the desk's own file chooser.
func withPhoto(t *testing.T, options rigOptions) *rig {
	t.Helper()
	options.settings = photosOn
	r := newRig(t, options)
	r.files["/home/dana/Downloads/face.png"] = string(pngOf(t, noise(300, 300)))
	r.openPatient("101")
	r.patients().sheet.askPhoto()
	r.advance(time.Second)
	r.sheetFits("photo-ask")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	return r
}

func (r *rig) photo(number string) []byte {
	r.t.Helper()
	photo, err := r.book.Photo(r.people[number])
	if err != nil {
		r.t.Fatal(err)
	}
	return photo
}

func TestAPhotoIsChosenSeenHiddenAndTakenBack(t *testing.T) {
	r := withPhoto(t, rigOptions{})
	part := r.patients().sheet.photo
	if len(r.photo("101")) == 0 || !part.object.Visible() {
		t.Fatal("the photo is kept, and stands on the sheet")
	}
	r.press(fyne.KeyF9)
	if part.object.Visible() || part.picture.Image != nil {
		t.Error("behind the curtain there is no photo")
	}
	r.press(fyne.KeyF9)
	if !part.object.Visible() {
		t.Error("and without the curtain it is back")
	}
	r.openPatient("103")
	if part.object.Visible() {
		t.Error("nobody else has it")
	}
	r.shell.undo()
	r.advance(time.Second)
	if len(r.photo("101")) != 0 {
		t.Error("undone, there is none")
	}
}

func TestWithoutTheSettingThereIsNoPhoto(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("101")
	for _, act := range r.patients().sheet.stayActs() {
		if act.words == "patients.menu.photo" {
			t.Error("a clinic that keeps no photos is not offered any")
		}
	}
}

func TestTheSheetWithAPhotoFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := withPhoto(t, options)
			r.advance(10 * time.Second)
			r.fits("patient-photo-" + name)
		})
	}
}
