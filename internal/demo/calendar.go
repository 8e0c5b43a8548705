package demo

import (
	"time"

	"daybook/internal/clinic"
)

// waterDay is the Tuesday on which the clinic stayed shut.
func (c *cast) waterDay() clinic.Date { return c.week(5).AddDays(1) }

// noCounselorDay is the Thursday whose evening was called off.
func (c *cast) noCounselorDay() clinic.Date { return c.week(9).AddDays(3) }

// plannedDays closes the days on which the clinic was or will be shut, and
// calls off one evening.
func (s *story) plannedDays() {
	s.desk(s.wall(s.waterDay(), 8, 40), clinic.SaveClosure{Closure: s.closure("Water main break", s.waterDay(), 1)})
	at := s.wall(s.week(lastWeek-1), 10, 40)
	for i, holiday := range []clinic.Closure{
		s.closure("Memorial Day", s.next(memorialDay), 1),
		s.closure("Labor Day", s.next(laborDay), 1),
		s.closure("Thanksgiving", s.next(thanksgiving), 2),
	} {
		s.add(at.Add(time.Duration(i)*40*time.Second), s.staff[dana].actor(), clinic.SaveClosure{Closure: holiday})
	}
	s.desk(s.wall(s.noCounselorDay(), 15, 20), clinic.ChangeSession{
		Meeting: clinic.Meeting{Track: s.tracks[evening].ID, Date: s.noCounselorDay()}, Do: clinic.CancelSession, Reason: "Counselor is ill, nobody to stand in",
	})
}

func (s *story) closure(label string, from clinic.Date, days int) clinic.Closure {
	return clinic.Closure{ID: drawID[clinic.ClosureID](s.ids), Label: label, From: from, To: from.AddDays(days - 1)}
}

// next is a holiday's next day after today.
func (c *cast) next(in func(year int) clinic.Date) clinic.Date {
	if date := in(c.today().Year); date.After(c.today()) {
		return date
	}
	return in(c.today().Year + 1)
}

// Holidays of the United States that always fall on a weekday.
func memorialDay(year int) clinic.Date {
	return clinic.WeekOf(clinic.NewDate(year, time.May, 31), time.Monday)
}

func laborDay(year int) clinic.Date {
	return clinic.WeekOf(clinic.NewDate(year, time.September, 7), time.Monday)
}

// thanksgiving is the fourth Thursday of November; the Friday after it is free too.
func thanksgiving(year int) clinic.Date {
	return clinic.WeekOf(clinic.NewDate(year, time.November, 28), time.Thursday)
}
