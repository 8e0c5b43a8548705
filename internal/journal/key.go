package journal

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrKey means that bytes are not the key of an entry.
var ErrKey = errors.New("not an entry key")

// Key returns the key of an entry: n in eight big-endian bytes, then the
// station. Keys sort by n first, whichever station wrote the entry.
func Key(n uint64, station string) []byte {
	out := make([]byte, 8, 8+len(station))
	binary.BigEndian.PutUint64(out, n)
	return append(out, station...)
}

// ParseKey takes a key apart again.
func ParseKey(key []byte) (n uint64, station string, err error) {
	if len(key) <= 8 || len(key) > 8+maxText {
		return 0, "", fmt.Errorf("%w: %d bytes", ErrKey, len(key))
	}
	n = binary.BigEndian.Uint64(key)
	if n == 0 {
		return 0, "", fmt.Errorf("%w: number 0", ErrKey)
	}
	return n, string(key[8:]), nil
}
