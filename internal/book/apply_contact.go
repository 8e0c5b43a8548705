package book

import "daybook/internal/clinic"

func (a applier) applyContact(event clinic.Event, at stamp) error {
	switch e := event.(type) {
	case clinic.ContactSaved:
		held, err := change(a.tables, bucketContact, []byte(e.Contact.ID), "", at, func(c *clinic.Contact) { *c = e.Contact })
		a.putContact(held)
		return err
	case clinic.ContactTried:
		place := dated{e.Attempt.Patient, e.Attempt.Date, string(e.Attempt.ID)}
		_, err := change(a.tables, bucketAttempt, place.key(), "", at, func(x *clinic.Attempt) { *x = e.Attempt })
		return err
	}
	return nil
}

func (s *snapshot) putContact(c clinic.Contact) {
	s.contacts.put(c.Patient, replace(s.contacts.items[c.Patient], c, func(x clinic.Contact) string {
		return string(x.ID)
	}, func(x clinic.Contact) bool { return x.ID == c.ID }))
}
