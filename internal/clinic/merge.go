package clinic

import "slices"

// Merge says that two records are one person: from then on the other one is read
// as the kept one. Every fact stays where it was written, so that the merge can
// be taken back weeks later (docs/decisions/0018).
type Merge struct {
	Kept  PatientID `json:"kept"`
	Other PatientID `json:"other"`
	Order int       `json:"order"` // of the merges into the kept record, from 1: the last is parted first

	Was    Patient `json:"was"` // the kept record's facts before, without its PIN
	Now    Patient `json:"now"` // those that hold from then on
	WasPIN string  `json:"was_pin,omitempty"`
	NowPIN string  `json:"now_pin,omitempty"`

	Stays          []StayJoin        `json:"stays,omitempty"`
	Aside          []VisitRef        `json:"aside,omitempty"` // a session that both have: these do not count
	Covers         []CoverJoin       `json:"covers,omitempty"`
	Authorizations []AuthorizationID `json:"authorizations,omitempty"` // typed twice: these do not count
	Contacts       []ContactID       `json:"contacts,omitempty"`       // likewise

	Name   string `json:"name"`   // of the other record, for the journal
	Number string `json:"number"` // likewise
	Reason string `json:"reason"`
}

// StayJoin says that a stay goes on in another one of the same program, which it
// shares days with.
type StayJoin struct {
	Stay AdmissionID `json:"stay"`
	Into AdmissionID `json:"into"`
}

// CoverJoin says that a coverage goes on in another one by the same payer.
type CoverJoin struct {
	Cover CoverageID `json:"cover"`
	Was   Coverage   `json:"was"` // the one it goes on in, as it was
	Now   Coverage   `json:"now"` // as it is from then on
}

// PatientsMerged makes two records one person.
type PatientsMerged struct {
	Merge Merge `json:"merge"`
}

// PatientsParted says that the merge of a record into another one was an error.
type PatientsParted struct {
	Kept   PatientID `json:"kept"`
	Other  PatientID `json:"other"`
	Reason string    `json:"reason"`
	Name   string    `json:"name"`   // of the other one, for the journal
	Number string    `json:"number"` // likewise
}

func (PatientsMerged) Kind() string { return "patient.merged" }
func (PatientsParted) Kind() string { return "patient.parted" }

// MergeRecord is what the book keeps of a record that was merged into another.
type MergeRecord struct {
	Merge  Merge   `json:"merge"`
	Done   Handled `json:"done"`
	Parted bool    `json:"parted,omitempty"`
}

// Fact is one of the facts of a person of which the desk chooses whose holds:
// "merge.fact." + fact.
type Fact string

const (
	FactName     Fact = "name"
	FactNumber   Fact = "number"
	FactBirth    Fact = "birth"
	FactLanguage Fact = "language"
	FactPIN      Fact = "pin"
	FactNote     Fact = "note"
	FactPlan     Fact = "plan" // of a stay in the same program at the same time
)

// Facts lists every fact, in the order of the form.
func Facts() []Fact {
	return []Fact{FactName, FactNumber, FactBirth, FactLanguage, FactPIN, FactNote, FactPlan}
}

// chosenFacts are the facts of the kept record with those of the other one that
// were taken. What the kept one does not say, the other one says.
func chosenFacts(kept, other Patient, take []Fact) Patient {
	takes := func(fact Fact) bool { return slices.Contains(take, fact) }
	now := kept
	if takes(FactName) {
		now.Family, now.Given = other.Family, other.Given
	}
	if takes(FactNumber) {
		now.Number = other.Number
	}
	if takes(FactBirth) && !other.BirthDate.IsZero() || now.BirthDate.IsZero() {
		now.BirthDate = other.BirthDate
	}
	if takes(FactLanguage) && other.Language != "" || now.Language == "" {
		now.Language = other.Language
	}
	if takes(FactPIN) && other.PIN != "" || now.PIN == "" {
		now.PIN = other.PIN
	}
	if takes(FactNote) && other.Note != "" || now.Note == "" {
		now.Note = other.Note
	}
	return now
}

// partedFacts are the facts of the kept record once the other one is apart: what
// the merge changed and nobody changed since is again as before.
func (m Merge) partedFacts(now, other Patient) Patient {
	if now.Family == m.Now.Family && now.Given == m.Now.Given {
		now.Family, now.Given = m.Was.Family, m.Was.Given
	}
	if now.Number == m.Now.Number || now.Number == other.Number {
		now.Number = m.Was.Number
	}
	if now.BirthDate == m.Now.BirthDate {
		now.BirthDate = m.Was.BirthDate
	}
	if now.Language == m.Now.Language {
		now.Language = m.Was.Language
	}
	if now.Note == m.Now.Note {
		now.Note = m.Was.Note
	}
	if now.PIN == m.NowPIN {
		now.PIN = m.WasPIN
	}
	return now
}
