package clinic

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// anyAct is any act of a day about Ana or Ben, sensible or not.
func anyAct(d *clinicDay, t *rapid.T) (Actor, Command) {
	p := rapid.SampledFrom([]PatientID{ana, ben}).Draw(t, "patient")
	track := rapid.SampledFrom([]TrackID{daytime, evening}).Draw(t, "track")
	ref, date := d.ref(p, track), d.date
	session := mondaySession(track)
	outcome := rapid.SampledFrom([]Outcome{Excused, Unexcused, NoShow, NotAdmitted}).Draw(t, "outcome")
	acts := []struct {
		actor   Actor
		command Command
	}{
		{inLobby, CheckIn{Patient: p, Track: track, Date: date, Via: ViaCard}},
		{inLobby, ChooseTrack{Patient: p, Date: date, Track: track}},
		{inLobby, LeaveByPatient{Ref: ref, Via: ViaCard, Early: true}},
		{atDesk, CheckInByDesk{Patient: p, Track: track, Date: date}},
		{atDesk, ConfirmArrival{Ref: ref}}, {atDesk, WithdrawArrival{Ref: ref}}, {atDesk, WithdrawClaim{Ref: ref}},
		{atDesk, CheckOut{Ref: ref}}, {atDesk, WithdrawDeparture{Ref: ref}},
		{inGroup, Attest{Ref: ref, Attestation: anyAttestation(session).Draw(t, "attestation")}},
		{atDesk, RecordAbsence{Patient: p, Track: track, Date: date, Outcome: outcome}}, {atDesk, WithdrawAbsence{Ref: ref}},
	}
	act := rapid.SampledFrom(acts).Draw(t, "act")
	return act.actor, act.command
}

// try does an act where it is allowed; what is refused changes nothing.
func (d *clinicDay) try(actor Actor, command Command) []Event {
	events, err := command.Decide(d, d.env(actor))
	if err != nil {
		if len(events) != 0 {
			d.t.Fatalf("%T was refused, but left %s", command, kinds(events))
		}
		return nil
	}
	for _, event := range events {
		d.apply(event, Recorded{At: d.now, Actor: actor})
	}
	return events
}

// Whatever happens on a day: the credit that is written down is the one that
// follows from the facts, an act done twice is one act, and a visit that was
// opened keeps its session.
func TestAnyDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := openClinic(t)
		minute := 8 * 60
		for range rapid.IntRange(1, 25).Draw(t, "acts") {
			minute += rapid.IntRange(0, 60).Draw(t, "minutes later")
			d.clock(minute/60, minute%60)
			actor, command := anyAct(d, t)
			sessions := d.sessionsOfVisits()
			d.try(actor, command)
			if again := d.try(actor, command); len(again) != 0 {
				t.Fatalf("%#v again must be nothing new, got %s", command, kinds(again))
			}
			d.wantSoundVisits()
			for id, session := range sessions {
				if !reflect.DeepEqual(d.visits[id].Session, session) {
					t.Fatalf("%T rewrote the session of a visit", command)
				}
			}
			d.at(monday, 8, 0)
		}
	})
}

func (d *clinicDay) sessionsOfVisits() map[VisitID]Session {
	sessions := map[VisitID]Session{}
	for id, visit := range d.visits {
		sessions[id] = visit.Session
	}
	return sessions
}

func (d *clinicDay) wantSoundVisits() {
	d.t.Helper()
	for _, visit := range d.visits {
		credit := CreditOf(visit)
		ended := visit.Departure != nil || visit.Absence != nil || len(visit.Attested) > 0
		switch {
		case visit.Credit == nil && ended:
			d.t.Fatalf("a visit that ended has a credit, none for %+v", visit)
		case visit.Credit != nil && !reflect.DeepEqual(*visit.Credit, credit):
			d.t.Fatalf("the facts say %+v, the book %+v", credit, *visit.Credit)
		case visit.Session.ID == "" || visit.Admission == "":
			d.t.Fatalf("a visit without a session or a stay: %+v", visit)
		case visit.Departure != nil && visit.Claim == nil && visit.Arrival == nil:
			d.t.Fatalf("somebody left who never came: %+v", visit)
		}
	}
}

// Whatever is scanned at the lobby, whenever: the judgement can be done, nobody
// is in two sessions at once, and nobody is ever checked out by an older visit.
func TestAnyLobbyWeek(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := openClinic(t)
		choice := rapid.SampledFrom([]TrackChoice{ChoiceFree, ChoiceStaff, ChoiceOff}).Draw(t, "choice")
		d.changeProgram(func(p *Program) { p.Attendance.Choice = choice })
		minute := 0
		for range rapid.IntRange(1, 40).Draw(t, "scans") {
			minute += rapid.IntRange(0, 400).Draw(t, "minutes later")
			d.at(monday.AddDays(minute/1440), minute/60%24, minute%60)
			act := LobbyAct{
				Patient: rapid.SampledFrom([]PatientID{ana, ben, "nobody"}).Draw(t, "patient"),
				Track:   rapid.SampledFrom([]TrackID{"", "", daytime, evening, "none"}).Draw(t, "track"),
				Intent:  rapid.SampledFrom([]Intent{IntentNone, IntentNone, IntentStaying, IntentLeaving}).Draw(t, "intent"),
			}
			verdict := d.lobby(act)
			d.wantVerdictTrue(act, verdict)
			d.wantSoundVisits()
		}
		for _, visit := range d.visits {
			if visit.Departure != nil && visit.Departure.At.After(visit.Session.End.Add(minutes(60))) {
				t.Fatalf("a scan at %s closed a visit of %s", visit.Departure.At, visit.Date)
			}
		}
	})
}

func (d *clinicDay) wantVerdictTrue(act LobbyAct, verdict Verdict) {
	d.t.Helper()
	in := 0
	for _, visit := range d.visits {
		if visit.Patient == act.Patient && visit.Date == d.date && visit.In() {
			in++
		}
	}
	switch {
	case (verdict.Kind == CheckedIn || verdict.Kind == AlreadyIn) && in != 1:
		d.t.Fatalf("the screen says in, the book has %d open visits of today", in)
	case verdict.Kind == CheckedOut && in != 0:
		d.t.Fatalf("the screen says out, the book has %d open visits of today", in)
	case verdict.Kind == Choose && len(verdict.Options) == 0:
		d.t.Fatalf("a choice needs options")
	case verdict.Kind == SeeDesk && !reflect.DeepEqual(verdict, Verdict{}):
		d.t.Fatalf("the neutral answer says too much: %+v", verdict)
	}
}
