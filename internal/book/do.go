package book

import (
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// Item is one command of a batch.
type Item struct {
	Actor   clinic.Actor
	Command clinic.Command
	// At is the moment to record, for what happened before Daybook was told:
	// the sample clinic's history. Zero is now.
	At time.Time
}

// Do decides one command and commits what it decides. It returns the events,
// none where everything is so already. Errors are a *clinic.Refusal,
// ErrNotAllowed, ErrStopped, or what the disk said.
func (b *Book) Do(actor clinic.Actor, command clinic.Command) ([]clinic.Event, error) {
	return b.Batch(Item{Actor: actor, Command: command})
}

// Batch decides many commands one after the other, each seeing what the ones
// before it did, and commits all of it at once: all or nothing.
func (b *Book) Batch(items ...Item) ([]clinic.Event, error) {
	b.writer.Lock()
	var doubt, events []clinic.Event
	back, err := b.inPlace()
	if err == nil && slices.ContainsFunc(items, Item.isNow) {
		doubt, err = b.recordDoubt()
	}
	if err == nil {
		events, err = b.write(items)
	}
	change := b.news(slices.Concat(back, doubt, events))
	b.writer.Unlock()
	b.tell(change)
	return events, err
}

// isNow reports whether the clock says when it happened.
func (i Item) isNow() bool { return i.At.IsZero() }

// write runs a batch. Where the disk did not take it, the file says whether it
// is in there; where it is not, it is tried once more.
func (b *Book) write(items []Item) ([]clinic.Event, error) {
	if b.Health().Stopped != nil {
		return nil, ErrStopped
	}
	if b.file == nil {
		return nil, ErrClosed
	}
	tried, err := b.commit(items)
	if !isCommitError(err) {
		return tried.events, err
	}
	if err := b.reload(); err != nil {
		return nil, b.stop(err)
	}
	if b.head == tried.head { // in the file, but does the disk take anything?
		if err := b.probe(); err != nil {
			return nil, b.stopAnew(err)
		}
		return tried.events, nil
	}
	tried, err = b.commit(items)
	if isCommitError(err) {
		return nil, b.stopAnew(err)
	}
	return tried.events, err
}

// stopAnew stops, and reads the file anew, so that reading goes on with what it
// holds now.
func (b *Book) stopAnew(cause error) error {
	b.reload()
	return b.stop(cause)
}

// pass is one batch on its way into the file.
type pass struct {
	book   *Book
	view   view
	apply  applier
	chain  journal.Chain
	head   journal.Head
	watch  clockWatch
	batch  string
	events []clinic.Event
}

// commit runs a batch in one transaction. Of a commit that failed it returns
// what was tried; of a batch that came to nothing, no events.
func (b *Book) commit(items []Item) (*pass, error) {
	p := &pass{book: b, chain: b.chain, head: b.head, watch: b.watch}
	draft := b.snap.Load().draft()
	err := b.file.Update(func(tx *bolt.Tx) error {
		t := tables{tx: tx, ring: b.ring()}
		p.view, p.apply = view{draft, t, b.Now()}, applier{t, draft}
		if err := p.run(items); err != nil {
			return err
		}
		if len(p.events) == 0 {
			return errNothing
		}
		return putCommits(tx, draft.commits)
	})
	if err == errNothing {
		b.noteClock(p.watch.doubtful)
		return p, nil
	}
	if isCommitError(err) {
		return p, err
	}
	if err != nil {
		return &pass{}, err
	}
	b.snap.Store(draft)
	b.chain, b.head, b.watch = p.chain, p.head, p.watch
	b.highest.Store(b.chain.Highest())
	b.noteClock(b.watch.doubtful)
	return p, nil
}

func putCommits(tx *bolt.Tx, commits uint64) error {
	return tx.Put(bucketMeta, []byte(metaCommits), binary.BigEndian.AppendUint64(nil, commits))
}

func (p *pass) run(items []Item) error {
	if len(items) > 1 {
		id, err := clinic.NewID[string](p.book.options.Random)
		if err != nil {
			return err
		}
		p.batch = id
	}
	for _, item := range items {
		if err := p.take(item); err != nil {
			return err
		}
	}
	return nil
}

func (p *pass) take(item Item) error {
	env := p.env(item)
	person := p.view.person()
	if !clinic.AllowedOn(person, item.Actor, item.Command.Act(), env.Today()) {
		return fmt.Errorf("%s: %w", item.Command.Act(), ErrNotAllowed)
	}
	events, err := clinic.Decide(person, env, item.Command)
	if err != nil {
		return err
	}
	for _, event := range events {
		if err := p.record(event, env, p.meta(item, env)); err != nil {
			return err
		}
	}
	return nil
}

func (p *pass) env(item Item) clinic.Env {
	clock := p.book.options.Clock
	env := clinic.Env{Now: clock.Now().UTC(), Zone: zoneOf(p.view.settings), Random: p.book.options.Random, Actor: item.Actor, Station: p.book.station}
	if item.At.IsZero() {
		env.Doubtful = p.watch.check(clock)
	} else {
		env.Now = item.At.UTC()
	}
	return env
}

// meta places an entry in time. What happened before Daybook was told has no
// place on the monotonic clock.
func (p *pass) meta(item Item, env clinic.Env) journal.Meta {
	meta := journal.Meta{Time: env.Now, Actor: env.Actor.String(), Batch: p.batch}
	if clock := p.book.options.Clock; item.isNow() {
		meta.Boot, meta.Mono = clock.Boot(), int64(clock.Mono())
	}
	return meta
}

// record makes an event an entry, and applies it. What is written names the
// record that the fact belongs to; who asked is told of the person.
func (p *pass) record(decided clinic.Event, env clinic.Env, meta journal.Meta) error {
	event, err := clinic.Home(p.view.person(), decided)
	if err != nil {
		return err
	}
	payload, err := clinic.EncodeEvent(event)
	if err != nil {
		return err
	}
	version, _ := p.book.upcasts.Current(event.Kind())
	entry, err := p.chain.Append(meta, event.Kind(), version, payload, p.book.options.Random)
	if err != nil {
		return err
	}
	if err := putEntry(p.apply.tables, entry); err != nil {
		return err
	}
	if err := p.apply.apply(event, stampOf(entry.Header), recordedBy(entry.Header)); err != nil {
		return err
	}
	p.watch.saw(env.Now, event, p.book.options.Clock)
	p.head = headOf(entry)
	p.events = append(p.events, decided)
	return nil
}

// putEntry seals header and body apart, so that a body can be purged alone. One that
// was purged has none.
func putEntry(t tables, entry journal.Entry) error {
	value, err := sealEntry(t.ring, entry)
	if err != nil {
		return err
	}
	return t.tx.Append(bucketJournal, entry.Key(), value)
}

func sealEntry(ring *vault.Keyring, entry journal.Entry) ([]byte, error) {
	key := entry.Key()
	header, err := ring.Seal(vault.Place{Bucket: placeHeader, Key: key}, entry.HeaderBytes)
	if err != nil || entry.Purged() {
		return journal.Frame(header, nil), err
	}
	body, err := ring.Seal(vault.Place{Bucket: placeBody, Key: key}, entry.BodyBytes)
	return journal.Frame(header, body), err
}

func headOf(e journal.Entry) journal.Head {
	return journal.Head{Station: e.Station, N: e.N, Hash: e.Hash()}
}

func stampOf(h journal.Header) stamp { return stamp{N: h.N, Station: h.Station} }

func recordedBy(h journal.Header) clinic.Recorded {
	return clinic.Recorded{At: h.Time, Actor: clinic.ParseActor(h.Actor)}
}
