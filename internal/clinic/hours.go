package clinic

import "time"

// HoursBoard is one week of every patient who is admitted in it, those who need
// help first.
type HoursBoard struct {
	Week     Date      // its first day
	Now      time.Time // the moment the forecasts are for
	First    Date      // the first day of the first week that holds anything
	Rows     []HoursRow
	Counts   map[Outlook]int
	Credited int // minutes of everybody together
	Lost     int // minutes lost to coming late, leaving early and time out of the room
}

// HoursRow is one patient's week at a glance: that of one stay.
type HoursRow struct {
	Patient   PatientID
	Name      string
	Number    string
	Admission AdmissionID
	From      Date // the stay's first day
	Until     Date // and its last; zero is until further notice
	Two       bool // another stay of the patient covers days of the week, and has a row too
	Beside    bool // this is that row: the patient's outlook and alerts are the other's
	Program   Label
	Track     Label
	Mark      Mark
	Days      [7]DayHours // from the first day of the week
	Week      WeekHours
	Forecast  Forecast
	Alerts    []Alert // the most urgent first
}

// DayHours is one day of a patient's week, in minutes.
type DayHours struct {
	Date     Date
	Credited int
	Pending  int // done, but not confirmed or attested yet
	Planned  int // counting minutes of the sessions the patient should come to
	Lost     int // late, early, out of the room
	Closed   bool
}

// Outlook is how a patient's week will end.
type Outlook string

const (
	OutOfReach  Outlook = "out_of_reach"
	NeedsMakeUp Outlook = "needs_make_up" // or somebody's word: Forecast.WaitsOnly
	OnTrack     Outlook = "on_track"
	NoTarget    Outlook = "no_target" // nothing is planned for this week
)

// Forecast is what a week can still become, in minutes.
type Forecast struct {
	Outlook   Outlook
	Earned    int // credited, and pending
	Scheduled int // counting minutes of the patient's own sessions that are still to come
	Sessions  int // how many those are
	Waiting   int // of visits that are over, which count once somebody says who was there
	Reachable int // earned, scheduled and waiting, and the best make-ups on top
	Target    int
	Gap       int            // what is missing although everything scheduled is attended; 0 is nothing
	MakeUps   []MakeUpOption // what would close the gap, best first
}

// MakeUpOption is a session that a patient could come to on top of their own.
type MakeUpOption struct {
	Meeting Meeting
	Track   Label
	Mark    Mark
	Start   time.Time
	End     time.Time
	Minutes int  // counting minutes it would add
	Places  int  // left; -1 is no cap
	Closes  bool // it closes the gap alone
}

// Alert is something about a patient that staff should act on, as plain values
// that the catalog makes a sentence of.
type Alert struct {
	Kind   AlertKind
	Urgent bool
	Day    Date     // when it happens, or happened
	Count  int      // how many there are: absences, units left, days, minutes
	Of     int      // of how many
	Unit   BillUnit // of an authorization
	Number string   // of an authorization
	Limit  LimitKind
	Weeks  int // of a limit that looks at so many weeks; 0 is the whole stay
}

// AlertKind is what an alert is about.
type AlertKind string

const (
	AlertOutOfReach       AlertKind = "out_of_reach"
	AlertNeedsMakeUp      AlertKind = "needs_make_up"
	AlertBelowMinimum     AlertKind = "below_minimum"     // the plan is below the level's weekly minimum, and no step-down
	AlertAboveMaximum     AlertKind = "above_maximum"     // more is scheduled or earned than the week may hold
	AlertGap              AlertKind = "gap"               // too many days without treatment in a row
	AlertLimitNear        AlertKind = "limit_near"        // one more absence reaches a limit
	AlertLimitReached     AlertKind = "limit_reached"     //
	AlertUnverified       AlertKind = "unverified"        // visits that count nothing until somebody says when they ended
	AlertCorrection       AlertKind = "correction"        // corrections that wait for a second person
	AlertUnexplained      AlertKind = "unexplained"       // sessions missed without a word recorded
	AlertMakeUpsOwed      AlertKind = "make_ups_owed"     // absences still to be made up
	AlertAuthorizationEnd AlertKind = "authorization_end" // it ends in so many days
	AlertAuthorizationUse AlertKind = "authorization_use" // it is used up, or will be before it ends
	AlertNoAuthorization  AlertKind = "no_authorization"  // there was one, and none holds today
	AlertWeeklyCap        AlertKind = "weekly_cap"        // more than the payer pays for in a week
	AlertWeeklyCapAhead   AlertKind = "weekly_cap_ahead"  // a week's schedule will come to more than that
	AlertReview           AlertKind = "review"            // with the payer, on a day
	AlertRecertify        AlertKind = "recertify"         // the need for the program must be certified again by a day
	AlertStayEnds         AlertKind = "stay_ends"         // the expected length is nearly over
)

// PatientHours is everything about one patient's hours: the weeks of the stay as
// a chart, and one week visit by visit.
type PatientHours struct {
	Patient        Patient // without the PIN's hash
	Admission      Admission
	Program        Program
	Track          Track
	Plan           Plan
	Weeks          []WeekHours // of the stay, oldest first, this week last
	Row            HoursRow    // the chosen week
	Days           []DayReasons
	Authorizations []AuthorizationUse
	Absences       Ledger
	Activities     []Activity // of the chosen week
	Tracks         []TrackSpell
}

// DayReasons is one service date: its visits with their reasoning, and whether
// the payer pays for it.
type DayReasons struct {
	Date    Date
	Visits  []VisitReasons
	Verdict DayVerdict
}

// VisitReasons is a visit with why its minutes are what they are.
type VisitReasons struct {
	Visit   Visit
	Track   Label // of the session; the service's name for an appointment
	Mark    Mark
	Status  Status
	Credit  Credit
	Reasons []Reason
}

// Reason is one thing that happened to a visit's minutes, as plain values that
// the catalog makes a part of a sentence of.
type Reason struct {
	Kind    ReasonKind
	At      time.Time // UTC; zero where no moment belongs to it
	To      time.Time // of a stretch
	Minutes int       // lost or gained
	Block   BlockID   // where it is about one block
	Topic   string
	Cause   AbsenceCause
	Outcome Outcome
	By      StaffID // ReasonAfterwards: who entered it
}

// ReasonKind is what happened.
type ReasonKind string

const (
	ReasonIn         ReasonKind = "in"          // came in time
	ReasonEarly      ReasonKind = "early_scan"  // scanned before the start; counts from the start
	ReasonLate       ReasonKind = "late"        // came so many minutes late
	ReasonLeft       ReasonKind = "left"        // stayed to the end
	ReasonLeftEarly  ReasonKind = "left_early"  // left so many minutes early
	ReasonBreak      ReasonKind = "break"       // a break, from to
	ReasonOut        ReasonKind = "out"         // out of the room, from to
	ReasonSentOut    ReasonKind = "sent_out"    //
	ReasonNotThere   ReasonKind = "not_there"   // the counselor says: not in this block
	ReasonForfeited  ReasonKind = "forfeited"   // there, but the program takes the block away
	ReasonRounded    ReasonKind = "rounded"     // dropped by the rounding rule
	ReasonNoArrival  ReasonKind = "no_arrival"  // nobody saw them come
	ReasonNoEnd      ReasonKind = "no_end"      // nobody said when they left
	ReasonAbsent     ReasonKind = "absent"      // an absence with its outcome
	ReasonTelehealth ReasonKind = "telehealth"  //
	ReasonAfterwards ReasonKind = "afterwards"  // entered from paper later, at that moment
	ReasonNotCounted ReasonKind = "not_counted" // a service that is no treatment
)

// DayVerdict says whether a service date is billable, as what, and why.
type DayVerdict struct {
	Payer    PayerID // "" is nobody: the patient has no payer on that date
	Name     string  // of the payer
	Billable bool
	Code     string
	Modifier string
	Unit     BillUnit
	Units    int
	Minutes  int // that count under the payer's terms
	Services int // likewise
	Reasons  []VerdictReason
}

// VerdictReason is why a day is billable or not.
type VerdictReason struct {
	Kind    VerdictReasonKind
	Minutes int       // short, over or counted
	Count   int       // services, or days
	Of      int       // what was asked for
	At      time.Time // when they left or came, where that is why
}

// VerdictReasonKind is what a payer's terms say of a day.
type VerdictReasonKind string

const (
	VerdictNoPayer     VerdictReasonKind = "no_payer"
	VerdictNoTerms     VerdictReasonKind = "no_terms" // the payer's rules begin later
	VerdictEnough      VerdictReasonKind = "enough"
	VerdictShort       VerdictReasonKind = "short"      // minutes
	VerdictShortLate   VerdictReasonKind = "short_late" // because they came at
	VerdictShortLeft   VerdictReasonKind = "short_left" // because they left at
	VerdictFewServices VerdictReasonKind = "few_services"
	VerdictUnverified  VerdictReasonKind = "unverified" // minutes that nobody vouches for yet
	VerdictInPerson    VerdictReasonKind = "in_person"  // telehealth minutes do not count
	VerdictWeekFull    VerdictReasonKind = "week_full"  // more than the payer pays for in a week
	VerdictGap         VerdictReasonKind = "gap"        // too many days since the last service
	VerdictNothing     VerdictReasonKind = "nothing"    // no visit earned anything
)

// AuthorizationUse is an authorization with what became of it, in its own units.
type AuthorizationUse struct {
	Authorization Authorization
	Payer         string
	Used          int
	Scheduled     int // that the patient's own sessions until its end will use
	Left          int // granted minus used; below zero is overdrawn
	ThisWeek      int
	WeekAhead     int  // scheduled, in what is left of the week
	NextWeek      int  // scheduled, in the week after
	DaysLeft      int  // until its last day; below zero is past
	RunsOut       Date // the day on which the schedule uses the last unit; zero is not before its end
}

// Ledger is what a stay missed, and how near that comes to the program's limits.
type Ledger struct {
	Entries []LedgerEntry // newest first
	Counts  map[Outcome]int
	Owed    int // absences still to be made up, where the program asks for it
	Limits  []LimitState
}

// LedgerEntry is one session that a patient did not come to.
type LedgerEntry struct {
	Ref      VisitRef
	Meeting  Meeting
	Track    Label
	Mark     Mark
	Start    time.Time
	Outcome  Outcome // as recorded; a missed session that nobody spoke of is a no-show
	Recorded bool    // somebody recorded it; otherwise nobody came and nobody said why
	Absence  Absence
	Opening  int       // this many, taken over from before Daybook
	MadeUp   *VisitRef // the visit that made it up
}

// LimitState is one of the program's limits with where the patient stands.
type LimitState struct {
	Limit Limit
	Count int
}

// TrackSpell is a stretch of days in one track: a plan, or a switch for one day.
type TrackSpell struct {
	From  Date
	To    Date // zero is until now
	Track Label
	Mark  Mark
	Day   bool // a switch for one day
}
