package clinic

import (
	"slices"
	"time"
)

// Patient is a person the clinic treats or treated, apart from any one stay.
type Patient struct {
	ID        PatientID `json:"id"`
	Number    string    `json:"number"` // the clinic's own patient number, digits
	Family    string    `json:"family"`
	Given     string    `json:"given"`
	BirthDate Date      `json:"birth_date,omitzero"`
	Language  string    `json:"language,omitempty"` // "en", "es"; "" follows the lobby
	PIN       string    `json:"pin,omitempty"`      // Argon2id hash, for the lobby without a card
	Failures  Failures  `json:"failures,omitzero"`  // wrong lobby PINs since the last right one

	Note string `json:"note,omitempty"` // staff's own, for the desk; never in the lobby

	Withdrawn bool `json:"withdrawn,omitempty"` // added in error; no list has them

	MeetingNames string `json:"meeting_names,omitempty"` // folded, a line each: what telehealth meetings call them (MeetingNameKept)

	LegalHold LegalHold `json:"legal_hold,omitzero"` // the record must not be removed (LegalHoldSet)
}

// SortName is the name as lists show it: family name first.
func (p Patient) SortName() string {
	if p.Given == "" {
		return p.Family
	}
	if p.Family == "" {
		return p.Given
	}
	return p.Family + ", " + p.Given
}

// Admission is one stay of a patient in one program. A patient may have several.
type Admission struct {
	ID         AdmissionID `json:"id"`
	Patient    PatientID   `json:"patient"`
	Program    ProgramID   `json:"program"`
	From       Date        `json:"from"`
	Plans      []Plan      `json:"plans"` // each valid from its date until the next one's
	Discharged Date        `json:"discharged,omitzero"`
	Reason     string      `json:"reason,omitempty"` // of the discharge

	Weeks     int         `json:"weeks,omitempty"`     // expected length, as admitted or extended; 0 follows the program
	Before    AdmissionID `json:"before,omitempty"`    // the stay that this one steps down from or follows
	Opening   *Opening    `json:"opening,omitempty"`   // what was so before Daybook
	Certified []Date      `json:"certified,omitempty"` // days on which the need for the program was certified again
	Withdrawn bool        `json:"withdrawn,omitempty"` // opened in error; no view lists it
	PartTwo   bool        `json:"part_two,omitempty"`  // its records are under 42 CFR Part 2 (substance use disorder)
}

// Opening is what a stay brought along when the clinic began to use Daybook.
type Opening struct {
	AsOf      Date `json:"as_of"` // the first day that Daybook counts itself
	Weeks     int  `json:"weeks,omitempty"`
	Minutes   int  `json:"minutes,omitempty"` // treatment credited before
	Excused   int  `json:"excused,omitempty"` // absences
	Unexcused int  `json:"unexcused,omitempty"`
	NoShows   int  `json:"no_shows,omitempty"`
}

// Plan is what an admission's weeks should hold from a date on.
type Plan struct {
	From          Date           `json:"from"`
	Track         TrackID        `json:"track"`
	Days          []time.Weekday `json:"days"`           // the days the patient comes
	WeeklyMinutes int            `json:"weekly_minutes"` // treatment minutes planned a week
	Group         GroupID        `json:"group,omitempty"`

	StepDown      bool           `json:"step_down,omitempty"`      // fewer hours on the way down: no alarm below the level's minimum
	WeeklyMaximum int            `json:"weekly_maximum,omitempty"` // minutes; 0 follows the level of care
	Available     []time.Weekday `json:"available,omitempty"`      // days on which the patient can make up; none is every day

	AvailableTracks []TrackID `json:"available_tracks,omitempty"` // tracks in which the patient can make up; none is every open one
}

// ActiveOn reports whether the stay covers a date. The day of discharge is
// still a day of treatment.
func (a Admission) ActiveOn(date Date) bool {
	return !a.From.After(date) && (a.Discharged.IsZero() || !a.Discharged.Before(date))
}

// holds reports whether a visit belongs to the stay. What was before it, such as
// an evaluation or an earlier stay of the same week, is none of its hours.
func (a Admission) holds(v Visit) bool {
	return a.ID == "" || v.Admission == a.ID || v.Admission == "" && a.ActiveOn(v.Date)
}

// PlanOn is the plan in force on a date; false where the stay has none yet.
func (a Admission) PlanOn(date Date) (Plan, bool) {
	var found Plan
	ok := false
	for _, plan := range a.Plans {
		if plan.From.After(date) || (ok && plan.From.Before(found.From)) {
			continue
		}
		found, ok = plan, true
	}
	return found, ok
}

// Expects reports whether the patient should come on a weekday.
func (p Plan) Expects(day time.Weekday) bool { return slices.Contains(p.Days, day) }

// AdmissionOn picks the stay that covers a date, the newest where two do.
func AdmissionOn(admissions []Admission, date Date) (Admission, bool) {
	var found Admission
	ok := false
	for _, admission := range admissions {
		if admission.ActiveOn(date) && (!ok || admission.From.After(found.From)) {
			found, ok = admission, true
		}
	}
	return found, ok
}

// Hold is a staff note that lets the patient check in and then sends them to
// the desk, such as "form to sign".
type Hold struct {
	ID       HoldID    `json:"id"`
	Patient  PatientID `json:"patient"`
	Note     string    `json:"note"`
	Until    Date      `json:"until,omitzero"` // the last day; no date is until released
	By       StaffID   `json:"by"`
	Released bool      `json:"released,omitempty"`
}

// ActiveOn reports whether the hold still stands on a date.
func (h Hold) ActiveOn(date Date) bool {
	return !h.Released && (h.Until.IsZero() || !h.Until.Before(date))
}

// Card is one printed code that a patient may carry. The book keeps only the
// keyed hash of the code.
type Card struct {
	ID      CardID    `json:"id"`
	Patient PatientID `json:"patient"`
	Hash    string    `json:"hash"`
	Short   string    `json:"short"` // its first four letters, printed on it
	Issued  time.Time `json:"issued"`
	Revoked bool      `json:"revoked,omitempty"`
	Reason  string    `json:"reason,omitempty"`  // of the revocation
	AtDesk  bool      `json:"at_desk,omitempty"` // it stays at the front desk between visits
}
