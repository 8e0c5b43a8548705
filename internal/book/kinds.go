package book

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// kindsPlace is where the kinds of entries are sealed.
func kindsPlace() vault.Place { return vault.Place{Bucket: bucketMeta, Key: []byte(metaKinds)} }

// noteKind remembers that the journal has entries of a kind. A Daybook that does not
// know one of them would show a book without what those entries say, and write on
// from there; so it does not open it at all.
func (a applier) noteKind(kind string) error {
	if a.kinds.items[kind] {
		return nil
	}
	a.kinds.put(kind, true)
	plain, err := json.Marshal(slices.Sorted(maps.Keys(a.kinds.items)))
	if err != nil {
		return fmt.Errorf("note the kinds of entries: %w", err)
	}
	sealed, err := a.ring.Seal(kindsPlace(), plain)
	if err != nil {
		return err
	}
	return a.tx.Put(bucketMeta, []byte(metaKinds), sealed)
}

// loadKinds reads which kinds of entries there are. It is ErrNewer where this version
// does not know one. A book from before they were noted has only known ones.
func (s *snapshot) loadKinds(t tables) error {
	sealed := t.tx.Get(bucketMeta, []byte(metaKinds))
	if len(sealed) == 0 {
		return nil
	}
	plain, err := t.ring.Open(kindsPlace(), sealed)
	if err != nil {
		return fmt.Errorf("read the kinds of entries: %w", err)
	}
	var kinds []string
	if err := json.Unmarshal(plain, &kinds); err != nil {
		return fmt.Errorf("read the kinds of entries: %w", err)
	}
	for _, kind := range kinds {
		known := slices.ContainsFunc(clinic.Events(), func(e clinic.Event) bool { return e.Kind() == kind })
		if !known {
			return fmt.Errorf("%w: it has entries of the kind %q", ErrNewer, kind)
		}
		s.kinds.put(kind, true)
	}
	return nil
}
