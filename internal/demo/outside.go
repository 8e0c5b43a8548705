package demo

import "daybook/internal/clinic"

// outside are meetings that three patients went to beside the program.
func (s *story) outside() {
	for i, number := range []string{"1003", "1009", "1023"} {
		p := s.numbered(number)
		for week := lastWeek - 3; week < lastWeek; week++ {
			on := s.week(week).AddDays(4)
			a := clinic.Activity{ID: drawID[clinic.ActivityID](s.ids), Patient: p.id, Date: on, Label: "12-step meeting", Minutes: 60, Verified: "Signed slip"}
			if week%2 == i%2 {
				a.Label, a.Minutes, a.Verified = "Peer support group", 90, ""
			}
			s.desk(s.wall(s.week(week+1), 12, 20+i), clinic.SaveActivity{Activity: a})
		}
	}
}
