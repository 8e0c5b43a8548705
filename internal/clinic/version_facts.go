package clinic

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Subject is what an event's earlier versions are kept under: a patient or a
// payer. It is "" for what is never recorded anew.
func Subject(event Event) string {
	switch e := event.(type) {
	case PayerSaved:
		return string(e.Payer.ID)
	case AbsenceRecorded, AbsenceWithdrawn, PatientSaved, PlanSet, Discharged, DischargeWithdrawn, AdmissionExtended, AdmissionMoved, OpeningSet,
		CoverageSaved, AuthorizationSaved, ActivitySaved, ContactSaved:
		return string(PatientOf(event))
	}
	return ""
}

// particularsOf names the fact that an event is about, the same for every version
// of it, and says what it holds.
func particularsOf(view View, event Event) (string, []particular) {
	switch e := event.(type) {
	case PatientSaved:
		return "patient", personParticulars(e.Patient)
	case PlanSet:
		return "plan" + string(e.Admission), nil // see planAfter
	case Discharged:
		return "discharge" + string(e.Admission), particulars(particular{"last_day", e.Date}, particular{"reason", e.Reason})
	case DischargeWithdrawn:
		return "discharge" + string(e.Admission), nil
	case AdmissionExtended:
		return "weeks" + string(e.Admission), particulars(particular{"weeks", e.Weeks})
	case AdmissionMoved:
		return "first_day" + string(e.Admission), firstDay(e.From)
	case OpeningSet:
		return "opening" + string(e.Admission), openingParticulars(e)
	case AbsenceRecorded:
		return "absence" + string(e.Visit), particulars(particular{"outcome", Choice("outcome." + string(e.Outcome))},
			particular{"told", e.Told}, particular{"document", e.Document}, particular{"note", e.Note})
	case AbsenceWithdrawn:
		return "absence" + string(e.Visit), particulars(particular{"outcome", Choice("flag.removed")})
	case ContactSaved:
		return "contact" + string(e.Contact.ID), contactParticulars(e.Contact)
	}
	return payingParticulars(view, event)
}

func payingParticulars(view View, event Event) (string, []particular) {
	switch e := event.(type) {
	case CoverageSaved:
		c := e.Coverage
		payer, _ := view.Payer(c.Payer)
		return "coverage" + string(c.ID), particulars(particular{"payer", payer.Name}, particular{"from", c.From}, particular{"to", c.To},
			particular{"member", c.Member}, particular{"removed", flag(c.Removed, "flag.removed")})
	case AuthorizationSaved:
		return "authorization" + string(e.Authorization.ID), authorizationParticulars(view, e.Authorization)
	case ActivitySaved:
		a := e.Activity
		return "activity" + string(a.ID), particulars(particular{"what", a.Label}, particular{"day", a.Date}, particular{"length", minutesOf(a.Minutes)},
			particular{"verified", a.Verified}, particular{"removed", flag(a.Removed, "flag.removed")})
	case PayerSaved:
		return "payer" + string(e.Payer.ID), payerParticulars(e.Payer)
	}
	return "", nil
}

func personParticulars(p Patient) []particular {
	return particulars(particular{"family", p.Family}, particular{"given", p.Given}, particular{"number", p.Number},
		particular{"born", p.BirthDate}, particular{"language", p.Language}, particular{"note", p.Note})
}

func planParticulars(view View, p Plan) []particular {
	return particulars(particular{"track", trackLabel(view, p.Track)}, particular{"days", p.Days}, particular{"weekly", minutesOf(p.WeeklyMinutes)},
		particular{"most", minutesOf(p.WeeklyMaximum)}, particular{"from", p.From}, particular{"step_down", flag(p.StepDown, "flag.yes")},
		particular{"group", groupInPlan(view, p)}, particular{"make_up_days", p.Available}, particular{"make_up_tracks", trackLabels(view, p.AvailableTracks)})
}

// groupInPlan is the group of a plan as its track has it, newest schedule first. One
// that no schedule has any more is known by its id alone.
func groupInPlan(view View, p Plan) Group {
	track, _ := view.Track(p.Track)
	for _, pattern := range slices.Backward(track.Patterns) {
		for _, block := range pattern.Blocks {
			for _, group := range block.Groups {
				if group.ID == p.Group {
					return group
				}
			}
		}
	}
	return Group{ID: p.Group, Name: string(p.Group)}
}

func trackLabels(view View, tracks []TrackID) []Label {
	var labels []Label
	for _, id := range tracks {
		labels = append(labels, trackLabel(view, id))
	}
	return labels
}

func firstDay(date Date) []particular { return particulars(particular{"first_day", date}) }

func openingParticulars(e OpeningSet) []particular {
	if e.Withdrawn {
		return nil
	}
	o := e.Opening
	return particulars(particular{"from", o.AsOf}, particular{"weeks", o.Weeks}, particular{"length", minutesOf(o.Minutes)},
		particular{"excused", o.Excused}, particular{"unexcused", o.Unexcused}, particular{"no_shows", o.NoShows})
}

func contactParticulars(c Contact) []particular {
	return particulars(particular{"name", c.Name}, particular{"kind", Choice("contact." + string(c.Kind))}, particular{"phone", c.Phone},
		particular{"call", flag(c.Call, "flag.yes")}, particular{"voicemail", flag(c.Voicemail, "flag.yes")}, particular{"text", flag(c.Text, "flag.yes")},
		particular{"say", c.SayName}, particular{"consent", c.Consent}, particular{"note", c.Note}, particular{"removed", flag(c.Removed, "flag.removed")})
}

func authorizationParticulars(view View, a Authorization) []particular {
	payer, _ := view.Payer(a.Payer)
	return particulars(particular{"payer", payer.Name}, particular{"number", a.Number}, particular{"service", a.Service},
		particular{"granted", a.Granted}, particular{"unit", Choice("unit." + string(a.Unit))}, particular{"used", a.Used},
		particular{"from", a.From}, particular{"to", a.To}, particular{"cap", a.WeeklyCap}, particular{"review", a.Review},
		particular{"removed", flag(a.Removed, "flag.removed")})
}

// payerParticulars says the terms as one line, the oldest first: they are read
// side by side.
func payerParticulars(p Payer) []particular {
	var lines []string
	for _, t := range p.Terms {
		line := fmt.Sprintf("%s: %s / %s", t.From, short(t.DayMinutes), short(t.WeeklyMaximum))
		for _, band := range t.Bands {
			line += fmt.Sprintf(", %s %s", short(band.AtLeast), strings.TrimSpace(band.Code+" "+band.Modifier))
		}
		lines = append(lines, line)
	}
	return particulars(particular{"name", p.Name}, particular{"terms", strings.Join(lines, "; ")})
}

// short is a number of minutes as hours and minutes, such as 2:30.
func short(minutes int) string {
	d := minutesOf(minutes)
	return fmt.Sprintf("%d:%02d", int(d/time.Hour), int(d%time.Hour/time.Minute))
}
