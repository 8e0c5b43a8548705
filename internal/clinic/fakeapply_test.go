package clinic

import (
	"fmt"
	"slices"
)

// apply takes one fact into the book.
func (f *fakeView) apply(event Event, by Recorded) {
	switch e := event.(type) {
	case VisitEvent:
		f.visits[e.Ref().Visit] = f.visits[e.Ref().Visit].With(e, by)
	case Founded:
		f.demo = e.Demo
	case SettingsSaved:
		f.settings = e.Settings
	case DeskLeft:
		f.deskBack = e.Back
	case ClockDoubted, ClockTrusted:
	case RecoveryMade:
		f.recovery = RecoverySheet{First: e.First, Second: e.Second, Check: e.Check, Made: by.At}
	case PaperTyped:
		figure := PaperFigure{Patient: e.Patient, Date: e.Date, Removed: e.Paper == nil, By: by.Actor.Staff, At: by.At}
		if e.Paper != nil {
			figure.Paper = *e.Paper
		}
		put(&f.more.paper, e.Date.String()+string(e.Patient), figure)
	case ParallelEnded:
		put(&f.more.parallels, e.Week, ParallelWeek{Week: e.Week, Agree: e.Agree, Of: e.Of, Open: e.Withdrawn, By: by.Actor.Staff, At: by.At})
	case RecoveryConfirmed:
		f.recovery.Confirmed, f.recovery.By = by.At, by.Actor.Staff
	case CopyPlacesSet:
		plan := f.copies[e.Station]
		plan.Places, plan.Said = e.Places, true
		put(&f.copies, e.Station, plan)
	case BackupWritten:
		plan := f.copies[e.Station]
		plan.Backups = append(plan.Backups, e.Backup)
		put(&f.copies, e.Station, plan)
	case BookRestored, CopyTakenIn, ExportMade, BookImported, UnlockSet, BookRekeyed, PatientsPurged:
		// They change nothing: the journal tells them.
	case ProgramSaved:
		f.programs[e.Program.ID] = e.Program
	case TrackSaved:
		f.tracks[e.Track.ID] = e.Track
	case NoticeRaised:
		f.notices = append(f.notices, e.Notice)
	case NoticeHandled:
		at := slices.IndexFunc(f.notices, func(n Notice) bool { return n.ID == e.Notice })
		f.notices[at].Handled = &Handled{By: e.By, At: e.At}
	case StaffSaved, StaffPINSet, SignInTried, LockReleased:
		f.applyStaff(event)
	case AdmissionOpened, PlanSet, Discharged:
		f.applyAdmission(event)
	default:
		if !f.applyMore(event, by) {
			f.applyPatient(event)
		}
	}
}

func (f *fakeView) applyStaff(event Event) {
	switch e := event.(type) {
	case StaffSaved:
		saved, old := e.Staff, f.staff[e.Staff.ID]
		saved.PIN, saved.Failures = old.PIN, old.Failures
		f.staff[saved.ID] = saved
	case StaffPINSet:
		staff := f.staff[e.Staff]
		staff.PIN, staff.Failures = e.PIN, Failures{}
		f.staff[e.Staff] = staff
	case LockReleased:
		staff := f.staff[e.Staff]
		staff.Failures = Failures{}
		f.staff[e.Staff] = staff
	case SignInTried:
		staff := f.staff[e.Staff]
		staff.Failures = e.Failures
		f.staff[e.Staff] = staff
	}
}

func (f *fakeView) applyPatient(event Event) {
	switch e := event.(type) {
	case PatientSaved:
		saved, old := e.Patient, f.patients[e.Patient.ID]
		saved.PIN, saved.Failures, saved.MeetingNames, saved.LegalHold = old.PIN, old.Failures, old.MeetingNames, old.LegalHold
		f.patients[saved.ID] = saved
	case PatientWithdrawn:
		patient := f.patients[e.Patient]
		patient.Withdrawn = true
		f.patients[e.Patient] = patient
	case MeetingNameKept:
		f.patients[e.Patient] = f.patients[e.Patient].WithMeetingName(e)
	case LogoSet:
		f.logo = e.PNG
	case LegalHoldSet:
		patient := f.patients[e.Patient]
		patient.LegalHold = e.Hold
		f.patients[e.Patient] = patient
	case LegalHoldLifted:
		patient := f.patients[e.Patient]
		patient.LegalHold = LegalHold{}
		f.patients[e.Patient] = patient
	case PhotoSet:
		f.photos[e.Patient] = e.JPEG
	case PatientPINSet:
		patient := f.patients[e.Patient]
		patient.PIN, patient.Failures = e.PIN, Failures{}
		f.patients[e.Patient] = patient
	case NumberTried:
		patient := f.patients[e.Patient]
		patient.Failures = e.Failures
		f.patients[e.Patient] = patient
	case TrackChosen:
		f.chosen[chosenDay{e.Patient, e.Date}] = e.Track
	case CardIssued:
		f.cards[e.Card.Patient] = append(f.cards[e.Card.Patient], e.Card)
	case CardRevoked:
		change(f.cards[e.Patient], func(c Card) bool { return c.ID == e.Card },
			func(c *Card) { c.Revoked, c.Reason = true, e.Reason })
	case CardKept:
		change(f.cards[e.Patient], func(c Card) bool { return c.ID == e.Card }, func(c *Card) { c.AtDesk = e.AtDesk })
	case HoldPlaced:
		f.holds[e.Hold.Patient] = append(f.holds[e.Hold.Patient], e.Hold)
	case HoldReleased:
		change(f.holds[e.Patient], func(h Hold) bool { return h.ID == e.Hold }, func(h *Hold) { h.Released = !e.Withdrawn })
	default:
		panic(fmt.Sprintf("the book in memory does not know %s", event.Kind()))
	}
}

func (f *fakeView) applyAdmission(event Event) {
	switch e := event.(type) {
	case AdmissionOpened:
		f.admissions[e.Admission.Patient] = append(f.admissions[e.Admission.Patient], e.Admission)
	case PlanSet:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) {
			kept := slices.DeleteFunc(slices.Clone(a.Plans), func(p Plan) bool { return p.From == e.Plan.From })
			if a.Plans = kept; !e.Withdrawn {
				a.Plans = append(kept, e.Plan)
			}
		})
	case Discharged:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission },
			func(a *Admission) { a.Discharged, a.Reason = e.Date, e.Reason })
	}
}

func change[T any](list []T, which func(T) bool, how func(*T)) {
	for i := range list {
		if which(list[i]) {
			how(&list[i])
		}
	}
}
