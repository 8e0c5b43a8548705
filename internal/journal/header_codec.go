package journal

import (
	"encoding/binary"
	"fmt"
	"math"
	"time"
	"unicode/utf8"
)

// headerFixed is the length of a header without its texts: format, n, time,
// mono, version, five text lengths and two hashes.
const headerFixed = 1 + 8 + 8 + 8 + 2 + 5 + 2*len(Hash{})

// encodeHeader writes a header in the one way there is. Every number has a
// fixed width and every text its length before it, so each header has exactly
// one encoding and each encoding one header.
func encodeHeader(h Header) ([]byte, error) {
	if err := checkHeader(h); err != nil {
		return nil, err
	}
	out := make([]byte, 0, headerFixed+len(h.Station)+len(h.Boot)+len(h.Actor)+len(h.Kind)+len(h.Batch))
	out = append(out, headerFormat)
	out = binary.BigEndian.AppendUint64(out, h.N)
	out = binary.BigEndian.AppendUint64(out, uint64(h.Time.UnixNano()))
	out = binary.BigEndian.AppendUint64(out, uint64(h.Mono))
	out = binary.BigEndian.AppendUint16(out, uint16(h.Version))
	for _, text := range []string{h.Station, h.Boot, h.Actor, h.Kind, h.Batch} {
		out = append(out, byte(len(text)))
		out = append(out, text...)
	}
	out = append(out, h.Prev[:]...)
	return append(out, h.Commit[:]...), nil
}

func checkHeader(h Header) error {
	texts := map[string]string{"station": h.Station, "boot": h.Boot, "actor": h.Actor, "kind": h.Kind, "batch": h.Batch}
	for name, text := range texts {
		if len(text) > maxText || !utf8.ValidString(text) {
			return fmt.Errorf("%w: %s", ErrField, name)
		}
	}
	switch {
	case h.Station == "":
		return fmt.Errorf("%w: no station", ErrField)
	case h.Kind == "":
		return fmt.Errorf("%w: no kind", ErrField)
	case h.N == 0:
		return fmt.Errorf("%w: number 0", ErrField)
	case h.Version < 1 || h.Version > math.MaxUint16:
		return fmt.Errorf("%w: version %d", ErrField, h.Version)
	case !time.Unix(0, h.Time.UnixNano()).Equal(h.Time):
		return fmt.Errorf("%w: time %v", ErrField, h.Time)
	}
	return nil
}

// DecodeHeader reads header bytes as they were written. It accepts exactly the
// bytes that the writer produces; everything else is [ErrHeader].
func DecodeHeader(data []byte) (Header, error) {
	r := reader{rest: data}
	h := Header{
		Format:  r.byte(),
		N:       r.uint64(),
		Time:    time.Unix(0, int64(r.uint64())).UTC(),
		Mono:    int64(r.uint64()),
		Version: int(r.uint16()),
		Station: r.text(),
		Boot:    r.text(),
		Actor:   r.text(),
		Kind:    r.text(),
		Batch:   r.text(),
		Prev:    r.hash(),
		Commit:  r.hash(),
	}
	if r.short || len(r.rest) != 0 {
		return Header{}, fmt.Errorf("%w: %d bytes", ErrHeader, len(data))
	}
	if h.Format != headerFormat {
		return Header{}, fmt.Errorf("%w: format %d", ErrHeader, h.Format)
	}
	if err := checkHeader(h); err != nil {
		return Header{}, fmt.Errorf("%w: %w", ErrHeader, err)
	}
	return h, nil
}

// reader takes fields off the front of bytes and remembers whether they ran
// out, so that a decoder reads as a plain list of its fields.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n > len(r.rest) {
		r.short = true
		r.rest = nil
		return make([]byte, n)
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte     { return r.take(1)[0] }
func (r *reader) uint16() uint16 { return binary.BigEndian.Uint16(r.take(2)) }
func (r *reader) uint32() uint32 { return binary.BigEndian.Uint32(r.take(4)) }
func (r *reader) uint64() uint64 { return binary.BigEndian.Uint64(r.take(8)) }
func (r *reader) text() string   { return string(r.take(int(r.byte()))) }
func (r *reader) hash() Hash     { return Hash(r.take(len(Hash{}))) }
