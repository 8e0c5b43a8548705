package clinic

import "slices"

// ProgramVersion are a program's rules from a day on, until those of the next
// day. Changed rules are a new version, so they never rewrite the past.
type ProgramVersion struct {
	From          Date         `json:"from"`
	Level         LevelOfCare  `json:"level"`
	Services      []Service    `json:"services"`
	Attendance    Attendance   `json:"attendance"`
	ExpectedWeeks int          `json:"expected_weeks"`
	Credit        CreditPolicy `json:"credit,omitzero"`
	MakeUps       bool         `json:"make_ups,omitempty"`
	Recertify     int          `json:"recertify,omitempty"`
	Retired       bool         `json:"retired,omitempty"`
}

// On is the program as it is on a day, with From saying since when. What was
// asked of one day's program already is not asked again: it stays as it is.
func (p Program) On(date Date) Program {
	found := p
	for _, version := range p.Versions {
		if !version.From.After(date) && version.From.After(found.From) {
			found = p.with(version)
		}
	}
	found.Versions = nil
	return found
}

// History is the program as it was, is and will be: each of its versions, the
// first one first.
func (p Program) History() []Program {
	first := p
	first.Versions = nil
	all := []Program{first}
	for _, version := range p.Versions {
		all = append(all, p.On(version.From))
	}
	return all
}

// Next is the first day after another one from which other rules hold; no date
// where none are planned.
func (p Program) Next(date Date) Date {
	for _, version := range p.Versions {
		if version.From.After(date) {
			return version.From
		}
	}
	return Date{}
}

// Changed is the program once the rules of another one hold from that one's day
// on, in the place of those that began on the same day. Names hold at once and
// for every day, and so does a new service, which nothing used before. Rules that
// held the day before anyway are no version of their own.
func (p Program) Changed(now Program) Program {
	p.Label, p.Preset = now.Label, now.Preset
	added := p.unknown(now.Services)
	if now.From.IsZero() {
		p = p.with(now.version())
	} else {
		others := slices.DeleteFunc(slices.Clone(p.Versions), func(v ProgramVersion) bool { return v.From == now.From })
		p.Versions = append(others, now.version())
		slices.SortFunc(p.Versions, func(a, b ProgramVersion) int { return a.From.Compare(b.From) })
	}
	p.Services = withNewServices(p.Services, added, now.Services)
	p.Versions = slices.Clone(p.Versions)
	for i := range p.Versions {
		p.Versions[i].Services = withNewServices(p.Versions[i].Services, added, now.Services)
	}
	return p.without(now.From)
}

// draft is a program as it stands in a form, together with the versions that the
// book has of it.
func draft(view View, program Program) Program {
	saved, known := view.Program(program.ID)
	if !known || len(program.Versions) > 0 {
		return program
	}
	return saved.Changed(program)
}

// programOn is a program of the book as it is on a day.
func programOn(view View, id ProgramID, date Date) (Program, bool) {
	program, ok := view.Program(id)
	return program.On(date), ok
}

// serviceEver finds a service that the program has or had, for its name.
func (p Program) serviceEver(id ServiceID) (Service, bool) {
	for _, program := range slices.Backward(p.History()) {
		if service, ok := program.Service(id); ok {
			return service, true
		}
	}
	return Service{}, false
}

// lastOf is the last day of one of the versions; no date where it has no end.
func (p Program) lastOf(version Program) Date {
	if next := p.Next(version.From); !next.IsZero() {
		return next.AddDays(-1)
	}
	return Date{}
}

// unknown are the services that no version of the program has.
func (p Program) unknown(services []Service) []Service {
	var added []Service
	for _, service := range services {
		if _, known := p.serviceEver(service.ID); !known {
			added = append(added, service)
		}
	}
	return added
}

// withNewServices adds what is missing, and takes the names from the newest list.
func withNewServices(services, added, named []Service) []Service {
	services = slices.Clone(services)
	for _, service := range added {
		if !slices.ContainsFunc(services, service.is) {
			services = append(services, service)
		}
	}
	for i := range services {
		if at := slices.IndexFunc(named, services[i].is); at >= 0 {
			services[i].Label = named[at].Label
		}
	}
	return services
}

// is reports whether two are the same service, however they count.
func (s Service) is(other Service) bool { return s.ID == other.ID }

// without drops the version of a day where it says what held before it anyway: so
// a change that was planned is taken out again.
func (p Program) without(date Date) Program {
	before := p.version()
	p.Versions = slices.DeleteFunc(p.Versions, func(v ProgramVersion) bool {
		same := v.From == date && before.sameAs(v)
		before = v
		return same
	})
	if len(p.Versions) == 0 {
		p.Versions = nil
	}
	return p
}

// sameAs reports whether two versions say the same, whenever they begin.
func (v ProgramVersion) sameAs(other ProgramVersion) bool {
	v.From, other.From = Date{}, Date{}
	return written(v) == written(other)
}

// version is the program's rules without what never changes.
func (p Program) version() ProgramVersion {
	return ProgramVersion{
		From: p.From, Level: p.Level, Services: p.Services, Attendance: p.Attendance, ExpectedWeeks: p.ExpectedWeeks,
		Credit: p.Credit, MakeUps: p.MakeUps, Recertify: p.Recertify, Retired: p.Retired,
	}
}

// with is the program under the rules of a version.
func (p Program) with(v ProgramVersion) Program {
	p.From, p.Level, p.Services, p.Attendance, p.ExpectedWeeks = v.From, v.Level, v.Services, v.Attendance, v.ExpectedWeeks
	p.Credit, p.MakeUps, p.Recertify, p.Retired = v.Credit, v.MakeUps, v.Recertify, v.Retired
	return p
}
