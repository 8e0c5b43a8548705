package intake

import "io"

// commas are what separates the cells of lists, the commonest first. Excel writes
// the semicolon wherever a comma stands in numbers.
var commas = []rune{',', ';', '\t', '|'}

// looked is how many rows are looked at to tell what separates the cells.
const looked = 50

// guessComma is the separator that gives the most rows as many cells as the first
// row has, two at least; where two do, the one that gives more cells.
func guessComma(text string) rune {
	best, most, widest := commas[0], 0, 1
	for _, comma := range commas {
		rows, width := agreeing(text, comma)
		if width < 2 {
			continue
		}
		if rows > most || rows == most && width > widest {
			best, most, widest = comma, rows, width
		}
	}
	return best
}

// agreeing counts the first rows that have as many cells as the very first.
func agreeing(text string, comma rune) (rows, width int) {
	reader := newReader(text, comma)
	for range looked {
		cells, err := reader.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return 0, 0
		}
		if width == 0 {
			width = len(cells)
		}
		if len(cells) == width {
			rows++
		}
	}
	return rows, width
}
