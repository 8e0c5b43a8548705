package bolt

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
)

// The layout of a bbolt file, as far as it must be right for bbolt to read it
// without going astray. Numbers are in the machine's own byte order.
const (
	headerSize    = 16 // id 8, flags 2, count 2, overflow 4
	elementSize   = 16 // branch: pos 4, key 4, page 8; leaf: flags 4, pos 4, key 4, value 4
	bucketSize    = 16 // root page 8, sequence 8
	metaSize      = 64
	fewestPages   = 4 // two metas, a free list, the root bucket
	smallestPage  = 1 << 10
	greatestPage  = 1 << 24
	magic         = 0xED0CDAED
	formatVersion = 2
	noFreelist    = ^uint64(0)
)

const (
	branchPage   = 0x01
	leafPage     = 0x02
	metaPage     = 0x04
	freelistPage = 0x10
)

// bucketFlag marks a leaf's element that is a bucket.
const bucketFlag = 0x01

var order = binary.NativeEndian

// header is the beginning of every page.
type header struct {
	id       uint64
	flags    uint16
	count    int
	overflow uint64 // how many pages follow that belong to this one
}

func readHeader(b []byte) header {
	return header{order.Uint64(b), order.Uint16(b[8:]), int(order.Uint16(b[10:])), uint64(order.Uint32(b[12:]))}
}

// meta is what one of the two first pages says of the file; bbolt goes by the
// whole one with the higher transaction.
type meta struct {
	pageSize, root, freelist, pages, tx uint64
}

// metaAt reads the meta page that begins at a place; false where none is whole.
func metaAt(file io.ReaderAt, place int64) (meta, bool) {
	b := make([]byte, metaSize)
	if _, err := file.ReadAt(b, place+headerSize); err != nil {
		return meta{}, false
	}
	sum := fnv.New64a()
	sum.Write(b[:56])
	if order.Uint32(b) != magic || order.Uint32(b[4:]) != formatVersion || order.Uint64(b[56:]) != sum.Sum64() {
		return meta{}, false
	}
	return meta{
		pageSize: uint64(order.Uint32(b[8:])), root: order.Uint64(b[16:]),
		freelist: order.Uint64(b[32:]), pages: order.Uint64(b[40:]), tx: order.Uint64(b[48:]),
	}, true
}

// currentMeta finds the meta that bbolt goes by.
func currentMeta(file io.ReaderAt, size int64) (current meta, err error) {
	current, whole := metaAt(file, 0)
	if !whole {
		// The second page lies where the first one's unknown size ends.
		for place := int64(smallestPage); place <= greatestPage && !whole; place *= 2 {
			current, whole = metaAt(file, place)
		}
	} else if second, ok := metaAt(file, int64(current.pageSize)); ok && second.tx > current.tx {
		current = second
	}
	if !whole {
		return meta{}, fmt.Errorf("%w: no whole meta page", ErrDamaged)
	}
	pageSize := current.pageSize
	if pageSize < smallestPage || pageSize > greatestPage || pageSize&(pageSize-1) != 0 {
		return meta{}, fmt.Errorf("%w: pages of %d bytes", ErrDamaged, pageSize)
	}
	held := uint64(size) / pageSize
	if held < fewestPages || current.pages < fewestPages || current.pages > held {
		return meta{}, fmt.Errorf("%w: %d pages where %d should be", ErrDamaged, held, max(fewestPages, current.pages))
	}
	return current, nil
}
