package book

import (
	"bytes"
	"hash/maphash"
	"sync"

	"daybook/internal/clinic"
)

// visitCache keeps visits that were read before, so that everybody's hours do
// not unseal the same stays again with every change. A visit is taken from it
// only where its sealed bytes on the disk are the ones it was read from. What it
// gives is shared and must not be changed in place; it is lost with the process.
type visitCache struct {
	seed  maphash.Seed
	mu    sync.Mutex
	items map[string]cachedVisit // by key
}

type cachedVisit struct {
	sum   uint64
	visit clinic.Visit
}

// mostCached is how many visits are kept before the cache begins anew: some
// dozens of megabytes.
const mostCached = 20_000

func newVisitCache() *visitCache {
	return &visitCache{seed: maphash.MakeSeed(), items: map[string]cachedVisit{}}
}

// open is the visit of a sealed record; without a cache it is always read.
func (c *visitCache) open(t tables, key, sealed []byte) (clinic.Visit, error) {
	if c == nil {
		r, _, err := openRecord[clinic.Visit](t, bucketVisit, key, sealed)
		return r.Value, err
	}
	sum := maphash.Bytes(c.seed, sealed)
	c.mu.Lock()
	cached, ok := c.items[string(key)]
	c.mu.Unlock()
	if ok && cached.sum == sum {
		return cached.visit, nil
	}
	r, _, err := openRecord[clinic.Visit](t, bucketVisit, key, sealed)
	if err != nil {
		return r.Value, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.items) >= mostCached {
		clear(c.items)
	}
	c.items[string(key)] = cachedVisit{sum, r.Value}
	return r.Value, nil
}

// VisitsOf is a short range scan, however many years lie behind.
func (v view) VisitsOf(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Visit, error) {
	var found []clinic.Visit
	prefix := []byte(patient)
	last := to.String()
	err := v.tx.Walk(bucketVisit, append(bytes.Clone(prefix), from.String()...), func(key, sealed []byte) (bool, error) {
		if !bytes.HasPrefix(key, prefix) || string(key[len(prefix):len(prefix)+len(last)]) > last {
			return false, nil
		}
		visit, err := v.visits.open(v.tables, key, sealed)
		found = append(found, visit)
		return true, err
	})
	return found, err
}
