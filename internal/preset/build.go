package preset

import (
	"fmt"
	"io"
	"slices"

	"daybook/internal/clinic"
)

// builder makes a program of a file.
type builder struct {
	file     file
	language string
	random   io.Reader
	from     clinic.Date
	services map[string]clinic.ServiceID // by their key in the file
}

func (b *builder) build() (Preset, error) {
	program, err := b.program()
	if err != nil {
		return Preset{}, err
	}
	made := Preset{Program: program}
	for i, track := range b.file.Tracks {
		key := fmt.Sprintf("tracks[%d]", i)
		drawn, err := b.track(key, track)
		if err != nil {
			return Preset{}, err
		}
		drawn.Program = program.ID
		if track.Optional {
			made.Optional = append(made.Optional, drawn)
		} else {
			made.Tracks = append(made.Tracks, drawn)
		}
	}
	if len(made.Tracks) == 0 {
		return Preset{}, fmt.Errorf("tracks: there is none that is not optional")
	}
	return made, nil
}

func (b *builder) program() (clinic.Program, error) {
	f := b.file
	for _, each := range []struct {
		key   string
		words words
	}{{"name", f.Name}, {"summary", f.Summary}, {"level.name", f.Level.Name}} {
		if err := each.words.check(each.key, true); err != nil {
			return clinic.Program{}, err
		}
	}
	id, err := clinic.NewID[clinic.ProgramID](b.random)
	if err != nil {
		return clinic.Program{}, err
	}
	program := clinic.Program{
		ID: id, Label: f.Name.label(), Level: f.Level.care(), Attendance: f.Attendance.policy(), Credit: f.Credit.policy(),
		ExpectedWeeks: f.ExpectedWeeks, MakeUps: f.MakeUps, Recertify: f.Recertify,
	}
	for i, service := range f.Services {
		made, err := b.service(fmt.Sprintf("services[%d]", i), service)
		if err != nil {
			return clinic.Program{}, err
		}
		program.Services = append(program.Services, made)
	}
	if field := program.OutOfRange(); field != "" {
		return clinic.Program{}, fmt.Errorf("%s: the value cannot be", field)
	}
	return program, nil
}

func (l level) care() clinic.LevelOfCare {
	return clinic.LevelOfCare{
		Label: l.Name.label(), WeeklyMinimum: int(l.WeeklyMinimum), WeeklyMaximum: int(l.WeeklyMaximum),
		AgeFrom: l.AgeFrom, AgeBelow: l.AgeBelow, DailyMinimum: int(l.DailyMinimum), DailyMaximum: int(l.DailyMaximum),
		DaysMinimum: l.DaysMinimum, LargestGap: l.LargestGap,
	}
}

func (a attendance) policy() clinic.Attendance {
	policy := clinic.Attendance{
		EarlyWindow: int(a.EarlyWindow), LateAfter: int(a.LateAfter), LateCutoff: int(a.LateCutoff), MissAfter: int(a.MissAfter),
		LeaveWindow: int(a.LeaveWindow), LeaveGrace: int(a.LeaveGrace), Choice: clinic.TrackChoice(a.Choice),
		Departure: clinic.DepartureRule(a.Departure), NoticeHours: a.NoticeHours,
	}
	for _, each := range a.Limits {
		policy.Limits = append(policy.Limits, clinic.Limit{Kind: clinic.LimitKind(each.Kind), Count: each.Count, Weeks: each.Weeks})
	}
	return policy
}

func (c credit) policy() clinic.CreditPolicy {
	rounding := clinic.Rounding(c.Rounding)
	if c.Rounding == "none" {
		rounding = clinic.RoundNone
	}
	return clinic.CreditPolicy{
		LateLoses: int(c.LateLoses), EarlyLoses: int(c.EarlyLoses), OutLoses: int(c.OutLoses), Rounding: rounding, Unit: int(c.Unit),
	}
}

func (b *builder) service(key string, s service) (clinic.Service, error) {
	if err := s.Name.check(key+".name", true); err != nil {
		return clinic.Service{}, err
	}
	if _, twice := b.services[s.Key]; twice || s.Key == "" {
		return clinic.Service{}, fmt.Errorf("%s.key: %q is empty or there twice", key, s.Key)
	}
	if !slices.Contains(clinic.ServiceKinds(), clinic.ServiceKind(s.Kind)) {
		return clinic.Service{}, fmt.Errorf("%s.kind: there is no kind %q", key, s.Kind)
	}
	id, err := clinic.NewID[clinic.ServiceID](b.random)
	if err != nil {
		return clinic.Service{}, err
	}
	b.services[s.Key] = id
	made := clinic.Service{ID: id, Label: s.Name.label(), Kind: clinic.ServiceKind(s.Kind), Counts: s.Counts}
	if s.Court != nil {
		made.CountsFor = map[clinic.Purpose]bool{clinic.ForCourt: *s.Court}
	}
	return made, nil
}
