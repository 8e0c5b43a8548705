package vault

import (
	"slices"
	"strings"
)

// bech32Letters is the alphabet of an age key (BIP 173), in the order of their
// values. It leaves out 1, B, I and O.
const bech32Letters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"

// bech32Holds reports whether the check characters at the end of a recovery
// key agree with the rest (BIP 173). The age library checks this too; here it
// serves to find out where a slip is, which the library does not tell.
func bech32Holds(body []byte) bool {
	const beginning = "age-secret-key-"
	sum := uint32(1)
	for _, c := range []byte(beginning) {
		sum = bech32Step(sum, c>>5)
	}
	sum = bech32Step(sum, 0)
	for _, c := range []byte(beginning) {
		sum = bech32Step(sum, c&31)
	}
	for _, c := range body {
		sum = bech32Step(sum, byte(strings.IndexByte(bech32Letters, c)))
	}
	return sum == 1
}

func bech32Step(sum uint32, value byte) uint32 {
	top := sum >> 25
	sum = (sum&0x1ffffff)<<5 ^ uint32(value)
	for i, generator := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
		if top>>i&1 == 1 {
			sum ^= generator
		}
	}
	return sum
}

// groupOfSlip finds the group with one wrong character or with two neighbours
// exchanged, or returns 0. The check tells any two keys apart that differ in
// up to four places, so a repair by one character is the only one there is. The
// repair itself is not used: the person looks at the paper again.
func groupOfSlip(body []byte) int {
	var hits placed
	for i := range body {
		for _, letter := range []byte(bech32Letters) {
			repaired := slices.Clone(body)
			repaired[i] = letter
			hits.test(repaired, i)
		}
		if i > 0 {
			repaired := slices.Clone(body)
			repaired[i-1], repaired[i] = body[i], body[i-1]
			hits.test(repaired, i-1)
		}
	}
	return hits.group()
}

// groupOfGap finds the group with one character left out or one too many, or
// returns 0.
func groupOfGap(body []byte) int {
	var hits placed
	switch len(body) {
	case recoveryLength - 1:
		for i := range recoveryLength {
			for _, letter := range []byte(bech32Letters) {
				hits.test(slices.Insert(slices.Clone(body), i, letter), i)
			}
		}
	case recoveryLength + 1:
		for i := range body {
			hits.test(slices.Delete(slices.Clone(body), i, i+1), min(i, recoveryLength-1))
		}
	}
	return hits.group()
}

// placed collects where a repair made the check hold.
type placed struct {
	repair []byte
	index  int
	many   bool
}

func (p *placed) test(repaired []byte, index int) {
	if !bech32Holds(repaired) {
		return
	}
	switch {
	case p.repair == nil:
		p.repair, p.index = repaired, index
	case !slices.Equal(p.repair, repaired):
		p.many = true
	}
}

func (p *placed) group() int {
	if p.repair == nil || p.many {
		return 0
	}
	return groupAt(p.index)
}
