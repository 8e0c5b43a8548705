package desk

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// day is a date of a packet: what was planned and granted, what happened, and how each
// of it was recorded.
func (p *packetPaper) day(part *packetPart, day clinic.AuditDay) []report.Part {
	heading := p.t("packet.date", i18n.Args{"Date": p.longDay(day.Date), "Year": day.Date.Year})
	parts := []report.Part{report.Bookmark{Text: p.dayYear(day.Date), Level: 1}, report.Heading{Text: heading, Again: p.again(heading), Facts: p.dayFacts(day)}}
	if len(day.Visits) > 0 {
		parts = append(parts, p.visitList(day))
	}
	if acts := p.actsOn(part, day); len(acts) > 0 {
		parts = append(parts, p.actList(acts))
	}
	return parts
}

// actsOn are the entries about the patient's date, and those about its sessions for
// everybody, as they came.
func (p *packetPaper) actsOn(part *packetPart, day clinic.AuditDay) []book.Act {
	acts := append(p.acts.Of(part.patient, day.Date), p.acts.OfSessions(day.Date, day.Tracks()...)...)
	slices.SortStableFunc(acts, func(a, b book.Act) int { return cmp.Compare(a.N, b.N) })
	return acts
}

func (p *packetPaper) dayFacts(day clinic.AuditDay) report.Facts {
	var facts report.Facts
	add := func(id, value string) { facts = append(facts, report.Fact{Name: p.t(id), Value: value}) }
	if day.Stay == nil {
		add("documents.program", p.t("packet.no_stay"))
	} else {
		add("documents.program", listing(p.label(day.Stay.Program.Label), p.label(day.Stay.Program.Level.Label)))
	}
	if day.Plan != nil {
		add("documents.weekly.plan", listing(p.label(day.Track), p.planLine(*day.Plan)))
	}
	add("packet.payer", day.Payer)
	for _, authorization := range day.Authorizations {
		add("packet.authorization", p.grantWords(authorization))
	}
	for _, due := range day.Due {
		add("packet.scheduled", listing(p.label(due.Label), p.span(due.Start, due.End)))
	}
	for _, change := range day.Changed {
		add("packet.session", p.changedSession(programOf(day), change))
	}
	if day.Bill != nil {
		add("packet.verdict", p.billLine(p.redactedLine(*day.Bill)))
	}
	for _, gap := range day.Gaps {
		add("packet.missing", p.gapWords(gap))
	}
	return facts
}

// programOf is the program of a day's stay, or of what was visited; "" for none.
func programOf(day clinic.AuditDay) clinic.ProgramID {
	switch {
	case day.Stay != nil:
		return day.Stay.Admission.Program
	case len(day.Visits) > 0:
		return day.Visits[0].Visit.Session.Program
	}
	return ""
}

// grantWords say what was granted, for what, from when to when.
func (p *packetPaper) grantWords(a clinic.Authorization) string {
	number := a.Number
	if number == "" {
		number = p.t("hours.authorization.unnumbered")
	}
	return listing(p.clean(number), p.clean(a.Service), p.t("hours.unit."+string(a.Unit), countOf(a.Granted)),
		p.t("documents.week", i18n.Args{"From": p.dayYear(a.From), "To": p.dayYear(a.To)}))
}

// visitList is what is so today: each visit with its blocks, whose word they rest on,
// what was credited and why not more.
func (p *packetPaper) visitList(day clinic.AuditDay) report.List {
	list := report.List{Columns: []report.Column{
		{Head: p.t("documents.weekly.time"), Share: 1.9}, {Head: p.t("documents.weekly.block"), Share: 3.7}, {Head: p.t("documents.weekly.length"), Share: 1, Right: true},
		{Head: p.t("documents.weekly.credited"), Share: 1.2, Right: true}, {Head: p.t("documents.weekly.lost"), Share: 1.8}, {Head: p.t("packet.attested"), Share: 2.9},
	}}
	for _, visit := range day.Visits {
		visit = p.redacted(visit)
		list.Rows = append(list.Rows, report.Row{Kind: report.RowBand, Cells: []string{
			listing(p.label(visit.Track), p.t("today.status."+string(visit.Status)), p.besides(visit.Visit)), "", "", minutesText(creditedOf(visit.SheetSession)), "", ""}})
		if visit.Visit.Absence == nil {
			for _, block := range visit.Blocks {
				list.Rows = append(list.Rows, report.Row{Cells: []string{p.span(block.Start, block.End), p.blockAndGroup(visit, block), minutesText(block.Minutes()),
					minutesText(block.Credited), p.lossWords(block.Losses), p.attestedBy(visit.Visit, block)}})
			}
		}
		for _, note := range p.visitNotes(visit) {
			list.Rows = append(list.Rows, report.Row{Kind: report.RowNote, Cells: []string{note}})
		}
	}
	return list
}

// blockAndGroup names a block, and says how many people sat in the patient's group.
func (p *packetPaper) blockAndGroup(visit clinic.AuditVisit, block clinic.SheetBlock) string {
	size := ""
	if n := visit.Sizes[block.Block]; n > 0 {
		size = p.t("packet.size", countOf(n))
	}
	return listing(p.topicAndService(visit.SheetSession, block), size)
}

// attestedBy is the counselor's word on a block: what, whose, and when it was given.
func (p *packetPaper) attestedBy(visit clinic.Visit, block clinic.SheetBlock) string {
	said, ok := visit.AttestationOf(block.Block)
	if !ok {
		return p.t("packet.not_attested")
	}
	who := p.staffName(said.By)
	if said.Witness != "" && said.Witness != said.By {
		who = p.t("packet.entered_for", i18n.Args{"Name": p.staffName(said.Witness), "By": who})
	}
	return listing(p.wordOf(said), who, p.recordedAt(said.At))
}

// visitNotes say why the minutes are what they are, what was noted of leaving, and
// every correction with who asked for it and who settled it.
func (p *packetPaper) visitNotes(visit clinic.AuditVisit) []string {
	var notes []string
	if why := p.reasonsOf(visit.VisitReasons); why != "" {
		notes = append(notes, why)
	}
	if left := visit.Visit.Departure; left != nil && left.Note != "" {
		notes = append(notes, p.t("packet.note", i18n.Args{"Note": left.Note}))
	}
	for _, correction := range visit.Visit.Corrections {
		notes = append(notes, p.correctionNote(visit.Visit, correction))
	}
	return notes
}

func (p *packetPaper) correctionNote(visit clinic.Visit, c clinic.Correction) string {
	settled := p.t("packet.waits")
	if c.Settled != nil {
		id := "packet.refused"
		switch {
		case c.Withdrawn:
			id = "packet.withdrawn"
		case c.Accepted:
			id = "packet.accepted"
		}
		settled = p.t(id, i18n.Args{"Name": p.staffName(c.Settled.By), "When": p.recordedAt(c.Settled.At)})
	}
	what := p.proposedWords(visit, c.Change)
	return joinedSentence(p.t("packet.correction", i18n.Args{
		"What": what, "Reason": c.Reason, "Name": p.staffName(c.Proposed.By), "When": p.recordedAt(c.Proposed.At)}), settled)
}

// proposedWords say what a correction asks for. What was before it stands in the list
// of entries.
func (p *packetPaper) proposedWords(visit clinic.Visit, c clinic.Change) string {
	switch {
	case c.Attestation != nil:
		return listing(p.blockName(visit.Session, c.Attestation.Block), p.wordOf(*c.Attestation))
	case !c.Arrival.IsZero():
		return listing(p.t("correct.what.came"), p.clock(c.Arrival))
	case !c.Departure.IsZero():
		return listing(p.t("correct.what.left"), p.clock(c.Departure))
	case c.StillHere:
		return listing(p.t("correct.what.left"), p.t("correct.nothing"))
	case c.WithdrawnAll:
		return p.t("correct.what.somebody_else")
	case c.Absence != nil && c.Absence.Outcome != "":
		return listing(p.t("correct.what.attendance"), p.t("today.status."+string(c.Absence.Outcome)))
	}
	return listing(p.t("correct.what.attendance"), p.t("correct.came"))
}

// actList are the journal's entries about a date, as they were recorded, those that
// were corrected later among them.
func (p *packetPaper) actList(acts []book.Act) report.List {
	list := report.List{Columns: []report.Column{
		{Head: p.t("packet.recorded"), Share: 2.6}, {Head: p.t("packet.what"), Share: 6.2}, {Head: p.t("journal.staff"), Share: 2.2}, {Head: p.t("packet.entry"), Share: 1.1, Right: true},
	}}
	for _, act := range acts {
		list.Rows = append(list.Rows, report.Row{Cells: []string{
			p.recordedAt(act.At), p.actWords(act), p.journalActor(act.JournalLine), strconv.FormatUint(act.N, 10)}})
	}
	return list
}

// actWords say an entry in a sentence, of an attestation with its block, without
// anybody else's name.
func (p *packetPaper) actWords(act book.Act) string {
	block := ""
	if attested, ok := act.Event.(clinic.BlockAttested); ok {
		block = p.blockTime(act, attested.Attestation.Block)
	}
	return listing(block, p.cleanLine(act.JournalLine))
}

// cleanLine says an entry without anybody else's name in what was typed. Members of
// staff stay: they answer for it.
func (p *packetPaper) cleanLine(line book.JournalLine) string {
	args := make(map[string]any, len(line.Told.Args))
	for name, value := range line.Told.Args {
		if text, ok := value.(string); ok && name != "Staff" && name != "Witness" && name != "Payer" {
			value = p.clean(text)
		}
		args[name] = value
	}
	line.Told.Args, line.Why = args, p.clean(line.Why)
	return p.journalWords(line)
}

// blockTime is when a block of a visit begins, which tells it from the others.
func (p *packetPaper) blockTime(act book.Act, id clinic.BlockID) string {
	attested, _ := act.Event.(clinic.BlockAttested)
	for _, part := range p.parts {
		for _, day := range part.days {
			for _, visit := range day.Visits {
				for _, block := range visit.Visit.Session.Blocks {
					if visit.Visit.Visit == attested.Visit && block.Block == id {
						return p.span(block.Start, block.End)
					}
				}
			}
		}
	}
	return ""
}

// recordedAt is a moment with its whole date: a packet is read years later.
func (p *packetPaper) recordedAt(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return p.dayYear(clinic.DateIn(at, p.deps.Book.Zone())) + ", " + p.clock(at)
}
