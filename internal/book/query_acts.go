package book

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/vault"
)

// ActsOf says of whom, and about which service dates, entries of the journal are wanted.
type ActsOf struct {
	Patient clinic.PatientID
	Dates   []clinic.Date
}

// Act is an entry of the journal about a patient's service date: what was recorded
// about it, when and by whom, whether it still holds or not.
type Act struct {
	JournalLine
	Event clinic.Event
}

// Acts gathers such entries in steps, from the newest back to the time before the
// stays that hold the dates began.
type Acts struct {
	book   *Book
	wanted map[actKey]bool
	oldest time.Time
	before []byte
	first  uint64 // the number of the newest entry that was looked at
	at     uint64 // that of the latest
	found  map[actKey][]Act
	odd    int
}

type actKey struct {
	patient clinic.PatientID
	date    clinic.Date
}

// actsAhead is how long before a stay begins what is recorded about its dates may
// stand: appointments and absences are told ahead.
const actsAhead = 120 * 24 * time.Hour

// BeginActs begins gathering. Merged records are one person.
func (b *Book) BeginActs(asked ...ActsOf) (*Acts, error) {
	a := &Acts{book: b, wanted: map[actKey]bool{}, found: map[actKey][]Act{}}
	err := b.read(func(v view) error {
		zone := zoneOf(v.settings)
		for _, each := range asked {
			root := v.joined.Root(each.Patient)
			for _, date := range each.Dates {
				a.wanted[actKey{root, date}], a.wanted[actKey{date: date}] = true, true
				a.reach(clinic.InstantOf(date, clinic.At(0, 0), zone))
				if stay, ok := clinic.AdmissionOn(v.person().AdmissionsOf(root), date); ok {
					a.reach(clinic.InstantOf(stay.From, clinic.At(0, 0), zone))
				}
			}
		}
		return nil
	})
	a.oldest = a.oldest.Add(-actsAhead)
	return a, err
}

func (a *Acts) reach(at time.Time) {
	if a.oldest.IsZero() || at.Before(a.oldest) {
		a.oldest = at
	}
}

// Step looks at the next entries; false when there are no more to look at.
func (a *Acts) Step() (more bool, err error) {
	more = false
	err = a.book.read(func(v view) error {
		r := actsReading{journalReading: journalReading{view: v, person: v.person(), book: a.book}, acts: a}
		err := v.tx.WalkBackFrom(bucketJournal, a.before, r.visit)
		more = r.looked == lookAtMost && r.young
		return err
	})
	return more, err
}

// Done is the share of the journal that was looked at, between 0 and 1, as far as one
// can tell beforehand.
func (a *Acts) Done() float64 {
	if a.first == 0 {
		return 0
	}
	return float64(a.first-a.at) / float64(a.first)
}

// Odd is how many entries could not be read; verifying the book names them.
func (a *Acts) Odd() int { return a.odd }

// Of are a patient's entries about a date, the oldest first.
func (a *Acts) Of(patient clinic.PatientID, date clinic.Date) []Act {
	found := slices.Clone(a.found[actKey{patient, date}])
	slices.Reverse(found)
	return found
}

// OfSessions are the entries about a date by which sessions of some tracks were
// cancelled, moved or changed for everybody, the oldest first.
func (a *Acts) OfSessions(date clinic.Date, tracks ...clinic.TrackID) []Act {
	return slices.DeleteFunc(a.Of("", date), func(act Act) bool {
		changed, is := act.Event.(clinic.SessionChanged)
		return !is || !slices.Contains(tracks, changed.Change.Track)
	})
}

// actsReading is one step of it.
type actsReading struct {
	journalReading
	acts  *Acts
	young bool // one of the entries is not too old
}

func (r *actsReading) visit(key, value []byte) (bool, error) {
	if r.looked == lookAtMost {
		return false, nil
	}
	r.looked++
	r.acts.before = bytes.Clone(key)
	n, _, err := journal.ParseKey(key)
	if err != nil {
		return true, nil // no entry: verify names it
	}
	if r.acts.at = n; r.acts.first == 0 {
		r.acts.first = n
	}
	header, sealedBody, err := r.header(key, value)
	if err != nil {
		r.acts.odd++
		return true, nil
	}
	r.young = r.young || !header.Time.Before(r.acts.oldest)
	if actKind(header.Kind) && len(sealedBody) > 0 {
		return true, r.take(n, key, header, sealedBody)
	}
	return true, nil
}

func (r *actsReading) header(key, value []byte) (journal.Header, []byte, error) {
	sealedHeader, sealedBody, err := journal.Unframe(value)
	if err != nil {
		return journal.Header{}, nil, err
	}
	plain, err := r.ring.Open(vault.Place{Bucket: placeHeader, Key: key}, sealedHeader)
	if err != nil {
		return journal.Header{}, nil, err
	}
	header, err := journal.DecodeHeader(plain)
	return header, sealedBody, err
}

// actKind reports whether entries of a kind are about a service date.
func actKind(kind string) bool {
	return strings.HasPrefix(kind, "visit.") || kind == clinic.ContactTried{}.Kind() || kind == clinic.AppointmentSaved{}.Kind() || kind == clinic.SessionChanged{}.Kind()
}

// take keeps an entry that is wanted. What cannot be read makes the gathering fail: a
// packet that is silent about it would be wrong.
func (r *actsReading) take(n uint64, key []byte, header journal.Header, sealedBody []byte) error {
	body, err := r.ring.Open(vault.Place{Bucket: placeBody, Key: key}, sealedBody)
	if err != nil {
		return err
	}
	event, err := eventOf(r.book.upcasts, journal.Entry{Header: header, BodyBytes: body})
	if err != nil {
		return err
	}
	patient, date := aboutDate(event)
	at := actKey{date: date}
	if patient != "" {
		at.patient = r.joined.Root(patient)
	}
	if !r.acts.wanted[at] {
		return nil
	}
	line := JournalLine{Place: bytes.Clone(key), N: n, At: header.Time, Actor: clinic.ParseActor(header.Actor), Told: clinic.Tell(r.person, event), Why: clinic.WhyOf(event)}
	staff, _ := r.Staff(line.Actor.Staff)
	line.Staff = staff.Name
	r.acts.found[at] = append(r.acts.found[at], Act{line, event})
	return nil
}

// aboutDate is whom an entry is about, "" for everybody, and which service date.
func aboutDate(event clinic.Event) (clinic.PatientID, clinic.Date) {
	switch e := event.(type) {
	case clinic.VisitEvent:
		return e.Ref().Patient, e.Ref().Date
	case clinic.ContactTried:
		return e.Attempt.Patient, e.Attempt.Date
	case clinic.AppointmentSaved:
		return e.Appointment.Patient, e.Appointment.Date
	case clinic.SessionChanged:
		return "", e.Change.Date // everybody's
	}
	return "", clinic.Date{}
}
