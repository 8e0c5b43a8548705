package demo

import (
	"io"
	"slices"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// clinicName is for the desk; the lobby never shows it.
const clinicName = "Willow Street Clinic (sample)"

// PatientPIN is the lobby PIN of every sample patient.
const PatientPIN = "4826"

// cast is everybody and everything in the story, with the ids and cards drawn
// for this book. The story itself never looks at them: every sample clinic
// tells the same one.
type cast struct {
	zone    *time.Location
	start   time.Time // when the story stops and the visitor's begins
	program clinic.Program
	serves  services
	payers  [payerCount]clinic.Payer
	ids     *drawer // draws the ids of what the story adds
	tracks  [2]clinic.Track

	saturdays clinic.Track // of make-up groups: it meets when one is added
	staff     []member
	people    []person
}

// person is one of the roster with what was drawn for this book.
type person struct {
	row
	id    clinic.PatientID
	born  clinic.Date
	stays []clinic.Admission // with all their plans and their discharge

	lost    card.Code // the first card of somebody who lost it
	code    card.Code // the card that works; "" for somebody without one
	holdIDs []clinic.HoldID

	contacts []clinic.Contact // whom one may reach about them
}

func newCast(random io.Reader, start time.Time, zone *time.Location) (*cast, error) {
	d := &drawer{random: random}
	c := &cast{zone: zone, start: start.UTC(), staff: newStaff(d), ids: d}
	c.program, c.serves = newProgram(d)
	c.tracks = newTracks(d, c.program.ID, c.serves, c.staff, c.week(0))
	c.saturdays = clinic.Track{
		ID: drawID[clinic.TrackID](d), Program: c.program.ID, Label: label("Make-up group", "Grupo de recuperación"), Mark: clinic.MarkDay,
		Patterns: []clinic.Pattern{{From: c.week(0)}},
	}
	c.payers = newPayers(d, c.week(0).AddDays(-30))
	for i, row := range roster() {
		c.people = append(c.people, c.newPerson(d, row, i))
	}
	return c, d.err
}

func (c *cast) newPerson(d *drawer, r row, place int) person {
	p := person{row: r, id: drawID[clinic.PatientID](d)}
	p.born = clinic.NewDate(c.today().Year-r.age, time.Month(1+place*5%12), 1+place*11%28)
	p.contacts = c.contactsOf(d, p, place)
	p.stays = c.staysOf(d, p, place)
	if r.losesCard > 0 {
		p.lost = d.card()
	}
	if r.proof == byCard {
		p.code = d.card()
	}
	for range r.holds {
		p.holdIDs = append(p.holdIDs, drawID[clinic.HoldID](d))
	}
	return p
}

func (c *cast) staysOf(d *drawer, p person, place int) []clinic.Admission {
	from := c.week(p.from)
	if p.from > 0 {
		from = from.AddDays(int(p.days[0] - time.Monday)) // the first day they are expected
	}
	first := clinic.Admission{ID: drawID[clinic.AdmissionID](d), Patient: p.id, Program: c.program.ID, From: from}
	first.Plans = []clinic.Plan{c.plan(p, p.track, from, place)}
	if p.moves != nil {
		first.Plans = append(first.Plans, c.plan(p, p.moves.to, c.week(p.moves.week), place))
	}
	if p.steps != nil {
		first.Plans = append(first.Plans, c.stepDown(p, place))
	}
	if p.leaves == nil {
		return []clinic.Admission{first}
	}
	first.Discharged, first.Reason = c.week(p.leaves.week).AddDays(3), p.leaves.reason
	if p.leaves.back == 0 {
		return []clinic.Admission{first}
	}
	again := c.week(p.leaves.back)
	second := clinic.Admission{ID: drawID[clinic.AdmissionID](d), Patient: p.id, Program: c.program.ID, From: again}
	second.Plans = []clinic.Plan{c.plan(p, p.track, again, place)}
	return []clinic.Admission{first, second}
}

// plan spreads the patients over a track's two rooms.
func (c *cast) plan(p person, track trackKey, from clinic.Date, place int) clinic.Plan {
	groups := c.tracks[track].Patterns[0].Blocks[0].Groups
	return clinic.Plan{
		From: from, Track: c.tracks[track].ID, Days: p.days,
		WeeklyMinutes: len(p.days) * sessionMinutes, Group: groups[place%len(groups)].ID, Available: p.free,
	}
}

// stepDown is a plan of fewer days on the way out of the program.
func (c *cast) stepDown(p person, place int) clinic.Plan {
	plan := c.plan(p, p.track, c.week(p.steps.week), place)
	plan.Days, plan.WeeklyMinutes, plan.StepDown = p.steps.days, len(p.steps.days)*sessionMinutes, true
	return plan
}

// today is the day on which the story stops.
func (c *cast) today() clinic.Date { return clinic.DateIn(c.start, c.zone) }

// week is the Monday of a week of the story.
func (c *cast) week(n int) clinic.Date {
	return clinic.WeekOf(c.today(), time.Monday).AddDays(7 * (n - lastWeek))
}

// founding is the morning on which the book begins: the Friday before the first week.
func (c *cast) founding() time.Time { return c.wall(c.week(0).AddDays(-3), 9, 0) }

// wall is an instant on the clinic's own clock.
func (c *cast) wall(date clinic.Date, hour, minute int) time.Time {
	return clinic.InstantOf(date, clinic.At(hour, minute), c.zone)
}

// session is a track's session on a date; false where it does not take place.
func (c *cast) session(track trackKey, date clinic.Date) (clinic.Session, bool) {
	if date == c.waterDay() || track == evening && date == c.noCounselorDay() {
		return clinic.Session{}, false
	}
	return clinic.SessionOn(c.program, c.tracks[track], date, c.zone)
}

// expected lists who a track's session is for, by number.
func (c *cast) expected(track trackKey, date clinic.Date) []person {
	return slices.DeleteFunc(slices.Clone(c.people), func(p person) bool {
		plan, ok := p.planOn(date)
		return !ok || plan.Track != c.tracks[track].ID || !plan.Expects(date.Weekday())
	})
}

// cardholders are those who have a card, whether it still opens anything or not.
func (c *cast) cardholders() []person {
	return slices.DeleteFunc(slices.Clone(c.people), func(p person) bool { return p.code == "" })
}

func (p person) planOn(date clinic.Date) (clinic.Plan, bool) {
	stay, ok := clinic.AdmissionOn(p.stays, date)
	if !ok {
		return clinic.Plan{}, false
	}
	return stay.PlanOn(date)
}

// refTo names the patient's visit to a session.
func (p person) refTo(session clinic.Session) clinic.VisitRef {
	return clinic.VisitRef{Visit: clinic.VisitIDOf(p.id, session.ID), Patient: p.id, Date: session.Date}
}
