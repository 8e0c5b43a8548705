package clinic

import "strings"

// FindSeat is the place of the patient whom somebody means who types from a paper
// sheet: by the number, or by the first letters of the family name or of any other
// name. A number that is whole goes before one that only begins so, and a family
// name before other names; false where nobody fits.
func FindSeat(seats []SheetSeat, typed string) (int, bool) {
	typed = Fold(strings.TrimSpace(typed))
	if typed == "" {
		return 0, false
	}
	fits := []func(SheetSeat) bool{
		func(seat SheetSeat) bool { return Fold(seat.Number) == typed },
		func(seat SheetSeat) bool { return strings.HasPrefix(Fold(seat.Number), typed) },
		func(seat SheetSeat) bool { return strings.HasPrefix(Fold(seat.Name), typed) },
		func(seat SheetSeat) bool { return strings.Contains(" "+Fold(seat.Name), " "+typed) },
	}
	for _, fit := range fits {
		for i, seat := range seats {
			if fit(seat) {
				return i, true
			}
		}
	}
	return 0, false
}
