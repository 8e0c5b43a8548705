package intake

import "strings"

// splitName parts a name that stands in one column: at the comma ("Lee, Ann"), and
// else before its last word ("Ann Lee"). A single word is a family name.
func splitName(name string) (family, given string) {
	if family, given, ok := strings.Cut(name, ","); ok {
		return strings.TrimSpace(family), strings.TrimSpace(given)
	}
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return name, ""
	}
	return name[at+1:], name[:at]
}
