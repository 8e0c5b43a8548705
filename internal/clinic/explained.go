package clinic

import "strings"

// Explained is a command with the reason for it. What looks back needs one (see
// LooksBack); the facts keep it.
type Explained struct {
	Command Command
	Reason  string
}

// Act is the command's own.
func (c Explained) Act() Act { return c.Command.Act() }

// Decide is the command's own; its facts say the reason where they can.
func (c Explained) Decide(view View, env Env) ([]Event, error) {
	events, err := c.Command.Decide(view, env)
	reason := strings.TrimSpace(c.Reason)
	if err != nil || reason == "" {
		return events, err
	}
	for i, event := range events {
		if event, ok := event.(explainable); ok {
			events[i] = event.because(reason)
		}
	}
	return events, nil
}

// explainable is a fact that can say why it was changed.
type explainable interface {
	Event
	because(reason string) Event
	why() string
}

// WhyOf is why a fact was changed, as somebody said; "" where nobody had to.
func WhyOf(event Event) string {
	if event, ok := event.(explainable); ok {
		return event.why()
	}
	return ""
}

func (e PatientSaved) because(reason string) Event       { e.Why = reason; return e }
func (e PlanSet) because(reason string) Event            { e.Why = reason; return e }
func (e Discharged) because(reason string) Event         { e.Why = reason; return e }
func (e OpeningSet) because(reason string) Event         { e.Why = reason; return e }
func (e Recertified) because(reason string) Event        { e.Why = reason; return e }
func (e CoverageSaved) because(reason string) Event      { e.Why = reason; return e }
func (e AuthorizationSaved) because(reason string) Event { e.Why = reason; return e }
func (e ActivitySaved) because(reason string) Event      { e.Why = reason; return e }
func (e PayerSaved) because(reason string) Event         { e.Why = reason; return e }
func (e ContactSaved) because(reason string) Event       { e.Why = reason; return e }
func (e AbsenceRecorded) because(reason string) Event    { e.Why = reason; return e }

func (e PatientSaved) why() string       { return e.Why }
func (e PlanSet) why() string            { return e.Why }
func (e Discharged) why() string         { return e.Why }
func (e OpeningSet) why() string         { return e.Why }
func (e Recertified) why() string        { return e.Why }
func (e CoverageSaved) why() string      { return e.Why }
func (e AuthorizationSaved) why() string { return e.Why }
func (e ActivitySaved) why() string      { return e.Why }
func (e PayerSaved) why() string         { return e.Why }
func (e ContactSaved) why() string       { return e.Why }
func (e AbsenceRecorded) why() string    { return e.Why }
