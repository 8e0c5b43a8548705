package clinic

import (
	"cmp"
	"slices"
)

// Concern is one thing at the clinic that needs somebody, as the page of alerts
// lists it. Of what it is about, only what its kind needs is set.
type Concern struct {
	Kind       ConcernKind
	Rank       Rank
	Patient    PatientID // whom it is about; "" for nobody in particular
	Name       string
	Number     string
	Admission  AdmissionID
	Date       Date     // of an earlier day, a correction's visit, a hold's last day
	Count      int      // how many there are
	Alert      Alert    // ConcernStay
	Open       OpenKind // ConcernOpen
	Hold       Hold     // ConcernHold
	Correction WaitingCorrection
	Staff      Staff     // ConcernLocked
	Period     PeriodID  // ConcernClaims
	Copy       CopyState // ConcernBackup, ConcernTape
}

// ConcernKind is what a concern is about.
type ConcernKind string

const (
	ConcernOpen       ConcernKind = "open"       // something of today that waits, by its kind
	ConcernDay        ConcernKind = "day"        // an earlier day that is not done
	ConcernStay       ConcernKind = "stay"       // an alert about a patient's stay
	ConcernCorrection ConcernKind = "correction" // waits for a second person
	ConcernHold       ConcernKind = "hold"       // stands, or ended and was never released
	ConcernNoKey      ConcernKind = "no_key"     // in a program, and can check in neither by card nor by number
	ConcernLocked     ConcernKind = "locked"     // an account that too many wrong PINs locked
	ConcernNoCopies   ConcernKind = "no_copies"  // nothing of the book is kept on another disk
	ConcernBackup     ConcernKind = "backup"     // a backup is overdue, or was not made
	ConcernTape       ConcernKind = "tape"       // the second copy does not follow
	ConcernClaims     ConcernKind = "claims"     // of a closed billing period, that later changes affect
)

// ConcernRetention is about records that are old enough to be removed: said in January,
// until somebody looked after them.
const ConcernRetention ConcernKind = "retention"

// Rank says how soon somebody should act.
type Rank int

const (
	RankNow   Rank = iota // somebody waits, or loses hours or payment today
	RankSoon              // in the next days
	RankKnown             // worth knowing
)

// ConcernGroup is what a list of concerns can be shortened to.
type ConcernGroup string

const (
	GroupDay    ConcernGroup = "day"    // today and days that are not done
	GroupHours  ConcernGroup = "hours"  // hours and absences
	GroupPayers ConcernGroup = "payers" // authorizations, reviews, claims
	GroupPeople ConcernGroup = "people" // stays, holds, cards, accounts
)

// ConcernGroups lists every group, in the order that lists show them.
func ConcernGroups() []ConcernGroup {
	return []ConcernGroup{GroupDay, GroupHours, GroupPayers, GroupPeople}
}

// Group is where a concern is listed.
func (c Concern) Group() ConcernGroup {
	switch c.Kind {
	case ConcernOpen, ConcernDay, ConcernCorrection, ConcernNoCopies, ConcernBackup, ConcernTape:
		return GroupDay
	case ConcernClaims:
		return GroupPayers
	case ConcernStay:
		return c.Alert.group()
	}
	return GroupPeople
}

func (a Alert) group() ConcernGroup {
	switch a.Kind {
	case AlertAuthorizationEnd, AlertAuthorizationUse, AlertNoAuthorization, AlertWeeklyCap, AlertWeeklyCapAhead, AlertReview, AlertRecertify:
		return GroupPayers
	case AlertStayEnds, AlertBelowMinimum:
		return GroupPeople
	}
	return GroupHours
}

// rank is how soon somebody should act on an alert.
func (a Alert) rank() Rank {
	switch {
	case a.Urgent || a.Kind == AlertNoAuthorization:
		return RankNow
	case a.Kind == AlertMakeUpsOwed, a.Kind == AlertBelowMinimum, a.Kind == AlertStayEnds && a.Count >= 0:
		return RankKnown
	}
	return RankSoon
}

// SortConcerns puts what is to be done first, of the same rank the day before the
// patients, then what weighs more, then the sooner, then by name.
func SortConcerns(all []Concern) {
	groups := ConcernGroups()
	slices.SortStableFunc(all, func(a, b Concern) int {
		return cmp.Or(
			cmp.Compare(a.Rank, b.Rank),
			cmp.Compare(slices.Index(groups, a.Group()), slices.Index(groups, b.Group())),
			cmp.Compare(weightOf(a.Alert.Kind), weightOf(b.Alert.Kind)),
			a.day().Compare(b.day()),
			cmp.Compare(Fold(a.Name), Fold(b.Name)),
			cmp.Compare(a.Key(), b.Key()),
		)
	})
}

func (c Concern) day() Date {
	if c.Kind == ConcernStay {
		return c.Alert.Day
	}
	return c.Date
}

// Key is what a concern is known by in a list: it stays the same while its numbers
// change.
func (c Concern) Key() string {
	return string(c.Kind) + " " + string(c.Open) + string(c.Alert.Kind) + string(c.Alert.Limit) + c.Alert.Number + " " +
		string(c.Patient) + string(c.Admission) + string(c.Hold.ID) + string(c.Correction.Correction.ID) + string(c.Staff.ID) + string(c.Period) + c.Copy.Place.Folder + c.dayKey()
}

// dayKey tells days that are not done apart, and alerts of one kind about several.
func (c Concern) dayKey() string {
	if c.Kind == ConcernDay || c.Kind == ConcernStay && c.Alert.Kind != AlertUnexplained && c.Alert.Kind != AlertUnverified {
		return " " + c.day().String()
	}
	return ""
}
