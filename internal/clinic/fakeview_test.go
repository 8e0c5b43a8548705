package clinic

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"time"
)

// fakeView is the book in memory: maps, and the simplest possible apply.
type fakeView struct {
	demo       bool
	settings   Settings
	deskBack   time.Time
	recovery   RecoverySheet
	logo       []byte
	copies     map[string]CopyPlan
	programs   map[ProgramID]Program
	tracks     map[TrackID]Track
	staff      map[StaffID]Staff
	patients   map[PatientID]Patient
	photos     map[PatientID][]byte
	admissions map[PatientID][]Admission
	cards      map[PatientID][]Card
	holds      map[PatientID][]Hold
	chosen     map[chosenDay]TrackID
	visits     map[VisitID]Visit
	notices    []Notice
	more       fakeMore
	broken     error // what every reading from the disk answers, where it is not nil
}

type chosenDay struct {
	patient PatientID
	date    Date
}

var errDisk = errors.New("the disk does not answer")

func newFakeView() *fakeView {
	return &fakeView{
		programs: map[ProgramID]Program{}, tracks: map[TrackID]Track{}, staff: map[StaffID]Staff{},
		patients: map[PatientID]Patient{}, photos: map[PatientID][]byte{}, admissions: map[PatientID][]Admission{}, cards: map[PatientID][]Card{},
		holds: map[PatientID][]Hold{}, chosen: map[chosenDay]TrackID{}, visits: map[VisitID]Visit{},
	}
}

func (f *fakeView) Demo() bool                     { return f.demo }
func (f *fakeView) Settings() Settings             { return f.settings }
func (f *fakeView) DeskBack() time.Time            { return f.deskBack }
func (f *fakeView) Recovery() RecoverySheet        { return f.recovery }
func (f *fakeView) Logo() []byte                   { return f.logo }
func (f *fakeView) Copies(station string) CopyPlan { return f.copies[station] }

func (f *fakeView) Program(id ProgramID) (Program, bool) { p, ok := f.programs[id]; return p, ok }
func (f *fakeView) Track(id TrackID) (Track, bool)       { t, ok := f.tracks[id]; return t, ok }
func (f *fakeView) Staff(id StaffID) (Staff, bool)       { s, ok := f.staff[id]; return s, ok }
func (f *fakeView) Patient(id PatientID) (Patient, bool) { p, ok := f.patients[id]; return p, ok }

func (f *fakeView) PhotoOf(id PatientID) ([]byte, error) { return f.photos[id], f.broken }

func (f *fakeView) Programs() []Program {
	all := slices.SortedFunc(maps.Values(f.programs), func(a, b Program) int { return cmp.Compare(a.ID, b.ID) })
	return slices.DeleteFunc(all, func(p Program) bool { return p.Withdrawn })
}

// TracksOf follows the day: "sunrise" > "sun" > "moon", hence the other way round.
func (f *fakeView) TracksOf(program ProgramID) []Track {
	all := slices.SortedFunc(maps.Values(f.tracks), func(a, b Track) int {
		return cmp.Or(cmp.Compare(b.Mark, a.Mark), cmp.Compare(a.ID, b.ID))
	})
	return slices.DeleteFunc(all, func(t Track) bool { return t.Program != program })
}

func (f *fakeView) StaffList() []Staff {
	return slices.SortedFunc(maps.Values(f.staff), func(a, b Staff) int { return cmp.Compare(a.Name, b.Name) })
}

func (f *fakeView) EachStays(visit func(PatientID, []Admission)) {
	for id, stays := range f.admissions {
		if len(stays) > 0 {
			visit(id, stays)
		}
	}
}

func (f *fakeView) Patients() []PatientID {
	return slices.DeleteFunc(slices.Collect(maps.Keys(f.patients)), func(id PatientID) bool { return f.patients[id].Withdrawn })
}

func (f *fakeView) PatientsByNumber(number string) []PatientID {
	var found []PatientID
	for id, patient := range f.patients {
		if patient.Number == number && !patient.Withdrawn {
			found = append(found, id)
		}
	}
	return found
}

func (f *fakeView) AdmissionsOf(p PatientID) []Admission { return f.admissions[p] }
func (f *fakeView) CardsOf(p PatientID) []Card           { return f.cards[p] }
func (f *fakeView) HoldsOf(p PatientID) []Hold           { return f.holds[p] }

func (f *fakeView) CardByHash(hash string) (Card, bool) {
	for _, cards := range f.cards {
		for _, card := range cards {
			if card.Hash == hash {
				return card, true
			}
		}
	}
	return Card{}, false
}

func (f *fakeView) ChosenTrack(p PatientID, date Date) (TrackID, bool) {
	track, ok := f.chosen[chosenDay{p, date}]
	return track, ok
}

func (f *fakeView) Visit(ref VisitRef) (Visit, bool, error) {
	visit, ok := f.visits[ref.Visit]
	return visit, ok, f.broken
}

func (f *fakeView) VisitsOf(patient PatientID, from, to Date) ([]Visit, error) {
	return f.visitsWhere(func(v Visit) bool {
		return v.Patient == patient && !v.Date.Before(from) && !v.Date.After(to)
	})
}

func (f *fakeView) VisitsOn(date Date) ([]Visit, error) {
	return f.visitsWhere(func(v Visit) bool { return v.Date == date })
}

func (f *fakeView) visitsWhere(keep func(Visit) bool) ([]Visit, error) {
	all := slices.SortedFunc(maps.Values(f.visits), func(a, b Visit) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Visit, b.Visit))
	})
	return slices.DeleteFunc(all, func(v Visit) bool { return !keep(v) }), f.broken
}

func (f *fakeView) NoticesOn(date Date) ([]Notice, error) {
	var found []Notice
	for _, notice := range f.notices {
		if notice.Date == date {
			found = append(found, notice)
		}
	}
	return found, f.broken
}
