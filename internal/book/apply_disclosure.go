package book

import "daybook/internal/clinic"

func (a applier) applyDisclosure(event clinic.Event, at stamp) error {
	switch e := event.(type) {
	case clinic.ConsentSaved:
		place := dated{e.Consent.Patient, clinic.Date{}, string(e.Consent.ID)}
		_, err := change(a.tables, bucketConsent, place.key(), "", at, func(c *clinic.Consent) { *c = e.Consent })
		return err
	case clinic.DisclosureMade:
		place := dated{e.Disclosure.Patient, e.Disclosure.Day, string(e.Disclosure.ID)}
		_, err := change(a.tables, bucketDisclosure, place.key(), "", at, func(d *clinic.Disclosure) { *d = e.Disclosure })
		return err
	}
	return nil
}
