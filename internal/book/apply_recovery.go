package book

import "daybook/internal/clinic"

// applyRecovery keeps what is known of the recovery sheet. A confirmation is of one
// key: where a newer key was made, it says nothing.
func (a applier) applyRecovery(event clinic.Event, at stamp, by clinic.Recorded) error {
	register, set := "made", func(r *recoveryRecord) {}
	switch e := event.(type) {
	case clinic.RecoveryMade:
		set = func(r *recoveryRecord) {
			r.First, r.Second, r.Check, r.Made = e.First, e.Second, e.Check, by.At
		}
	case clinic.RecoveryConfirmed:
		register = "confirmed"
		set = func(r *recoveryRecord) { r.Proven, r.ProvenAt, r.ProvenBy = e.Check, by.At, by.Actor.Staff }
	}
	held, err := change(a.tables, bucketClinic, []byte(keyRecovery), register, at, set)
	a.recovery = held.sheet()
	return err
}
