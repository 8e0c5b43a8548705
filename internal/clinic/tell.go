package clinic

import (
	"cmp"
	"time"
)

// Told is what an entry of the journal says, for a sentence: its word in the
// catalog, whom it is about, and the values that the sentence needs.
type Told struct {
	Word    string    // "journal.event." + Word is the sentence
	Patient PatientID // "" where the entry is about no patient
	// Args are strings, numbers, Dates, Labels, times, Durations, and Choices of
	// the catalog.
	Args map[string]any
}

// Choice is a word of the catalog within a sentence: "journal." + Choice.
type Choice string

// Tell says what an event is about, with the names of today's book.
func Tell(view View, event Event) Told {
	if visit, ok := event.(VisitEvent); ok {
		told := tellVisit(view, visit)
		told.Patient = visit.Ref().Patient
		told.Args["Date"] = visit.Ref().Date
		return told
	}
	for _, tell := range []func(View, Event) (Told, bool){tellClinic, tellPatient, tellStay, tellDay, tellProgram, tellBilling} {
		if told, ok := tell(view, event); ok {
			if told.Args == nil {
				told.Args = map[string]any{}
			}
			return told
		}
	}
	return Told{Word: "unheard", Args: map[string]any{"Kind": event.Kind()}}
}

// PatientOf is the patient whom an event is about; "" where it is about none.
func PatientOf(event Event) PatientID {
	if visit, ok := event.(VisitEvent); ok {
		return visit.Ref().Patient
	}
	for _, tell := range []func(View, Event) (Told, bool){tellPatient, tellStay, tellDay, tellBilling} {
		if told, ok := tell(noNames{}, event); ok {
			return told.Patient
		}
	}
	return ""
}

// OtherOf is the record that an event merges into another one, or parts from it;
// "" where it does neither.
func OtherOf(event Event) PatientID {
	switch e := event.(type) {
	case PatientsMerged:
		return e.Merge.Other
	case PatientsParted:
		return e.Other
	}
	return ""
}

// noNames is a book in which nothing has a name.
type noNames struct{ View }

func (noNames) Program(ProgramID) (Program, bool) { return Program{}, false }
func (noNames) Track(TrackID) (Track, bool)       { return Track{}, false }
func (noNames) Staff(StaffID) (Staff, bool)       { return Staff{}, false }
func (noNames) Payer(PayerID) (Payer, bool)       { return Payer{}, false }
func (noNames) Periods() []Period                 { return nil }

// pick is the first word where a thing is so, and else the second.
func pick(so bool, first, second string) string {
	if so {
		return first
	}
	return second
}

func staffName(view View, id StaffID) string {
	staff, _ := view.Staff(id)
	return staff.Name
}

func trackLabel(view View, id TrackID) Label {
	track, _ := view.Track(id)
	return track.Label
}

func programLabel(view View, id ProgramID) Label {
	program, _ := programOn(view, id, Date{}) // a name holds for all days
	return program.Label
}

func minutesOf(count int) time.Duration { return time.Duration(count) * time.Minute }

func tellClinic(view View, event Event) (Told, bool) {
	switch e := event.(type) {
	case Founded:
		return Told{Word: "founded"}, true
	case SettingsSaved:
		return Told{Word: "settings"}, true
	case LogoSet:
		return Told{Word: pick(len(e.PNG) == 0, "logo_removed", "logo")}, true
	case StaffSaved:
		word := pick(e.Staff.Left, "staff_left", "staff")
		return Told{Word: word, Args: map[string]any{"Staff": e.Staff.Name, "Role": Choice("role." + string(e.Staff.Role))}}, true
	case StaffPINSet:
		return Told{Word: pick(e.BySheet, "staff_pin_sheet", "staff_pin"), Args: map[string]any{"Staff": staffName(view, e.Staff)}}, true
	case LockReleased:
		return Told{Word: "lock_released", Args: map[string]any{"Staff": staffName(view, e.Staff)}}, true
	case SignInTried:
		return Told{Word: pick(e.OK, "signed_in", "sign_in_failed"), Args: map[string]any{"Staff": staffName(view, e.Staff)}}, true
	case DeskLeft:
		return Told{Word: pick(e.Back.IsZero(), "desk_back", "desk_left"), Args: map[string]any{"At": e.Back}}, true
	case RecoveryMade:
		return Told{Word: "recovery_made"}, true
	case ParallelEnded:
		return Told{Word: pick(e.Withdrawn, "parallel_back", "parallel"), Args: map[string]any{"From": e.Week, "Count": e.Agree, "Of": e.Of}}, true
	case RecoveryConfirmed:
		return Told{Word: "recovery_confirmed"}, true
	case BookRekeyed:
		return Told{Word: "rekeyed", Args: map[string]any{"Count": e.Key}}, true
	case UnlockSet:
		return tellUnlock(e), true
	case CopyPlacesSet:
		return tellPlaces(e), true
	case BackupWritten:
		return Told{Word: "backed_up", Args: map[string]any{"File": e.Backup.File, "Folder": e.Backup.Folder, "Entry": e.Backup.N}}, true
	case PatientsPurged:
		return Told{Word: "purged", Args: map[string]any{"Count": e.Patients, "Entries": e.Entries, "Years": e.Years}}, true
	case BookRestored:
		return tellRestored(e), true
	case ExportMade:
		return tellExport(e), true
	case BookImported:
		return Told{Word: "imported", Args: map[string]any{"Entry": e.Last, "Count": e.Entries, "Station": e.By, "Hash": e.Head}}, true
	case CopyTakenIn:
		return Told{Word: "taken_in", Args: map[string]any{"Count": e.Entries, "Folder": e.Folder}}, true
	case ClockDoubted:
		return Told{Word: "clock_doubted", Args: map[string]any{"At": e.At}}, true
	case ClockTrusted:
		return Told{Word: "clock_trusted", Args: map[string]any{"At": e.At}}, true
	}
	return Told{}, false
}

func tellPatient(_ View, event Event) (Told, bool) {
	switch e := event.(type) {
	case PatientSaved:
		return Told{Word: "patient", Patient: e.Patient.ID}, true
	case PaperTyped:
		return Told{Word: pick(e.Paper == nil, "paper_back", "paper"), Patient: e.Patient, Args: map[string]any{"Date": e.Date}}, true
	case PatientWithdrawn:
		return Told{Word: "patient_withdrawn", Patient: e.Patient, Args: map[string]any{"Reason": e.Reason}}, true
	case MeetingNameKept:
		return Told{Word: pick(e.Withdrawn, "meeting_name_back", "meeting_name"), Patient: e.Patient, Args: map[string]any{"What": e.Name}}, true
	case PhotoSet:
		return Told{Word: pick(len(e.JPEG) == 0, "photo_removed", "photo"), Patient: e.Patient}, true
	case PatientPINSet:
		return Told{Word: "patient_pin", Patient: e.Patient}, true
	case NumberTried:
		return Told{Word: pick(e.OK, "number_right", "number_wrong"), Patient: e.Patient}, true
	case CardIssued:
		return Told{Word: "card_issued", Patient: e.Card.Patient, Args: map[string]any{"Card": e.Card.Short}}, true
	case CardRevoked:
		return Told{Word: "card_revoked", Patient: e.Patient, Args: map[string]any{"Reason": e.Reason}}, true
	case PatientsMerged:
		m := e.Merge
		return Told{Word: "patients_merged", Patient: m.Kept, Args: map[string]any{"What": m.Name, "Number": m.Number, "Reason": m.Reason}}, true
	case PatientsParted:
		return Told{Word: "patients_parted", Patient: e.Kept, Args: map[string]any{"What": e.Name, "Number": e.Number, "Reason": e.Reason}}, true
	case CardKept:
		return Told{Word: pick(e.AtDesk, "card_kept", "card_handed"), Patient: e.Patient}, true
	case HoldPlaced:
		return Told{Word: "hold", Patient: e.Hold.Patient, Args: map[string]any{"Note": e.Hold.Note}}, true
	case LegalHoldSet:
		return Told{Word: "legal_hold", Patient: e.Patient, Args: map[string]any{"Reason": e.Hold.Reason}}, true
	case LegalHoldLifted:
		return Told{Word: "legal_hold_lifted", Patient: e.Patient, Args: map[string]any{"Reason": e.Reason}}, true
	case HoldReleased:
		return Told{Word: pick(e.Withdrawn, "hold_again", "hold_released"), Patient: e.Patient}, true
	}
	return Told{}, false
}

func tellStay(view View, event Event) (Told, bool) {
	switch e := event.(type) {
	case AdmissionOpened:
		return Told{Word: "admitted", Patient: e.Admission.Patient, Args: map[string]any{
			"Program": programLabel(view, e.Admission.Program), "From": e.Admission.From}}, true
	case PlanSet:
		return Told{Word: pick(e.Withdrawn, "plan_withdrawn", "plan"), Patient: e.Patient, Args: map[string]any{
			"Track": trackLabel(view, e.Plan.Track), "From": e.Plan.From, "Weekly": minutesOf(e.Plan.WeeklyMinutes)}}, true
	case Discharged:
		return Told{Word: "discharged", Patient: e.Patient, Args: map[string]any{"From": e.Date, "Reason": e.Reason}}, true
	case AdmissionExtended:
		return Told{Word: "weeks", Patient: e.Patient, Args: map[string]any{"Count": e.Weeks, "Reason": e.Reason}}, true
	case AdmissionMoved:
		return Told{Word: "admission_moved", Patient: e.Patient, Args: map[string]any{"From": e.From, "Was": e.WasFrom}}, true
	case StayWithdrawn:
		return Told{Word: "stay_withdrawn", Patient: e.Patient, Args: map[string]any{"Reason": e.Reason}}, true
	case DischargeWithdrawn:
		return Told{Word: "discharge_withdrawn", Patient: e.Patient, Args: map[string]any{"Reason": e.Reason}}, true
	case OpeningSet:
		return Told{Word: pick(e.Withdrawn, "opening_back", "opening"), Patient: e.Patient, Args: map[string]any{"From": e.Opening.AsOf}}, true
	case PartTwoSet:
		return Told{Word: pick(e.PartTwo, "part_two", "part_two_off"), Patient: e.Patient}, true
	case ConsentSaved:
		return tellConsent(e), true
	case DisclosureMade:
		d := e.Disclosure
		return Told{Word: pick(d.Withdrawn, "disclosure_back", "disclosure"), Patient: d.Patient, Args: map[string]any{
			"Name": d.Recipient, "Basis": Choice("basis." + cmp.Or(string(d.Basis), "unknown")), "From": d.From, "To": d.To, "Reason": d.Why}}, true
	case Recertified:
		return Told{Word: pick(e.Withdrawn, "recertified_back", "recertified"), Patient: e.Patient, Args: map[string]any{"From": e.Date}}, true
	}
	return Told{}, false
}

func tellConsent(e ConsentSaved) Told {
	c := e.Consent
	word := "consent"
	switch {
	case c.Withdrawn:
		word = "consent_back"
	case !c.Revoked.IsZero():
		word = "consent_revoked"
	}
	return Told{Word: word, Patient: c.Patient, Args: map[string]any{"Name": c.Recipient, "Date": c.Signed, "To": c.Revoked}}
}

func tellDay(view View, event Event) (Told, bool) {
	switch e := event.(type) {
	case TrackChosen:
		return Told{Word: "track_chosen", Patient: e.Patient, Args: map[string]any{"Track": trackLabel(view, e.Track), "Date": e.Date}}, true
	case NoticeRaised:
		return Told{Word: "notice", Patient: e.Notice.Patient, Args: map[string]any{"Why": Choice("notice." + string(e.Notice.Reason))}}, true
	case NoticeHandled:
		return Told{Word: "notice_handled", Args: map[string]any{"Date": e.Date}}, true
	case AppointmentSaved:
		a := e.Appointment
		return Told{Word: pick(a.Cancelled, "appointment_cancelled", "appointment"), Patient: a.Patient, Args: map[string]any{
			"Date": a.Date, "Start": a.Start, "Topic": a.Topic, "Reason": a.Reason}}, true
	case ContactSaved:
		return Told{Word: pick(e.Contact.Removed, "contact_removed", "contact"), Patient: e.Contact.Patient, Args: map[string]any{
			"Kind": Choice("contact." + string(e.Contact.Kind))}}, true
	case ContactTried:
		return Told{Word: pick(e.Attempt.Removed, "tried_back", "tried"), Patient: e.Attempt.Patient, Args: map[string]any{
			"Date": e.Attempt.Date, "Reach": Choice("reach." + string(e.Attempt.Reach)), "Outcome": Choice("tried." + string(e.Attempt.Outcome)), "Note": e.Attempt.Note}}, true
	case ActivitySaved:
		return Told{Word: pick(e.Activity.Removed, "activity_removed", "activity"), Patient: e.Activity.Patient, Args: map[string]any{
			"Date": e.Activity.Date, "What": e.Activity.Label, "Minutes": minutesOf(e.Activity.Minutes)}}, true
	}
	return Told{}, false
}

func tellProgram(view View, event Event) (Told, bool) {
	switch e := event.(type) {
	case ProgramSaved:
		return Told{Word: pick(e.Program.Withdrawn, "program_withdrawn", pick(e.Program.Retired, "program_retired", "program")), Args: map[string]any{"Program": e.Program.Label}}, true
	case TrackSaved:
		return Told{Word: "track", Args: map[string]any{"Track": e.Track.Label}}, true
	case ClosureSaved:
		return Told{Word: pick(e.Closure.Removed, "closure_removed", "closure"), Args: map[string]any{
			"What": e.Closure.Label, "From": e.Closure.From, "To": e.Closure.To}}, true
	case SessionChanged:
		c := e.Change
		word := "session_changed"
		switch {
		case c.Undone:
			word = "session_restored"
		case c.Cancelled && !c.MovedTo.IsZero():
			word = "session_moved"
		case c.Cancelled:
			word = "session_cancelled"
		}
		return Told{Word: word, Args: map[string]any{
			"Track": trackLabel(view, c.Track), "Date": c.Date, "To": c.MovedTo, "Reason": c.Reason}}, true
	case GroupCounted:
		return Told{Word: "counted", Args: map[string]any{"Date": e.Count.Date, "Count": e.Count.Heads, "Heads": e.Count.Heads, "Staff": staffName(view, e.Count.Witness)}}, true
	}
	return Told{}, false
}

func tellBilling(view View, event Event) (Told, bool) {
	payer := func(id PayerID) string { p, _ := view.Payer(id); return p.Name }
	switch e := event.(type) {
	case PayerSaved:
		return Told{Word: pick(e.Payer.Retired, "payer_retired", "payer"), Args: map[string]any{"Payer": e.Payer.Name}}, true
	case CoverageSaved:
		c := e.Coverage
		return Told{Word: pick(c.Removed, "coverage_removed", "coverage"), Patient: c.Patient, Args: map[string]any{"Payer": payer(c.Payer), "From": c.From}}, true
	case AuthorizationSaved:
		a := e.Authorization
		return Told{Word: pick(a.Removed, "authorization_removed", "authorization"), Patient: a.Patient, Args: map[string]any{
			"Payer": payer(a.Payer), "Granted": a.Granted, "Unit": Choice("unit." + string(a.Unit)), "From": a.From, "To": a.To}}, true
	case PeriodClosed:
		return Told{Word: "period_closed", Args: map[string]any{"From": e.Period.From, "To": e.Period.To}}, true
	case PeriodReopened:
		told := Told{Word: "period_reopened", Args: map[string]any{"From": Date{}, "To": Date{}, "Reason": e.Reason}}
		for _, period := range view.Periods() {
			if period.ID == e.Period {
				told.Args["From"], told.Args["To"] = period.From, period.To
			}
		}
		return told, true
	case ClaimAffected:
		return Told{Word: "claim", Patient: e.Claim.Patient, Args: map[string]any{
			"Date": e.Claim.Date, "Before": minutesOf(e.Claim.Before), "After": minutesOf(e.Claim.After)}}, true
	case ClaimHandled:
		return Told{Word: pick(e.Withdrawn, "claim_open", "claim_handled"), Patient: e.Patient, Args: map[string]any{"Date": e.Date}}, true
	}
	return Told{}, false
}
