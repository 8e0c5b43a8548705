package kit

import "strings"

// ellipsis ends a text that had to be cut.
const ellipsis = "…"

// breakLines breaks a text into lines no wider than width, at blanks and at
// line ends in the text. A single word that is wider keeps a line of its own.
func breakLines(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.SplitSeq(paragraph, " ") {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && measure(longer) > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}

// cutLine shortens a text to width, with an ellipsis, by whole letters.
func cutLine(text string, width float32, measure func(string) float32) string {
	if measure(text) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes) // low letters fit, high do not
	for high-low > 1 {
		middle := (low + high) / 2
		if measure(string(runes[:middle])+ellipsis) <= width {
			low = middle
		} else {
			high = middle
		}
	}
	return strings.TrimRight(string(runes[:low]), " ,·") + ellipsis
}

// widestWord is the least width at which no word has to be cut.
func widestWord(text string, measure func(string) float32) float32 {
	widest := float32(0)
	for word := range strings.FieldsSeq(text) {
		widest = max(widest, measure(word))
	}
	return widest
}
