package clinic

import "slices"

// LongestTemporary is how many days ahead a temporary account may end at most.
const LongestTemporary = 183

// SaveTemporary adds somebody for a while, or changes them: a name, a credential,
// and the last day on which they can sign in.
type SaveTemporary struct{ Staff Staff }

func (SaveTemporary) Act() Act { return ActTemporary }

// Decide refuses an account that is not temporary, now or before, one of a deputy
// or director, and one without a last day from today to LongestTemporary ahead.
// So nobody gives themself or others more than they have.
func (c SaveTemporary) Decide(view View, env Env) ([]Event, error) {
	s, today := c.Staff, env.Today()
	old, known := view.Staff(s.ID)
	switch {
	case !slices.Contains([]Role{FrontDesk, Counselor}, s.Role):
		return nil, refuse("temporary_role")
	case known && (!old.Temporary() || !slices.Contains([]Role{FrontDesk, Counselor}, old.Role)):
		return nil, refuse("not_temporary")
	case s.Until.IsZero(), s.Until.After(today.AddDays(LongestTemporary)):
		return nil, &Refusal{Code: "until_range", Args: map[string]any{"Count": LongestTemporary}}
	case s.Until.Before(today) && s.Until != old.Until:
		return nil, &Refusal{Code: "until_range", Args: map[string]any{"Count": LongestTemporary}}
	}
	return SaveStaff{Staff: s}.Decide(view, env)
}

// SetTemporaryPIN gives a temporary account a new PIN, as its Argon2id hash, and
// opens its lock.
type SetTemporaryPIN struct {
	Staff StaffID
	PIN   string
}

func (SetTemporaryPIN) Act() Act { return ActTemporary }

// Decide refuses the account of anybody who is not temporary.
func (c SetTemporaryPIN) Decide(view View, env Env) ([]Event, error) {
	staff, ok := view.Staff(c.Staff)
	if ok && (!staff.Temporary() || !slices.Contains([]Role{FrontDesk, Counselor}, staff.Role)) {
		return nil, refuse("not_temporary")
	}
	return SetStaffPIN(c).Decide(view, env)
}

// ReleaseLock lets somebody try their PIN again at once, after too many wrong ones.
type ReleaseLock struct{ Staff StaffID }

func (ReleaseLock) Act() Act { return ActStaff }

// Decide does nothing where no PIN was wrong.
func (c ReleaseLock) Decide(view View, _ Env) ([]Event, error) {
	staff, ok := view.Staff(c.Staff)
	switch {
	case !ok:
		return nil, refuse("no_such_staff")
	case staff.Failures == Failures{}:
		return nil, nil
	}
	return []Event{LockReleased{Staff: c.Staff}}, nil
}

// LockReleased opens the lock that wrong PINs put on an account.
type LockReleased struct {
	Staff StaffID `json:"staff"`
}

func (LockReleased) Kind() string { return "staff.lock_released" }
