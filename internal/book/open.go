package book

import (
	"errors"
	"fmt"
	"path/filepath"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

var (
	// ErrNewer means that the book was written by a newer Daybook.
	ErrNewer = errors.New("the book was written by a newer version of Daybook")

	// ErrNotABook means that the file is a database, but not one of Daybook's.
	ErrNotABook = errors.New("the file is not a Daybook book")
)

// startChecks is how many of the last entries a start looks at; the full
// verification takes longer and has its own time.
const startChecks = 1000

// Open opens a book with this station's identity. Beside the errors of bolt
// and vault it may be ErrNewer, ErrNotABook or a *TailError.
func Open(options Options) (*Book, error) {
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		return nil, err
	}
	b, err := newBook(options, file)
	if err != nil {
		file.Close()
		return nil, err
	}
	_ = sweepAnew(filepath.Dir(options.Path)) // what stays hinders nothing
	return b, nil
}

// ReadID is the id of a book, which can be read without any key. Errors are those
// of bolt, ErrNewer and ErrNotABook.
func ReadID(options Options) (string, error) {
	file, err := bolt.Open(options.Path, options.File)
	if err != nil {
		return "", err
	}
	defer file.Close()
	id, _, err := readMeta(file)
	return id, err
}

func newBook(options Options, file *bolt.File) (*Book, error) {
	b := &Book{options: options, upcasts: Upcasts(), visits: newVisitCache()}
	b.health.Store(&Health{})
	id, keyring, err := readMeta(file)
	if err != nil {
		return nil, err
	}
	b.id = id
	identity, err := stationIdentity(options, id, keyring)
	if err != nil {
		return nil, err
	}
	ring, err := vault.Unwrap(keyring, identity)
	if err != nil {
		return nil, fmt.Errorf("open the keyring: %w", err)
	}
	b.keys.Store(ring)
	b.station = StationOf(identity.Recipient().String())
	if err := fillLists(file, &Inspection{file: file, ring: ring, upcasts: b.upcasts, id: id}); err != nil {
		return nil, err
	}
	if err := b.load(file); err != nil {
		return nil, err
	}
	b.file = file
	return b, nil
}

// StationOf is a station's id: it follows from its public key, so that every
// new identity, after a restore or a clone, is a new station.
func StationOf(recipient string) string {
	hash := journal.HashHeader([]byte(recipient))
	return fmt.Sprintf("%x", hash[:6])
}

func loadIdentity(store vault.KeyStore, bookID string) (*age.X25519Identity, error) {
	text, err := store.Load(bookID)
	if err != nil {
		return nil, fmt.Errorf("load this station's key: %w", err)
	}
	return vault.ParseIdentity(text)
}

func readMeta(file *bolt.File) (id string, keyring []byte, err error) {
	err = file.View(func(tx *bolt.Tx) error {
		format := tx.Get(bucketMeta, []byte(metaFormat))
		id = string(tx.Get(bucketMeta, []byte(metaBook)))
		keyring = tx.Get(bucketMeta, []byte(metaKeyring))
		switch {
		case len(format) != 1 || id == "" || keyring == nil:
			return ErrNotABook
		case format[0] > fileFormat:
			return ErrNewer
		}
		return nil
	})
	return id, keyring, err
}

// load reads the snapshot, checks the end of the journal and takes up the chain.
func (b *Book) load(file *bolt.File) error {
	var read loaded
	err := file.View(func(tx *bolt.Tx) (err error) {
		read, err = b.readLoaded(tables{tx: tx, ring: b.ring()})
		return err
	})
	if err == nil {
		b.adopt(read)
	}
	return err
}

// loaded is what a book holds in memory of its file.
type loaded struct {
	snap  *snapshot
	end   tail
	chain journal.Chain
}

func (b *Book) readLoaded(t tables) (read loaded, err error) {
	if read.snap, err = loadSnapshot(t); err != nil {
		return read, err
	}
	if read.end, err = readTail(t, b.station); err != nil {
		return read, err
	}
	read.chain, err = journal.NewChain(b.station, read.end.header, read.end.highest)
	return read, err
}

// adopt goes on with what was read from the file. The caller holds the writer's
// lock, or is the only one who knows the book.
func (b *Book) adopt(read loaded) {
	b.chain, b.head = read.chain, read.end.head
	b.highest.Store(b.chain.Highest())
	if before := b.snap.Load(); before == nil {
		b.watch = watchClock(b.options.Clock, read.end.last, read.snap.clock)
	} else {
		b.watch = b.watch.watchOn(b.options.Clock, read.end.last, before.clock, read.snap.clock)
	}
	b.snap.Store(read.snap)
	b.health.Store(&Health{Doubtful: b.watch.check(b.options.Clock), Stopped: b.Health().Stopped, Since: b.Health().Since})
}

// tail is where the journal ends.
type tail struct {
	header  []byte // of this station's last entry
	head    journal.Head
	highest uint64         // of any station
	last    journal.Header // of any station
}

// TailError says what is wrong with the end of the journal.
type TailError struct{ Finding journal.Finding }

func (e *TailError) Error() string { return "the end of the journal: " + e.Finding.String() }

// readTail finds the end of the journal and checks its last entries.
func readTail(t tables, station string) (tail, error) {
	var end tail
	var entries []storedEntry
	err := t.tx.WalkBack(bucketJournal, func(key, value []byte) (bool, error) {
		entry, err := openEntry(t, key, value)
		if err != nil {
			return false, err
		}
		if len(entries) == 0 {
			end.highest, end.last = entry.N, entry.Header
		}
		if end.header == nil && entry.Station == station {
			end.header, end.head = entry.HeaderBytes, headOf(entry)
		}
		if len(entries) < startChecks {
			entries = append(entries, storedEntry{append([]byte(nil), key...), entry})
		}
		return len(entries) < startChecks || end.header == nil, nil
	})
	if err != nil {
		return end, fmt.Errorf("read the end of the journal: %w", err)
	}
	return end, checkTail(entries)
}

type storedEntry struct {
	key   []byte
	entry journal.Entry
}

func checkTail(newestFirst []storedEntry) error {
	verifier := journal.NewTailVerifier()
	for i := len(newestFirst) - 1; i >= 0; i-- {
		stored := newestFirst[i]
		for _, finding := range verifier.Check(stored.key, stored.entry.HeaderBytes, stored.entry.BodyBytes) {
			if finding.Kind.Fault() {
				return &TailError{finding}
			}
		}
	}
	return nil
}

// openEntry opens what the journal keeps under a key.
func openEntry(t tables, key, value []byte) (journal.Entry, error) {
	header, body, err := unseal(t.ring, key, value)
	if err != nil {
		return journal.Entry{}, err
	}
	return journal.ReadEntry(header, body)
}

// unseal opens the header and the body of a stored value; the body of a purged
// entry is nil.
func unseal(ring *vault.Keyring, key, value []byte) (header, body []byte, err error) {
	sealedHeader, sealedBody, err := journal.Unframe(value)
	if err != nil {
		return nil, nil, err
	}
	if header, err = ring.Open(vault.Place{Bucket: placeHeader, Key: key}, sealedHeader); err != nil {
		return nil, nil, err
	}
	if len(sealedBody) == 0 {
		return header, nil, nil
	}
	body, err = ring.Open(vault.Place{Bucket: placeBody, Key: key}, sealedBody)
	return header, body, err
}

// Upcasts knows every kind of event and how its old payloads become current.
func Upcasts() journal.Upcasts {
	kinds := map[string][]journal.Step{}
	for _, event := range clinic.Events() {
		kinds[event.Kind()] = nil
	}
	return journal.NewUpcasts(kinds)
}
