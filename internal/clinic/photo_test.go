package clinic

import (
	"bytes"
	"testing"
)

func TestAPhotoIsKeptOnlyWhereTheClinicWantsIt(t *testing.T) {
	d := openClinic(t)
	jpeg := append([]byte{0xff, 0xd8}, bytes.Repeat([]byte{1}, 100)...)
	set := SetPhoto{Patient: ana, JPEG: jpeg}
	d.refused(atDesk, set, "photos_off")
	d.settings.Photos = true
	d.doTwice(atDesk, set)
	if got, _ := d.PhotoOf(ana); !bytes.Equal(got, jpeg) {
		t.Error("the photo is kept")
	}
	d.refused(atDesk, SetPhoto{Patient: ben, JPEG: []byte("GIF89a")}, "photo_unread")
	d.refused(atDesk, SetPhoto{Patient: ben, JPEG: append(jpeg, make([]byte, MaxPhoto)...)}, "photo_large")
	d.settings.Photos = false
	d.doTwice(atDesk, SetPhoto{Patient: ana})
	if got, _ := d.PhotoOf(ana); len(got) != 0 {
		t.Error("a photo can be removed, also after the clinic stopped keeping them")
	}
}
