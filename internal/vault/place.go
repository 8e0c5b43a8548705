package vault

import "encoding/binary"

// Place says where in the book a value belongs. A sealed value opens only at
// the place it was sealed for, so nobody can move one patient's record under
// another's key. A header and a body that share a key need buckets of their own.
type Place struct {
	// Bucket names the kind of record, for example "journal/body".
	Bucket string
	// Key is the record's key inside the bucket.
	Key []byte
}

// bound returns the associated data of a value at p in the given book. Each
// part carries its length, so no two different places share the same bytes.
func (p Place) bound(format byte, bookID string) []byte {
	out := make([]byte, 0, 4*4+1+len(bookID)+len(p.Bucket)+len(p.Key))
	out = appendPart(out, []byte{format})
	out = appendPart(out, []byte(bookID))
	out = appendPart(out, []byte(p.Bucket))
	return appendPart(out, p.Key)
}

func appendPart(dst, part []byte) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(part)))
	return append(dst, part...)
}
