package journal

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// Record is one entry in a segment: its key, and its value as the book keeps it.
type Record struct{ Key, Value []byte }

// Damage is a stretch of a segment that cannot be read though records follow.
type Damage struct {
	Offset, Length int // in bytes
	// Lost is how many records stood there, as the next readable one tells; it may
	// be 0 where bytes are too many.
	Lost int
}

// Segment is what a segment's bytes hold. Its slices share them.
type Segment struct {
	Header  SegmentHeader
	Records []Record
	// Damage lists what could not be read before the last readable record.
	Damage []Damage
	// Torn is how many bytes at the end are no whole record: the write that a
	// power cut or a pulled stick broke off.
	Torn int
	// Unknown is how many whole records are of a kind that a newer version wrote.
	Unknown int
}

// ReadSegment takes a segment apart. It stops at a torn end, goes on behind
// damage in the middle, and names every byte that it leaves out. An error,
// ErrSegment or ErrSegmentNewer, is of the header.
func ReadSegment(data []byte) (Segment, error) {
	if len(data) > MaxSegment {
		return Segment{}, fmt.Errorf("%w: %d bytes", ErrSegment, len(data))
	}
	s := segmentReader{data: data}
	if err := s.header(); err != nil {
		return Segment{}, err
	}
	s.budget = 8 * len(data)
	for s.at < len(data) {
		if record, ok := s.record(s.at); ok {
			s.take(record)
			continue
		}
		if !s.resync() {
			s.out.Torn = len(data) - s.at
			break
		}
	}
	return s.out, nil
}

// segmentReader walks over a segment's bytes.
type segmentReader struct {
	data   []byte
	at     int
	seed   uint32
	next   uint32 // the place in the segment that the next record should have
	lost   int    // bytes before at that were skipped and not told yet
	budget int    // of bytes to checksum while searching, so that no file takes for ever
	out    Segment
}

func (s *segmentReader) header() error {
	if !bytes.HasPrefix(s.data, []byte(segmentMagic)) {
		return fmt.Errorf("%w: %d bytes", ErrSegment, len(s.data))
	}
	r := reader{rest: s.data[len(segmentMagic):]}
	format := r.byte()
	if !r.short && format > segmentFormat {
		return fmt.Errorf("%w: format %d", ErrSegmentNewer, format)
	}
	h := SegmentHeader{Book: r.text(), Station: r.text(), Number: r.uint32(), FirstN: r.uint64()}
	size := r.uint32()
	if r.short || format != segmentFormat || size > maxKeyring {
		return fmt.Errorf("%w: header", ErrSegment)
	}
	h.Keyring = r.take(int(size))
	end := len(s.data) - len(r.rest)
	s.seed = r.uint32()
	if r.short || crc32.Checksum(s.data[:end], castagnoli()) != s.seed {
		return fmt.Errorf("%w: header", ErrSegment)
	}
	if err := checkSegment(h); err != nil {
		return fmt.Errorf("%w: %w", ErrSegment, err)
	}
	s.out.Header, s.at = h, end+checksum
	return nil
}

// found is a whole record in the bytes.
type found struct {
	Record
	kind  byte
	place uint32
	end   int
}

// record reads the record that begins at an offset, if a whole one does.
func (s *segmentReader) record(at int) (found, bool) {
	rest := s.data[at:]
	if len(rest) < recordFixed || !bytes.HasPrefix(rest, []byte(recordMagic)) {
		return found{}, false
	}
	r := reader{rest: rest[len(recordMagic):]}
	size, place, kind, key := int(r.uint32()), r.uint32(), r.byte(), int(r.uint16())
	length := recordFixed + size
	if size > maxRecord || key > size || length > len(rest) {
		return found{}, false
	}
	sum := binary.BigEndian.Uint32(rest[length-checksum:])
	s.budget -= length
	if crc32.Update(s.seed, castagnoli(), rest[:length-checksum]) != sum {
		return found{}, false
	}
	body := rest[recordFixed-checksum : length-checksum]
	return found{Record{Key: body[:key:key], Value: body[key:]}, kind, place, at + length}, true
}

// take takes a record in, and tells what is missing before it.
func (s *segmentReader) take(f found) {
	again := f.place < s.next // a block that the disk repeated
	if s.lost > 0 || f.place != s.next {
		damage := Damage{Offset: s.at - s.lost, Length: s.lost}
		if again {
			damage.Length += f.end - s.at
		} else {
			damage.Lost = int(f.place - s.next)
		}
		s.out.Damage = append(s.out.Damage, damage)
	}
	s.at, s.lost = f.end, 0
	if again {
		return
	}
	s.next = f.place + 1
	if f.kind != recordEntry {
		s.out.Unknown++
		return
	}
	s.out.Records = append(s.out.Records, f.Record)
}

// resync searches for the next whole record; false where none follows.
func (s *segmentReader) resync() bool {
	for at := s.at + 1; s.budget > 0; at++ {
		step := bytes.Index(s.data[at:], []byte(recordMagic))
		if step < 0 {
			return false
		}
		at += step
		if _, ok := s.record(at); ok {
			s.lost, s.at = at-s.at, at
			return true
		}
	}
	return false
}
