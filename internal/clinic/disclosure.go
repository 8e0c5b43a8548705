package clinic

import "time"

// Disclosure is one line of a patient's account of disclosures: what was told to
// whom, on what ground, and how it was sent (42 CFR 2.25, 45 CFR 164.528).
type Disclosure struct {
	ID          DisclosureID  `json:"id"`
	Patient     PatientID     `json:"patient"`
	Admission   AdmissionID   `json:"admission"`
	Basis       Basis         `json:"basis"`
	Consent     ConsentID     `json:"consent,omitempty"` // where the basis is a consent
	Recipient   string        `json:"recipient"`         // a person or an office; the patient's name for their own copy
	Affiliation string        `json:"affiliation,omitempty"`
	Purpose     string        `json:"purpose,omitempty"`
	Case        string        `json:"case,omitempty"`   // the case, docket or order number
	Reason      string        `json:"reason,omitempty"` // the nature of an emergency (42 CFR 2.51(c))
	From        Date          `json:"from"`             // the service dates told of, both ends included
	To          Date          `json:"to"`
	Content     []ContentItem `json:"content"`
	Delivery    Delivery      `json:"delivery"`
	Language    string        `json:"language"`
	PartTwo     bool          `json:"part_two,omitempty"` // the stay was marked as under 42 CFR Part 2: the notice went along
	Day         Date          `json:"day"`                // when it was made, at the clinic
	At          time.Time     `json:"at"`
	By          StaffID       `json:"by"`

	Dates   []Date    `json:"dates,omitempty"`   // the single dates told of, where these are not all from From to To
	Told    string    `json:"told,omitempty"`    // what was told, in the clinic's words; in an emergency
	ToldBy  string    `json:"told_by,omitempty"` // who told it, where somebody else wrote it down (42 CFR 2.51(c)(2))
	Court   string    `json:"court,omitempty"`   // that ordered it, where the basis is its order
	Ordered Date      `json:"ordered,omitzero"`  // the date of the order
	Made    time.Time `json:"made,omitzero"`     // when it was told, where somebody says so; zero is when it was recorded

	Withdrawn bool   `json:"withdrawn,omitempty"` // it was never sent, or entered in error
	Why       string `json:"why,omitempty"`
}

// MadeAt is when the disclosure was made.
func (d Disclosure) MadeAt() time.Time {
	if d.Made.IsZero() {
		return d.At
	}
	return d.Made
}

// soonAfter is how long after it a disclosure counts as written down immediately, as
// 42 CFR 2.51(c) asks without a number: about what a form takes once the ambulance left.
const soonAfter = time.Hour

// Afterwards reports whether the disclosure was written down only later.
func (d Disclosure) Afterwards() bool { return d.At.Sub(d.MadeAt()) > soonAfter }

// Basis is the ground on which a disclosure may be made.
type Basis string

const (
	BasisConsent   Basis = "consent"          // the patient's written consent (42 CFR 2.31)
	BasisJustice   Basis = "criminal_justice" // a consent to the criminal justice system (42 CFR 2.35)
	BasisOwnCopy   Basis = "own_copy"         // the patient's own records (42 CFR 2.23)
	BasisEmergency Basis = "emergency"        // a medical emergency (42 CFR 2.51)
	BasisAudit     Basis = "audit"            // an audit or evaluation (42 CFR 2.53)
	BasisOrder     Basis = "court_order"      // a court's order (42 CFR 2.61 and following)
)

// Bases lists every basis, in the order that lists show them.
func Bases() []Basis {
	return []Basis{BasisConsent, BasisJustice, BasisOwnCopy, BasisEmergency, BasisAudit, BasisOrder}
}

// ByConsent reports whether the basis is a consent that the patient signed.
func (b Basis) ByConsent() bool { return b == BasisConsent || b == BasisJustice }

// ContentItem is one thing that a letter may tell.
type ContentItem string

const (
	ContentStay       ContentItem = "stay"       // since when, and until when
	ContentProgram    ContentItem = "program"    // the program's name and level of care
	ContentCounts     ContentItem = "counts"     // how many sessions were scheduled and attended
	ContentAbsences   ContentItem = "absences"   // excused, unexcused, missed
	ContentHours      ContentItem = "hours"      // credited
	ContentServices   ContentItem = "services"   // hours by service
	ContentDates      ContentItem = "dates"      // each date
	ContentActivities ContentItem = "activities" // outside the clinic
)

// What other documents than letters tell; no consent of a letter covers them.
const (
	ContentRecord  ContentItem = "record"  // everything recorded of the dates: an audit packet
	ContentAccount ContentItem = "account" // the account of disclosures itself
)

// ContentItems lists every item of letters, in the order in which a letter tells them.
func ContentItems() []ContentItem {
	return []ContentItem{ContentStay, ContentProgram, ContentCounts, ContentAbsences, ContentHours, ContentServices, ContentDates, ContentActivities}
}

// Delivery is how a disclosure reaches its recipient.
type Delivery string

const (
	DeliveryHanded Delivery = "handed" // over the counter
	DeliveryMail   Delivery = "mail"
	DeliveryFax    Delivery = "fax"
	DeliveryEmail  Delivery = "email"
	DeliverySpoken Delivery = "spoken" // by telephone or in person
)

// Deliveries lists every way, in the order that lists show them.
func Deliveries() []Delivery {
	return []Delivery{DeliveryHanded, DeliveryMail, DeliveryFax, DeliveryEmail, DeliverySpoken}
}

// DisclosureMade says that something was told about a patient, or that this was
// recorded in error.
type DisclosureMade struct {
	Disclosure Disclosure `json:"disclosure"`
}

// Kind is its name in the journal.
func (DisclosureMade) Kind() string { return "disclosure.made" }

// PartTwoSet says whether a stay's records are those of a substance use disorder
// program under 42 CFR Part 2. Only then a letter carries the notice of 2.32: on
// anybody else's it would label them.
type PartTwoSet struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	PartTwo   bool        `json:"part_two"`
}

// Kind is its name in the journal.
func (PartTwoSet) Kind() string { return "admission.part_two" }
