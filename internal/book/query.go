package book

import (
	"runtime"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// Read gives a question one moment of the book: the reference data in memory
// and a transaction that fits it. The question must be short; what it returns
// may be kept. It must not ask the book for anything that writes: a writer that
// grows the file waits for all who read.
func (b *Book) Read(question func(clinic.View) error) error {
	return b.read(func(v view) error { return question(v.person()) })
}

// read is Read for a question that also looks at the journal.
func (b *Book) read(question func(view) error) error {
	b.open.RLock()
	defer b.open.RUnlock()
	if b.file == nil {
		if b.Health().Stopped != nil {
			return ErrStopped
		}
		return ErrClosed
	}
	for {
		asked, err := b.readOnce(question)
		if asked || err != nil {
			return err
		}
		runtime.Gosched() // a commit came between the transaction and the snapshot
	}
}

// readOnce asks, unless the transaction and the snapshot are of two moments.
func (b *Book) readOnce(question func(view) error) (asked bool, err error) {
	tx, err := b.file.Begin()
	if err != nil {
		return false, err
	}
	defer tx.Close()
	t := tables{tx: tx, ring: b.ring(), visits: b.visits}
	snap := b.snap.Load()
	err = bolt.Guard(func() error {
		if snap.commits != commitsOf(t) {
			return nil
		}
		asked = true
		return question(view{snap, t, b.Now()})
	})
	return asked, err
}

// DayBoard is a service date as the desk sees it, as of now.
func (b *Book) DayBoard(date clinic.Date) (board clinic.DayBoard, err error) {
	err = b.Read(func(v clinic.View) error {
		board, err = clinic.BoardOf(v, date, b.Now())
		return err
	})
	return board, err
}

// FindPatients lists the patients whose name or number holds every word of the
// search. It reads memory only.
func (b *Book) FindPatients(search string) []clinic.PatientRow {
	return clinic.FindPatients(b.memory(), search, b.Today())
}

// PatientIndex is every patient as a list shows them, to be searched without
// asking the book again. It reads memory only.
func (b *Book) PatientIndex() clinic.PatientIndex {
	return clinic.IndexPatients(b.memory(), b.Today())
}

// Sheet is everything the desk shows about one patient.
func (b *Book) Sheet(patient clinic.PatientID) (sheet clinic.PatientSheet, err error) {
	err = b.Read(func(v clinic.View) error {
		sheet, err = clinic.SheetOf(v, patient, b.Today())
		return err
	})
	return sheet, err
}

// Programs are the clinic's programs as they are today, by name.
func (b *Book) Programs() []clinic.Program {
	programs, today := b.memory().Programs(), b.Today()
	for i := range programs {
		programs[i] = programs[i].On(today)
	}
	return programs
}

// TracksOf are a program's tracks, the sun first.
func (b *Book) TracksOf(program clinic.ProgramID) []clinic.Track {
	return b.memory().TracksOf(program)
}

// FitsAge reports whether a patient may be offered a track on a date: their own
// always, another one that is for their age. Unknown says that only the date of
// birth is missing to know.
func (b *Book) FitsAge(patient clinic.PatientID, track clinic.Track, date clinic.Date) (fits, unknown bool) {
	v := b.memory()
	return clinic.MayJoin(v, patient, track, date)
}

// StaffList are the accounts by name. Their PIN says "set" or nothing.
func (b *Book) StaffList() []clinic.Staff {
	list := b.memory().StaffList()
	for i := range list {
		if list[i].PIN != "" {
			list[i].PIN = "set"
		}
	}
	return list
}
