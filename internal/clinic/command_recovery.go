package clinic

// KeepRecovery says that a recovery key was made, and which two of its groups will
// tell that somebody kept it. Proven is a key whose groups were asked back already.
type KeepRecovery struct {
	First, Second int    // the numbers of the groups, from 1
	Check         string // of RecoveryCheck
	Proven        bool
}

func (KeepRecovery) Act() Act { return ActRecovery }

func (c KeepRecovery) Decide(View, Env) ([]Event, error) {
	if c.First < 1 || c.Second < 1 || c.First == c.Second || c.Check == "" {
		return nil, refuse("no_id")
	}
	made := []Event{RecoveryMade{First: c.First, Second: c.Second, Check: c.Check}}
	if c.Proven {
		made = append(made, RecoveryConfirmed{Check: c.Check})
	}
	return made, nil
}

// ConfirmRecovery gives the two groups back that the book asks for. Daybook itself
// may confirm what it compared with the key, while it was there.
type ConfirmRecovery struct{ First, Second string }

func (ConfirmRecovery) Act() Act { return ActRecovery }

// Decide refuses groups that are not those of the key.
func (c ConfirmRecovery) Decide(view View, env Env) ([]Event, error) {
	sheet := view.Recovery()
	switch {
	case !sheet.Waits():
		return nil, nil
	case env.Actor.Kind != System && RecoveryCheck(c.First, c.Second) != sheet.Check:
		return nil, &Refusal{Code: "recovery_groups", Args: map[string]any{"First": sheet.First, "Second": sheet.Second}}
	}
	return []Event{RecoveryConfirmed{Check: sheet.Check}}, nil
}
