package clinic

// SetUnlock records how this station's book opens from now on. BySheet is for Daybook
// itself, at the first start after the recovery sheet opened the book.
type SetUnlock struct {
	Way     UnlockWay
	BySheet bool
}

func (SetUnlock) Act() Act { return ActUnlock }

// Decide refuses a way that there is not. Choosing another passphrase or another stick
// is recorded too.
func (c SetUnlock) Decide(_ View, env Env) ([]Event, error) {
	switch c.Way {
	case UnlockByItself, UnlockByPassphrase, UnlockByStick:
		found := env.Actor.Kind == System
		return []Event{UnlockSet{Station: env.Station, Way: c.Way, Found: found, BySheet: found && c.BySheet}}, nil
	}
	return nil, refuse("no_id")
}

// SetPINBySheet gives a director a new PIN, as its Argon2id hash, and opens the lock,
// for somebody who has shown the recovery sheet. Only Daybook itself may, once it has
// seen the key.
type SetPINBySheet struct {
	Staff StaffID
	PIN   string
}

func (SetPINBySheet) Act() Act { return ActBySheet }

// Decide refuses anybody but a director who works here today: all others get theirs
// from a director.
func (c SetPINBySheet) Decide(view View, env Env) ([]Event, error) {
	staff, ok := view.Staff(c.Staff)
	if !ok || staff.Role != Director || !staff.WorksOn(env.Today()) {
		return nil, refuse("no_such_staff")
	}
	return []Event{StaffPINSet{Staff: c.Staff, PIN: c.PIN, BySheet: true}}, nil
}

// NoteRekeyed records that the book was sealed anew.
type NoteRekeyed struct{ Key int }

func (NoteRekeyed) Act() Act { return ActCopy }

// Decide refuses the first key, which a book is made with.
func (c NoteRekeyed) Decide(View, Env) ([]Event, error) {
	if c.Key < 2 {
		return nil, refuse("no_id")
	}
	return []Event{BookRekeyed{Key: c.Key}}, nil
}
