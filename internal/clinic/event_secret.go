package clinic

// WithoutSecrets is an event without what opens something for whoever guesses it: the
// hashes of PINs, which have too few digits to be safe outside a sealed book, and what
// the book knows of its recovery key. It reports whether there was any. The keyed hash
// of a card is none: without the book's own key it tells nothing.
func WithoutSecrets(event Event) (open Event, secret bool) {
	switch e := event.(type) {
	case StaffPINSet:
		secret, e.PIN = e.PIN != "", ""
		return e, secret
	case PatientPINSet:
		secret, e.PIN = e.PIN != "", ""
		return e, secret
	case StaffSaved:
		secret, e.Staff.PIN = e.Staff.PIN != "", ""
		return e, secret
	case PatientSaved:
		secret, e.Patient = withoutPIN(e.Patient)
		if e.Was != nil {
			had, was := withoutPIN(*e.Was)
			e.Was, secret = &was, secret || had
		}
		return e, secret
	case PatientsMerged:
		return mergedWithoutPIN(e)
	case RecoveryMade:
		secret, e.Check = e.Check != "", ""
		return e, secret
	case RecoveryConfirmed:
		secret, e.Check = e.Check != "", ""
		return e, secret
	}
	return event, false
}

func withoutPIN(p Patient) (had bool, open Patient) {
	had, p.PIN = p.PIN != "", ""
	return had, p
}

func mergedWithoutPIN(e PatientsMerged) (Event, bool) {
	hadWas, was := withoutPIN(e.Merge.Was)
	hadNow, now := withoutPIN(e.Merge.Now)
	secret := hadWas || hadNow || e.Merge.WasPIN != "" || e.Merge.NowPIN != ""
	e.Merge.Was, e.Merge.Now, e.Merge.WasPIN, e.Merge.NowPIN = was, now, "", ""
	return e, secret
}
