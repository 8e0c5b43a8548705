package journal

import "fmt"

// FindingKind says what is wrong with an entry, or what is worth a note.
type FindingKind int

const (
	// Broken means that an entry does not follow on the one before it of its
	// station: a header was changed, or an entry between them was dropped.
	Broken FindingKind = iota + 1
	// Altered means that an entry does not open or decode, that its body is not
	// the one its header commits to, or that it differs from a printed head.
	Altered
	// Missing means that numbers are absent that must have been given out, or
	// that an entry which a document names is not in the book.
	Missing
	// Duplicate means that one entry came twice.
	Duplicate
	// OutOfPlace means that an entry stands under a key that is not its own, or
	// came out of order.
	OutOfPlace
	// ClockBack is a note, not a fault: the station's clock ran behind the entry
	// before, because it was set or drifted.
	ClockBack
	// Forked means that two different entries carry one number of one station:
	// its key was used with two copies of the book. Who takes entries in notices
	// it; one book alone cannot hold both.
	Forked
)

// Fault reports whether a finding of this kind speaks against the book.
func (k FindingKind) Fault() bool { return k != ClockBack }

// String names the kind for a log.
func (k FindingKind) String() string {
	switch k {
	case Broken:
		return "broken chain"
	case Altered:
		return "altered"
	case Missing:
		return "missing"
	case Duplicate:
		return "duplicate"
	case OutOfPlace:
		return "out of place"
	case ClockBack:
		return "clock ran back"
	case Forked:
		return "two entries under one number"
	}
	return "unknown finding"
}

// Finding is one thing a [Verifier] noticed.
type Finding struct {
	Kind FindingKind
	// N is the entry's number, or the first number that is missing. It is 0
	// where not even the key could be read.
	N uint64
	// Until is the last missing number; for other kinds it equals N.
	Until uint64
	// Station wrote the entry. It is empty for missing numbers, since nobody
	// can say who had them.
	Station string
}

// String words the finding for an operator.
func (f Finding) String() string {
	where := fmt.Sprintf("entry %d", f.N)
	if f.Until > f.N {
		where = fmt.Sprintf("entries %d to %d", f.N, f.Until)
	}
	if f.Station != "" {
		where += " of station " + f.Station
	}
	return where + ": " + f.Kind.String()
}

// Head is the last entry of a station's chain: what is printed on documents
// and backup names.
type Head struct {
	Station string
	N       uint64
	Hash    Hash
}

// Report is the result of a verification.
type Report struct {
	// Entries is how many were checked, Purged how many of them have no body.
	Entries, Purged int
	// Findings that only show at the end.
	Findings []Finding
	// Heads are the last readable entries, by station.
	Heads []Head
}
