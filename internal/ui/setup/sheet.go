package setup

import (
	"bytes"

	"daybook/assets"
	"daybook/internal/vault"
)

// sheetName is what the saved sheet is called. It names neither the clinic nor
// what is treated there.
const sheetName = "daybook-recovery-key.pdf"

// sheet is the page with the recovery key as a PDF.
func (k *keyStep) sheet() ([]byte, error) {
	words, now := k.setup.words, k.setup.deps.Now()
	var pdf bytes.Buffer
	err := vault.RecoverySheet(&pdf, vault.Sheet{
		Title: words.T("setup.sheet.title"),
		Lines: []string{words.T("setup.sheet.what"), words.T("setup.sheet.keep")},
		Notes: []string{words.T("setup.sheet.use"), words.T("setup.sheet.lost")},
		Labels: vault.SheetLabels{
			Key: words.T("setup.sheet.key"), BookID: words.T("setup.sheet.book"), Date: words.T("setup.sheet.date"),
		},
		Key: k.made.Recovery, BookID: k.made.BookID, Date: words.LongDateYear(now), Made: now, Paper: vault.Letter,
		Fonts: vault.SheetFonts{Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF()},
	})
	return pdf.Bytes(), err
}
