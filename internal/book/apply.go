package book

import (
	"fmt"

	"daybook/internal/clinic"
)

// applier turns recorded events into state. It never refuses, never asks the
// time, and gives the same state for any order in which entries arrive: every
// fact goes to a register of its record, stamped with its place in the journal.
type applier struct {
	tables
	*snapshot // told of every reference record that changes
}

// apply takes one event into the state.
func (a applier) apply(event clinic.Event, at stamp, by clinic.Recorded) error {
	if err := a.noteKind(event.Kind()); err != nil {
		return err
	}
	if err := a.applyVersion(event, at); err != nil {
		return err
	}
	switch e := event.(type) {
	case clinic.VisitEvent:
		return a.applyVisit(e, at, by)
	case clinic.Founded:
		return single(a, keyFounded, at, e, &a.founded)
	case clinic.SettingsSaved:
		return single(a, keySettings, at, e.Settings, &a.settings)
	case clinic.LogoSet:
		return single(a, keyLogo, at, e, &a.logo)
	case clinic.DeskLeft:
		return single(a, keyDesk, at, e, &a.desk)
	case clinic.PaperTyped, clinic.ParallelEnded:
		return a.applyParallel(event, at, by)
	case clinic.RecoveryMade, clinic.RecoveryConfirmed:
		return a.applyRecovery(event, at, by)
	case clinic.CopyPlacesSet, clinic.BackupWritten:
		return a.applyCopies(event, at)
	case clinic.ExportMade:
		return a.applyExport(e, at, by)
	case clinic.UnlockSet:
		return a.applyUnlock(e, at, by)
	case clinic.BookRestored, clinic.BookImported, clinic.CopyTakenIn, clinic.BookRekeyed:
		return nil // the journal tells them; nothing follows from them
	case clinic.PatientsPurged:
		return a.applyPurged(e, at, by)
	case clinic.ClockDoubted:
		return single(a, keyClock, at, clockWord{At: e.At, Doubted: true}, &a.clock)
	case clinic.ClockTrusted:
		return single(a, keyClock, at, clockWord{At: e.At}, &a.clock)
	case clinic.ProgramSaved, clinic.TrackSaved:
		return a.applyProgram(event, at)
	case clinic.StaffSaved, clinic.StaffPINSet, clinic.SignInTried, clinic.LockReleased:
		return a.applyStaff(event, at)
	case clinic.PhotoSet:
		_, err := change(a.tables, bucketPhoto, []byte(e.Patient), "", at, func(p *clinic.PhotoSet) { *p = e })
		return err
	case clinic.PatientSaved, clinic.PatientWithdrawn, clinic.LegalHoldSet, clinic.LegalHoldLifted, clinic.MeetingNameKept, clinic.PatientPINSet, clinic.NumberTried, clinic.HoldPlaced, clinic.HoldReleased, clinic.TrackChosen:
		return a.applyPatient(event, at)
	case clinic.AdmissionOpened, clinic.PlanSet, clinic.Discharged:
		return a.applyAdmission(event, at)
	case clinic.CardIssued, clinic.CardRevoked, clinic.CardKept:
		return a.applyCard(event, at)
	case clinic.NoticeRaised, clinic.NoticeHandled:
		return a.applyNotice(event, at)
	case clinic.AdmissionExtended, clinic.AdmissionMoved, clinic.OpeningSet, clinic.Recertified, clinic.StayWithdrawn, clinic.DischargeWithdrawn, clinic.PartTwoSet:
		return a.applyStay(event, at)
	case clinic.ClosureSaved, clinic.SessionChanged, clinic.AppointmentSaved, clinic.GroupCounted:
		return a.applySchedule(event, at, by)
	case clinic.PatientsMerged, clinic.PatientsParted:
		return a.applyMerge(event, at, by)
	case clinic.ConsentSaved, clinic.DisclosureMade:
		return a.applyDisclosure(event, at)
	case clinic.ContactSaved, clinic.ContactTried:
		return a.applyContact(event, at)
	case clinic.PayerSaved, clinic.CoverageSaved, clinic.AuthorizationSaved, clinic.ActivitySaved:
		return a.applyPayer(event, at)
	case clinic.PeriodClosed, clinic.PeriodReopened, clinic.ClaimAffected, clinic.ClaimHandled:
		return a.applyPeriod(event, at, by)
	}
	return fmt.Errorf("apply %s: this version does not know the event", event.Kind())
}

// single keeps what there is only one of.
func single[T any](a applier, key string, at stamp, value T, cached *T) error {
	held, err := change(a.tables, bucketClinic, []byte(key), "", at, func(v *T) { *v = value })
	*cached = held
	return err
}
