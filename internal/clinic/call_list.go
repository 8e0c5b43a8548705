package clinic

import (
	"cmp"
	"slices"
	"time"
)

// CallRow is a patient who was expected and did not come, with how they may be
// reached and what was tried.
type CallRow struct {
	Ref      VisitRef
	Meeting  Meeting
	Name     string
	Number   string
	Track    Label
	Start    time.Time
	Status   Status    // late, missing, or absent without notice
	Contacts []Contact // that may be reached, the patient first
	Unknown  bool      // nobody has written down whom one may reach
	Tried    []Attempt // about this day, the latest first
}

// Reached reports whether somebody was reached, or a message was left.
func (r CallRow) Reached() bool {
	return slices.ContainsFunc(r.Tried, func(a Attempt) bool { return a.Outcome == AttemptReached || a.Outcome == AttemptMessage })
}

// CallList lists whom to call on a date: who is late or missing now, or was marked
// as a no-show, nobody tried first, then by the start of their session and by name.
func CallList(view View, board DayBoard) ([]CallRow, error) {
	var rows []CallRow
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			noShow := row.Visit != nil && row.Visit.Absence != nil && row.Visit.Absence.Outcome == NoShow
			if row.Status != StatusLate && row.Status != StatusMissing && !noShow {
				continue
			}
			call, err := callRow(view, track, row)
			if err != nil {
				return nil, err
			}
			rows = append(rows, call)
		}
	}
	slices.SortStableFunc(rows, func(a, b CallRow) int {
		return cmp.Or(before(!a.Reached(), !b.Reached()), cmp.Compare(len(a.Tried), len(b.Tried)), a.Start.Compare(b.Start), cmp.Compare(Fold(a.Name), Fold(b.Name)))
	})
	return rows, nil
}

func callRow(view View, track TrackBoard, row DayRow) (CallRow, error) {
	call := CallRow{
		Ref: row.Ref, Meeting: row.Meeting, Name: row.Name, Number: row.Number, Track: track.Track.Label,
		Start: row.Start, Status: row.Status,
	}
	if track.Appointments {
		call.Track = row.Service
	}
	call.Unknown = true
	for _, contact := range view.ContactsOf(row.Ref.Patient) {
		call.Unknown = call.Unknown && contact.Removed
		if contact.Callable(row.Ref.Date) {
			call.Contacts = append(call.Contacts, contact)
		}
	}
	slices.SortStableFunc(call.Contacts, func(a, b Contact) int {
		return cmp.Compare(slices.Index(ContactKinds(), a.Kind), slices.Index(ContactKinds(), b.Kind))
	})
	tried, err := view.AttemptsOf(row.Ref.Patient, row.Ref.Date, row.Ref.Date)
	call.Tried = slices.DeleteFunc(slices.Clone(tried), func(a Attempt) bool { return a.Removed })
	slices.SortStableFunc(call.Tried, func(a, b Attempt) int { return b.At.Compare(a.At) })
	return call, err
}
