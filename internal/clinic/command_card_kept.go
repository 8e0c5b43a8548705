package clinic

// KeepCard says that a card stays at the front desk between visits, or that it was
// handed to its patient.
type KeepCard struct {
	Patient PatientID
	Card    CardID
	AtDesk  bool
}

func (KeepCard) Act() Act { return ActCards }

// Decide refuses a card that is not the patient's, and one that works no more.
func (c KeepCard) Decide(view View, _ Env) ([]Event, error) {
	for _, card := range view.CardsOf(c.Patient) {
		switch {
		case card.ID != c.Card:
		case card.Revoked:
			return nil, refuse("card_revoked")
		case card.AtDesk == c.AtDesk:
			return nil, nil
		default:
			return []Event{CardKept{Card: c.Card, Patient: c.Patient, AtDesk: c.AtDesk}}, nil
		}
	}
	return nil, refuse("no_such_card")
}

// undoCardKept puts a card back to where it was.
func undoCardKept(done Command, facts []Event) (Command, bool) {
	c, ok := done.(KeepCard)
	return KeepCard{Patient: c.Patient, Card: c.Card, AtDesk: !c.AtDesk}, ok && len(facts) > 0
}
