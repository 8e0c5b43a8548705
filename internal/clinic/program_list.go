package clinic

import "slices"

// ProgramRow is a program as the list of programs shows it.
type ProgramRow struct {
	Program  Program    // as it is on the day
	Tracks   []TrackRow // in the order of their marks
	Patients int        // whose stay covers the day
	Next     Date       // from when other rules hold; zero where none are planned
}

// TrackRow is a track with its week as it is on the day.
type TrackRow struct {
	Track    Track
	Shape    WeekShape
	Patients int  // whose plan is this track on the day
	Next     Date // from when another schedule holds; zero where none is planned
}

// ProgramList are the clinic's programs by name, those that take no new patients
// last.
func ProgramList(view View, date Date) []ProgramRow {
	inProgram, inTrack := countPatients(view, date)
	var rows []ProgramRow
	for _, program := range view.Programs() {
		next := program.Next(date)
		program = program.On(date)
		row := ProgramRow{Program: program, Next: next, Patients: inProgram[program.ID]}
		for _, track := range view.TracksOf(program.ID) {
			row.Tracks = append(row.Tracks, trackRow(program, track, date, inTrack[track.ID]))
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b ProgramRow) int {
		switch {
		case a.Program.Retired == b.Program.Retired:
			return 0
		case a.Program.Retired:
			return 1
		}
		return -1
	})
	return rows
}

func trackRow(program Program, track Track, date Date, patients int) TrackRow {
	row := TrackRow{Track: track, Patients: patients}
	if pattern, ok := inForce(track, date); ok {
		row.Shape = ShapeOf(program, pattern)
	}
	for _, pattern := range track.Patterns {
		if pattern.From.After(date) && (row.Next.IsZero() || pattern.From.Before(row.Next)) {
			row.Next = pattern.From
		}
	}
	return row
}

func countPatients(view View, date Date) (inProgram map[ProgramID]int, inTrack map[TrackID]int) {
	inProgram, inTrack = map[ProgramID]int{}, map[TrackID]int{}
	for _, patient := range view.Patients() {
		stay, ok := AdmissionOn(view.AdmissionsOf(patient), date)
		if !ok {
			continue
		}
		inProgram[stay.Program]++
		if plan, planned := stay.PlanOn(date); planned {
			inTrack[plan.Track]++
		}
	}
	return inProgram, inTrack
}

// ChangesOfWeek are the changed meetings of a program's tracks in the week that
// starts on a date, by day, track and slot; those taken back are left out.
func ChangesOfWeek(view View, program ProgramID, week Date) []SessionChange {
	var found []SessionChange
	for day := range 7 {
		for _, track := range view.TracksOf(program) {
			for _, change := range view.ChangesOn(track.ID, week.AddDays(day)) {
				if !change.Undone {
					found = append(found, change)
				}
			}
		}
	}
	return found
}
