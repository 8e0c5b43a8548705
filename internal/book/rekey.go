package book

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

// errRekey means that the file that was written anew does not hold what the book does.
var errRekey = errors.New("what was sealed anew is not what the book holds")

// Rekey draws a new data key and seals every value of a closed book with it, in a new
// file beside it that is compared with the book and takes its place by one rename.
// Until then the book is as it was; a power cut leaves the old book or the new one,
// whole. The keys before stay in the keyring: the second copy has entries that only
// they open. Older copies of the book have a keyring of their own, and open as before.
//
// It helps where somebody may have the data key, but not the station's key nor the
// recovery key: what is written from now on, and what a thief gets hold of later, does
// not open with the old one. What they have already stays open to them.
//
// Errors are those of Open, ErrRecoveryUnknown, the context's and those of the disk.
func Rekey(ctx context.Context, options Options, progress func(entries int)) error {
	draft := options.Path + ".rekey"
	if err := os.Remove(draft); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err // what a run that was cut off left
	}
	if err := resealInto(ctx, options, draft, progress); err != nil {
		return errors.Join(err, removed(draft))
	}
	// That the draft opens as a book does is shown by recording in it.
	again := options
	again.Path = draft
	b, err := Open(again)
	if err == nil {
		_, err = b.Do(clinic.Actor{Kind: clinic.System}, clinic.NoteRekeyed{Key: int(b.ring.CurrentKey())})
		err = errors.Join(err, b.Close())
	}
	if err == nil {
		err = notInUse(options)
	}
	if err == nil {
		err = os.Rename(draft, options.Path)
	}
	if err != nil {
		return errors.Join(err, removed(draft))
	}
	return bolt.SyncFolder(options.Path)
}

func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// resealing writes a book anew under another data key.
type resealing struct {
	ctx       context.Context
	from      *bolt.File
	old, next *vault.Keyring
	progress  func(int)
	entries   int
}

func resealInto(ctx context.Context, options Options, draft string, progress func(int)) error {
	source, err := Inspect(options)
	if err != nil {
		return err
	}
	defer source.Close()
	identity, err := loadIdentity(options.KeyStore, source.id)
	if err != nil {
		return err
	}
	var recovery *age.X25519Recipient
	err = source.file.View(func(tx *bolt.Tx) (err error) {
		recovery, err = recoveryRecipient(tx, source.ring)
		return err
	})
	if err != nil {
		return err
	}
	next, err := source.ring.Rotated(options.Random)
	if err != nil {
		return err
	}
	wrapped, err := vault.Wrap(next, identity.Recipient(), recovery)
	if err != nil {
		return err
	}
	r := &resealing{ctx: ctx, from: source.file, old: source.ring, next: next, progress: progress}
	err = bolt.Create(draft, func(to *bolt.File) error {
		if err := r.copyAll(to); err != nil {
			return err
		}
		return writeKeys(to, next, wrapped, recovery.String())
	})
	if err != nil {
		return err
	}
	return r.compare(draft, source, identity)
}

// copyAll writes every bucket, and the few values that are needed to open the rest.
func (r *resealing) copyAll(to *bolt.File) error {
	for _, bucket := range append([]string{bucketMeta, bucketJournal}, StateBuckets()...) {
		var from []byte
		for more := true; more; {
			if err := r.ctx.Err(); err != nil {
				return err
			}
			piece, next, err := r.piece(bucket, from)
			if err != nil {
				return err
			}
			if err := to.Update(func(tx *bolt.Tx) error { return putPiece(tx, bucket, piece) }); err != nil {
				return err
			}
			if bucket == bucketJournal {
				r.entries += len(piece)
				r.progress(r.entries)
			}
			from, more = next, next != nil
		}
	}
	return nil
}

// piece reads some thousands of values of a bucket, sealed anew.
func (r *resealing) piece(bucket string, from []byte) (piece []StoredEntry, next []byte, err error) {
	err = r.from.View(func(tx *bolt.Tx) error {
		return tx.Walk(bucket, from, func(key, value []byte) (bool, error) {
			if len(piece) == storedKeys {
				next = bytes.Clone(key)
				return false, nil
			}
			again, err := r.reseal(bucket, key, value)
			if err != nil {
				return false, fmt.Errorf("seal %s anew: %w", bucket, err)
			}
			piece = append(piece, StoredEntry{Key: bytes.Clone(key), Value: again})
			return true, nil
		})
	})
	return piece, next, err
}

func putPiece(tx *bolt.Tx, bucket string, piece []StoredEntry) error {
	for _, one := range piece {
		put := tx.Put
		if bucket == bucketJournal {
			put = tx.Append
		}
		if err := put(bucket, one.Key, one.Value); err != nil {
			return err
		}
	}
	return nil
}

// reseal opens a value with the old key and seals it with the new one.
func (r *resealing) reseal(bucket string, key, value []byte) ([]byte, error) {
	switch {
	case bucket == bucketJournal:
		return r.resealEntry(key, value)
	case bucket == bucketMeta && string(key) != metaKinds:
		return bytes.Clone(value), nil // not sealed, or written by writeKeys
	}
	return r.through(vault.Place{Bucket: bucket, Key: key}, value)
}

func (r *resealing) through(place vault.Place, sealed []byte) ([]byte, error) {
	plain, err := r.old.Open(place, sealed)
	if err != nil {
		return nil, err
	}
	return r.next.Seal(place, plain)
}

// resealEntry seals header and body; the body of a purged entry stays away.
func (r *resealing) resealEntry(key, value []byte) ([]byte, error) {
	header, body, err := journal.Unframe(value)
	if err != nil {
		return nil, err
	}
	if header, err = r.through(vault.Place{Bucket: placeHeader, Key: key}, header); err != nil {
		return nil, err
	}
	if len(body) > 0 {
		if body, err = r.through(vault.Place{Bucket: placeBody, Key: key}, body); err != nil {
			return nil, err
		}
	}
	return journal.Frame(header, body), nil
}

// compare holds the new file against the book, opened by the station's key as a start
// would: every entry and every value of the state.
func (r *resealing) compare(draft string, source *Inspection, identity age.Identity) error {
	made, err := InspectWith(draft, identity)
	if err != nil {
		return err
	}
	defer made.Close()
	want, err := entryHashes(source)
	if err != nil {
		return err
	}
	got, err := entryHashes(made)
	if err != nil {
		return err
	}
	differ, err := source.Compare(made)
	if err != nil {
		return err
	}
	if want != got || len(differ) > 0 {
		return errRekey
	}
	return nil
}

// entryHashes is one hash over all that the journal holds, opened.
func entryHashes(i *Inspection) (all journal.Hash, err error) {
	err = i.Entries(func(key, header, body []byte, unreadable error) error {
		if unreadable != nil {
			return unreadable
		}
		all = journal.HashHeader(bytes.Join([][]byte{all[:], key, header, body}, []byte{0}))
		return nil
	})
	return all, err
}
