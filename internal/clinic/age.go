package clinic

// AgeOn is how many years old somebody born on a date is on another: a birthday
// of 29 February is kept on 1 March where the year has none.
func AgeOn(birth, date Date) int {
	age := date.Year - birth.Year
	if date.Month < birth.Month || date.Month == birth.Month && date.Day < birth.Day {
		age--
	}
	return age
}

// ageGate is an age rule of a track or of a level of care, in years; 0 is no
// bound. Who counts as an adolescent differs by state, so it is data (DOMAIN
// section 2).
type ageGate struct {
	from, below int
	strict      bool // the track is set apart from others: whose age nobody knows does not come in
}

// gatesOf are the rules that somebody in a track must meet: the track's own, and
// its program's.
func gatesOf(program Program, track Track) []ageGate {
	return []ageGate{
		{track.AgeFrom, track.AgeBelow, true},
		{program.Level.AgeFrom, program.Level.AgeBelow, program.Level.AgeBelow > 0},
	}
}

func (g ageGate) set() bool { return g.from > 0 || g.below > 0 }

func (g ageGate) admits(age int) bool { return age >= g.from && (g.below == 0 || age < g.below) }

// needsBirthDate reports whether nobody of unknown age may pass. A level of care
// for adults lets people in whose date of birth is not written down yet, as it is
// of many on their first day.
func (g ageGate) needsBirthDate() bool { return g.set() && g.strict }

// checkAge refuses a track that is not for somebody of the patient's age on a
// date, or for which nobody knows.
func checkAge(program Program, track Track, patient Patient, date Date) error {
	for _, gate := range gatesOf(program, track) {
		switch {
		case !gate.set():
		case patient.BirthDate.IsZero() && !gate.needsBirthDate():
		case patient.BirthDate.IsZero():
			return &Refusal{Code: "age_unknown", Args: map[string]any{"Track": track.Label.Text}}
		case !gate.admits(AgeOn(patient.BirthDate, date)):
			return &Refusal{Code: gate.code(), Args: map[string]any{
				"Track": track.Label.Text, "Age": AgeOn(patient.BirthDate, date), "From": gate.from, "Below": gate.below,
			}}
		}
	}
	return nil
}

func (g ageGate) code() string {
	switch {
	case g.from == 0:
		return "age_below"
	case g.below == 0:
		return "age_from"
	}
	return "age_between"
}

// AgeFits reports whether a track may be offered to a patient on a date.
func AgeFits(program Program, track Track, patient Patient, date Date) bool {
	return checkAge(program, track, patient, date) == nil
}

// MayJoin reports whether a patient may be offered a track on a date: their own
// always, another one that is for their age. Unknown says that only the date of
// birth is missing to know.
func MayJoin(view View, id PatientID, track Track, date Date) (may, unknown bool) {
	if trackOfDay(view, id, date) == track.ID {
		return true, false
	}
	patient, _ := view.Patient(id)
	program, _ := programOn(view, track.Program, date)
	return AgeFits(program, track, patient, date), AgeUnknown(program, track, patient)
}

// AgeUnknown reports whether only the date of birth is missing to know whether a
// track is for a patient.
func AgeUnknown(program Program, track Track, patient Patient) bool {
	for _, gate := range gatesOf(program, track) {
		if gate.needsBirthDate() && patient.BirthDate.IsZero() {
			return true
		}
	}
	return false
}
