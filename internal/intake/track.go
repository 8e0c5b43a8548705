package intake

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// timesOfDay are the words for a track that lists use in place of its name.
var timesOfDay = map[string][]clinic.Mark{
	"am": {clinic.MarkMorning, clinic.MarkDay}, "morning": {clinic.MarkMorning, clinic.MarkDay},
	"manana": {clinic.MarkMorning, clinic.MarkDay}, "matutino": {clinic.MarkMorning, clinic.MarkDay},
	"day": {clinic.MarkDay, clinic.MarkMorning}, "daytime": {clinic.MarkDay, clinic.MarkMorning},
	"days": {clinic.MarkDay, clinic.MarkMorning}, "dia": {clinic.MarkDay, clinic.MarkMorning}, "diurno": {clinic.MarkDay, clinic.MarkMorning},
	"pm": {clinic.MarkNight}, "evening": {clinic.MarkNight}, "eve": {clinic.MarkNight}, "night": {clinic.MarkNight},
	"tarde": {clinic.MarkNight}, "noche": {clinic.MarkNight}, "vespertino": {clinic.MarkNight}, "nocturno": {clinic.MarkNight},
}

// readTrack reads the program and the track of a row, from its own words or from
// what was chosen for the list; named is false where neither says.
func (r *reading) readTrack() (program clinic.Program, track clinic.Track, named bool, err error) {
	choices := r.preview.choices
	id := choices.Program
	if text := r.text(FieldProgram); text != "" {
		if program, named = r.programNamed(text); !named {
			return program, track, true, r.refuse(FieldProgram, "list_program", map[string]any{"Known": r.programNames()})
		}
		id = program.ID
	}
	if text := r.text(FieldTrack); text != "" {
		track, ok := r.trackNamed(id, text)
		if !ok {
			return program, track, true, r.refuse(FieldTrack, "list_track", map[string]any{"Known": r.trackNames(id)})
		}
		program, _ = r.draft.Program(track.Program)
		return program, track, true, nil
	}
	track, ok := r.onlyTrack(id)
	if !ok {
		return program, track, r.text(FieldProgram) != "", r.trackMissing()
	}
	program, _ = r.draft.Program(track.Program)
	return program, track, true, nil
}

// onlyTrack is the track that a row without the name of one is in: the patient's
// own, the one chosen for the list, or a program's only one.
func (r *reading) onlyTrack(program clinic.ProgramID) (clinic.Track, bool) {
	if stay, ok := clinic.AdmissionOn(r.draft.AdmissionsOf(r.patient.ID), r.preview.choices.From); ok && (program == "" || program == stay.Program || r.text(FieldProgram) == "") {
		plan, _ := stay.PlanOn(r.preview.choices.From)
		return r.draft.Track(plan.Track)
	}
	if track, ok := r.draft.Track(r.preview.choices.Track); ok && (program == "" || track.Program == program) {
		return track, true
	}
	if tracks := r.draft.TracksOf(program); len(tracks) == 1 {
		return tracks[0], true
	}
	return clinic.Track{}, false
}

// trackMissing refuses a row that names a program with several tracks but none of
// them.
func (r *reading) trackMissing() error {
	if r.text(FieldProgram) == "" {
		return nil
	}
	program, _ := r.programNamed(r.text(FieldProgram))
	return r.refuse(FieldTrack, "list_no_track", map[string]any{"Known": r.trackNames(program.ID)})
}

// namesTrack reports whether the row itself says a track.
func (r *reading) namesTrack() bool { return r.text(FieldTrack) != "" }

func (r *reading) trackLabel(id clinic.TrackID) clinic.Label {
	track, _ := r.draft.Track(id)
	return track.Label
}

// programNamed finds a program by its name in any language. Part of a name is
// enough where it is part of one program's only.
func (r *reading) programNamed(text string) (clinic.Program, bool) {
	programs := slices.DeleteFunc(slices.Clone(r.draft.Programs()), func(p clinic.Program) bool { return p.Retired })
	return named(programs, text, func(p clinic.Program) clinic.Label { return p.Label })
}

// trackNamed finds a track by its name, or by the time of day: among a program's
// tracks, or among all where no program is named.
func (r *reading) trackNamed(program clinic.ProgramID, text string) (clinic.Track, bool) {
	tracks := r.tracks(program)
	if track, ok := named(tracks, text, func(t clinic.Track) clinic.Label { return t.Label }); ok {
		return track, true
	}
	for _, mark := range timesOfDay[Heading(text)] {
		var fits []clinic.Track
		for _, track := range tracks {
			if track.Mark == mark {
				fits = append(fits, track)
			}
		}
		if len(fits) == 1 {
			return fits[0], true
		}
	}
	return clinic.Track{}, false
}

func (r *reading) tracks(program clinic.ProgramID) []clinic.Track {
	if program != "" {
		return r.draft.TracksOf(program)
	}
	var all []clinic.Track
	for _, p := range r.draft.Programs() {
		if !p.Retired {
			all = append(all, r.draft.TracksOf(p.ID)...)
		}
	}
	return all
}

// named finds the one thing that has a name, or else the one whose name holds the
// text as whole words.
func named[T any](all []T, text string, label func(T) clinic.Label) (T, bool) {
	wanted := Heading(text)
	var part []T
	for _, each := range all {
		holds := false
		for _, name := range wordings(label(each)) {
			if name = Heading(name); name == wanted {
				return each, true
			}
			holds = holds || strings.Contains(" "+name+" ", " "+wanted+" ")
		}
		if holds {
			part = append(part, each)
		}
	}
	if len(part) != 1 || wanted == "" {
		var none T
		return none, false
	}
	return part[0], true
}

// wordings are a label's texts in every language.
func wordings(label clinic.Label) []string {
	all := []string{label.Text}
	for _, other := range label.Other {
		all = append(all, other)
	}
	return all
}

func (r *reading) programNames() []clinic.Label {
	var names []clinic.Label
	for _, program := range r.draft.Programs() {
		if !program.Retired {
			names = append(names, program.Label)
		}
	}
	return names
}

func (r *reading) trackNames(program clinic.ProgramID) []clinic.Label {
	var names []clinic.Label
	for _, track := range r.tracks(program) {
		names = append(names, track.Label)
	}
	return names
}
