package kit

import "strings"

// run is a stretch of a line that is drawn in one piece, x pixels from its start.
type run struct {
	text string
	x    float32
}

// tabularRuns takes a line apart so that each digit stands in the middle of a
// cell as wide as the widest digit. The typeface has digits of different
// widths and the toolkit cannot switch on its equal ones.
func tabularRuns(line string, cut cut) []run {
	cell := digitCell(cut)
	var runs []run
	x, plain := float32(0), 0
	flush := func(end int) {
		if end > plain {
			text := line[plain:end]
			runs = append(runs, run{text: text, x: x})
			x += cut.width(text)
		}
	}
	for i, r := range line {
		if !isDigit(r) {
			continue
		}
		flush(i)
		digit := string(r)
		runs = append(runs, run{text: digit, x: x + (cell-cut.width(digit))/2})
		x += cell
		plain = i + 1
	}
	flush(len(line))
	return runs
}

func tabularWidth(line string, cut cut) float32 {
	digits := strings.Map(keepIf(isDigit), line)
	width := float32(len(digits)) * digitCell(cut)
	for rest := range strings.FieldsFuncSeq(line, isDigit) {
		width += cut.width(rest)
	}
	return width
}

// digitCell is the room of a digit: nearly the 0's, the widest one, whose own
// margins may overlap a little so that a row of 1s does not fall apart.
func digitCell(cut cut) float32 { return cut.width("0") * 0.93 }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func keepIf(keep func(rune) bool) func(rune) rune {
	return func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}
}
