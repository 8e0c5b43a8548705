package journal

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"unicode/utf8"
)

// A segment is one file of a tape, which is a second copy of a book's entries:
// a header, then records, each an entry as the book keeps it. Nothing in it is
// plain but opaque ids and numbers. It is only ever appended to, and by one run
// of one station; what comes later is another segment.
const (
	segmentFormat = 1
	segmentMagic  = "DBTAPE\r\n"
	recordMagic   = "\xd6REC"
	recordEntry   = 1
	// recordFixed is a record without key and value: the mark, the size of the
	// rest, the place in the segment, kind, length of the key, and the checksum.
	recordFixed = len(recordMagic) + 4 + 4 + 1 + 2 + checksum
	checksum    = 4
)

// Limits of a segment, in bytes. Far above what is written.
const (
	MaxSegment = 64 << 20
	maxRecord  = 16 << 20
	maxKeyring = 1 << 20
)

var (
	// ErrSegment means that bytes do not begin as a segment, or that its header
	// is damaged or cut.
	ErrSegment = errors.New("not a readable tape segment")

	// ErrSegmentNewer means that a newer Daybook wrote the segment.
	ErrSegmentNewer = errors.New("the tape segment was written by a newer version")
)

// SegmentHeader says whose a segment is.
type SegmentHeader struct {
	// Book is the id of the book, and Station who wrote the segment, up to 255
	// bytes each. The entries in it may be of other stations too.
	Book, Station string
	// Number counts the segments of one station's tape from 1.
	Number uint32
	// FirstN is the number of the first entry in it.
	FirstN uint64
	// Keyring is the book's keyring as of then: an age file for the station's
	// identity and the clinic's recovery key, so that the tape opens without the
	// book.
	Keyring []byte
}

// SegmentWriter makes the bytes of one segment. It is a plain value: whoever
// writes keeps the copy once the bytes are safely stored.
type SegmentWriter struct {
	seed uint32 // of the checksums: a record of another segment never passes
	next uint32
}

// NewSegment begins a segment and returns its header's bytes; ErrField where the
// header cannot be written.
func NewSegment(h SegmentHeader) (SegmentWriter, []byte, error) {
	if err := checkSegment(h); err != nil {
		return SegmentWriter{}, nil, err
	}
	out := append([]byte(segmentMagic), segmentFormat)
	for _, text := range []string{h.Book, h.Station} {
		out = append(out, byte(len(text)))
		out = append(out, text...)
	}
	out = binary.BigEndian.AppendUint32(out, h.Number)
	out = binary.BigEndian.AppendUint64(out, h.FirstN)
	out = binary.BigEndian.AppendUint32(out, uint32(len(h.Keyring)))
	out = append(out, h.Keyring...)
	sum := crc32.Checksum(out, castagnoli())
	return SegmentWriter{seed: sum}, binary.BigEndian.AppendUint32(out, sum), nil
}

func checkSegment(h SegmentHeader) error {
	for name, text := range map[string]string{"book": h.Book, "station": h.Station} {
		if text == "" || len(text) > maxText || !utf8.ValidString(text) {
			return fmt.Errorf("%w: %s", ErrField, name)
		}
	}
	switch {
	case h.Number == 0:
		return fmt.Errorf("%w: segment 0", ErrField)
	case h.FirstN == 0:
		return fmt.Errorf("%w: number 0", ErrField)
	case len(h.Keyring) == 0 || len(h.Keyring) > maxKeyring:
		return fmt.Errorf("%w: a keyring of %d bytes", ErrField, len(h.Keyring))
	}
	return nil
}

// Append adds the bytes of the next record: an entry's key and its value as the
// book keeps it (see [Frame]). ErrField where they are too long.
func (w *SegmentWriter) Append(dst, key, value []byte) ([]byte, error) {
	if _, _, err := ParseKey(key); err != nil {
		return dst, fmt.Errorf("%w: %w", ErrField, err)
	}
	if len(key)+len(value) > maxRecord {
		return dst, fmt.Errorf("%w: a record of %d bytes", ErrField, len(key)+len(value))
	}
	begin := len(dst)
	dst = append(dst, recordMagic...)
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(key)+len(value)))
	dst = binary.BigEndian.AppendUint32(dst, w.next)
	dst = append(dst, recordEntry)
	dst = binary.BigEndian.AppendUint16(dst, uint16(len(key)))
	dst = append(append(dst, key...), value...)
	dst = binary.BigEndian.AppendUint32(dst, crc32.Update(w.seed, castagnoli(), dst[begin:]))
	w.next++
	return dst, nil
}

// castagnoli is the CRC-32C, which processors compute by themselves. It finds
// what a stick does to bytes; what a person does, the seals and the chain find.
func castagnoli() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) }
