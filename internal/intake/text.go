package intake

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"daybook/internal/clinic"
)

// MaxBytes is the largest file that is read, in bytes: a list of 5,000 patients
// takes about one megabyte.
const MaxBytes = 32 << 20

// signatures of files that people choose by mistake: they begin like this.
var signatures = []struct {
	start string
	code  string
}{
	{"PK\x03\x04", "list_workbook"},
	{"\xd0\xcf\x11\xe0", "list_workbook"},
	{"%PDF", "list_pdf"},
}

// decode turns the bytes of a file into text. Spreadsheets write UTF-8 with or
// without a mark, UTF-16 ("Unicode text"), or the code page of Windows.
func decode(data []byte) (string, error) {
	switch {
	case len(data) > MaxBytes:
		return "", &clinic.Refusal{Code: "list_too_large"}
	case len(bytes.TrimSpace(data)) == 0:
		return "", &clinic.Refusal{Code: "list_empty"}
	}
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return "", &clinic.Refusal{Code: s.code}
		}
	}
	text, err := decodeAs(data)
	if err != nil || bytes.IndexByte(text, 0) >= 0 {
		return "", &clinic.Refusal{Code: "list_not_text"}
	}
	return string(text), nil
}

func decodeAs(data []byte) ([]byte, error) {
	mark, little := bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}), bytes.HasPrefix(data, []byte{0xff, 0xfe})
	switch {
	case mark:
		return bytes.ToValidUTF8(data[3:], []byte("�")), nil
	case little, bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
	case utf8.Valid(data):
		return data, nil
	}
	return charmap.Windows1252.NewDecoder().Bytes(data)
}
