package scan

import (
	"strings"
	"time"
	"unicode"
)

// maxLabels bounds how many prefixes may stand before a code: a scanner's own,
// the desk's, the kind of symbol, a control sign.
const maxLabels = 4

// before finds the known junk that ends just before position first and not
// before low: the positions run from start to first. desk tells that the desk
// scanner's prefix is among it.
func (o Options) before(strokes []stroke, low, first int, gap time.Duration) (start int, desk bool) {
	start = first
	for range maxLabels {
		n, isDesk := o.labelBefore(strokes[low:start])
		if n == 0 || longestGap(strokes[start-n:start+1]) > gap {
			break
		}
		start -= n
		desk = desk || isDesk
	}
	return start, desk
}

// labelBefore is the number of strokes of the label that strokes end with.
func (o Options) labelBefore(strokes []stroke) (n int, desk bool) {
	if n := endsWith(strokes, o.DeskPrefix); n > 0 {
		return n, true
	}
	if n := endsWith(strokes, o.Prefix); n > 0 {
		return n, false
	}
	return symbolLabel(strokes), false
}

// symbolLabel recognises the AIM identifier of a QR code (]Q0 to ]Q6, ISO/IEC
// 15424) and control signs, which nobody types.
func symbolLabel(strokes []stroke) int {
	n := len(strokes)
	if n == 0 {
		return 0
	}
	if s := strokes[n-1]; s.Key == "" && unicode.IsControl(s.Rune) {
		return 1
	}
	if n < 3 || !spells(strokes[n-3:n-1], "]Q") {
		return 0
	}
	if r := strokes[n-1].Rune; r < '0' || r > '6' {
		return 0
	}
	return 3
}

func endsWith(strokes []stroke, label string) int {
	n := len([]rune(label))
	if n == 0 || n > len(strokes) || !spells(strokes[len(strokes)-n:], label) {
		return 0
	}
	return n
}

// after finds the known junk from position start on, up to high.
func (o Options) after(strokes []stroke, start, high int, gap time.Duration) (end int) {
	end = start
	n := len([]rune(o.Suffix))
	if n > 0 && start+n <= high && spells(strokes[start:start+n], o.Suffix) {
		end += n
	}
	for end < high && strokes[end].Key == "" && unicode.IsControl(strokes[end].Rune) {
		end++
	}
	if end > start && longestGap(strokes[start-1:end]) > gap {
		return start
	}
	return end
}

func spells(strokes []stroke, label string) bool {
	var b strings.Builder
	for _, s := range strokes {
		if s.Key != "" {
			return false
		}
		b.WriteRune(s.Rune)
	}
	return strings.EqualFold(b.String(), label)
}

// ending finds the Enter or Tab that belongs to a code whose last letter is
// before position start: it comes until due, with hardly any typing before it.
// Several in a row, as of CR LF, are one ending.
func ending(strokes []stroke, start, high int, due time.Time) (from, to int) {
	for from = start; from < high && from-start <= maxForeign; from++ {
		if !strokes[from].ends() {
			continue
		}
		to = from
		for to < high && strokes[to].ends() && !strokes[to].at.After(due) {
			to++
		}
		return from, to
	}
	return start, start
}
