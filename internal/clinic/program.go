package clinic

// LevelOfCare names how intensive a program is and what its weeks hold. All of
// it is data: levels, their hours and their age rules differ by state and payer.
type LevelOfCare struct {
	Label         Label `json:"label"`
	WeeklyMinimum int   `json:"weekly_minimum"`      // minutes
	WeeklyMaximum int   `json:"weekly_maximum"`      // minutes; 0 is no maximum
	AgeFrom       int   `json:"age_from,omitempty"`  // years; 0 is no lower bound
	AgeBelow      int   `json:"age_below,omitempty"` // years; 0 is no upper bound
}

// Service is one kind of thing a block can be: group, education, a break.
type Service struct {
	ID     ServiceID `json:"id"`
	Label  Label     `json:"label"`
	Counts bool      `json:"counts"` // whether its minutes earn treatment credit
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
}

// DefaultAttendance is what a new program starts from.
func DefaultAttendance() Attendance {
	return Attendance{EarlyWindow: 30, LateAfter: 5, LateCutoff: 30, MissAfter: 15, LeaveWindow: 15, LeaveGrace: 60, Choice: ChoiceFree}
}

// Program is a course of treatment that the clinic runs.
type Program struct {
	ID            ProgramID   `json:"id"`
	Label         Label       `json:"label"`
	Level         LevelOfCare `json:"level"`
	Services      []Service   `json:"services"`
	Attendance    Attendance  `json:"attendance"`
	ExpectedWeeks int         `json:"expected_weeks"` // 0 is open-ended
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
