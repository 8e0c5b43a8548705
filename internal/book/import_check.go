package book

import (
	"bytes"
	"slices"

	"daybook/internal/journal"
)

// missingOf checks entries against the book, and returns those that it lacks in
// the order of the journal.
func (b *Book) missingOf(t tables, entries []journal.Entry) ([]importedEntry, error) {
	check := newImportCheck(t, b.Highest())
	var missing []importedEntry
	for _, entry := range inOrder(entries) {
		missed, finding, err := check.next(entry)
		if err != nil {
			return nil, err
		}
		if finding != nil {
			return nil, &ImportError{*finding}
		}
		if !missed {
			continue
		}
		event, err := b.eventOfImported(entry)
		if err != nil {
			return nil, err
		}
		if event != nil && b.snap.Load().isPurged(event) { // once removed, it does not come back
			entry.BodyBytes, event = nil, nil
		}
		missing = append(missing, importedEntry{entry, event})
	}
	return missing, nil
}

func inOrder(entries []journal.Entry) []journal.Entry {
	return slices.SortedFunc(slices.Values(entries), func(a, b journal.Entry) int {
		return bytes.Compare(a.Key(), b.Key())
	})
}

// importCheck holds entries, in the order of the journal, against what a book
// has and what came before them.
type importCheck struct {
	tables
	highest uint64
	chains  map[string]journal.Head // of the stations that were met
	last    *journal.Entry
}

func newImportCheck(t tables, highest uint64) *importCheck {
	return &importCheck{tables: t, highest: highest, chains: map[string]journal.Head{}}
}

// next reports whether the book lacks an entry, or what is wrong with it.
func (c *importCheck) next(entry journal.Entry) (missing bool, found *journal.Finding, err error) {
	finding := func(kind journal.FindingKind) (bool, *journal.Finding, error) {
		return false, &journal.Finding{Kind: kind, N: entry.N, Until: entry.N, Station: entry.Station}, nil
	}
	read, err := journal.ReadEntry(entry.HeaderBytes, entry.BodyBytes)
	if err != nil || !bytes.Equal(read.Key(), entry.Key()) || !read.Purged() && !read.Whole() {
		return finding(journal.Altered)
	}
	if known, has, err := c.known(entry); err != nil || has {
		if err == nil && known != read.Hash() {
			return finding(journal.Forked)
		}
		return false, nil, err
	}
	chain, err := c.chain(entry.Station)
	switch {
	case err != nil:
		return false, nil, err
	case entry.N <= chain.N || read.Prev != chain.Hash:
		return finding(journal.Broken)
	case entry.N > c.highest+1:
		return false, &journal.Finding{Kind: journal.Missing, N: c.highest + 1, Until: entry.N - 1}, nil
	}
	c.highest = max(c.highest, entry.N)
	c.chains[entry.Station] = headOf(read)
	c.last = &read
	return true, nil, nil
}

// known is the hash of the entry under the same number of the same station, where
// the book has one or one came just now.
func (c *importCheck) known(entry journal.Entry) (hash journal.Hash, has bool, err error) {
	if c.last != nil && bytes.Equal(c.last.Key(), entry.Key()) {
		return c.last.Hash(), true, nil
	}
	key := entry.Key()
	value := c.tx.Get(bucketJournal, key)
	if value == nil {
		return hash, false, nil
	}
	own, err := openEntry(c.tables, key, value)
	return own.Hash(), true, err
}

func (c *importCheck) chain(station string) (journal.Head, error) {
	if head, met := c.chains[station]; met {
		return head, nil
	}
	head, err := lastOf(c.tables, station)
	c.chains[station] = head
	return head, err
}
