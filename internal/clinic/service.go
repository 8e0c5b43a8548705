package clinic

// Service is one kind of thing a block or an appointment can be: group,
// education, a drug test, a break.
type Service struct {
	ID        ServiceID        `json:"id"`
	Label     Label            `json:"label"`
	Kind      ServiceKind      `json:"kind,omitempty"`
	Counts    bool             `json:"counts"`               // whether its minutes earn treatment credit
	CountsFor map[Purpose]bool `json:"counts_for,omitempty"` // where another purpose differs from Counts
}

// ServiceKind groups the many names that clinics give their services.
type ServiceKind string

const (
	KindGroup      ServiceKind = "group"
	KindIndividual ServiceKind = "individual"
	KindFamily     ServiceKind = "family" // family or couples
	KindEducation  ServiceKind = "education"
	KindSkills     ServiceKind = "skills"     // life skills, role play
	KindActivity   ServiceKind = "activity"   // recreation, yoga, nutrition, alternative
	KindEvaluation ServiceKind = "evaluation" // may come before the admission
	KindDrugTest   ServiceKind = "drug_test"
	KindMedication ServiceKind = "medication"
	KindPeer       ServiceKind = "peer" // peer support
	KindBreak      ServiceKind = "break"
	KindOther      ServiceKind = "other"
)

// ServiceKinds lists every kind, in the order that lists show them.
func ServiceKinds() []ServiceKind {
	return []ServiceKind{
		KindGroup, KindIndividual, KindFamily, KindEducation, KindSkills, KindActivity,
		KindEvaluation, KindDrugTest, KindMedication, KindPeer, KindBreak, KindOther,
	}
}

// Purpose is what minutes are counted for beside treatment credit. What a payer
// counts stands in its own terms.
type Purpose string

// ForCourt are the attendance letters to courts, probation and employers.
const ForCourt Purpose = "court"

// CountsToward reports whether the service's minutes count for a purpose: as
// they do for treatment, unless the table says otherwise.
func (s Service) CountsToward(purpose Purpose) bool {
	if counts, said := s.CountsFor[purpose]; said {
		return counts
	}
	return s.Counts
}

// Modality is how somebody takes part. "" is in person, as it always was.
type Modality string

const (
	InPerson   Modality = "in_person"
	Telehealth Modality = "telehealth"
)

// Or is the modality itself, or another where none was said.
func (m Modality) Or(other Modality) Modality {
	if m != "" {
		return m
	}
	return other
}
