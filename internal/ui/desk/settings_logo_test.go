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

// noisy is a picture that compresses badly, half of it transparent.
func noisy(width, height int) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	random := rand.New(rand.NewPCG(1, 2))
	for y := range height {
		for x := range width {
			picture.Set(x, y, color.NRGBA{uint8(random.Uint32()), uint8(random.Uint32()), 0x40, uint8(255 * (x & 1))})
		}
	}
	return picture
}

func logoFile(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, picture); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

func TestALogoIsMadeSmallAndOpaque(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, noisy(900, 300), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"png": logoFile(t, noisy(1600, 500)), "jpeg": photo.Bytes(), "tiny": logoFile(t, noisy(2, 2))} {
		logo, ok := logoPNG(data)
		if !ok || len(logo) > clinic.MaxLogo {
			t.Fatalf("%s: %d bytes, %v", name, len(logo), ok)
		}
		picture, format, err := image.Decode(bytes.NewReader(logo))
		if err != nil || format != "png" || picture.Bounds().Dx() > logoSide {
			t.Fatalf("%s: %s %v %v", name, format, picture.Bounds(), err)
		}
		if opaque, ok := picture.(interface{ Opaque() bool }); !ok || !opaque.Opaque() {
			t.Errorf("%s: paper does not shine through", name)
		}
	}
	for name, data := range map[string][]byte{"text": []byte("no picture"), "nothing": nil, "cut": photo.Bytes()[:200]} {
		if _, ok := logoPNG(data); ok {
			t.Errorf("%s is no picture", name)
		}
	}
}

func TestTheLogoIsChosenTakenBackAndRemoved(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.files["/home/dana/Downloads/bad.png"] = "no picture"
	r.files["/home/dana/Downloads/logo.png"] = string(logoFile(t, noisy(300, 100)))
	r.openPage(pageSettings)
	r.mustSee("Documents carry no logo")
	r.rune('o')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("not a picture that Daybook can read")
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.book.Logo()) == 0 {
		t.Fatalf("the logo is not kept: %q", r.visible())
	}
	r.mustSee("This logo stands on documents")
	if document := r.shell.document("Title"); document.Logo == nil {
		t.Error("documents carry it")
	}
	r.shell.undo()
	r.drain()
	if len(r.book.Logo()) != 0 {
		t.Error("U takes it back")
	}
	r.shell.undo()
}

func TestTheLogoFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			r.signIn("Ruth Abara")
			r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SetLogo{PNG: logoFile(t, noisy(60, 20))})
			r.openPage(pageSettings)
			r.advance(time.Second)
			r.fits("logo-" + name)
			r.rune('o')
			r.advance(time.Second)
			r.sheetFits("logo-ask-" + name)
			r.press(fyne.KeyEscape)
			r.section("documents")
			r.fits("logo-documents-" + name)
		})
	}
}
