package clinic

import "time"

// ScheduleProblem is something that does not fit in a weekly pattern, as plain
// values that the catalog makes a sentence of.
type ScheduleProblem struct {
	Kind    ScheduleProblemKind
	Refuses bool // it cannot be saved like this; otherwise it is a warning
	Track   TrackID
	Block   BlockID // the block to mark; "" is the whole pattern
	Other   string  // the track or the patient it clashes with, by name
	Room    string
	Staff   string // the counselor's name
	Day     time.Weekday
	Start   ClockTime
	End     ClockTime
	Have    int // minutes, or days
	Want    int
	Breaks  int // minutes of breaks that were taken out
}

// ScheduleProblemKind is what does not fit.
type ScheduleProblemKind string

const (
	ProblemBlockTimes    ScheduleProblemKind = "block_times"    // ends before it starts, or runs over a day
	ProblemOverlap       ScheduleProblemKind = "overlap"        // two blocks of one track at once
	ProblemRoomTwice     ScheduleProblemKind = "room_twice"     // one room, two groups at once
	ProblemStaffTwice    ScheduleProblemKind = "staff_twice"    // one counselor, two groups at once
	ProblemPatientTwice  ScheduleProblemKind = "patient_twice"  // one patient, two sessions at once
	ProblemWeekShort     ScheduleProblemKind = "week_short"     // the week cannot reach the program's hours once breaks are out
	ProblemDayShort      ScheduleProblemKind = "day_short"      // a day cannot reach the program's hours once breaks are out
	ProblemDayLong       ScheduleProblemKind = "day_long"       // a day holds more than the program's most
	ProblemWeekLong      ScheduleProblemKind = "week_long"      // the week holds more than the level's most
	ProblemFewDays       ScheduleProblemKind = "few_days"       // fewer days than the program asks for
	ProblemGap           ScheduleProblemKind = "gap"            // days too far apart
	ProblemCapacity      ScheduleProblemKind = "capacity"       // more patients than places
	ProblemNoService     ScheduleProblemKind = "no_service"     // a block of a service that the program does not have
	ProblemNothingCounts ScheduleProblemKind = "nothing_counts" // no block earns anything
)

// TrackPreview is what a changed schedule does, before it is saved.
type TrackPreview struct {
	From        Date
	Before      WeekShape // as it is; zero where the track is new
	After       WeekShape
	Patients    int             // in the track from the date on
	Short       []PatientChange // whose plan the new schedule no longer reaches
	DaysLost    []PatientChange // who come on days that the track no longer meets
	Appointment []PatientChange // whose appointments would clash
	Problems    []ScheduleProblem
}

// WeekShape sums up a weekly pattern, in minutes.
type WeekShape struct {
	Days      int
	Counting  int // treatment time of all days together
	Breaks    int
	ByWeekday [7]int // counting minutes, Sunday first
}

// PatientChange is one patient in a preview.
type PatientChange struct {
	Patient PatientID
	Name    string
	Before  int // minutes a week that the plan's days hold
	After   int
	Want    int // the plan's minutes a week
}
