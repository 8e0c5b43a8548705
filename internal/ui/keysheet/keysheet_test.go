package keysheet

import (
	"bytes"
	"testing"
	"time"

	"daybook/assets"
	"daybook/internal/i18n"
	"daybook/internal/vault"
)

// TestTheSheetIsAPDFInBothLanguages, and the same bytes for the same key and day.
func TestTheSheetIsAPDFInBothLanguages(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	key, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	made := time.Date(2026, 11, 25, 14, 0, 0, 0, time.UTC)
	for _, language := range catalog.Languages() {
		pdf, err := PDF(catalog.In(language), key, "k7h3q2m9", made)
		again, _ := PDF(catalog.In(language), key, "k7h3q2m9", made)
		if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) || !bytes.Equal(pdf, again) {
			t.Errorf("%s: %d bytes, %v", language, len(pdf), err)
		}
	}
}
