package export

import (
	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// Why an entry's content stays in the book.
const (
	withheldSecret     = "secret"     // it opens something for whoever guesses it
	withheldGone       = "gone"       // it was removed at the end of retention, or never came into this book
	withheldUnreadable = "unreadable" // it does not open; a verification says more
)

// entry is one entry of the journal on its way out.
type entry struct {
	journal.Entry
	event    clinic.Event // what goes along; nil where it cannot be read
	payload  []byte       // of the event, as it goes along
	whole    bool         // the payload is the entry's own
	withheld string
	patient  clinic.PatientID
	sentence string
}

// readBytes is how much of the journal one look at the book takes.
const readBytes = 1 << 20

// eachEntry visits the journal in its order.
func (r *reading) eachEntry(visit func(entry) error) error {
	var from []byte
	done := 0
	for {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		piece, err := r.book.ReadStored(from, readBytes, func(uint64, string) bool { return true })
		if err != nil {
			return err
		}
		for _, stored := range piece.Entries {
			if err := visit(r.open(stored)); err != nil {
				return err
			}
		}
		done += len(piece.Entries)
		r.went(done, r.end.entries)
		if from = piece.Next; from == nil {
			return nil
		}
	}
}

func (r *reading) open(stored book.StoredEntry) entry {
	opened, err := r.book.OpenStored(stored)
	if err != nil {
		n, station, _ := journal.ParseKey(stored.Key)
		return entry{Entry: journal.Entry{Header: journal.Header{N: n, Station: station}}, withheld: withheldUnreadable}
	}
	e := entry{Entry: opened}
	if opened.Purged() {
		e.withheld = withheldGone
		if kindWithSecrets(opened.Kind) {
			e.withheld = withheldSecret
		}
		return e
	}
	r.openEvent(&e)
	return e
}

// openEvent reads what an entry says, without what is secret in it.
func (r *reading) openEvent(e *entry) {
	own, err := journal.Payload(e.BodyBytes)
	payload := own
	if err == nil {
		payload, err = r.upcasts.Upcast(e.Kind, e.Version, own)
	}
	var event clinic.Event
	if err == nil {
		event, err = clinic.DecodeEvent(e.Kind, payload)
	}
	if err != nil {
		e.withheld = withheldUnreadable
		return
	}
	open, secret := clinic.WithoutSecrets(event)
	e.event, e.payload, e.whole = open, own, !secret
	if secret {
		e.withheld = withheldSecret
		if e.payload, err = clinic.EncodeEvent(open); err != nil {
			e.payload = nil // no event of the clinic is what JSON cannot hold
		}
	}
	told := clinic.Tell(r.Person, open)
	e.patient = clinic.PatientOf(open)
	e.sentence = r.options.Sentence(told, clinic.WhyOf(open))
}

// kindWithSecrets reports whether a kind of entry is withheld for what is in it.
func kindWithSecrets(kind string) bool {
	for _, event := range []clinic.Event{clinic.StaffPINSet{}, clinic.PatientPINSet{}, clinic.PatientsMerged{}, clinic.RecoveryMade{}, clinic.RecoveryConfirmed{}} {
		if event.Kind() == kind {
			return true
		}
	}
	return false
}

// end is where a journal ends, and who wrote how much of it.
type end struct {
	entries  int
	last     journal.Entry
	stations []station
}

// station is one installation that wrote into the journal.
type station struct {
	id          string
	entries     int
	first, last journal.Header
}
