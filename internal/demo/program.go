package demo

import (
	"time"

	"daybook/internal/clinic"
)

// trackKey tells the two tracks of the sample program apart.
type trackKey int

const (
	day trackKey = iota
	evening
)

// other is the track that a patient may switch to.
func (k trackKey) other() trackKey { return 1 - k }

// sessionMinutes is the treatment time of one session: three hours without breaks.
const sessionMinutes = 180

// services are what the sample program's blocks can be.
type services struct {
	process, relapse, skills, pause  clinic.ServiceID
	individual, evaluation, drugTest clinic.ServiceID
}

func label(english, spanish string) clinic.Label {
	return clinic.Label{Text: english, Other: map[string]string{"es": spanish}}
}

func newProgram(d *drawer) (clinic.Program, services) {
	s := services{
		process: drawID[clinic.ServiceID](d), relapse: drawID[clinic.ServiceID](d),
		skills: drawID[clinic.ServiceID](d), pause: drawID[clinic.ServiceID](d), individual: drawID[clinic.ServiceID](d),
		evaluation: drawID[clinic.ServiceID](d), drugTest: drawID[clinic.ServiceID](d),
	}
	return clinic.Program{
		ID:    drawID[clinic.ProgramID](d),
		Label: label("Intensive outpatient", "Ambulatorio intensivo"),
		Level: clinic.LevelOfCare{
			Label:         label("Level 2.1", "Nivel 2.1"),
			WeeklyMinimum: 9 * 60, WeeklyMaximum: 19 * 60, DailyMaximum: 4 * 60, AgeFrom: 18,
		},
		Services: []clinic.Service{
			{ID: s.process, Label: label("Process group", "Grupo de proceso"), Kind: clinic.KindGroup, Counts: true},
			{ID: s.relapse, Label: label("Relapse prevention", "Prevención de recaídas"), Kind: clinic.KindEducation, Counts: true},
			{ID: s.skills, Label: label("Life skills", "Habilidades para la vida"), Kind: clinic.KindSkills, Counts: true},
			{ID: s.individual, Label: label("Individual counseling", "Consejería individual"), Kind: clinic.KindIndividual, Counts: true},
			{ID: s.evaluation, Label: label("Evaluation", "Evaluación"), Kind: clinic.KindEvaluation},
			{ID: s.drugTest, Label: label("Drug test", "Prueba de drogas"), Kind: clinic.KindDrugTest},
			{ID: s.pause, Label: label("Break", "Descanso"), Kind: clinic.KindBreak},
		},
		Attendance:    attendancePolicy(),
		ExpectedWeeks: 12,
		Credit:        clinic.CreditPolicy{OutLoses: 15},
		MakeUps:       true,
		Recertify:     60,
	}, s
}

// attendancePolicy is one that is in use: a day's notice excuses, and three
// limits lead to a talk (DOMAIN section 5).
func attendancePolicy() clinic.Attendance {
	policy := clinic.DefaultAttendance()
	policy.NoticeHours = 24
	policy.Limits = []clinic.Limit{
		{Kind: clinic.LimitUnexcused, Count: 3},
		{Kind: clinic.LimitMissed, Count: 6, Weeks: 12},
		{Kind: clinic.LimitInARow, Count: 3},
	}
	return policy
}

// newTracks draws the week: Monday to Thursday, 13:00 to 16:20 and 18:00 to
// 21:20, in two rooms each.
func newTracks(d *drawer, program clinic.ProgramID, s services, staff []member, from clinic.Date) [2]clinic.Track {
	weekly := func(start clinic.ClockTime, groups func(time.Weekday) []clinic.Group) []clinic.Pattern {
		var blocks []clinic.Block
		for weekday := time.Monday; weekday <= time.Thursday; weekday++ {
			blocks = append(blocks, dayBlocks(d, s, weekday, start, groups(weekday))...)
		}
		return []clinic.Pattern{{From: from, Blocks: blocks}}
	}
	return [2]clinic.Track{
		day: {
			ID: drawID[clinic.TrackID](d), Program: program, Label: label("Daytime", "De día"), Mark: clinic.MarkDay,
			Patterns: weekly(clinic.At(13, 0), dayGroups(d, staff)),
		},
		evening: {
			ID: drawID[clinic.TrackID](d), Program: program, Label: label("Evening", "De noche"), Mark: clinic.MarkNight,
			Patterns: weekly(clinic.At(18, 0), eveningGroups(d, staff)),
		},
	}
}

// dayBlocks are three hours of treatment with two breaks of ten minutes.
func dayBlocks(d *drawer, s services, weekday time.Weekday, start clinic.ClockTime, groups []clinic.Group) []clinic.Block {
	var blocks []clinic.Block
	add := func(minutes clinic.ClockTime, service clinic.ServiceID, topic string, groups []clinic.Group) {
		blocks = append(blocks, clinic.Block{
			ID: drawID[clinic.BlockID](d), Weekday: weekday, Start: start, End: start + minutes,
			Service: service, Topic: topic, Groups: groups,
		})
		start += minutes
	}
	topics := topicsOf(weekday)
	add(60, s.process, topics[0], groups)
	add(10, s.pause, "", nil)
	add(60, s.relapse, topics[1], groups)
	add(10, s.pause, "", nil)
	add(60, s.skills, topics[2], groups)
	return blocks
}

func topicsOf(weekday time.Weekday) [3]string {
	switch weekday {
	case time.Monday:
		return [3]string{"The weekend and the week ahead", "Triggers and cravings", "Sleep and routines"}
	case time.Tuesday:
		return [3]string{"Feelings in the room", "High-risk situations", "Money and bills"}
	case time.Wednesday:
		return [3]string{"Family and friends", "Saying no", "Work and interviews"}
	}
	return [3]string{"Looking back, looking forward", "A plan for the weekend", "Food and exercise"}
}

func dayGroups(d *drawer, staff []member) func(time.Weekday) []clinic.Group {
	a, b := drawID[clinic.GroupID](d), drawID[clinic.GroupID](d)
	return func(time.Weekday) []clinic.Group {
		return []clinic.Group{
			{ID: a, Room: "A", Counselor: staff[marcus].id, Capacity: 12},
			{ID: b, Room: "B", Counselor: staff[hannah].id, Capacity: 12},
		}
	}
}

// eveningGroups let the two daytime counselors take turns in the second room.
func eveningGroups(d *drawer, staff []member) func(time.Weekday) []clinic.Group {
	b, c := drawID[clinic.GroupID](d), drawID[clinic.GroupID](d)
	return func(weekday time.Weekday) []clinic.Group {
		second := staff[marcus].id
		if weekday == time.Tuesday || weekday == time.Thursday {
			second = staff[hannah].id
		}
		return []clinic.Group{
			{ID: b, Room: "B", Counselor: staff[teo].id, Capacity: 12},
			{ID: c, Room: "C", Counselor: second, Capacity: 8},
		}
	}
}
