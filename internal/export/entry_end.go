package export

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"daybook/internal/book"
	"daybook/internal/journal"
)

// findEnd counts the entries of each station, by their keys alone, and reads the first
// and the last of each.
func findEnd(ctx context.Context, b *book.Book) (end, error) {
	type span struct {
		entries     int
		first, last uint64
	}
	found := map[string]*span{}
	count := func(n uint64, station string) bool {
		s := found[station]
		if s == nil {
			s = &span{first: n}
			found[station] = s
		}
		s.entries++
		s.last = n
		return false
	}
	var from []byte
	for {
		piece, err := b.ReadStored(from, readBytes, count)
		if err != nil || ctx.Err() != nil {
			return end{}, cmp.Or(err, ctx.Err())
		}
		if from = piece.Next; from == nil {
			break
		}
	}
	var e end
	for id, s := range found {
		first, last := readAt(b, s.first, id), readAt(b, s.last, id)
		e.entries += s.entries
		e.stations = append(e.stations, station{id: id, entries: s.entries, first: first.Header, last: last.Header})
		if last.N > e.last.N || last.N == e.last.N && id > e.last.Station {
			e.last = last
		}
	}
	slices.SortFunc(e.stations, func(a, b station) int { return cmp.Or(cmp.Compare(a.first.N, b.first.N), strings.Compare(a.id, b.id)) })
	return e, nil
}

// readAt opens one entry; one that does not open has its place alone.
func readAt(b *book.Book, n uint64, station string) journal.Entry {
	unread := journal.Entry{Header: journal.Header{N: n, Station: station}}
	value, err := b.StoredAt(n, station)
	if err != nil || value == nil {
		return unread
	}
	entry, err := b.OpenStored(book.StoredEntry{Key: journal.Key(n, station), Value: value})
	if err != nil {
		return unread
	}
	return entry
}
