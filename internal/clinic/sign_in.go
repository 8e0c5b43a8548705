package clinic

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// SignInDay is a service date's group sign-in sheets: one for each group of each
// block, and for each appointment.
type SignInDay struct {
	Date   Date
	Now    time.Time // the moment it is for
	Sheets []SignInSheet
}

// SignInSheet is a group's sheet as it goes on paper: to be marked and signed while
// the group is still to come, and filled with what is known once it is over. Its
// lines stand in the order in which the desk's sheet has the people, so that what was
// marked on paper is entered from top to bottom.
type SignInSheet struct {
	BlockSheet
	Program Label
	Signs   bool // the program has participants sign beside their names
	Filled  bool // the group is over, and somebody came to it or was spoken of
	Lines   []SignInLine
}

// SignInLine is one participant of a group.
type SignInLine struct {
	Name     string // as the clinic's sheets give names
	Number   string // the patient's
	Here     Presence
	In, Out  time.Time // in this group, in UTC; zero where nobody knows
	Away     []Span    // out of the room
	SentOut  bool
	Absence  *Absence // of the whole session; nil for none
	Attested *Attestation
	Late     bool     // something on the line was entered on a later day
	Modality Modality // where it is another than the group's
	Minutes  int      // credited in this group, before the session's rounding
}

// Presence is what is known of somebody in a group.
type Presence int

// What is known.
const (
	PresenceOpen Presence = iota // nobody spoke of it yet
	PresenceHere                 // a counselor says so
	PresenceAway                 // absent, or a counselor says so
)

// NameStyle is how group sheets name participants: others read them.
type NameStyle string

// The styles of names.
const (
	NameFull    NameStyle = ""        // family name first
	NameInitial NameStyle = "initial" // given name and the initial of the family name
)

// GroupName is the name on a sheet that other participants read.
func (p Patient) GroupName(style NameStyle) string {
	letter, size := utf8.DecodeRuneInString(p.Family)
	if style != NameInitial || strings.TrimSpace(p.Given) == "" || size == 0 {
		return p.SortName()
	}
	return p.Given + " " + string(letter) + "."
}

// Expected is how many take part: who is there, and who may still come.
func (s SignInSheet) Expected() int {
	count := 0
	for _, line := range s.Lines {
		if line.Here != PresenceAway {
			count++
		}
	}
	return count
}

// Present is how many a counselor says were there.
func (s SignInSheet) Present() int {
	count := 0
	for _, line := range s.Lines {
		if line.Here == PresenceHere {
			count++
		}
	}
	return count
}

// OverCap reports whether more take part than the group has places for.
func (s SignInSheet) OverCap() bool { return s.Group.Capacity > 0 && s.Expected() > s.Group.Capacity }

// Minutes are the credited minutes of all participants in this group.
func (s SignInSheet) Minutes() int {
	sum := 0
	for _, line := range s.Lines {
		sum += line.Minutes
	}
	return sum
}

// SignInDayOf gathers the sheets of a date: those that the desk lays before its
// counselors, and of meetings that the schedule no longer has those that visits
// remember.
func SignInDayOf(view View, date Date, now time.Time) (SignInDay, error) {
	day, err := AttestDayOf(view, date, now)
	if err != nil {
		return SignInDay{}, err
	}
	visits, err := view.VisitsOn(date)
	if err != nil {
		return SignInDay{}, err
	}
	g := sheetGatherer{view: view, day: day, visits: visits}
	if g.zone, err = time.LoadLocation(view.Settings().Zone); err != nil {
		return SignInDay{}, err
	}
	if g.counts, err = view.HeadCountsOn(date); err != nil {
		return SignInDay{}, err
	}
	g.remembered()
	signs := SignInDay{Date: date, Now: now}
	for _, sheet := range g.day.Sheets {
		if len(sheet.Seats) > 0 || sheet.Count != nil || !sheet.Over(now) { // nobody was in a group that is over
			signs.Sheets = append(signs.Sheets, g.signIn(sheet))
		}
	}
	slices.SortStableFunc(signs.Sheets, func(a, b SignInSheet) int { return a.Block.Start.Compare(b.Block.Start) })
	return signs, nil
}

// remembered seats the visits that stand on no sheet, on sheets of their own groups:
// the schedule of the day was changed after somebody had come.
func (g *sheetGatherer) remembered() {
	for _, visit := range g.visits {
		if !came(visit) {
			continue
		}
		for _, block := range visit.Session.Blocks {
			if block.countsForAnything() && !g.seats(visit, block.Block) {
				g.seatRemembered(visit, block)
			}
		}
	}
}

func (g *sheetGatherer) seatRemembered(visit Visit, block SessionBlock) {
	said, attested := visit.AttestationOf(block.Block)
	group := Group{ID: groupOf(block, visit.Group)}
	if said.Group != "" {
		group.ID = said.Group
	}
	if at := slices.IndexFunc(block.Groups, func(b Group) bool { return b.ID == group.ID }); at >= 0 {
		group = block.Groups[at]
	}
	seat := g.named(GroupSeat{Visit: visit, Came: visit.thereDuring(block), Attested: attested})
	for i, other := range g.day.Sheets {
		if other.Block.Block == block.Block && other.Group.ID == group.ID && other.Meeting.SessionID() == visit.Session.ID {
			seats := append(slices.Clone(other.Seats), seat)
			slices.SortStableFunc(seats, func(a, b SheetSeat) int { return strings.Compare(Fold(a.Name), Fold(b.Name)) })
			g.day.Sheets[i].Seats = seats
			return
		}
	}
	program, _ := programOn(g.view, visit.Session.Program, visit.Date)
	service, _ := program.serviceEver(block.Service)
	sheet := BlockSheet{Meeting: MeetingOf(visit.Session), Service: service.Label, Block: block, Group: group, Several: len(block.Groups) > 1, Seats: []SheetSeat{seat}}
	sheet.Track, sheet.Mark = labelOf(g.view, visit.Session)
	for _, count := range g.counts {
		if count.Session == visit.Session.ID && count.Block == block.Block && count.Group == group.ID {
			sheet.Count = &count
		}
	}
	g.day.Sheets = append(g.day.Sheets, sheet)
}

// seats reports whether a visit stands on a sheet of a block.
func (g *sheetGatherer) seats(visit Visit, block BlockID) bool {
	return slices.ContainsFunc(g.day.Sheets, func(b BlockSheet) bool {
		return b.Block.Block == block && b.Meeting.SessionID() == visit.Session.ID &&
			slices.ContainsFunc(b.Seats, func(s SheetSeat) bool { return s.Visit.Visit == visit.Visit })
	})
}

func (g *sheetGatherer) signIn(b BlockSheet) SignInSheet {
	sheet := SignInSheet{BlockSheet: b}
	if program, ok := g.programOf(b); ok {
		sheet.Program, sheet.Signs = program.Label, program.Attendance.Signs
	}
	style := g.view.Settings().GroupNames
	for _, seat := range b.Seats {
		line := signInLine(b, seat)
		patient, _ := g.view.Patient(seat.Visit.Patient)
		line.Name = patient.GroupName(style)
		sheet.Lines = append(sheet.Lines, line)
		known := seat.Came || line.Here != PresenceOpen
		sheet.Filled = sheet.Filled || known && b.Over(g.day.Now)
	}
	return sheet
}

// programOf is the program of a sheet as it was that day.
func (g *sheetGatherer) programOf(b BlockSheet) (Program, bool) {
	if track, ok := g.view.Track(b.Meeting.Track); ok {
		return programOn(g.view, track.Program, b.Meeting.Date)
	}
	if len(b.Seats) > 0 {
		return programOn(g.view, b.Seats[0].Visit.Session.Program, b.Meeting.Date)
	}
	return Program{}, false
}

// signInLine is what is known of one participant in a group.
func signInLine(b BlockSheet, seat SheetSeat) SignInLine {
	visit := seat.Visit
	line := SignInLine{Number: seat.Number, Absence: visit.Absence, Late: enteredLater(visit, b.Block.Block)}
	block, ok := visit.Session.blockBy(b.Block.Block)
	if !ok {
		block = b.Block
	}
	if how := modalityIn(visit, block); how != b.Block.Modality.Or(InPerson) {
		line.Modality = how
	}
	if visit.Credit != nil {
		line.Minutes = visit.Credit.lineOf(block.Block).Credited
	}
	said, attested := visit.AttestationOf(block.Block)
	if attested {
		line.Attested, line.SentOut, line.Away = &said, said.SentOut, said.Out
	}
	switch {
	case visit.Absence != nil, attested && !said.Present:
		line.Here = PresenceAway
	case attested:
		line.Here = PresenceHere
		line.In, line.Out = saidOf(visit, block, said)
	case seat.Came:
		line.In, line.Away = cameTo(visit, block), visit.Away
		if visit.Departure != nil {
			line.Out = visit.Departure.At
		}
	}
	line.within(block)
	return line
}

// saidOf is from when to when a counselor's word has a participant in the group, as
// their minutes know it: from its start to its end unless it says otherwise, and not
// beyond a check-out that the program asks for.
func saidOf(visit Visit, block SessionBlock, said Attestation) (in, out time.Time) {
	in, out = block.Start, block.End
	if !said.From.IsZero() {
		in = said.From
	}
	if !said.To.IsZero() {
		out = said.To
	}
	if visit.Session.Departure == DepartureCheckedOut && visit.Departure != nil && visit.Departure.At.Before(out) {
		out = visit.Departure.At
	}
	return in, out
}

// within keeps a line to the times of its group: who came to the house before it
// sits in it from its start.
func (l *SignInLine) within(block SessionBlock) {
	if !l.In.IsZero() {
		l.In = clamp(l.In, block)
	}
	if !l.Out.IsZero() {
		l.Out = clamp(l.Out, block)
	}
	l.Away = union(l.Away, block.Start, block.End)
}

// enteredLater reports whether something that a line says was entered after the
// service date: from paper, or as a correction.
func enteredLater(visit Visit, block BlockID) bool {
	if visit.Arrival != nil && visit.Arrival.Afterwards || visit.Departure != nil && visit.Departure.Afterwards {
		return true
	}
	said, attested := visit.AttestationOf(block)
	return attested && said.EnteredLater(visit.Session)
}

// EnteredLater reports whether a counselor's word was given after the service date.
// An evening that runs past midnight may be attested until the next morning's end of
// its own group.
func (a Attestation) EnteredLater(session Session) bool {
	zone, err := time.LoadLocation(session.Zone)
	if err != nil {
		zone = time.UTC
	}
	return DateIn(a.At, zone).After(DateIn(session.End, zone))
}
