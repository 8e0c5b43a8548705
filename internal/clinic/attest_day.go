package clinic

import (
	"slices"
	"strings"
	"time"
)

// AttestDay is all that counselors attest of one service date.
type AttestDay struct {
	Date   Date
	Now    time.Time    // the moment it is for
	Sheets []BlockSheet // by start, then in the order of tracks and groups
}

// BlockSheet is one group of one counting block, or an appointment, as its sheet
// lies before the counselor.
type BlockSheet struct {
	Meeting Meeting
	Track   Label // the service's name for an appointment
	Mark    Mark
	Service Label
	Block   SessionBlock
	Group   Group // zero where the block has none
	Several bool  // the block meets in several groups at once
	Seats   []SheetSeat
	Count   *HeadCount // nil until somebody counted
}

// SheetSeat is one patient on a sheet, by name.
type SheetSeat struct {
	GroupSeat
	Name   string
	Number string // the patient's
}

// Over reports whether the block is over, so that it can be attested.
func (b BlockSheet) Over(now time.Time) bool { return !now.Before(b.Block.End) }

// Open is how many people came whom no counselor spoke of yet.
func (b BlockSheet) Open() int {
	open := 0
	for _, seat := range b.Seats {
		if seat.Came && !seat.Attested {
			open++
		}
	}
	return open
}

// Due reports whether the sheet waits for a counselor's word.
func (b BlockSheet) Due(now time.Time) bool { return b.Over(now) && b.Open() > 0 }

// AttestDayOf gathers the sheets of a date: every counting block of each track's
// meetings, one for each of its groups, and the appointments.
func AttestDayOf(view View, date Date, now time.Time) (AttestDay, error) {
	zone, err := time.LoadLocation(view.Settings().Zone)
	if err != nil {
		return AttestDay{}, err
	}
	g := sheetGatherer{view: view, zone: zone, day: AttestDay{Date: date, Now: now}}
	if g.visits, err = view.VisitsOn(date); err != nil {
		return AttestDay{}, err
	}
	if g.counts, err = view.HeadCountsOn(date); err != nil {
		return AttestDay{}, err
	}
	for _, program := range view.Programs() {
		program = program.On(date)
		for _, track := range view.TracksOf(program.ID) {
			for _, session := range SessionsOn(view, track, date, zone) {
				if err := g.session(program, session); err != nil {
					return AttestDay{}, err
				}
			}
		}
	}
	err = g.appointments()
	slices.SortStableFunc(g.day.Sheets, func(a, b BlockSheet) int { return a.Block.Start.Compare(b.Block.Start) })
	return g.day, err
}

type sheetGatherer struct {
	view   View
	zone   *time.Location
	visits []Visit
	counts []HeadCount
	day    AttestDay
}

func (g *sheetGatherer) session(program Program, session Session) error {
	for _, block := range session.Blocks {
		if !block.countsForAnything() {
			continue
		}
		groups := block.Groups
		if len(groups) == 0 {
			groups = []Group{{}}
		}
		for _, group := range groups {
			if err := g.sheet(program, session, block, group); err != nil {
				return err
			}
		}
	}
	return nil
}

// countsForAnything reports whether the block's minutes count for somebody.
func (b SessionBlock) countsForAnything() bool {
	if b.Counts {
		return true
	}
	for _, counts := range b.CountsFor {
		if counts {
			return true
		}
	}
	return false
}

func (g *sheetGatherer) sheet(program Program, session Session, block SessionBlock, group Group) error {
	meeting := MeetingOf(session)
	roster, err := groupRoster(g.view, meeting, g.visits, block.Block, group.ID, g.zone)
	if err != nil {
		return err
	}
	service, _ := program.Service(block.Service)
	sheet := BlockSheet{Meeting: meeting, Service: service.Label, Block: block, Group: group, Several: len(block.Groups) > 1}
	sheet.Track, sheet.Mark = labelOf(g.view, session)
	for _, seat := range roster.Seats {
		sheet.Seats = append(sheet.Seats, g.named(seat))
	}
	slices.SortStableFunc(sheet.Seats, func(a, b SheetSeat) int { return strings.Compare(Fold(a.Name), Fold(b.Name)) })
	for _, count := range g.counts {
		if count.Session == session.ID && count.Block == block.Block && count.Group == group.ID {
			sheet.Count = &count
		}
	}
	g.day.Sheets = append(g.day.Sheets, sheet)
	return nil
}

func (g *sheetGatherer) named(seat GroupSeat) SheetSeat {
	patient, _ := g.view.Patient(seat.Visit.Patient)
	return SheetSeat{GroupSeat: seat, Name: patient.SortName(), Number: patient.Number}
}

// appointments adds one sheet for each appointment that was not cancelled, with
// the one patient whose it is.
func (g *sheetGatherer) appointments() error {
	booked, err := g.view.AppointmentsOn(g.day.Date)
	for _, appointment := range booked {
		if appointment.Cancelled {
			continue
		}
		program, _ := programOn(g.view, appointment.Program, g.day.Date)
		session := appointment.Session(program, g.zone)
		before := len(g.day.Sheets)
		if err := g.session(program, session); err != nil {
			return err
		}
		for i := before; i < len(g.day.Sheets); i++ {
			if sheet := &g.day.Sheets[i]; len(sheet.Seats) == 0 {
				ref := sheet.Meeting.RefOf(appointment.Patient)
				sheet.Seats = []SheetSeat{g.named(GroupSeat{Visit: Visit{VisitRef: ref, Session: session}})}
			}
		}
	}
	return err
}
