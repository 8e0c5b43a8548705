package clinic

// PatientsPurged says that the time of some records was over and that they were
// removed, and by which rule. It names nobody.
type PatientsPurged struct {
	Patients int `json:"patients"` // people, however many records they had
	Entries  int `json:"entries"`  // of the journal, whose contents are gone
	Years    int `json:"years"`    // after the last day: the rule of that day
	Majority int `json:"majority"`
	Minor    int `json:"minor"`

	// Gone has a mark of each record (see MarkOf), so that a copy of the book knows
	// its own, and none comes back with entries that are taken in later.
	Gone []string `json:"gone"`
}

func (PatientsPurged) Kind() string { return "patients.purged" }

// MarkOf is a mark by which a record is known again after it was removed, and which
// tells nothing about it.
func MarkOf(patient PatientID) string { return derive[string]("purged", string(patient)) }

// NotePurge records a purge in the file that lacks what was removed.
type NotePurge struct {
	Patients, Entries int
	Gone              []string
}

func (NotePurge) Act() Act { return ActRetention }

// Decide refuses a purge of nobody.
func (c NotePurge) Decide(view View, _ Env) ([]Event, error) {
	if len(c.Gone) == 0 {
		return nil, refuse("purge_nobody")
	}
	rule := view.Settings().Retention()
	return []Event{PatientsPurged{
		Patients: c.Patients, Entries: c.Entries, Gone: c.Gone, Years: rule.Years, Majority: rule.Majority, Minor: rule.Minor,
	}}, nil
}

// Removed gathers whose entries are removed in a purge, entry by entry in the order of
// the journal: what says nothing of a patient may follow on something that did.
type Removed struct {
	gone    map[PatientID]bool
	notices map[NoticeID]bool
	numbers map[string]bool
}

// NewRemoved begins with the records that are removed.
func NewRemoved(patients ...PatientID) *Removed {
	r := &Removed{gone: map[PatientID]bool{}, notices: map[NoticeID]bool{}, numbers: map[string]bool{}}
	for _, patient := range patients {
		r.gone[patient] = true
	}
	return r
}

// Takes reports whether an event is about one of them, and is removed.
func (r *Removed) Takes(event Event) bool {
	gone := r.gone[PatientOf(event)] || r.gone[OtherOf(event)]
	switch e := event.(type) {
	case PatientSaved:
		if gone && e.Patient.Number != "" {
			r.numbers[e.Patient.Number] = true
		}
	case NoticeRaised:
		// That two patients carry a number names the number.
		if gone = gone || r.numbers[e.Notice.Number]; gone {
			r.notices[e.Notice.ID] = true
		}
	case NoticeHandled:
		gone = r.notices[e.Notice]
	}
	return gone
}
