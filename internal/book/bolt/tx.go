package bolt

import (
	"bytes"
	"fmt"
	"io"

	"go.etcd.io/bbolt"
)

// Tx is one moment of the file. It belongs to one goroutine.
type Tx struct{ tx *bbolt.Tx }

// Close ends a transaction that reads.
func (t *Tx) Close() { t.tx.Rollback() }

// Get is the value under a key, as bytes that stay good after the transaction;
// nil where there is none.
func (t *Tx) Get(bucket string, key []byte) []byte {
	b := t.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil
	}
	return bytes.Clone(b.Get(key))
}

// Put keeps a value under a key, and makes the bucket where it is missing.
func (t *Tx) Put(bucket string, key, value []byte) error {
	b, err := t.tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return fmt.Errorf("make bucket %s: %w", bucket, err)
	}
	return b.Put(key, value)
}

// Append keeps a value under a key that is greater than most others, packing
// pages full: for the journal, whose keys only grow.
func (t *Tx) Append(bucket string, key, value []byte) error {
	b, err := t.tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return fmt.Errorf("make bucket %s: %w", bucket, err)
	}
	b.FillPercent = 1.0 // must be set in every transaction
	return b.Put(key, value)
}

// Remove takes a key away; nothing where there is none.
func (t *Tx) Remove(bucket string, key []byte) error {
	b := t.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil
	}
	return b.Delete(key)
}

// Drop removes a bucket with all it holds; nothing where there is none.
func (t *Tx) Drop(bucket string) error {
	if t.tx.Bucket([]byte(bucket)) == nil {
		return nil
	}
	return t.tx.DeleteBucket([]byte(bucket))
}

// Walk visits the keys from one on, in order, until the visit returns false or
// an error. A nil from starts at the first key. Key and value are good only
// during the visit.
func (t *Tx) Walk(bucket string, from []byte, visit func(key, value []byte) (bool, error)) error {
	b := t.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil
	}
	c := b.Cursor()
	for key, value := seek(c, from); key != nil; key, value = c.Next() {
		more, err := visit(key, value)
		if err != nil || !more {
			return err
		}
	}
	return nil
}

func seek(c *bbolt.Cursor, from []byte) ([]byte, []byte) {
	if from == nil {
		return c.First()
	}
	return c.Seek(from)
}

// WalkBack visits the keys from the last one backwards.
func (t *Tx) WalkBack(bucket string, visit func(key, value []byte) (bool, error)) error {
	return t.WalkBackFrom(bucket, nil, visit)
}

// WalkBackFrom visits the keys below one, backwards, until the visit returns false
// or an error. A nil key starts at the last one.
func (t *Tx) WalkBackFrom(bucket string, below []byte, visit func(key, value []byte) (bool, error)) error {
	b := t.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil
	}
	c := b.Cursor()
	key, value := c.Last()
	if below != nil {
		if found, _ := c.Seek(below); found != nil {
			key, value = c.Prev()
		}
	}
	for key != nil {
		more, err := visit(key, value)
		if err != nil || !more {
			return err
		}
		key, value = c.Prev()
	}
	return nil
}

// Buckets lists the names of the buckets.
func (t *Tx) Buckets() []string {
	var names []string
	t.tx.ForEach(func(name []byte, _ *bbolt.Bucket) error {
		names = append(names, string(name))
		return nil
	})
	return names
}

// Size is the length of the file in bytes as the transaction sees it.
func (t *Tx) Size() int64 { return t.tx.Size() }

// WriteTo copies the whole file as of this moment.
func (t *Tx) WriteTo(w io.Writer) (int64, error) { return t.tx.WriteTo(w) }
