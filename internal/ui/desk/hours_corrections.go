package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// correctionLines are the corrections of a visit that wait for a second person.
func (v *hoursVisits) correctionLines(visit *clinic.VisitReasons) []hoursVisit {
	s := v.shell
	var lines []hoursVisit
	for _, correction := range visit.Visit.Corrections {
		if !correction.Open() {
			continue
		}
		who := listing(s.staffName(correction.Proposed.By), s.moment(correction.Proposed.At))
		lines = append(lines, hoursVisit{
			visit: visit, correction: &correction, key: string(visit.Visit.Visit) + string(correction.ID),
			title: s.t("correct.line"),
			text:  s.changeWords(visit.Visit, correction.Change) + " · " + s.t("correct.why", i18n.Args{"Reason": s.name(correction.Reason), "Who": who}),
			tone:  kit.Waiting, pill: s.t("correct.waits"),
		})
	}
	return lines
}

// chooseLine has a line chosen, so that its buttons can be seen: what was proposed
// just now, the visit that was asked for, what waits, or the first.
func (v *hoursVisits) chooseLine(patient clinic.PatientID, lines []hoursVisit) {
	fresh := v.freshLine(patient, lines)
	_, some := v.list.Selected()
	switch {
	case len(lines) == 0:
	case v.wanted != "" && v.chooseWanted(lines):
	case fresh != "":
		v.list.Select(fresh)
	case !some:
		v.list.Select(lines[0].key)
	}
}

// freshLine is a correction that was not on the list before.
func (v *hoursVisits) freshLine(patient clinic.PatientID, lines []hoursVisit) string {
	before := v.waiting
	if v.of != patient {
		before = nil
		v.list.Select("")
	}
	v.of, v.waiting = patient, nil
	fresh := ""
	for _, line := range lines {
		if line.correction == nil {
			continue
		}
		v.waiting = append(v.waiting, line.key)
		if !slices.Contains(before, line.key) && fresh == "" {
			fresh = line.key
		}
	}
	return fresh
}

func (v *hoursVisits) chooseWanted(lines []hoursVisit) bool {
	for _, line := range lines {
		wanted := line.visit != nil && line.visit.Visit.Visit == v.wanted
		if wanted && (line.correction != nil || !waits(line.visit.Visit)) {
			v.wanted = ""
			return v.list.Select(line.key)
		}
	}
	return false
}

func waits(v clinic.Visit) bool {
	for _, correction := range v.Corrections {
		if correction.Open() {
			return true
		}
	}
	return false
}

// besides is what else is said of a visit: by telehealth, and what it makes up for.
func (s *shell) besides(v clinic.Visit) string {
	modality, madeUp := "", ""
	if v.Modality != "" {
		modality = s.t("correct.modality." + string(v.Modality))
	}
	if v.MakesUp != nil {
		madeUp = s.t("correct.makes_up", i18n.Args{"Date": s.dayOfWeek(v.MakesUp.Date)})
	}
	return listing(modality, madeUp)
}

// dayOfWeek is a date with its weekday in the least room.
func (s *shell) dayOfWeek(date clinic.Date) string {
	return capital(s.words.ShortWeekday(date.Weekday())) + " " + s.day(date)
}

// changeWords says what a correction changes: what is recorded, and what is
// proposed instead.
func (s *shell) changeWords(v clinic.Visit, c clinic.Change) string {
	what, was, is := "", s.t("correct.nothing"), ""
	switch {
	case c.Attestation != nil:
		what, is = s.blockName(v.Session, c.Attestation.Block), s.wordOf(*c.Attestation)
		if word, said := v.AttestationOf(c.Attestation.Block); said {
			was = s.wordOf(word)
		}
	case !c.Arrival.IsZero():
		what, is = s.t("correct.what.came"), s.clock(c.Arrival)
		if since, came := v.Since(); came {
			was = s.clock(since)
		}
	case !c.Departure.IsZero(), c.StillHere:
		what, is = s.t("correct.what.left"), s.clock(c.Departure)
		if c.StillHere {
			is = s.t("correct.nothing")
		}
		if v.Departure != nil {
			was = s.clock(v.Departure.At)
		}
	case c.WithdrawnAll:
		return s.t("correct.what.somebody_else")
	default:
		return s.absenceChange(v, c)
	}
	return s.t("correct.change", i18n.Args{"What": what, "Was": was, "Is": is})
}

func (s *shell) absenceChange(v clinic.Visit, c clinic.Change) string {
	was, is := s.t("correct.came"), s.t("correct.came")
	if v.Absence != nil {
		was = s.t("today.status." + string(v.Absence.Outcome))
	}
	if c.Absence != nil && c.Absence.Outcome != "" {
		is = s.t("today.status." + string(c.Absence.Outcome))
	}
	return s.t("correct.change", i18n.Args{"What": s.t("correct.what.attendance"), "Was": was, "Is": is})
}

// blockName names a block of a session: "7:00 PM Relapse prevention".
func (s *shell) blockName(session clinic.Session, id clinic.BlockID) string {
	for _, block := range session.Blocks {
		if block.Block != id {
			continue
		}
		topic := block.Topic
		if topic == "" {
			topic = s.serviceName(session.Program, block.Service)
		}
		return s.clock(block.Start) + " " + topic
	}
	return s.t("hours.reason.this_block")
}

// serviceName is what a program calls a service that it has or had.
func (s *shell) serviceName(program clinic.ProgramID, id clinic.ServiceID) string {
	for _, each := range slices.Backward(s.deps.Book.ProgramHistory(program)) {
		if service, ok := each.Service(id); ok {
			return s.label(service.Label)
		}
	}
	return ""
}
