package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/zones"
)

// importMeeting shows who a telehealth meeting's list of participants names, beside
// who was expected that day, and takes the list in: as claims of presence, which the
// desk confirms and the counselor attests as any others.
type importMeeting struct {
	labels
	shell   *shell
	screen  *importScreen
	object  fyne.CanvasObject
	about   *kit.Text
	tracks  *kit.Choice
	list    *kit.List[meetingPerson]
	confirm *kit.Button
	who     *kit.Button
	zone    *kit.Button
	sum     *kit.Text

	meeting intake.Meeting
	board   clinic.DayBoard
	boards  []clinic.TrackBoard // with anybody to match
	rows    []meetingPerson
	taking  bool

	names map[string]clinic.PatientID // what meetings call patients, as the desk said before
	said  map[string]clinic.PatientID // what the desk says now, by the name on the list; "" is nobody
}

// meetingPerson is a participant with who it may be.
type meetingPerson struct {
	person   intake.Participant
	fit      intake.Fit
	row      clinic.DayRow // where somebody fits
	accepted bool          // the desk's word, needed where the fit is near
	already  bool          // they came in some other way, or the list was taken in before
}

func newImportMeeting(s *shell, m *importScreen) *importMeeting {
	p := &importMeeting{shell: s, screen: m}
	p.about = s.note(3)
	p.tracks = s.choice("")
	p.tracks.OnChanged = p.match
	p.tracks.OnEscape, p.tracks.OnEnter = m.back, p.take
	p.list = kit.NewList(s.look, fileRowHeight, func(row meetingPerson) string { return row.person.Name }, p.newRow)
	p.list.OnTap = func(meetingPerson) { s.touch(); s.sink.Take() }
	p.list.OnOpen = p.turn
	panel := kit.NewPanel(s.look, kit.All(1), p.list)
	p.sum = s.note(2)
	back := p.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", m.back), "import.back")
	p.confirm = s.button(kit.Primary, "save", "", "Ctrl S", p.take)
	p.who = p.button(s, s.button(kit.Secondary, "user", "", "E", p.askWho), "import.meeting.choose_who")
	p.zone = s.button(kit.Secondary, "clock", "", "Z", p.askZone)
	p.on(func() { p.tracks.SetLabel(s.t("import.meeting.track")) })
	p.object = kit.Column(12, kit.Natural(p.about), kit.Natural(p.tracks), kit.Fill(panel),
		kit.Natural(p.sum),
		kit.Natural(newFlow(12, back, p.who, p.zone, p.confirm)))
	return p
}

func (p *importMeeting) relabel() { p.labels.relabel(); p.draw() }

func (p *importMeeting) forget() {
	p.meeting, p.board, p.boards, p.rows, p.taking = intake.Meeting{}, clinic.DayBoard{}, nil, nil, false
	p.said = map[string]clinic.PatientID{}
	p.list.SetRows(nil)
}

// begin looks who was expected on the list's day, and shows the session that fits
// its times best.
func (p *importMeeting) begin(meeting intake.Meeting, then func()) {
	s := p.shell
	type found struct {
		board clinic.DayBoard
		names map[string]clinic.PatientID
	}
	work(s, func() (found, error) {
		names, err := s.deps.Book.MeetingNames()
		if err != nil {
			return found{}, err
		}
		board, err := s.deps.Book.DayBoard(meeting.Date)
		return found{board, names}, err
	}, func(found found, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		board := found.board
		said := p.said
		p.forget()
		if p.screen.zone != "" { // the same list, read again
			p.said = said
		}
		p.meeting, p.board, p.names = meeting, board, found.names
		for _, each := range board.Tracks {
			if len(each.Rows) > 0 {
				p.boards = append(p.boards, each)
			}
		}
		var words []string
		for _, each := range p.boards {
			words = append(words, s.meetingName(each))
		}
		p.tracks.SetWords(words...)
		p.tracks.Choose(p.nearest())
		p.match()
		then()
	})
}

// meetingName is a session's name; appointments have none.
func (s *shell) meetingName(board clinic.TrackBoard) string {
	if board.Appointments {
		return s.t("import.meeting.appointments")
	}
	return s.label(board.Track.Label)
}

// nearest is the session that most of the list's time falls into.
func (p *importMeeting) nearest() int {
	best, most := 0, int64(-1)
	for i, board := range p.boards {
		var inside int64
		for _, person := range p.meeting.People {
			from, to := later(person.From(), board.Session.Start), earlier(person.To(), board.Session.End)
			inside += max(0, int64(to.Sub(from)))
		}
		if inside > most {
			best, most = i, inside
		}
	}
	return best
}

// match finds the participants among those expected in the chosen session.
func (p *importMeeting) match() {
	p.rows = nil
	var expected []clinic.DayRow
	if at := p.tracks.One(); at >= 0 && at < len(p.boards) {
		expected = p.boards[at].Rows
	}
	var names []string
	for _, row := range expected {
		names = append(names, row.Name)
	}
	for _, person := range p.meeting.People {
		row := meetingPerson{person: person}
		at, fit := p.placeOf(person, expected, names)
		if row.fit = fit; fit != intake.FitNone {
			row.row = expected[at]
			row.already = row.row.Visit != nil && (row.row.Visit.Claim != nil || row.row.Visit.Arrival != nil)
			row.accepted = fit == intake.FitExact && !row.already
		}
		p.rows = append(p.rows, row)
	}
	p.twice()
	p.draw()
	if len(p.rows) > 0 {
		p.list.Select(p.rows[0].person.Name)
	}
}

// twice takes nobody in under two names: the first stays, and the desk decides.
func (p *importMeeting) twice() {
	seen := map[clinic.PatientID]bool{}
	for i := range p.rows {
		row := &p.rows[i]
		if row.fit != intake.FitNone && row.accepted && seen[row.row.Ref.Patient] {
			row.fit, row.accepted = intake.FitNear, false
		}
		seen[row.row.Ref.Patient] = seen[row.row.Ref.Patient] || row.accepted
	}
}

// turn is the desk's word about the marked row.
func (p *importMeeting) turn(row meetingPerson) {
	for i := range p.rows {
		if p.rows[i].person.Name == row.person.Name && row.fit != intake.FitNone && !row.already {
			p.rows[i].accepted = !p.rows[i].accepted
			for j := range p.rows {
				if j != i && p.rows[i].accepted && p.rows[j].row.Ref == p.rows[i].row.Ref {
					p.rows[j].accepted = false
				}
			}
		}
	}
	p.draw()
	p.list.Select(row.person.Name)
}

func (p *importMeeting) draw() {
	s, taken, asked := p.shell, 0, 0
	for _, row := range p.rows {
		if row.accepted {
			taken++
		} else if row.fit == intake.FitNear && !row.already {
			asked++
		}
	}
	p.list.SetRows(p.rows)
	p.about.Set("")
	p.zone.SetLabel(s.t("import.meeting.zone", i18n.Args{"Zone": zones.Words(p.screen.zoneName())}))
	if !p.meeting.Date.IsZero() {
		p.about.Set(s.t("import.meeting.about", i18n.Args{"Date": s.dayYear(p.meeting.Date)}))
	}
	words := s.t("import.meeting.asked", i18n.Args{"Count": asked})
	if p.meeting.Skipped > 0 {
		words += " " + s.t("import.meeting.skipped", i18n.Args{"Count": p.meeting.Skipped})
	}
	p.sum.Set(words)
	p.confirm.SetLabel(s.t("import.meeting.take", i18n.Args{"Count": taken}))
	p.confirm.Rest(taken == 0 || p.taking)
	p.object.Refresh()
}

// take claims the presence of everybody whom the desk took for a patient.
func (p *importMeeting) take() {
	s := p.shell
	var commands []clinic.Command
	taken := 0
	for _, row := range p.rows {
		if row.accepted {
			taken++
			claim := clinic.ClaimByList{Patient: row.row.Ref.Patient, Meeting: row.row.Meeting, From: row.person.From(), Away: row.person.Away()}
			if row.person.To().After(row.person.From()) {
				claim.To = row.person.To()
			}
			commands = append(commands, claim)
			if said, ok := p.said[row.person.Name]; ok && said == row.row.Ref.Patient {
				commands = append(commands, clinic.RememberMeetingName{Patient: said, Name: row.person.Name})
			}
		}
	}
	if len(commands) == 0 || p.taking {
		return
	}
	p.taking = true
	p.draw()
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Batch(s.items(commands)...) }, func(facts []clinic.Event, err error) {
		p.taking = false
		if err != nil {
			s.fail(err)
			p.draw()
			return
		}
		p.screen.forget()
		p.screen.page.back()
		s.done(s.t("import.meeting.done", i18n.Args{"Count": taken}), facts, commands...)
	})
}

func (p *importMeeting) pressed(name fyne.KeyName) bool { return p.list.Press(name) }
