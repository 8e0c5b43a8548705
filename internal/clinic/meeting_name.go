package clinic

import (
	"slices"
	"strings"
)

// MeetingNameKept says what a patient is called in telehealth meetings, where that
// is not their own name ("iPhone 12"), or that this name is not theirs.
type MeetingNameKept struct {
	Patient   PatientID `json:"patient"`
	Name      string    `json:"name"` // folded
	Withdrawn bool      `json:"withdrawn,omitempty"`
}

func (MeetingNameKept) Kind() string { return "patient.meeting_name" }

// RememberMeetingName keeps the desk's word that a participant's name is a
// patient's; Forget takes it back. A name is one patient's at a time.
type RememberMeetingName struct {
	Patient PatientID
	Name    string // as the meeting's list has it
	Forget  bool
}

func (RememberMeetingName) Act() Act { return ActAttendance }

// Decide takes the name from whoever had it.
func (c RememberMeetingName) Decide(view View, _ Env) ([]Event, error) {
	name := Fold(strings.Join(strings.Fields(c.Name), " "))
	patient, ok := view.Patient(c.Patient)
	switch has := slices.Contains(patient.meetingNames(), name); {
	case !ok:
		return nil, refuse("no_such_patient")
	case name == "" || has != c.Forget:
		return nil, nil
	case c.Forget:
		return []Event{MeetingNameKept{Patient: c.Patient, Name: name, Withdrawn: true}}, nil
	}
	var events []Event
	for _, id := range view.Patients() {
		if other, _ := view.Patient(id); id != c.Patient && slices.Contains(other.meetingNames(), name) {
			events = append(events, MeetingNameKept{Patient: id, Name: name, Withdrawn: true})
		}
	}
	slices.SortFunc(events, func(a, b Event) int {
		return strings.Compare(string(a.(MeetingNameKept).Patient), string(b.(MeetingNameKept).Patient))
	})
	return append(events, MeetingNameKept{Patient: c.Patient, Name: name}), nil
}

// undoMeetingName gives a name back to whoever had it, or to nobody.
func undoMeetingName(done Command, facts []Event) (Command, bool) {
	c, ok := done.(RememberMeetingName)
	if !ok {
		return nil, false
	}
	for _, fact := range facts {
		if kept, ok := fact.(MeetingNameKept); ok && kept.Withdrawn && kept.Patient != c.Patient && kept.Name == Fold(c.Name) {
			return RememberMeetingName{Patient: kept.Patient, Name: c.Name}, true
		}
	}
	_, some := factOf(facts, func(e MeetingNameKept) bool { return e.Patient == c.Patient })
	c.Forget = !c.Forget
	return c, some
}

// WithMeetingName is the patient after a fact about what they are called in
// meetings. The names stay sorted, so that the order of arrival leaves no trace.
func (p Patient) WithMeetingName(e MeetingNameKept) Patient {
	names := slices.DeleteFunc(p.meetingNames(), func(name string) bool { return name == e.Name })
	if !e.Withdrawn {
		names = append(names, e.Name)
	}
	slices.Sort(names)
	p.MeetingNames = strings.Join(names, "\n")
	return p
}

func (p Patient) meetingNames() []string {
	if p.MeetingNames == "" {
		return nil
	}
	return strings.Split(p.MeetingNames, "\n")
}

// NamesInMeetings are the patients by the names that the desk said are theirs.
func NamesInMeetings(view View) map[string]PatientID {
	names := map[string]PatientID{}
	for _, id := range view.Patients() {
		patient, _ := view.Patient(id)
		for _, name := range patient.meetingNames() {
			names[name] = id
		}
	}
	return names
}
