// Package card makes, reads and prints the plain cards that patients scan.
//
// A card carries a random 96-bit number and nothing else: no clinic, no
// program, no name, since nobody may be required to carry a card that tells
// what they are treated for (42 CFR 2.18). The number is written as 24 letters
// from [Alphabet], followed by 4 check letters.
package card
