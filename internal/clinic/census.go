package clinic

import (
	"cmp"
	"slices"
	"time"
)

// Interval is how a census counts: by the day, the week or the month.
type Interval string

const (
	ByDay   Interval = "day"
	ByWeek  Interval = "week"
	ByMonth Interval = "month"
)

// Intervals lists them, in the order that lists show them.
func Intervals() []Interval { return []Interval{ByDay, ByWeek, ByMonth} }

// Census is how a clinic was used between two dates.
type Census struct {
	From, To Date
	By       Interval
	Periods  []CensusPeriod
	Groups   []CensusGroup // by program and track, by name
	Sum      Usage

	settings Settings
	zone     *time.Location
	groups   map[[2]string]*CensusGroup
}

// CensusPeriod is one day, week or month, as far as the census reaches into it.
type CensusPeriod struct {
	From, To   Date
	Patients   int // who were in a program on one of its days
	Admitted   int // stays that began in it
	Discharged int // stays that ended in it
	Usage
}

// CensusGroup is one program and track; the track of an appointment is its service.
type CensusGroup struct {
	Program, Track Label
	Patients       int // who had a session of it
	Usage
}

// Usage is what became of sessions: how many there were for patients to come to, and
// the minutes they earned and lost.
type Usage struct {
	Scheduled   int // patients' own sessions that are over or spoken of
	Attended    int // of them
	Beside      int // attended on top, such as make-ups
	Excused     int
	Unexcused   int
	NoShows     int
	NotAdmitted int // came, and was turned away or sent out
	Credited    int // minutes
	Losses      Losses
}

// Plus adds another use.
func (u Usage) Plus(v Usage) Usage {
	return Usage{
		Scheduled: u.Scheduled + v.Scheduled, Attended: u.Attended + v.Attended, Beside: u.Beside + v.Beside,
		Excused: u.Excused + v.Excused, Unexcused: u.Unexcused + v.Unexcused, NoShows: u.NoShows + v.NoShows, NotAdmitted: u.NotAdmitted + v.NotAdmitted,
		Credited: u.Credited + v.Credited, Losses: u.Losses.Plus(v.Losses),
	}
}

// NewCensus begins a census of the days between two dates, both included. It refuses
// with census_dates where the second lies before the first or too many periods lie
// between them (MostPeriods).
func NewCensus(view View, from, to Date, by Interval) (*Census, error) {
	zone, err := time.LoadLocation(view.Settings().Zone)
	if err != nil {
		return nil, err
	}
	c := &Census{From: from, To: to, By: by, settings: view.Settings(), zone: zone, groups: map[[2]string]*CensusGroup{}}
	for at := from; !at.After(to); {
		if len(c.Periods) == MostPeriods {
			return nil, &Refusal{Code: "census_dates", Args: map[string]any{"Count": MostPeriods}}
		}
		next := c.next(at)
		c.Periods = append(c.Periods, CensusPeriod{From: at, To: firstOf(next.AddDays(-1), to)})
		at = next
	}
	if len(c.Periods) == 0 {
		return nil, &Refusal{Code: "census_dates", Args: map[string]any{"Count": MostPeriods}}
	}
	return c, nil
}

// MostPeriods is the most lines of a census, as a guard against a year typed wrong.
const MostPeriods = 400

// next is the first day of the period after the one that holds a day.
func (c *Census) next(day Date) Date {
	switch c.By {
	case ByWeek:
		return WeekOf(day, c.settings.WeekStart).AddDays(7)
	case ByMonth:
		return NewDate(day.Year, day.Month+1, 1)
	}
	return day.AddDays(1)
}

func firstOf(a, b Date) Date {
	if b.Before(a) {
		return b
	}
	return a
}

// Add counts one patient in. A census is whole when every patient was added once; it
// may be added to over a while, so that the book serves others in between.
func (c *Census) Add(view View, patient PatientID, now time.Time) error {
	f := forecasterIn(view, c.To, now, c.zone)
	here := make([]bool, len(c.Periods))
	seen := map[*CensusGroup]bool{}
	for _, admission := range view.AdmissionsOf(patient) {
		if !admission.Covers(c.From, c.To) {
			continue
		}
		c.countStay(admission, here)
		s, err := f.read(admission)
		if err != nil {
			return err
		}
		for _, each := range f.heldIn(s, c.From, c.To) {
			c.countSession(view, s, each, seen)
		}
	}
	for i, was := range here {
		if was {
			c.Periods[i].Patients++
		}
	}
	return nil
}

func (c *Census) countStay(admission Admission, here []bool) {
	for i := range c.Periods {
		period := &c.Periods[i]
		here[i] = here[i] || admission.Covers(period.From, period.To)
		if within(admission.From, period.From, period.To) {
			period.Admitted++
		}
		if !admission.Discharged.IsZero() && within(admission.Discharged, period.From, period.To) {
			period.Discharged++
		}
	}
}

func (c *Census) countSession(view View, s stayFacts, each held, seen map[*CensusGroup]bool) {
	use := each.usage()
	at := slices.IndexFunc(c.Periods, func(p CensusPeriod) bool { return within(each.session.Date, p.From, p.To) })
	c.Periods[at].Usage = c.Periods[at].Usage.Plus(use)
	c.Sum = c.Sum.Plus(use)
	track, _ := labelOf(view, each.session)
	program := s.program.On(c.To).Label
	key := [2]string{string(s.admission.Program), string(each.session.Track) + "/" + track.Text}
	group := c.groups[key]
	if group == nil {
		group = &CensusGroup{Program: program, Track: track}
		c.groups[key] = group
	}
	group.Usage = group.Usage.Plus(use)
	if !seen[group] {
		seen[group] = true
		group.Patients++
	}
}

// usage is what one session comes to.
func (h held) usage() Usage {
	var use Usage
	switch {
	case !h.due:
		use.Beside = 1
	case h.there:
		use.Scheduled, use.Attended = 1, 1
	default:
		use.Scheduled = 1
		h.countAbsence(&use)
	}
	switch {
	case h.visit.Credit != nil:
		use.Credited, use.Losses = h.visit.Credit.Minutes, LossesOf(*h.visit.Credit)
	case !h.there:
		use.Losses.Missed = h.session.CountingMinutes()
	default:
		use.Losses = LossesOf(CreditOf(h.visit))
	}
	return use
}

func (h held) countAbsence(use *Usage) {
	switch h.outcome() {
	case Excused:
		use.Excused = 1
	case Unexcused:
		use.Unexcused = 1
	case NoShow:
		use.NoShows = 1
	default:
		use.NotAdmitted = 1
	}
}

// Finish puts the programs and tracks in order, once everybody was added.
func (c *Census) Finish() {
	c.Groups = nil
	for _, group := range c.groups {
		c.Groups = append(c.Groups, *group)
	}
	slices.SortFunc(c.Groups, func(a, b CensusGroup) int {
		return cmp.Or(cmp.Compare(Fold(a.Program.Text), Fold(b.Program.Text)), cmp.Compare(Fold(a.Track.Text), Fold(b.Track.Text)))
	})
}
