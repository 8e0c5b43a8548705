package clinic

// VisitNoted says that the note about a visit stands in the clinic's record system, or
// that it does not after all. Daybook keeps no note itself.
type VisitNoted struct {
	VisitRef
	Written bool `json:"written"`
}

// Kind names the event in the journal.
func (VisitNoted) Kind() string { return "visit.noted" }

// Register is what a later word replaces.
func (VisitNoted) Register() string { return "noted" }

func (e VisitNoted) applyTo(v *Visit, r Recorded) {
	v.Noted = nil
	if e.Written {
		v.Noted = &Handled{By: r.Actor.Staff, At: r.At}
	}
}

// MarkNotes says that the notes about some visits are written, as whoever wrote or
// checked them knows; Back says that they are not after all.
type MarkNotes struct {
	Visits []VisitRef
	Back   bool
}

func (MarkNotes) Act() Act { return ActAttest }

// Decide records each that is not marked so already. There is no note about a visit
// that nobody came to.
func (c MarkNotes) Decide(view View, _ Env) ([]Event, error) {
	var events []Event
	for _, ref := range c.Visits {
		visit, err := visitAt(view, ref)
		if err != nil {
			return nil, err
		}
		if (visit.Noted != nil) == c.Back && (c.Back || came(visit)) {
			events = append(events, VisitNoted{VisitRef: visit.VisitRef, Written: !c.Back})
		}
	}
	return events, nil
}

// undoNotes takes back what was said of notes, of the visits for which it was recorded.
func undoNotes(done Command, facts []Event) (Command, bool) {
	marked, ok := done.(MarkNotes)
	undo := MarkNotes{Back: !marked.Back}
	for _, fact := range facts {
		if noted, is := fact.(VisitNoted); is {
			undo.Visits = append(undo.Visits, noted.VisitRef)
		}
	}
	return undo, ok && len(undo.Visits) > 0
}
