package clinic

// Payer is somebody who pays for treatment, with the terms that say what a
// billable day is. Payers differ, so all of it is data (DOMAIN section 2).
type Payer struct {
	ID      PayerID `json:"id"`
	Name    string  `json:"name"`
	Terms   []Terms `json:"terms"` // each valid from its date until the next one's
	Retired bool    `json:"retired,omitempty"`
}

// Terms are one payer's rules from a date on.
type Terms struct {
	From          Date               `json:"from"`
	DayMinutes    int                `json:"day_minutes,omitempty"`    // counting minutes a day must hold; 0 is any
	DayServices   int                `json:"day_services,omitempty"`   // services a day must hold; 0 is any
	Bands         []Band             `json:"bands,omitempty"`          // what a day is billed as; none is the day itself, without a code
	LargestGap    int                `json:"largest_gap,omitempty"`    // days without service that may follow one another; 0 is any
	WeeklyMaximum int                `json:"weekly_maximum,omitempty"` // minutes that are paid in a week; 0 is any
	InPersonOnly  bool               `json:"in_person_only,omitempty"` // telehealth minutes do not count
	Telehealth    string             `json:"telehealth,omitempty"`     // modifier of a day with telehealth
	Authorization bool               `json:"authorization,omitempty"`  // it pays only for what it authorized
	Overrides     map[ServiceID]bool `json:"overrides,omitempty"`      // which services count, where it differs from the service itself
}

// Band is how a day of at least so many minutes, and services, is billed, such as
// hourly below two and a half hours and per diem from there on, or by up to three
// services and by four and more.
type Band struct {
	AtLeast  int      `json:"at_least"`           // counting minutes of the day
	Services int      `json:"services,omitempty"` // services the day must hold for it; 0 is any
	Code     string   `json:"code"`
	Modifier string   `json:"modifier,omitempty"`
	Unit     BillUnit `json:"unit"`
}

// BillUnit is what a payer counts.
type BillUnit string

const (
	UnitSession BillUnit = "session"
	UnitDay     BillUnit = "day"
	UnitHour    BillUnit = "hour"
	UnitQuarter BillUnit = "quarter" // 15 minutes
)

// BillUnits lists every unit, in the order that lists show them.
func BillUnits() []BillUnit { return []BillUnit{UnitSession, UnitDay, UnitHour, UnitQuarter} }

// Counts reports whether a block's minutes count under the terms: as they do for
// treatment, unless the table says otherwise.
func (t Terms) Counts(service ServiceID, treatment bool) bool {
	if counts, said := t.Overrides[service]; said {
		return counts
	}
	return treatment
}

// TermsOn are the terms in force on a date; false before the first.
func (p Payer) TermsOn(date Date) (Terms, bool) {
	var found Terms
	ok := false
	for _, terms := range p.Terms {
		if terms.From.After(date) || (ok && terms.From.Before(found.From)) {
			continue
		}
		found, ok = terms, true
	}
	return found, ok
}

// Coverage says which payer pays for a patient, and when.
type Coverage struct {
	ID      CoverageID `json:"id"`
	Patient PatientID  `json:"patient"`
	Payer   PayerID    `json:"payer"`
	From    Date       `json:"from"`
	To      Date       `json:"to,omitzero"` // the last day; no date is until further notice
	Member  string     `json:"member,omitempty"`
	Removed bool       `json:"removed,omitempty"`
}

// Covers reports whether the coverage holds on a date.
func (c Coverage) Covers(date Date) bool {
	return !c.Removed && !c.From.After(date) && (c.To.IsZero() || !c.To.Before(date))
}

// CoverageOn picks the coverage of a date, the newest where two hold.
func CoverageOn(coverages []Coverage, date Date) (Coverage, bool) {
	var found Coverage
	ok := false
	for _, coverage := range coverages {
		if coverage.Covers(date) && (!ok || coverage.From.After(found.From)) {
			found, ok = coverage, true
		}
	}
	return found, ok
}
