package book

import (
	"daybook/internal/clinic"
)

func (a applier) applyPayer(event clinic.Event, at stamp) error {
	switch e := event.(type) {
	case clinic.PayerSaved:
		held, err := change(a.tables, bucketPayer, []byte(e.Payer.ID), "", at, func(p *clinic.Payer) { *p = e.Payer })
		a.payers.put(held.ID, held)
		return err
	case clinic.CoverageSaved:
		held, err := change(a.tables, bucketCoverage, []byte(e.Coverage.ID), "", at, func(c *clinic.Coverage) { *c = e.Coverage })
		a.putCoverage(held)
		return err
	case clinic.AuthorizationSaved:
		held, err := change(a.tables, bucketAuthorization, []byte(e.Authorization.ID), "", at, func(x *clinic.Authorization) { *x = e.Authorization })
		a.putAuthorization(held)
		return err
	case clinic.ActivitySaved:
		place := dated{e.Activity.Patient, e.Activity.Date, string(e.Activity.ID)}
		_, err := change(a.tables, bucketActivity, place.key(), "", at, func(x *clinic.Activity) { *x = e.Activity })
		return err
	}
	return nil
}

func (s *snapshot) putCoverage(c clinic.Coverage) {
	s.coverages.put(c.Patient, replace(s.coverages.items[c.Patient], c, func(x clinic.Coverage) string {
		return x.From.String() + string(x.ID)
	}, func(x clinic.Coverage) bool { return x.ID == c.ID }))
}

func (s *snapshot) putAuthorization(a clinic.Authorization) {
	s.authorizations.put(a.Patient, replace(s.authorizations.items[a.Patient], a, func(x clinic.Authorization) string {
		return x.From.String() + string(x.ID)
	}, func(x clinic.Authorization) bool { return x.ID == a.ID }))
}
