package clinic

import (
	"bytes"
	"testing"
)

func TestTheClinicsLogoIsKeptAndRemoved(t *testing.T) {
	d := openClinic(t)
	png := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{1}, 100)...)
	d.refused(director, SetLogo{PNG: []byte("GIF89a")}, "logo_unread")
	d.refused(director, SetLogo{PNG: append(png, make([]byte, MaxLogo)...)}, "logo_large")
	d.doTwice(director, SetLogo{PNG: png})
	if !bytes.Equal(d.Logo(), png) {
		t.Error("the logo is kept")
	}
	d.doTwice(director, SetLogo{})
	if len(d.Logo()) != 0 {
		t.Error("the logo is removed")
	}
}
