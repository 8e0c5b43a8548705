package journal

import (
	"crypto/sha256"
	"errors"
	"time"
)

// Hash is a SHA-256 sum.
type Hash [sha256.Size]byte

// Limits of a header's texts, in bytes.
const maxText = 255

// headerFormat is the layout of header bytes that this version writes.
const headerFormat = 1

var (
	// ErrHeader means that bytes are not a header this version can read:
	// damaged, cut, or written by a newer Daybook.
	ErrHeader = errors.New("not a readable entry header")

	// ErrField means that a header cannot be written as asked: a name is
	// missing or too long, or a number is out of its range.
	ErrField = errors.New("an entry's field is out of range")
)

// Header is the part of an entry that stays for ever. It names no patient.
type Header struct {
	// Format is the layout of the bytes, filled in by the writer.
	Format uint8
	// Station is the installation that wrote the entry, up to 255 bytes.
	Station string
	// N is one more than the highest number the station had seen, from 1.
	N uint64
	// Time is the station's clock in UTC, to the nanosecond.
	Time time.Time
	// Boot names the run of the computer that Mono counts in.
	Boot string
	// Mono is the monotonic offset in nanoseconds since that run began; it
	// orders entries even when the clock was set in between.
	Mono int64
	// Actor is who did it: a staff id, or the kiosk.
	Actor string
	// Kind names the event, and Version its layout, from 1.
	Kind    string
	Version int
	// Batch joins entries of one act, or is empty.
	Batch string
	// Prev is the hash of this station's header before, zero for its first.
	Prev Hash
	// Commit is the hash of the body bytes.
	Commit Hash
}

// HashHeader returns the hash that the station's next header carries as Prev
// and that is printed as the head of the chain.
func HashHeader(headerBytes []byte) Hash { return sha256.Sum256(headerBytes) }
