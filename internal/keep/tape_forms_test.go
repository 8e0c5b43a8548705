package keep

import (
	"encoding/base64"
	"encoding/binary"
	"unicode/utf16"
)

// formsOf are the ways in which a text may lie in a file unnoticed.
func formsOf(text string) map[string][]byte {
	forms := map[string][]byte{"UTF-8": []byte(text)}
	for _, unit := range utf16.Encode([]rune(text)) {
		forms["UTF-16LE"] = binary.LittleEndian.AppendUint16(forms["UTF-16LE"], unit)
		forms["UTF-16BE"] = binary.BigEndian.AppendUint16(forms["UTF-16BE"], unit)
	}
	// Base64 depends on what stands before: the middle of each of three alignments.
	for shift := range 3 {
		padded := append(make([]byte, shift), text...)
		padded = padded[:len(padded)-len(padded)%3]
		coded := base64.RawStdEncoding.EncodeToString(padded)
		forms["base64 at "+string(rune('0'+shift))] = []byte(coded[(shift*8+5)/6:])
	}
	return forms
}
