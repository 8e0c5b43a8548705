package book

import (
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

var (
	// ErrStopped means that the disk did not take an entry and the book waits
	// until it can be reopened. Nothing that was acknowledged is lost.
	ErrStopped = errors.New("the book is stopped: the disk did not take an entry")

	// ErrClosed means that the book was closed.
	ErrClosed = errors.New("the book is closed")

	// ErrNotAllowed means that the actor's role does not include the act.
	ErrNotAllowed = errors.New("this role may not do that")
)

// Book is an open daybook. It is safe for concurrent use.
type Book struct {
	options Options
	id      string
	station string

	writer sync.Mutex // held while deciding and committing
	chain  journal.Chain
	head   journal.Head
	watch  clockWatch
	closed bool

	reloaded bool // since the subscribers were last told
	tookBack bool // the file had to be put back, which the desk was not told yet

	open   sync.RWMutex // the file may be reopened only while nobody reads
	file   *bolt.File
	keys   atomic.Pointer[vault.Keyring] // exchanged together with the file, by Rekey alone
	snap   atomic.Pointer[snapshot]
	health atomic.Pointer[Health]

	highest atomic.Uint64 // number of any station's last entry
	imports atomic.Uint64 // how often entries of other stations were taken in

	guesses     guesses     // of numbers and PINs at the lobby screen
	visits      *visitCache // for reading
	upcasts     journal.Upcasts
	subscribers subscribers
}

// Options are what a book needs from outside.
type Options struct {
	Path     string // of the file
	KeyStore vault.KeyStore
	Clock    Clock
	Random   io.Reader // for keys, ids and cards: crypto/rand
	File     bolt.Options
	// Fault runs before every step that exchanges files or keys, and fails it with its
	// error: for trying out what a failing disk and a power cut do. Nil for no such thing.
	Fault func(step string) error
}

// Health is how the book is.
type Health struct {
	Stopped  error     // why no entry can be written; nil is well
	Since    time.Time // when it stopped
	Doubtful bool      // the clock may be wrong
}

// ring is the book's keyring. One that was read before another took its place still
// opens what was read with it.
func (b *Book) ring() *vault.Keyring { return b.keys.Load() }

// Health is how the book is now.
func (b *Book) Health() Health { return *b.health.Load() }

// ID is the book's id, which every sealed value is bound to.
func (b *Book) ID() string { return b.id }

// Station is this installation's id.
func (b *Book) Station() string { return b.station }

// Path is where the book's file lies.
func (b *Book) Path() string { return b.options.Path }

// Now is the book's own clock, which the demo moves.
func (b *Book) Now() time.Time { return b.options.Clock.Now() }

// Zone is the clinic's zone.
func (b *Book) Zone() *time.Location { return zoneOf(b.Settings()) }

// Settings are the clinic's settings as of now.
func (b *Book) Settings() clinic.Settings { return b.snap.Load().settings }

// Logo is the clinic's logo for documents, as PNG; nil where there is none.
func (b *Book) Logo() []byte { return b.snap.Load().logo.PNG }

// Demo reports whether this is a sample clinic.
func (b *Book) Demo() bool { return b.snap.Load().founded.Demo }

// DeskBack is when somebody will be at the desk; zero while somebody is.
func (b *Book) DeskBack() time.Time { return b.snap.Load().deskBack(b.Now()) }

// Today is the calendar day at the clinic.
func (b *Book) Today() clinic.Date { return clinic.DateIn(b.Now(), b.Zone()) }

// zoneOf never fails: a zone is checked when the settings are saved, and a
// table that lost it since is answered with UTC rather than with a dead lobby.
func zoneOf(s clinic.Settings) *time.Location {
	zone, err := time.LoadLocation(s.Zone)
	if err != nil {
		return time.UTC
	}
	return zone
}

// Close lets go of the file once nobody reads or writes. It is ErrGone or ErrReplaced
// where what was recorded since the file was taken away could not be put back.
func (b *Book) Close() error {
	b.writer.Lock()
	defer b.writer.Unlock()
	b.open.Lock()
	defer b.open.Unlock()
	b.closed = true
	if b.file == nil {
		return nil
	}
	err := b.holdOn()
	err = errors.Join(err, b.file.Close())
	b.file = nil
	return err
}

// Head is the last entry of this station: what is printed on documents, so that
// a later verification can be held against them. Its number is 0 before the first.
func (b *Book) Head() journal.Head {
	b.writer.Lock()
	defer b.writer.Unlock()
	return b.head
}
