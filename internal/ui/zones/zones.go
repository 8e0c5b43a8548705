// Package zones knows the names of the world's time zones, for choosing the
// one in which a clinic's clock runs.
package zones

import (
	_ "embed"
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
)

//go:embed zones.txt
var list string

// common are the zones of most clinics, first in every list: the zones of the
// United States from east to west.
func common() []string {
	return []string{
		"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
		"America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "America/Detroit", "America/Indiana/Indianapolis",
		"America/Boise", "America/Adak", "Pacific/Guam", "Pacific/Pago_Pago",
	}
}

// All lists the IANA names of all zones, those of the United States first, the
// others in alphabetical order.
func All() []string {
	names := common()
	for name := range strings.FieldsSeq(list) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Find lists the zones whose name holds every word of a search, in the order of
// All. Case and accents do not matter, and a blank stands for the line between
// the words of a name.
func Find(search string) []string {
	words := strings.Fields(plain(search))
	var found []string
	for _, name := range All() {
		text := plain(name)
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) }) {
			found = append(found, name)
		}
	}
	return found
}

// Known reports whether clocks can be read in the zone. The computer's own zone
// ("Local", or no name) is none: it is another one on another computer.
func Known(name string) bool {
	if name == "" || name == "Local" {
		return false
	}
	_, err := time.LoadLocation(name)
	return err == nil
}

// Words writes a zone for people: "New York · America". Names of one word, such
// as UTC, stay as they are.
func Words(name string) string {
	name = strings.ReplaceAll(name, "_", " ")
	parts := strings.Split(name, "/")
	slices.Reverse(parts)
	return strings.Join(parts, " · ")
}

func plain(text string) string {
	return clinic.Fold(strings.NewReplacer("_", " ", "/", " ", "·", " ").Replace(text))
}
