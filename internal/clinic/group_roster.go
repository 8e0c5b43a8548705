package clinic

import (
	"cmp"
	"slices"
	"time"
)

// GroupRoster is one group of one block as a counselor attests it.
type GroupRoster struct {
	Session Session // as the track meets today; a visit keeps the session it was opened with
	Block   SessionBlock
	Group   GroupID // "" where the block has no groups
	Seats   []GroupSeat
}

// GroupSeat is one patient of a group in one block.
type GroupSeat struct {
	Visit    Visit // only reference and session are set where nothing happened yet
	Came     bool  // somebody says that they came, and they were there during the block as far as anybody knows
	Attested bool  // a counselor spoke of the block already
}

// GroupRosterOf gathers who belongs to a group in a block: those whose visit or
// plan says so, and in the first group also those without one. Who switched for
// the day belongs where their visit is, and who stands on another group's sheet of
// this block, there. An empty group asks for the first.
func GroupRosterOf(view View, meeting Meeting, block BlockID, group GroupID, zone *time.Location) (GroupRoster, error) {
	visits, err := view.VisitsOn(meeting.Date)
	if err != nil {
		return GroupRoster{}, err
	}
	return groupRoster(view, meeting, visits, block, group, zone)
}

// groupRoster is GroupRosterOf for who has read the day's visits already.
func groupRoster(view View, meeting Meeting, day []Visit, block BlockID, group GroupID, zone *time.Location) (GroupRoster, error) {
	var visits []Visit
	for _, visit := range day {
		if visit.Session.ID == meeting.SessionID() {
			visits = append(visits, visit)
		}
	}
	roster, err := rosterOf(view, meeting, visits, zone)
	if err != nil {
		return GroupRoster{}, err
	}
	if roster.Block, err = roster.find(block, visits); err != nil {
		return GroupRoster{}, err
	}
	if roster.Group, err = groupIn(roster.Block, group); err != nil {
		return GroupRoster{}, err
	}
	for _, visit := range visits {
		roster.seat(visit)
	}
	for _, patient := range Expected(view, roster.Session) {
		if !slices.ContainsFunc(visits, func(v Visit) bool { return v.Patient == patient }) {
			roster.seat(expectedVisit(view, meeting, roster.Session, patient))
		}
	}
	slices.SortFunc(roster.Seats, func(a, b GroupSeat) int { return cmp.Compare(a.Visit.Patient, b.Visit.Patient) })
	return roster, nil
}

// rosterOf finds the session: as the track meets, or as its visits remember it.
func rosterOf(view View, meeting Meeting, visits []Visit, zone *time.Location) (GroupRoster, error) {
	if track, ok := view.Track(meeting.Track); ok {
		for _, session := range SessionsOn(view, track, meeting.Date, zone) {
			if session.Slot == meeting.Slot {
				return GroupRoster{Session: session}, nil
			}
		}
	}
	if len(visits) > 0 {
		return GroupRoster{Session: visits[0].Session}, nil
	}
	booked, err := view.AppointmentsOn(meeting.Date)
	for _, appointment := range booked {
		if appointment.ID == meeting.Appointment && !appointment.Cancelled {
			program, _ := programOn(view, appointment.Program, meeting.Date)
			return GroupRoster{Session: appointment.Session(program, zone)}, nil
		}
	}
	if err != nil {
		return GroupRoster{}, err
	}
	return GroupRoster{}, refuse("track_does_not_meet")
}

func (r GroupRoster) find(block BlockID, visits []Visit) (SessionBlock, error) {
	if found, ok := r.Session.blockBy(block); ok {
		return found, nil
	}
	for _, visit := range visits {
		if found, ok := visit.Session.blockBy(block); ok {
			return found, nil
		}
	}
	return SessionBlock{}, refuse("no_such_block")
}

// groupIn is a group of the block; "" is its first.
func groupIn(block SessionBlock, group GroupID) (GroupID, error) {
	switch {
	case len(block.Groups) == 0 && group == "":
		return "", nil
	case len(block.Groups) > 0 && group == "":
		return block.Groups[0].ID, nil
	case slices.ContainsFunc(block.Groups, func(g Group) bool { return g.ID == group }):
		return group, nil
	}
	return "", refuse("no_such_group")
}

// groupOf is where somebody with a usual group sits in a block: the first group,
// where theirs is not among the block's.
func groupOf(block SessionBlock, usual GroupID) GroupID {
	if usual != "" && slices.ContainsFunc(block.Groups, func(g Group) bool { return g.ID == usual }) {
		return usual
	}
	first, _ := groupIn(block, "")
	return first
}

func expectedVisit(view View, meeting Meeting, session Session, patient PatientID) Visit {
	admission, _ := AdmissionOn(view.AdmissionsOf(patient), meeting.Date)
	plan, _ := admission.PlanOn(meeting.Date)
	return Visit{VisitRef: meeting.RefOf(patient), Session: session, Group: plan.Group}
}

func (r *GroupRoster) seat(v Visit) {
	block, found := v.Session.blockBy(r.Block.Block)
	said, attested := v.AttestationOf(block.Block)
	where := groupOf(block, v.Group)
	if said.Group != "" {
		where = said.Group
	}
	if !found || where != r.Group {
		return
	}
	r.Seats = append(r.Seats, GroupSeat{Visit: v, Came: v.thereDuring(block), Attested: attested})
}

// thereDuring reports whether, as far as anybody knows, the patient was in the
// house for some of the block.
func (v Visit) thereDuring(block SessionBlock) bool {
	since, came := v.Since()
	if !came || v.Absence != nil || !since.Before(block.End) {
		return false
	}
	return v.Departure == nil || v.Departure.At.After(block.Start)
}
