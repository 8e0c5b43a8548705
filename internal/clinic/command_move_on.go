package clinic

import "time"

// MoveOn is a patient's scan between two sessions: it ends the one they are in
// and begins the next.
type MoveOn struct {
	Leave  VisitRef
	Until  time.Time // when the first one ended for them, UTC
	Arrive CheckIn
}

func (MoveOn) Act() Act { return ActLobby }

// Decide records the departure, where nobody did, and the claim.
func (c MoveOn) Decide(view View, env Env) ([]Event, error) {
	events, err := decideVisit(view, env, c.Leave, func(v Visit) ([]VisitEvent, error) {
		if since, _ := v.Since(); !v.In() || c.Until.Before(since) {
			return nil, nil
		}
		return []VisitEvent{VisitDeparted{VisitRef: c.Leave, At: c.Until, Via: c.Arrive.Via}}, nil
	})
	if err != nil {
		return nil, err
	}
	arrived, err := c.Arrive.Decide(view, env)
	if err != nil {
		return nil, err
	}
	return append(events, arrived...), nil
}
