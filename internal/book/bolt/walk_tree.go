package bolt

// tree walks a bucket's pages from its root page down. In the tree of all
// buckets, the outermost, every entry is a bucket.
func (w *walk) tree(id uint64, outermost bool) {
	h, b, ok := w.read(id)
	if !ok {
		return
	}
	switch h.flags {
	case branchPage:
		w.branch(id, h, b, outermost)
	case leafPage:
		w.leaf(id, h.count, b, outermost)
	default:
		w.report(id, "in a tree, but of kind %#x", h.flags)
	}
}

func (w *walk) branch(id uint64, h header, b []byte, outermost bool) {
	if h.count == 0 {
		w.report(id, "a branch without children")
		return
	}
	if !w.packed(id, h.count, b, func(element []byte) (pos, length uint64) {
		return uint64(order.Uint32(element)), uint64(order.Uint32(element[4:]))
	}) {
		return
	}
	child := func(i int) uint64 { return order.Uint64(b[headerSize+i*elementSize+8:]) }
	skip := !w.deep && !outermost && w.overLeaves(child(0))
	for i := range h.count {
		if skip {
			w.take(child(i))
		} else {
			w.tree(child(i), outermost)
		}
	}
}

// overLeaves reports whether a branch with such a first child is of the lowest
// row: all leaves of a tree are at the same depth.
func (w *walk) overLeaves(first uint64) bool {
	if first < 2 || first >= w.meta.pages {
		return false
	}
	b := make([]byte, headerSize)
	_, err := w.file.ReadAt(b, int64(first*w.meta.pageSize))
	return err == nil && readHeader(b).flags == leafPage
}

func (w *walk) leaf(id uint64, count int, b []byte, outermost bool) {
	if !w.packed(id, count, b, func(element []byte) (pos, length uint64) {
		return uint64(order.Uint32(element[4:])), uint64(order.Uint32(element[8:])) + uint64(order.Uint32(element[12:]))
	}) {
		return
	}
	for i := range count {
		place := headerSize + i*elementSize
		element := b[place:]
		flags := order.Uint32(element)
		if flags > bucketFlag || outermost && flags != bucketFlag {
			w.report(id, "an entry of no known kind: %#x", flags)
			continue
		}
		if flags == bucketFlag {
			from := place + int(order.Uint32(element[4:])) + int(order.Uint32(element[8:]))
			w.bucket(id, b[from:from+int(order.Uint32(element[12:]))])
		}
	}
}

// bucket walks the bucket that a leaf's value is: one with pages of its own, or
// a small one whose only page is in the value.
func (w *walk) bucket(id uint64, value []byte) {
	if len(value) < bucketSize {
		w.report(id, "a bucket of %d bytes", len(value))
		return
	}
	if root := order.Uint64(value); root != 0 {
		w.tree(root, false)
		return
	}
	inline := value[bucketSize:]
	if len(inline) < headerSize {
		w.report(id, "a small bucket of %d bytes", len(value))
		return
	}
	if h := readHeader(inline); h.flags != leafPage || h.overflow != 0 {
		w.report(id, "a small bucket of kind %#x", h.flags)
	} else {
		w.leaf(id, h.count, inline, false)
	}
}

// packed reports whether the elements of a page lie as bbolt writes them: the
// data of the first right behind the last element, and each next right behind
// the one before.
func (w *walk) packed(id uint64, count int, b []byte, data func(element []byte) (pos, length uint64)) bool {
	next := uint64(headerSize + count*elementSize)
	if next > uint64(len(b)) {
		w.report(id, "%d entries do not fit", count)
		return false
	}
	for i := range count {
		place := headerSize + i*elementSize
		pos, length := data(b[place:])
		if uint64(place)+pos != next || length > uint64(len(b))-next {
			w.report(id, "entry %d is not in its place", i)
			return false
		}
		next += length
	}
	return true
}
