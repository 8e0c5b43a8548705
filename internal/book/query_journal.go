package book

import (
	"bytes"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// JournalQuery says which entries of the journal are looked for. What is empty asks
// for nothing.
type JournalQuery struct {
	Patient  clinic.PatientID
	Staff    clinic.StaffID // who did it
	Group    clinic.TellGroup
	From, To clinic.Date // both included, in the clinic's zone
	Before   []byte      // only entries before this place: the Next of the page before
	Most     int         // entries of a page
}

// JournalLine is one entry in words.
type JournalLine struct {
	Place  []byte // in the journal
	N      uint64
	At     time.Time
	Actor  clinic.Actor
	Staff  string // the name of who did it, where somebody at the clinic did
	Told   clinic.Told
	Name   string // of the patient
	Number string
	Purged bool   // what it said was removed at the end of retention
	Why    string // it was changed, where that had to be said
	Odd    bool   // it does not open or decode; verify says more
}

// JournalPage is a page of the journal, newest first.
type JournalPage struct {
	Lines []JournalLine
	Next  []byte // where the next page begins; nil at the journal's beginning
}

// lookAtMost is how many entries one call looks at, so that no reading is long: a
// writer that grows the file waits for it.
const lookAtMost = 3000

// Journal reads a page of the journal backwards. A page may be short, or empty,
// although Next says that there is more: what was looked for is rare.
func (b *Book) Journal(query JournalQuery) (page JournalPage, err error) {
	err = b.read(func(v view) error {
		query.Patient = v.joined.Root(query.Patient)
		r := journalReading{view: v, person: v.person(), book: b, query: query}
		err := v.tx.WalkBackFrom(bucketJournal, query.Before, r.visit)
		page = r.page
		return err
	})
	return page, err
}

// journalReading is a page on its way.
type journalReading struct {
	view
	person clinic.View // with the names of today
	book   *Book
	query  JournalQuery
	page   JournalPage
	looked int
}

func (r *journalReading) visit(key, value []byte) (bool, error) {
	if r.looked == lookAtMost || len(r.page.Lines) == r.query.Most {
		return false, nil
	}
	r.looked++
	r.page.Next = bytes.Clone(key)
	n, _, err := journal.ParseKey(key)
	if err != nil {
		return true, nil // no entry: verify names it
	}
	if n == 1 {
		r.page.Next = nil
	}
	if line, fits := r.line(key, value); fits {
		line.N, line.Place = n, bytes.Clone(key)
		r.page.Lines = append(r.page.Lines, line)
	}
	return true, nil
}

// line reads an entry, its body only where its header fits what is looked for.
func (r *journalReading) line(key, value []byte) (JournalLine, bool) {
	sealedHeader, sealedBody, err := journal.Unframe(value)
	if err != nil {
		return JournalLine{Odd: true}, r.query.everything()
	}
	headerBytes, err := r.ring.Open(vault.Place{Bucket: placeHeader, Key: key}, sealedHeader)
	if err != nil {
		return JournalLine{Odd: true}, r.query.everything()
	}
	header, err := journal.DecodeHeader(headerBytes)
	if err != nil {
		return JournalLine{Odd: true}, r.query.everything()
	}
	line := JournalLine{At: header.Time, Actor: clinic.ParseActor(header.Actor)}
	if !r.fits(header.Kind, line) {
		return line, false
	}
	staff, _ := r.Staff(line.Actor.Staff)
	line.Staff = staff.Name
	if len(sealedBody) == 0 {
		line.Purged = true
		return line, r.query.Patient == ""
	}
	return r.told(line, header, key, sealedBody)
}

// fits reports whether an entry can be looked for, by its header.
func (r *journalReading) fits(kind string, line JournalLine) bool {
	q := r.query
	day := clinic.DateIn(line.At, zoneOf(r.settings))
	return (q.Staff == "" || line.Actor.Staff == q.Staff) &&
		(q.Group == "" || clinic.TellGroupOf(kind) == q.Group) &&
		(q.From.IsZero() || !day.Before(q.From)) && (q.To.IsZero() || !day.After(q.To))
}

// told puts an entry's event in words.
func (r *journalReading) told(line JournalLine, header journal.Header, key, sealedBody []byte) (JournalLine, bool) {
	body, err := r.ring.Open(vault.Place{Bucket: placeBody, Key: key}, sealedBody)
	if err != nil {
		line.Odd = true
		return line, r.query.Patient == ""
	}
	event, err := eventOf(r.book.upcasts, journal.Entry{Header: header, BodyBytes: body})
	if err != nil {
		line.Odd = true
		return line, r.query.Patient == ""
	}
	about := r.joined.Root(clinic.PatientOf(event))
	if r.query.Patient != "" && about != r.query.Patient && clinic.OtherOf(event) != r.query.Patient {
		return line, false
	}
	line.Told, line.Why = clinic.Tell(r.person, event), clinic.WhyOf(event)
	line.Told.Patient = about
	patient, _ := r.person.Patient(about)
	line.Name, line.Number = patient.SortName(), patient.Number
	return line, true
}

// everything reports whether nothing in particular is looked for.
func (q JournalQuery) everything() bool {
	return q.Patient == "" && q.Staff == "" && q.Group == "" && q.From.IsZero() && q.To.IsZero()
}
