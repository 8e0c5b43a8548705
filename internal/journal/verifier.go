package journal

import (
	"bytes"
	"maps"
	"slices"
	"time"
)

// Verifier checks the chains of a book. Feed it every entry in the order of the
// keys, in as many portions as you like, then ask for the [Report]. It stores
// a few hundred bytes a station whatever the length of the book.
//
// Gaps are found because n is one more than the highest number seen anywhere:
// in a whole book every number from 1 on occurs. An entry cut off at the very
// end is found only by a head that was printed elsewhere.
type Verifier struct {
	tail    bool
	known   map[string]Head
	chains  map[string]link
	lastKey []byte
	first   uint64
	highest uint64
	gap     uint64
	report  Report
}

// link is how far a station's chain was followed.
type link struct {
	head  Head
	time  time.Time
	loose bool // the entry before could not be read, so its hash is not known
}

// NewVerifier checks a whole book from its first entry. Each known head must
// occur in it as it was printed.
func NewVerifier(known ...Head) *Verifier {
	v := &Verifier{known: make(map[string]Head), chains: make(map[string]link)}
	for _, head := range known {
		v.known[string(Key(head.N, head.Station))] = head
	}
	return v
}

// NewTailVerifier checks the end of a book from some entry on: the first entry
// of each station is taken as it stands, and known heads before it are ignored.
func NewTailVerifier(known ...Head) *Verifier {
	v := NewVerifier(known...)
	v.tail = true
	return v
}

// Check takes the next entry as it was stored and opened; an empty body is a
// purged one. It returns what is wrong with it, usually nothing.
func (v *Verifier) Check(key, headerBytes, bodyBytes []byte) []Finding {
	n, station, findings, ok := v.step(key)
	if !ok {
		return findings
	}
	entry, err := ReadEntry(headerBytes, bodyBytes)
	if err != nil {
		return append(findings, v.lose(Altered, n, station))
	}
	if entry.N != n || entry.Station != station {
		v.loosen(entry.Station)
		return append(findings, v.lose(OutOfPlace, n, station))
	}
	for _, kind := range v.follow(entry) {
		findings = append(findings, Finding{Kind: kind, N: n, Until: n, Station: station})
	}
	return findings
}

// Unreadable takes the next entry when its seal does not open.
func (v *Verifier) Unreadable(key []byte) []Finding {
	n, station, findings, ok := v.step(key)
	if !ok {
		return findings
	}
	return append(findings, v.lose(Altered, n, station))
}

// Report closes the verification.
func (v *Verifier) Report() Report {
	report := v.report
	for _, key := range slices.Sorted(maps.Keys(v.known)) {
		head := v.known[key]
		if v.tail && head.N < v.first {
			continue
		}
		report.Findings = append(report.Findings,
			Finding{Kind: Missing, N: head.N, Until: head.N, Station: head.Station})
	}
	for _, station := range slices.Sorted(maps.Keys(v.chains)) {
		if head := v.chains[station].head; head.N > 0 {
			report.Heads = append(report.Heads, head)
		}
	}
	return report
}

// step moves on to the next key and finds gaps, repeats and wrong order.
func (v *Verifier) step(key []byte) (n uint64, station string, findings []Finding, ok bool) {
	v.report.Entries++
	n, station, err := ParseKey(key)
	if err != nil {
		return 0, "", []Finding{{Kind: OutOfPlace}}, false
	}
	at := Finding{N: n, Until: n, Station: station}
	switch order := bytes.Compare(key, v.lastKey); {
	case order == 0:
		at.Kind = Duplicate
		return n, station, []Finding{at}, false
	case order < 0:
		at.Kind = OutOfPlace
		return n, station, []Finding{at}, false
	}
	if v.lastKey == nil {
		v.first = n
		if v.tail {
			v.highest = n
		}
	}
	if n > v.highest+1 {
		v.gap = n - 1
		findings = append(findings, Finding{Kind: Missing, N: v.highest + 1, Until: n - 1})
	}
	v.lastKey, v.highest = bytes.Clone(key), n
	return n, station, findings, true
}

// follow checks an entry in its place against its chain and its body, and
// makes it the end of its chain.
func (v *Verifier) follow(entry Entry) []FindingKind {
	var kinds []FindingKind
	before, begun := v.chains[entry.Station]
	// A gap already told explains why the chain does not join across it.
	trusted := !before.loose && before.head.N >= v.gap && (begun || !v.tail)
	if trusted && entry.Prev != before.head.Hash {
		kinds = append(kinds, Broken)
	}
	if entry.Time.Before(before.time) {
		kinds = append(kinds, ClockBack)
	}
	if entry.Purged() {
		v.report.Purged++
	} else if !entry.Whole() {
		kinds = append(kinds, Altered)
	}
	head := Head{Station: entry.Station, N: entry.N, Hash: entry.Hash()}
	if printed, ok := v.known[string(entry.Key())]; ok {
		delete(v.known, string(entry.Key()))
		if printed.Hash != head.Hash && !slices.Contains(kinds, Altered) {
			kinds = append(kinds, Altered)
		}
	}
	v.chains[entry.Station] = link{head: head, time: entry.Time}
	return kinds
}

// lose reports an entry whose header is of no use; the station's next entry
// cannot be checked against it and is not blamed for that.
func (v *Verifier) lose(kind FindingKind, n uint64, station string) Finding {
	v.loosen(station)
	delete(v.known, string(Key(n, station)))
	return Finding{Kind: kind, N: n, Until: n, Station: station}
}

func (v *Verifier) loosen(station string) {
	chain := v.chains[station]
	chain.loose = true
	v.chains[station] = chain
}
