package kit

import (
	"strings"
	"unicode/utf8"
)

// ellipsis ends a text that had to be cut.
const ellipsis = "…"

// breakLines breaks a text into lines no wider than width, at blanks and at
// line ends in the text. A single word that is wider keeps a line of its own;
// the path of a file goes on in the next line at the end of a folder's name, or
// within a name where it has to. No line begins with a word of one or two letters where that can be
// helped: "4:00 PM" and "Room B" stay together.
func breakLines(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		var line []string
		for word := range strings.SplitSeq(paragraph, " ") {
			if isPath(word) && measure(word) > width {
				pieces := breakPath(word, width, measure)
				if len(line) > 0 {
					lines = append(lines, strings.Join(line, " "))
				}
				lines = append(lines, pieces[:len(pieces)-1]...)
				line = pieces[len(pieces)-1:]
				continue
			}
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

// isPath reports whether a word looks like the place of a file.
func isPath(word string) bool { return strings.ContainsAny(word, `/\`) }

// breakPath breaks a path into lines no wider than width: behind the folders, then
// behind the dashes and dots of a name, and at last between letters.
func breakPath(path string, width float32, measure func(string) float32) []string {
	var lines []string
	for measure(path) > width {
		at := breakAt(path, width, measure)
		lines, path = append(lines, path[:at]), path[at:]
	}
	return append(lines, path)
}

// breakAt is how many bytes of a path that is too wide go on its first line.
func breakAt(path string, width float32, measure func(string) float32) int {
	for _, ends := range []string{`/\`, "-_."} {
		best := 0
		for at, letter := range path {
			if next := at + utf8.RuneLen(letter); strings.ContainsRune(ends, letter) && next < len(path) && measure(path[:next]) <= width {
				best = next
			}
		}
		if best > 1 {
			return best
		}
	}
	_, first := utf8.DecodeRuneInString(path)
	at := first
	for next := range path {
		if next > at && measure(path[:next]) <= width {
			at = next
		}
	}
	return at
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
