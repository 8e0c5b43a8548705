package platform

import "strings"

// hasLine reports whether one of the lines of a text is this.
func hasLine(text, line string) bool {
	for each := range strings.Lines(text) {
		if strings.TrimSpace(each) == line {
			return true
		}
	}
	return false
}
