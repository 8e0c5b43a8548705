package journal

import (
	"crypto/sha256"
	"fmt"
	"io"
	"time"
)

// Meta is what a writer says about an entry besides the event itself.
type Meta struct {
	// Time is the station's clock; it is kept in UTC.
	Time time.Time
	// Boot and Mono place the entry on the monotonic clock, Mono in nanoseconds.
	Boot string
	Mono int64
	// Actor is who did it.
	Actor string
	// Batch joins the entries of one act, or is empty.
	Batch string
}

// Chain writes the entries of one station. It is a plain value without locks:
// the book's one writer copies it, appends to the copy, and keeps the copy once
// the entries are safely stored.
type Chain struct {
	station string
	highest uint64
	prev    Hash
}

// NewChain continues a station's chain after its last header bytes, or begins
// one if there are none. The highest number is that of any station's entry in
// the book.
func NewChain(station string, lastHeader []byte, highest uint64) (Chain, error) {
	chain := Chain{station: station, highest: highest}
	if len(lastHeader) == 0 {
		return chain, nil
	}
	last, err := DecodeHeader(lastHeader)
	if err != nil {
		return Chain{}, fmt.Errorf("continue the chain of station %s: %w", station, err)
	}
	if last.Station != station || last.N > highest {
		return Chain{}, fmt.Errorf("continue the chain of station %s: %w: entry %d of station %s is not its last",
			station, ErrField, last.N, last.Station)
	}
	chain.prev = HashHeader(lastHeader)
	return chain, nil
}

// Saw tells the chain of another station's entry, so that the next number is
// above it.
func (c *Chain) Saw(n uint64) { c.highest = max(c.highest, n) }

// Highest returns the highest number written or seen so far.
func (c *Chain) Highest() uint64 { return c.highest }

// Append makes the next entry of the chain. The kind and version say how to
// read the payload; random supplies the beginning of the body. On an error the
// chain is unchanged.
func (c *Chain) Append(meta Meta, kind string, version int, payload []byte, random io.Reader) (Entry, error) {
	body, err := newBody(random, payload)
	if err != nil {
		return Entry{}, fmt.Errorf("append a %s entry: %w", kind, err)
	}
	header := Header{
		Format:  headerFormat,
		Station: c.station,
		N:       c.highest + 1,
		Time:    meta.Time.Round(0).UTC(),
		Boot:    meta.Boot,
		Mono:    meta.Mono,
		Actor:   meta.Actor,
		Kind:    kind,
		Version: version,
		Batch:   meta.Batch,
		Prev:    c.prev,
		Commit:  sha256.Sum256(body),
	}
	data, err := encodeHeader(header)
	if err != nil {
		return Entry{}, fmt.Errorf("append a %s entry: %w", kind, err)
	}
	c.highest, c.prev = header.N, HashHeader(data)
	return Entry{Header: header, HeaderBytes: data, BodyBytes: body}, nil
}
