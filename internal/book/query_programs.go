package book

import "daybook/internal/clinic"

// ProgramList are the clinic's programs with their tracks and how many patients
// are in each today. It reads memory only.
func (b *Book) ProgramList() []clinic.ProgramRow {
	return clinic.ProgramList(b.memory(), b.Today())
}

// ProgramHistory is a program as it was, is and will be: each of its versions,
// the first one first. It reads memory only.
func (b *Book) ProgramHistory(id clinic.ProgramID) []clinic.Program {
	program, ok := b.memory().Program(id)
	if !ok {
		return nil
	}
	return program.History()
}

// Closures are the days on which the clinic, or some of its tracks, does not
// meet, by their first day; removed ones are left out. It reads memory only.
func (b *Book) Closures() []clinic.Closure {
	var standing []clinic.Closure
	for _, closure := range b.memory().Closures() {
		if !closure.Removed {
			standing = append(standing, closure)
		}
	}
	return standing
}

// Changes are the changed meetings of a program's tracks in the week that starts
// on a date. It reads memory only.
func (b *Book) Changes(program clinic.ProgramID, week clinic.Date) []clinic.SessionChange {
	return clinic.ChangesOfWeek(b.memory(), program, week)
}

// Sessions are a track's meetings of a date as they really take place. It reads
// memory only.
func (b *Book) Sessions(track clinic.TrackID, date clinic.Date) []clinic.Session {
	v := b.memory()
	found, ok := v.Track(track)
	if !ok {
		return nil
	}
	return clinic.SessionsOn(v, found, date, b.Zone())
}

// Appointments are a patient's appointments from a date to another, both
// included, by their start; cancelled ones too.
func (b *Book) Appointments(patient clinic.PatientID, from, to clinic.Date) (found []clinic.Appointment, err error) {
	err = b.Read(func(v clinic.View) error {
		found, err = v.AppointmentsOf(patient, from, to)
		return err
	})
	return found, err
}

// CheckSchedule says what does not fit in a program's tracks as they are drawn.
func (b *Book) CheckSchedule(program clinic.Program, tracks []clinic.Track, from clinic.Date) (problems []clinic.ScheduleProblem, err error) {
	err = b.Read(func(v clinic.View) error {
		problems = clinic.CheckSchedule(v, program, tracks, from)
		return nil
	})
	return problems, err
}

// PreviewTrack says what a changed schedule does from a date on.
func (b *Book) PreviewTrack(program clinic.Program, track clinic.Track, from clinic.Date) (preview clinic.TrackPreview, err error) {
	err = b.Read(func(v clinic.View) error {
		preview, err = clinic.PreviewTrack(v, program, track, from, b.Zone())
		return err
	})
	return preview, err
}

// PreviewProgram says what changed settings of a program mean from the day on
// from which they are to hold.
func (b *Book) PreviewProgram(save clinic.SaveProgram) (preview clinic.ProgramPreview, err error) {
	today := b.Today()
	err = b.Read(func(v clinic.View) error {
		preview = clinic.PreviewProgram(v, save, today)
		return nil
	})
	return preview, err
}
