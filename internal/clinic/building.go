package clinic

import (
	"cmp"
	"slices"
	"time"
)

// InBuilding is a patient who is at the clinic now, as far as anybody knows.
type InBuilding struct {
	Patient PatientID
	Name    string
	Number  string
	Since   time.Time // when they came
	Track   Label     // of a session; the service's name for an appointment
	Room    string    // of their group in the block that runs; "" where nobody says
	Out     time.Time // out of their room since; zero is in it. They may be outside the house
	Over    time.Time // when their session ended; zero while it runs: who stands here with it may have left unseen
}

// InBuildingAt lists who is in the building, for an evacuation: those whose session
// runs first, each by name. Who takes part by telehealth is none of them, and
// neither is whom a counselor saw leave.
func InBuildingAt(view View, now time.Time) ([]InBuilding, error) {
	zone, err := time.LoadLocation(view.Settings().Zone)
	if err != nil {
		return nil, err
	}
	today := DateIn(now, zone)
	var found []InBuilding
	for _, date := range []Date{today.AddDays(-1), today} { // a session may go past midnight
		visits, err := view.VisitsOn(date)
		if err != nil {
			return nil, err
		}
		for _, visit := range visits {
			over := !now.Before(visit.Session.End)
			if !visit.In() || over && date != today || visit.wentUnscanned(now) || modalityNow(visit, now) == Telehealth {
				continue
			}
			found = append(found, inBuilding(view, visit, now))
		}
	}
	slices.SortFunc(found, func(a, b InBuilding) int {
		return cmp.Or(before(a.Over.IsZero(), b.Over.IsZero()), cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Patient, b.Patient))
	})
	return once(found), nil
}

// once keeps a patient who is in two sessions in the first of their lines.
func once(found []InBuilding) []InBuilding {
	seen := map[PatientID]bool{}
	return slices.DeleteFunc(found, func(b InBuilding) bool {
		before := seen[b.Patient]
		seen[b.Patient] = true
		return before
	})
}

func inBuilding(view View, visit Visit, now time.Time) InBuilding {
	patient, _ := view.Patient(visit.Patient)
	in := InBuilding{Patient: visit.Patient, Name: patient.SortName(), Number: patient.Number, Track: trackLabel(view, visit.Session.Track)}
	in.Since, _ = visit.Since()
	in.Out, _ = visit.OutSince()
	if !now.Before(visit.Session.End) {
		in.Over = visit.Session.End
	}
	if block, ok := blockAt(visit.Session, now); ok {
		in.Room = roomOf(visit, block)
		if visit.Session.Appointment != "" {
			program, _ := programOn(view, visit.Session.Program, visit.Date)
			service, _ := program.Service(block.Service)
			in.Track = service.Label
		}
	}
	return in
}

// blockAt is the block that runs, or else the next one.
func blockAt(session Session, now time.Time) (SessionBlock, bool) {
	for _, block := range session.Blocks {
		if now.Before(block.End) {
			return block, true
		}
	}
	return SessionBlock{}, false
}

// roomOf is where a patient sits in a block: in their group's room, or in the only
// group's.
func roomOf(visit Visit, block SessionBlock) string {
	for _, group := range block.Groups {
		if group.ID == visit.Group || len(block.Groups) == 1 {
			return group.Room
		}
	}
	return ""
}

// modalityNow is how a patient takes part in the block that runs.
func modalityNow(visit Visit, now time.Time) Modality {
	block, _ := blockAt(visit.Session, now)
	return modalityIn(visit, block)
}

// wentUnscanned reports whether a counselor's last word on a block that is over is
// that the patient had left it, or was not in it.
func (v Visit) wentUnscanned(now time.Time) bool {
	gone := false
	for _, block := range v.Session.Blocks {
		if said, ok := v.AttestationOf(block.Block); ok && !now.Before(block.End) {
			gone = !said.Present || said.SentOut || !said.To.IsZero()
		}
	}
	return gone
}
