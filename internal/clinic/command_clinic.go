package clinic

import (
	"slices"
	"strings"
	"time"
)

// Found writes the first entries of a new book.
type Found struct {
	Book     string
	Demo     bool
	Settings Settings
}

func (Found) Act() Act { return ActFound }

func (c Found) Decide(view View, env Env) ([]Event, error) {
	settings, err := SaveSettings{Settings: c.Settings}.Decide(view, env)
	if err != nil {
		return nil, err
	}
	return append([]Event{Founded{Book: c.Book, Demo: c.Demo}}, settings...), nil
}

// SaveSettings changes the clinic's settings.
type SaveSettings struct{ Settings Settings }

func (SaveSettings) Act() Act { return ActSettings }

// Decide refuses a zone that no table knows, the computer's own ("Local"), which
// is another one on another computer, and a week that starts on no day.
func (c SaveSettings) Decide(view View, env Env) ([]Event, error) {
	if _, err := time.LoadLocation(c.Settings.Zone); err != nil || c.Settings.Zone == "" || c.Settings.Zone == "Local" {
		return nil, &Refusal{Code: "no_such_zone", Args: map[string]any{"Zone": c.Settings.Zone}}
	}
	if c.Settings.WeekStart < time.Sunday || c.Settings.WeekStart > time.Saturday {
		return nil, refuse("week_start")
	}
	if !c.Settings.warningsSound() {
		return nil, refuse("warning_days")
	}
	if !c.Settings.backupsSound() {
		return nil, &Refusal{Code: "backup_numbers", Args: map[string]any{"Count": MostKept}}
	}
	if !c.Settings.retentionSound() {
		return nil, &Refusal{Code: "retention_years", Args: map[string]any{"Count": MostRetention}}
	}
	if err := c.Settings.stationSound(); err != nil {
		return nil, err
	}
	if err := c.Settings.documentsSound(); err != nil {
		return nil, err
	}
	if view.Settings() == c.Settings {
		return nil, nil
	}
	return []Event{SettingsSaved{Settings: c.Settings}}, nil
}

// RememberColumns keeps what the columns of an imported list were taken for, so
// that the next list of that kind is read by itself.
type RememberColumns struct{ Columns string }

func (RememberColumns) Act() Act { return ActPatients }

func (c RememberColumns) Decide(view View, env Env) ([]Event, error) {
	settings := view.Settings()
	if settings.RosterColumns == c.Columns {
		return nil, nil
	}
	settings.RosterColumns = c.Columns
	return []Event{SettingsSaved{Settings: settings}}, nil
}

// SaveStaff adds an account or changes one. PIN and failures are left as they are.
type SaveStaff struct{ Staff Staff }

func (SaveStaff) Act() Act { return ActStaff }

func (c SaveStaff) Decide(view View, env Env) ([]Event, error) {
	s := c.Staff
	s.Name = strings.TrimSpace(s.Name)
	s.PIN, s.Failures = "", Failures{}
	if s.ID == "" || s.Name == "" {
		return nil, refuse("no_name")
	}
	switch {
	case !slices.Contains(Roles(), s.Role):
		return nil, refuse("no_such_role")
	case s.Temporary() && s.Role == Director:
		return nil, refuse("director_until")
	}
	old, known := view.Staff(s.ID)
	old.PIN, old.Failures = "", Failures{}
	if known && old == s {
		return nil, nil
	}
	if old.directs() && !s.directs() && onlyDirector(view, s.ID) {
		return nil, refuse("last_director")
	}
	return []Event{StaffSaved{Staff: s}}, nil
}

func (s Staff) directs() bool { return s.Role == Director && !s.Left }

// onlyDirector reports whether nobody but this account could open accounts.
func onlyDirector(view View, id StaffID) bool {
	return !slices.ContainsFunc(view.StaffList(), func(s Staff) bool { return s.ID != id && s.directs() })
}

// SetStaffPIN gives an account a new PIN, as its Argon2id hash, and opens its lock.
type SetStaffPIN struct {
	Staff StaffID
	PIN   string
}

func (SetStaffPIN) Act() Act { return ActStaff }

func (c SetStaffPIN) Decide(view View, env Env) ([]Event, error) {
	staff, ok := view.Staff(c.Staff)
	if !ok {
		return nil, refuse("no_such_staff")
	}
	if staff.PIN == c.PIN && staff.Failures.Count == 0 {
		return nil, nil
	}
	return []Event{StaffPINSet{Staff: c.Staff, PIN: c.PIN}}, nil
}

// TrySignIn records whether a PIN fitted. The check itself is slow on purpose
// and stays outside the book's lock.
type TrySignIn struct {
	Staff StaffID
	OK    bool
}

func (TrySignIn) Act() Act { return ActSignIn }

// Decide refuses while the account must wait, and for somebody who left.
func (c TrySignIn) Decide(view View, env Env) ([]Event, error) {
	staff, ok := view.Staff(c.Staff)
	if !ok || !staff.WorksOn(env.Today()) {
		return nil, refuse("no_such_staff")
	}
	if wait := staff.Failures.Wait(env.Now); wait > 0 {
		return nil, Waiting(wait)
	}
	return []Event{SignInTried{Staff: c.Staff, OK: c.OK, Failures: staff.Failures.After(c.OK, env.Now)}}, nil
}

// Waiting is the refusal of a PIN that may not be tried yet, with the whole
// seconds to wait under "Count".
func Waiting(wait time.Duration) *Refusal {
	return &Refusal{Code: "wait", Args: map[string]any{"Count": int((wait + time.Second - 1) / time.Second)}}
}

// TryNumber records whether a patient's lobby PIN fitted.
type TryNumber struct {
	Patient PatientID
	OK      bool
}

func (TryNumber) Act() Act { return ActLobby }

// Decide records nothing new where the PIN fits and nothing was wrong before.
func (c TryNumber) Decide(view View, env Env) ([]Event, error) {
	patient, ok := view.Patient(c.Patient)
	if !ok {
		return nil, refuse("no_such_patient")
	}
	if c.OK && patient.Failures.Count == 0 {
		return nil, nil
	}
	return []Event{NumberTried{Patient: c.Patient, OK: c.OK, Failures: patient.Failures.After(c.OK, env.Now)}}, nil
}

// LeaveDesk says that nobody is at the desk until a moment; the zero moment
// says that somebody is back.
type LeaveDesk struct{ Back time.Time }

func (LeaveDesk) Act() Act { return ActNotices }

func (c LeaveDesk) Decide(view View, env Env) ([]Event, error) {
	if view.DeskBack().Equal(c.Back) {
		return nil, nil
	}
	return []Event{DeskLeft{Back: c.Back}}, nil
}

// DoubtClock records that Daybook doubts the clock. The book does it once, when
// the doubt begins.
type DoubtClock struct{}

func (DoubtClock) Act() Act { return ActClock }

func (DoubtClock) Decide(view View, env Env) ([]Event, error) {
	if !env.Doubtful {
		return nil, nil
	}
	return []Event{ClockDoubted{At: env.Now}}, nil
}

// TrustClock is a member of staff's word that the clock is right, after it was
// doubtful.
type TrustClock struct{}

func (TrustClock) Act() Act { return ActAttendance }

func (TrustClock) Decide(view View, env Env) ([]Event, error) {
	if !env.Doubtful {
		return nil, nil
	}
	return []Event{ClockTrusted{At: env.Now}}, nil
}
