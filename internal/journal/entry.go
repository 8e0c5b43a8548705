package journal

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
)

// bodySalt is how many random bytes begin every body, so that nobody can guess
// a body and check the guess against its commitment.
const bodySalt = 16

// ErrBody means that bytes are too short to be a body.
var ErrBody = errors.New("not a readable entry body")

// Entry is one fact of the book as it is kept. Its bytes are encoded once and
// never again; Header is what the header bytes say.
type Entry struct {
	Header
	// HeaderBytes are what the chain is made of.
	HeaderBytes []byte
	// BodyBytes are the random beginning and the event's payload. They are
	// empty once the body was purged.
	BodyBytes []byte
}

// ReadEntry puts an entry together from kept bytes. The body may be empty
// (purged). It does not check the chain; a [Verifier] does.
func ReadEntry(headerBytes, bodyBytes []byte) (Entry, error) {
	header, err := DecodeHeader(headerBytes)
	if err != nil {
		return Entry{}, err
	}
	return Entry{Header: header, HeaderBytes: headerBytes, BodyBytes: bodyBytes}, nil
}

// Hash returns the hash of the entry's header.
func (e Entry) Hash() Hash { return HashHeader(e.HeaderBytes) }

// Key returns the key under which the book keeps the entry.
func (e Entry) Key() []byte { return Key(e.N, e.Station) }

// Purged reports whether the body was removed at the end of retention.
func (e Entry) Purged() bool { return len(e.BodyBytes) == 0 }

// Whole reports whether the body is the one the header commits to.
func (e Entry) Whole() bool { return sha256.Sum256(e.BodyBytes) == e.Commit }

// Payload returns the event inside body bytes, which it shares; [ErrBody] if
// there is none, as after a purge.
func Payload(bodyBytes []byte) ([]byte, error) {
	if len(bodyBytes) < bodySalt {
		return nil, fmt.Errorf("%w: %d bytes", ErrBody, len(bodyBytes))
	}
	return bodyBytes[bodySalt:], nil
}

func newBody(random io.Reader, payload []byte) ([]byte, error) {
	body := make([]byte, bodySalt, bodySalt+len(payload))
	if _, err := io.ReadFull(random, body); err != nil {
		return nil, fmt.Errorf("draw the beginning of a body: %w", err)
	}
	return append(body, payload...), nil
}
