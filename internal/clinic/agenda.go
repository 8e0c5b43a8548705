package clinic

import (
	"cmp"
	"slices"
	"time"
)

// AgendaEntry is one session or single appointment of the agenda, with how many
// are expected and how many came.
type AgendaEntry struct {
	PlannedMeeting             // Track is zero for an appointment
	Appointment    Appointment // zero for a session of a track
	Name           string      // of the patient whose appointment it is
	Label          Label       // of the track, or the appointment's service
	Blocks         []AgendaBlock
	Expected       int
	Came           int // those whom a scan, the desk or a counselor saw
}

// AgendaBlock is a block of a session with its groups.
type AgendaBlock struct {
	SessionBlock
	Label  Label // of the service
	Groups []AgendaGroup
}

// AgendaGroup is a group with how many are expected in it; its capacity of 0 is no
// cap.
type AgendaGroup struct {
	Group
	Expected int
}

// IsOff reports whether it does not take place.
func (e AgendaEntry) IsOff() bool { return e.Off() || e.Appointment.Cancelled }

// AgendaOf lists every session and appointment in a number of days from a date
// on, by date and start. What is closed, cancelled or moved away stays listed.
func AgendaOf(view View, from Date, days int, zone *time.Location) ([]AgendaEntry, error) {
	c := agendaGatherer{view: view, zone: zone}
	for _, meeting := range PlannedMeetings(view, from, days, zone) {
		if err := c.meeting(meeting); err != nil {
			return nil, err
		}
	}
	for day := range days {
		if err := c.appointments(from.AddDays(day)); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(c.entries, func(a, b AgendaEntry) int {
		return cmp.Or(a.Session.Date.Compare(b.Session.Date), a.Session.Start.Compare(b.Session.Start))
	})
	return c.entries, nil
}

type agendaGatherer struct {
	view    View
	zone    *time.Location
	entries []AgendaEntry
}

// meeting adds a session of a track. Of a past one, who came is counted even where
// nobody expected them.
func (c *agendaGatherer) meeting(m PlannedMeeting) error {
	entry := AgendaEntry{PlannedMeeting: m, Label: m.Track.Label}
	var groups []GroupID
	if !m.Off() {
		for _, patient := range Expected(c.view, m.Session) {
			groups = append(groups, c.groupOf(patient, m.Session.Date))
		}
	}
	entry.Expected = len(groups)
	program, _ := programOn(c.view, m.Track.Program, m.Session.Date)
	entry.Blocks = agendaBlocks(program, m.Session, groups)
	err := c.countCame(&entry)
	c.entries = append(c.entries, entry)
	return err
}

func (c *agendaGatherer) groupOf(patient PatientID, date Date) GroupID {
	admission, _ := AdmissionOn(c.view.AdmissionsOf(patient), date)
	plan, _ := admission.PlanOn(date)
	return plan.Group
}

func (c *agendaGatherer) countCame(entry *AgendaEntry) error {
	visits, err := c.view.VisitsOn(entry.Session.Date)
	for _, visit := range visits {
		if visit.Session.ID == entry.Session.ID && came(visit) {
			entry.Came++
		}
	}
	return err
}

// calendarBlocks are the counting blocks with how many of those expected sit in
// each group.
func agendaBlocks(program Program, session Session, expected []GroupID) []AgendaBlock {
	var blocks []AgendaBlock
	for _, block := range session.Blocks {
		if !block.countsForAnything() {
			continue
		}
		service, _ := program.Service(block.Service)
		of := AgendaBlock{SessionBlock: block, Label: service.Label}
		for _, group := range block.Groups {
			in := AgendaGroup{Group: group}
			for _, usual := range expected {
				if groupOf(block, usual) == group.ID {
					in.Expected++
				}
			}
			of.Groups = append(of.Groups, in)
		}
		blocks = append(blocks, of)
	}
	return blocks
}

func (c *agendaGatherer) appointments(date Date) error {
	booked, err := c.view.AppointmentsOn(date)
	if err != nil {
		return err
	}
	for _, appointment := range booked {
		program, _ := programOn(c.view, appointment.Program, date)
		entry := AgendaEntry{Appointment: appointment, PlannedMeeting: PlannedMeeting{Program: program.Label, Session: appointment.Session(program, c.zone)}}
		patient, _ := c.view.Patient(appointment.Patient)
		service, _ := program.Service(appointment.Service)
		entry.Name, entry.Label = patient.SortName(), service.Label
		if !appointment.Cancelled {
			entry.Expected = 1
		}
		entry.Blocks = agendaBlocks(program, entry.Session, make([]GroupID, entry.Expected))
		if err := c.countCame(&entry); err != nil {
			return err
		}
		c.entries = append(c.entries, entry)
	}
	return nil
}
