package keep

import (
	"fmt"
	"slices"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"

	"filippo.io/age"
)

// Tail is what the tapes in a folder have that a book lacks, as after bringing
// back a backup.
type Tail struct {
	// Entries is how many can be taken in, by which stations, and until when the
	// last of them was written, in UTC.
	Entries  int
	Stations []string
	Until    time.Time
	// Left is how many cannot: they lie behind a gap, or are not of one piece with
	// the book, which has others under their numbers. Why is a *book.ImportError or book.ErrNewer. Closed is how many do
	// not open with the book's keys and those given.
	Left   int
	Why    error
	Closed int
	// Others is how many tapes in the folder are of other books.
	Others int

	entries []journal.Entry
}

// Ahead reports whether there is anything to take in.
func (t Tail) Ahead() bool { return t.Entries > 0 }

// TapeTail looks what the tapes in a folder have that a book lacks. The book's own
// keys open them; where the book is older than a change of its data key, a
// station's identity or the recovery key is needed too. It changes nothing.
func TapeTail(b *book.Book, folder string, keys ...age.Identity) (Tail, error) {
	contents, err := ReadTape(folder, keys...)
	if err != nil {
		return Tail{}, err
	}
	g := tailGatherer{book: b, met: map[string]journal.Hash{}, closed: map[string]bool{}, last: map[string]book.StoredEntry{}}
	others := 0
	for _, tape := range contents.Tapes {
		if tape.Book != b.ID() {
			others++
			continue
		}
		if g.rings = nil; tape.ring != nil {
			g.rings = []*vault.Keyring{tape.ring}
		}
		if err := tape.each(g.gather); err != nil {
			return Tail{}, err
		}
	}
	tail, err := g.tail()
	tail.Others = others
	return tail, err
}

// takeTail takes in what TapeTail tells: all of it or nothing. Errors are those of
// TapeTail and book.Import.
func takeTail(b *book.Book, folder string, keys ...age.Identity) (Tail, error) {
	tail, err := TapeTail(b, folder, keys...)
	if err != nil || !tail.Ahead() {
		return tail, err
	}
	if _, err := b.Import(tail.entries); err != nil {
		return tail, fmt.Errorf("take in what the second copy has: %w", err)
	}
	return tail, nil
}

// TakeTailFor takes in what TapeTail tells, all of it or nothing, for somebody who must
// be allowed to change where copies go; the journal says who took it in. Errors are those
// of TapeTail and book.Import, and book.ErrNotAllowed.
func TakeTailFor(b *book.Book, actor clinic.Actor, folder string, keys ...age.Identity) (Tail, error) {
	err := b.Read(func(v clinic.View) error {
		if !clinic.AllowedOn(v, actor, clinic.ActSettings, b.Today()) {
			return fmt.Errorf("%s: %w", clinic.ActSettings, book.ErrNotAllowed)
		}
		return nil
	})
	if err != nil {
		return Tail{}, err
	}
	tail, err := takeTail(b, folder, keys...)
	if err != nil || !tail.Ahead() {
		return tail, err
	}
	_, err = b.Do(actor, clinic.NoteTakenIn{Folder: folder, Entries: tail.Entries, Stations: tail.Stations})
	return tail, err
}

// tailGatherer collects the entries of tapes that a book lacks.
type tailGatherer struct {
	book    *book.Book
	rings   []*vault.Keyring // beside the book's own
	met     map[string]journal.Hash
	closed  map[string]bool // by key
	entries []journal.Entry
	// last is each station's last entry that the book has: it shows whether book
	// and tape are of one piece.
	last map[string]book.StoredEntry
}

// asksAtOnce is how many entries one look at the book is asked about.
const asksAtOnce = 2000

func (g *tailGatherer) gather(stored []book.StoredEntry) error {
	for some := range slices.Chunk(stored, asksAtOnce) {
		keys := make([][]byte, len(some))
		for i, one := range some {
			keys[i] = one.Key
		}
		has, err := g.book.HasStored(keys)
		if err != nil {
			return err
		}
		for i, one := range some {
			if has[i] {
				g.known(one)
			} else {
				g.take(one)
			}
		}
	}
	return nil
}

func (g *tailGatherer) known(one book.StoredEntry) {
	_, station, _ := journal.ParseKey(one.Key)
	if string(one.Key) > string(g.last[station].Key) {
		g.last[station] = one
	}
}

// take keeps an entry, unless the same came before from another tape.
func (g *tailGatherer) take(one book.StoredEntry) {
	entry, err := g.book.OpenStored(one, g.rings...)
	if err != nil {
		g.closed[string(one.Key)] = true
		return
	}
	if hash, met := g.met[string(one.Key)]; met && hash == entry.Hash() {
		return
	}
	g.met[string(one.Key)] = entry.Hash()
	g.entries = append(g.entries, entry)
}

func (g *tailGatherer) tail() (Tail, error) {
	all := g.entries
	for _, one := range g.last {
		if entry, err := g.book.OpenStored(one); err == nil {
			all = append(all, entry)
		}
	}
	found, err := g.book.Takeable(all)
	if err != nil {
		return Tail{}, err
	}
	for key := range g.met {
		delete(g.closed, key)
	}
	tail := Tail{Entries: len(found.Entries), Left: found.Left, Why: found.Why, Closed: len(g.closed), entries: found.Entries}
	for _, entry := range found.Entries {
		if entry.Time.After(tail.Until) {
			tail.Until = entry.Time
		}
		if !slices.Contains(tail.Stations, entry.Station) {
			tail.Stations = append(tail.Stations, entry.Station)
		}
	}
	slices.Sort(tail.Stations)
	return tail, nil
}
