package clinic

// LevelOfCare names how intensive a program is and what its weeks hold. All of
// it is data: levels, their hours and their age rules differ by state and payer.
type LevelOfCare struct {
	Label         Label `json:"label"`
	WeeklyMinimum int   `json:"weekly_minimum"`          // minutes
	WeeklyMaximum int   `json:"weekly_maximum"`          // minutes; 0 is no maximum
	AgeFrom       int   `json:"age_from,omitempty"`      // years; 0 is no lower bound
	AgeBelow      int   `json:"age_below,omitempty"`     // years; 0 is no upper bound
	DailyMinimum  int   `json:"daily_minimum,omitempty"` // treatment minutes a day should hold; 0 is none
	DailyMaximum  int   `json:"daily_maximum,omitempty"` // treatment minutes a day may hold; 0 is none
	DaysMinimum   int   `json:"days_minimum,omitempty"`  // days of treatment a week should hold; 0 is none
	LargestGap    int   `json:"largest_gap,omitempty"`   // days without treatment that may follow one another; 0 is any
}

// TrackChoice says what a patient may do about another track of the program.
type TrackChoice string

const (
	ChoiceFree  TrackChoice = "free"  // the patient switches for the day in the lobby
	ChoiceStaff TrackChoice = "staff" // the patient asks in the lobby, the desk decides
	ChoiceOff   TrackChoice = "off"   // the lobby never offers another track
)

// Attendance is a program's attendance policy. Every number is a setting with a
// default (DefaultAttendance), in minutes unless it says otherwise.
type Attendance struct {
	EarlyWindow int         `json:"early_window"` // how long before its start a session can be scanned into
	LateAfter   int         `json:"late_after"`   // after this long somebody who is not in is late
	LateCutoff  int         `json:"late_cutoff"`  // after this long the desk decides about admission; 0 is never
	MissAfter   int         `json:"miss_after"`   // after this long somebody who is not in is missing
	LeaveWindow int         `json:"leave_window"` // this long before the end a second scan is a check-out
	LeaveGrace  int         `json:"leave_grace"`  // this long after the end a scan still closes the visit
	Choice      TrackChoice `json:"choice"`

	Departure   DepartureRule `json:"departure,omitempty"`    // "" is DepartureAttested
	NoticeHours int           `json:"notice_hours,omitempty"` // an absence told this many hours ahead is excused; 0 is never by notice
	Limits      []Limit       `json:"limits,omitempty"`
	Signs       bool          `json:"signs,omitempty"` // participants sign the group's sheet beside their names
}

// DepartureRule says what ends a visit that nobody scanned out of.
type DepartureRule string

const (
	// DepartureAttested: the counselor's attestation of a block says who was there
	// to its end. One eyewitness is enough.
	DepartureAttested DepartureRule = "attested"
	// DepartureCheckedOut: an attested block counts only once a check-out is
	// recorded too, by the patient or by staff.
	DepartureCheckedOut DepartureRule = "checked_out"
)

// Limit is how many absences end a stay, or lead to a talk, under the program's
// attendance policy (DOMAIN section 5 lists some that are in use).
type Limit struct {
	Kind  LimitKind `json:"kind"`
	Count int       `json:"count"`           // absences
	Weeks int       `json:"weeks,omitempty"` // within so many weeks; 0 is the whole stay
}

// LimitKind is which absences a limit counts.
type LimitKind string

const (
	LimitUnexcused LimitKind = "unexcused" // unexcused ones and no-shows
	LimitMissed    LimitKind = "missed"    // every absence, excused or not
	LimitInARow    LimitKind = "in_a_row"  // sessions missed one after the other without an excuse
)

// DefaultAttendance is what a new program starts from.
func DefaultAttendance() Attendance {
	return Attendance{EarlyWindow: 30, LateAfter: 5, LateCutoff: 30, MissAfter: 15, LeaveWindow: 15, LeaveGrace: 60, Choice: ChoiceFree}
}

// Program is a course of treatment that the clinic runs. Its rules change on
// days: ask for them On a day.
type Program struct {
	ID            ProgramID   `json:"id"`
	Label         Label       `json:"label"`
	Level         LevelOfCare `json:"level"`
	Services      []Service   `json:"services"`
	Attendance    Attendance  `json:"attendance"`
	ExpectedWeeks int         `json:"expected_weeks"` // 0 is open-ended

	Credit    CreditPolicy `json:"credit,omitzero"`
	MakeUps   bool         `json:"make_ups,omitempty"`  // every absence is made up before completion
	Recertify int          `json:"recertify,omitempty"` // days from one certification to the next; 0 is never
	Preset    string       `json:"preset,omitempty"`    // the preset it was started from
	Retired   bool         `json:"retired,omitempty"`   // takes no new patients; kept for those it had
	Withdrawn bool         `json:"withdrawn,omitempty"` // made in error and never used; no list has it

	From     Date             `json:"from,omitzero"`      // where this is the program of one day (On): since when these rules hold; no date is from always
	Versions []ProgramVersion `json:"versions,omitempty"` // the rules of later days; those above hold before the first of them
}

// Service finds one of the program's services.
func (p Program) Service(id ServiceID) (Service, bool) {
	for _, service := range p.Services {
		if service.ID == id {
			return service, true
		}
	}
	return Service{}, false
}
