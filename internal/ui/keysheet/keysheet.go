// Package keysheet makes the paper with the clinic's recovery key, in the clinic's
// language.
package keysheet

import (
	"bytes"
	"time"

	"daybook/assets"
	"daybook/internal/i18n"
	"daybook/internal/vault"
)

// Name is what the saved sheet is called. It names neither the clinic nor what is
// treated there.
const Name = "daybook-recovery-key.pdf"

// PDF is the page with a recovery key, made at a moment.
func PDF(words *i18n.Localizer, key *vault.Recovery, bookID string, made time.Time) ([]byte, error) {
	var pdf bytes.Buffer
	err := vault.RecoverySheet(&pdf, vault.Sheet{
		Title: words.T("setup.sheet.title"),
		Lines: []string{words.T("setup.sheet.what"), words.T("setup.sheet.keep")},
		Notes: []string{words.T("setup.sheet.use"), words.T("setup.sheet.lost")},
		Labels: vault.SheetLabels{
			Key: words.T("setup.sheet.key"), BookID: words.T("setup.sheet.book"), Date: words.T("setup.sheet.date"),
		},
		Key: key, BookID: bookID, Date: words.LongDateYear(made), Made: made, Paper: vault.Letter,
		Fonts: vault.SheetFonts{Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF()},
	})
	return pdf.Bytes(), err
}
