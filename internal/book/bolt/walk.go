package bolt

import (
	"errors"
	"fmt"
	"io"
)

// walk follows the pages of a file without bbolt, which trusts every page it
// meets: a page that names an ancestor as its child would keep bbolt busy until
// memory runs out, and a page that names one outside the file would end the
// process. After a walk without findings it can be trusted to come back.
type walk struct {
	file  io.ReaderAt
	meta  meta
	deep  bool // read the leaves of the buckets too, not only the way to them
	taken []bool
	found []error
}

// inspect walks a file. A shallow walk reads about one page in fifty: enough to
// know that every search ends. A deep one reads all that are in use.
func inspect(file io.ReaderAt, size int64, deep bool) []error {
	current, err := currentMeta(file, size)
	if err != nil {
		return []error{err}
	}
	w := &walk{file: file, meta: current, deep: deep, taken: make([]bool, current.pages)}
	w.taken[0], w.taken[1] = true, true
	if deep {
		w.metas()
	}
	w.freelist()
	w.tree(current.root, true)
	return w.found
}

func (w *walk) report(page uint64, format string, args ...any) {
	w.found = append(w.found, fmt.Errorf("%w: page %d: %s", ErrDamaged, page, fmt.Sprintf(format, args...)))
}

// metas looks at both meta pages. One that is not whole is no hindrance to
// reading, but the last transaction may have been in it.
func (w *walk) metas() {
	for id := range uint64(2) {
		b := make([]byte, headerSize)
		_, err := w.file.ReadAt(b, int64(id*w.meta.pageSize))
		if h := readHeader(b); err != nil || h != (header{id: id, flags: metaPage}) {
			w.report(id, "not the header of a meta page")
		}
		if _, whole := metaAt(w.file, int64(id*w.meta.pageSize)); !whole {
			w.report(id, "the meta page is not whole")
		}
	}
}

// take notes that a page is in use, and reports one that is used twice or is
// outside the file.
func (w *walk) take(id uint64) bool {
	switch {
	case id < 2 || id >= w.meta.pages:
		w.report(id, "out of range: the file has %d", w.meta.pages)
	case w.taken[id]:
		w.report(id, "used twice")
	default:
		w.taken[id] = true
		return true
	}
	return false
}

// head reads a page's header and checks what holds for pages of every kind.
func (w *walk) head(id uint64) (header, bool) {
	b := make([]byte, headerSize)
	if _, err := w.file.ReadAt(b, int64(id*w.meta.pageSize)); err != nil {
		w.report(id, "%v", err)
		return header{}, false
	}
	h := readHeader(b)
	switch {
	case h.id != id:
		w.report(id, "says it is page %d", h.id)
	case h.overflow >= w.meta.pages-id:
		w.report(id, "reaches past the end of the file")
	case h.flags != branchPage && h.flags != leafPage && h.flags != freelistPage:
		w.report(id, "of no known kind: %#x", h.flags)
	default:
		return h, true
	}
	return h, false
}

// read takes a page with all that belongs to it.
func (w *walk) read(id uint64) (h header, bytes []byte, ok bool) {
	if !w.take(id) {
		return header{}, nil, false
	}
	if h, ok = w.head(id); !ok {
		return h, nil, false
	}
	for i := uint64(1); i <= h.overflow; i++ {
		if !w.take(id + i) {
			return h, nil, false
		}
	}
	bytes = make([]byte, (h.overflow+1)*w.meta.pageSize)
	if _, err := w.file.ReadAt(bytes, int64(id*w.meta.pageSize)); err != nil && !errors.Is(err, io.EOF) {
		w.report(id, "%v", err)
		return h, nil, false
	}
	return h, bytes, true
}

// freelist takes the pages that are free: none of them may be in use.
func (w *walk) freelist() {
	at := w.meta.freelist
	if at == noFreelist {
		return
	}
	h, b, ok := w.read(at)
	if !ok {
		return
	}
	if h.flags != freelistPage {
		w.report(at, "should be the free list, is %#x", h.flags)
		return
	}
	ids, count := b[headerSize:], uint64(h.count)
	if count == 0xFFFF { // too many for the header: the first number says how many
		ids, count = ids[8:], order.Uint64(ids)
	}
	if count > uint64(len(ids)/8) {
		w.report(at, "lists %d free pages in room for %d", count, len(ids)/8)
		return
	}
	for i := range count {
		w.take(order.Uint64(ids[i*8:]))
	}
}
