package demo

import (
	"daybook/internal/clinic"
)

// answer is the desk taking care of the oldest open notice of a kind. A notice
// gets its id only when it is raised, so the story has to look for it.
type answer struct {
	date    clinic.Date
	reason  clinic.NoticeReason
	patient clinic.PatientID
	card    string
}

// Act is that of answering the notice.
func (answer) Act() clinic.Act { return clinic.AnswerNotice{}.Act() }

// Decide answers the notice; nothing where there is none.
func (a answer) Decide(view clinic.View, env clinic.Env) ([]clinic.Event, error) {
	notices, err := view.NoticesOn(a.date)
	if err != nil {
		return nil, err
	}
	for _, n := range notices {
		if n.Handled == nil && n.Reason == a.reason && n.Patient == a.patient && n.Card == a.card {
			return clinic.AnswerNotice{Notice: n.ID, Date: a.date}.Decide(view, env)
		}
	}
	return nil, nil
}

// revoke ends the card with the given first letters, whose id the book made.
type revoke struct {
	patient       clinic.PatientID
	short, reason string
}

// Act is that of revoking the card.
func (revoke) Act() clinic.Act { return clinic.RevokeCard{}.Act() }

// Decide revokes the card; refused where the patient has none like it.
func (r revoke) Decide(view clinic.View, env clinic.Env) ([]clinic.Event, error) {
	command := clinic.RevokeCard{Patient: r.patient, Reason: r.reason}
	for _, card := range view.CardsOf(r.patient) {
		if card.Short == r.short {
			command.Card = card.ID
		}
	}
	return command.Decide(view, env)
}

// settle accepts the correction that waits at a visit, whose id the book made.
type settle struct{ ref clinic.VisitRef }

// Act is that of settling the correction.
func (settle) Act() clinic.Act { return clinic.SettleCorrection{}.Act() }

// Decide accepts the correction; refused where none waits.
func (s settle) Decide(view clinic.View, env clinic.Env) ([]clinic.Event, error) {
	command := clinic.SettleCorrection{Ref: s.ref, Accept: true}
	visit, _, err := view.Visit(s.ref)
	if err != nil {
		return nil, err
	}
	for _, correction := range visit.Corrections {
		if correction.Open() {
			command.Correction = correction.ID
		}
	}
	return command.Decide(view, env)
}
