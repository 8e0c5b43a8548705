package book

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// view is the book at one moment: a snapshot, or the draft of the next one, and
// a transaction of the same moment. It is what decisions and queries see.
type view struct {
	*snapshot
	tables
	now time.Time
}

var _ clinic.View = view{}

func (v view) Demo() bool                { return v.founded.Demo }
func (v view) Settings() clinic.Settings { return v.settings }
func (v view) DeskBack() time.Time       { return v.deskBack(v.now) }

func (v view) Recovery() clinic.RecoverySheet { return v.recovery }

// Logo is the clinic's own, as PNG; nil where there is none.
func (v view) Logo() []byte { return v.logo.PNG }

// Copies is where a station keeps copies of the book.
func (v view) Copies(station string) clinic.CopyPlan { return v.copies.items[station] }

func (v view) Program(id clinic.ProgramID) (clinic.Program, bool) { return found(v.programs, id) }
func (v view) Track(id clinic.TrackID) (clinic.Track, bool)       { return found(v.tracks, id) }
func (v view) Staff(id clinic.StaffID) (clinic.Staff, bool)       { return found(v.staff, id) }
func (v view) Patient(id clinic.PatientID) (clinic.Patient, bool) { return found(v.patients, id) }
func (v view) CardByHash(hash string) (clinic.Card, bool)         { return found(v.byHash, hash) }

func found[K comparable, V any](s shelf[K, V], key K) (V, bool) {
	value, ok := s.items[key]
	return value, ok
}

// PhotoOf reads the disk: photos are not kept in memory.
func (v view) PhotoOf(id clinic.PatientID) ([]byte, error) {
	held, _, err := readRecord[clinic.PhotoSet](v.tables, bucketPhoto, []byte(id))
	return held.Value.JPEG, err
}

func (v view) Programs() []clinic.Program {
	all := sorted(v.programs, func(p clinic.Program) string { return p.Label.Text + "\x00" + string(p.ID) })
	return slices.DeleteFunc(all, func(p clinic.Program) bool { return p.Withdrawn })
}

func (v view) StaffList() []clinic.Staff {
	return sorted(v.staff, func(s clinic.Staff) string { return clinic.Fold(s.Name) + "\x00" + string(s.ID) })
}

// TracksOf puts sunrise before the sun and the sun before the moon, as the day does.
func (v view) TracksOf(program clinic.ProgramID) []clinic.Track {
	all := sorted(v.tracks, func(t clinic.Track) string {
		order := slices.Index(clinic.Marks(), t.Mark)
		if order < 0 {
			order = len(clinic.Marks())
		}
		return strconv.Itoa(order) + t.Label.Text + "\x00" + string(t.ID)
	})
	return slices.DeleteFunc(all, func(t clinic.Track) bool { return t.Program != program })
}

func sorted[K comparable, V any](s shelf[K, V], order func(V) string) []V {
	all := make([]V, 0, len(s.items))
	for _, value := range s.items {
		all = append(all, value)
	}
	slices.SortFunc(all, func(a, b V) int { return strings.Compare(order(a), order(b)) })
	return all
}

func (v view) Patients() []clinic.PatientID {
	ids := make([]clinic.PatientID, 0, len(v.patients.items))
	for id, patient := range v.patients.items {
		if !patient.Withdrawn {
			ids = append(ids, id)
		}
	}
	return ids
}

func (v view) PatientsByNumber(number string) []clinic.PatientID { return v.byNumber.items[number] }
func (v view) AdmissionsOf(p clinic.PatientID) []clinic.Admission {
	return v.admissions.items[p]
}

// EachStays asks nothing about the patients: who was added in error has no stay.
func (v view) EachStays(visit func(clinic.PatientID, []clinic.Admission)) {
	for id, stays := range v.admissions.items {
		if len(stays) > 0 {
			visit(id, stays)
		}
	}
}

func (v view) CardsOf(p clinic.PatientID) []clinic.Card { return v.cards.items[p] }
func (v view) HoldsOf(p clinic.PatientID) []clinic.Hold { return v.holds.items[p] }

func (v view) ChosenTrack(p clinic.PatientID, date clinic.Date) (clinic.TrackID, bool) {
	return found(v.chosen, chosenKey{p, date})
}

func (v view) Visit(ref clinic.VisitRef) (clinic.Visit, bool, error) {
	r, ok, err := readRecord[clinic.Visit](v.tables, bucketVisit, visitKey(ref))
	return r.Value, ok, err
}

func (v view) VisitsOn(date clinic.Date) ([]clinic.Visit, error) {
	refs, err := onDates[clinic.VisitRef](v, bucketVisitDay, date, date)
	if err != nil {
		return nil, err
	}
	visits := make([]clinic.Visit, 0, len(refs))
	for _, ref := range refs {
		visit, _, err := v.Visit(ref)
		if err != nil {
			return nil, err
		}
		visits = append(visits, visit)
	}
	return visits, nil
}

func (v view) NoticesOn(date clinic.Date) ([]clinic.Notice, error) {
	notices, err := onDates[clinic.Notice](v, bucketNotice, date, date)
	slices.SortStableFunc(notices, func(a, b clinic.Notice) int { return a.At.Compare(b.At) })
	return notices, err
}

func visitKey(ref clinic.VisitRef) []byte {
	return []byte(string(ref.Patient) + ref.Date.String() + string(ref.Visit))
}

func visitDayKey(ref clinic.VisitRef) []byte {
	return []byte(ref.Date.String() + string(ref.Visit))
}
