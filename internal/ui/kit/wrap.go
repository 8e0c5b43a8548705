package kit

import (
	"strings"
	"unicode/utf8"
)

// ellipsis ends a text that had to be cut.
const ellipsis = "…"

// breakLines breaks a text into lines no wider than width, at blanks and at
// line ends in the text. A single word that is wider keeps a line of its own,
// and no line begins with a word of one or two letters where that can be
// helped: "4:00 PM" and "Room B" stay together.
func breakLines(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		var line []string
		for word := range strings.SplitSeq(paragraph, " ") {
			if len(line) == 0 || measure(strings.Join(line, " ")+" "+word) <= width {
				line = append(line, word)
				continue
			}
			stays := len(line) - carried(line, word, width, measure)
			lines = append(lines, strings.Join(line[:stays], " "))
			line = append(append([]string{}, line[stays:]...), word)
		}
		lines = append(lines, strings.Join(line, " "))
	}
	return lines
}

// carried says how many words at the end of a full line go to the next one
// together with a word, so that no short word begins it.
func carried(line []string, word string, width float32, measure func(string) float32) int {
	n, first := 0, word
	for isShort(first) && n < len(line)-1 {
		n++
		first = line[len(line)-n]
	}
	if isShort(first) || measure(strings.Join(line[len(line)-n:], " ")+" "+word) > width {
		return 0
	}
	return n
}

func isShort(word string) bool { return utf8.RuneCountInString(word) <= 2 }

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
