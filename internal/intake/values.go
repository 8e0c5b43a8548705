package intake

import (
	"math"
	"strconv"
	"strings"

	"daybook/internal/clinic"
)

// readLanguage reads a language of the lobby; "" for one that it does not speak.
func readLanguage(text string) string {
	switch word := clinic.Fold(text); {
	case word == "en" || strings.HasPrefix(word, "eng") || strings.HasPrefix(word, "ingl"):
		return "en"
	case word == "es" || strings.HasPrefix(word, "spa") || strings.HasPrefix(word, "esp") || strings.HasPrefix(word, "cast"):
		return "es"
	}
	return ""
}

// readMinutes reads hours as minutes: "9", "9.5", "9,5", "9 h", "9:30".
func readMinutes(text string) (int, bool) {
	text = strings.TrimSpace(strings.TrimRight(strings.ToLower(text), " .hrsouaweklmnp/"))
	if hours, minutes, ok := strings.Cut(text, ":"); ok {
		h, err := strconv.Atoi(hours)
		m, bad := strconv.Atoi(minutes)
		return h*60 + m, err == nil && bad == nil && h >= 0 && h <= 168 && m >= 0 && m < 60
	}
	hours, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || !(hours >= 0 && hours <= 168) {
		return 0, false
	}
	return int(math.Round(hours * 60)), true
}

// readCount reads a number that counts: "3", and "3.0" as spreadsheets write it.
func readCount(text string) (int, bool) {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || number != math.Trunc(number) || !(number >= 0 && number <= 10_000) {
		return 0, false
	}
	return int(number), true
}

// readNumber reads a patient's number: "0123", "123.0" as spreadsheets write it,
// "#123". It is false where anything but digits is left.
func readNumber(text string) (string, bool) {
	text = strings.TrimSuffix(strings.TrimLeft(text, "# '"), ".0")
	return text, text != "" && strings.Trim(text, "0123456789") == ""
}
