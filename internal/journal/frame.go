package journal

import (
	"encoding/binary"
	"errors"
	"fmt"
)

const frameFormat = 1

// ErrFrame means that a stored value is not a frame: cut, damaged, or written
// by a newer Daybook.
var ErrFrame = errors.New("not a readable journal frame")

// Frame joins a sealed header and a sealed body into the one value that is
// stored. An empty body stands for a purged one.
func Frame(sealedHeader, sealedBody []byte) []byte {
	out := make([]byte, 0, 1+4+len(sealedHeader)+len(sealedBody))
	out = append(out, frameFormat)
	out = binary.BigEndian.AppendUint32(out, uint32(len(sealedHeader)))
	out = append(out, sealedHeader...)
	return append(out, sealedBody...)
}

// Unframe takes a stored value apart. Both parts share its bytes; the body is
// empty if it was purged.
func Unframe(value []byte) (sealedHeader, sealedBody []byte, err error) {
	r := reader{rest: value}
	format := r.byte()
	size := r.uint32()
	if r.short || format != frameFormat {
		return nil, nil, fmt.Errorf("%w: %d bytes", ErrFrame, len(value))
	}
	if size == 0 || uint64(size) > uint64(len(r.rest)) {
		return nil, nil, fmt.Errorf("%w: a header of %d bytes in %d", ErrFrame, size, len(value))
	}
	return r.rest[:size:size], r.rest[size:], nil
}

// PurgeFrame returns the value with its body removed and its header as it was.
func PurgeFrame(value []byte) ([]byte, error) {
	sealedHeader, _, err := Unframe(value)
	if err != nil {
		return nil, err
	}
	return Frame(sealedHeader, nil), nil
}
