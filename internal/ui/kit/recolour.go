package kit

import (
	"fmt"
	"image/color"
	"regexp"
	"strings"
)

// artColours are the colours that larger drawings are made of. Each is stored
// as the light scheme has it.
func artColours() []Colour {
	return []Colour{Ink, Card, Paper, Line, Green, PaleGreen, Groove, Day, DayAccent, PaleDay, Night, PaleNight, Good}
}

// recolour gives each colour of a drawing the one that has its place in another
// palette. Colours that are none of artColours stay.
func recolour(source []byte, from, to palette) []byte {
	swap := map[string][]byte{}
	for _, name := range artColours() {
		key := string(hex(from[name]))
		if _, taken := swap[key]; !taken {
			swap[key] = hex(to[name])
		}
	}
	written := regexp.MustCompile(`#[0-9A-Fa-f]{6}`)
	return written.ReplaceAllFunc(source, func(old []byte) []byte {
		if replacement, ok := swap[strings.ToUpper(string(old))]; ok {
			return replacement
		}
		return old
	})
}

// hex writes a colour as #RRGGBB.
func hex(c color.NRGBA) []byte { return fmt.Appendf(nil, "#%02X%02X%02X", c.R, c.G, c.B) }
