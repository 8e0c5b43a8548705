package clinic

import (
	"reflect"
	"slices"
	"strings"
)

// SaveAuthorization records what a payer granted a patient; Removed takes it
// back. The id is made by the caller, so that saving twice is one act.
type SaveAuthorization struct{ Authorization Authorization }

func (SaveAuthorization) Act() Act { return ActPayers }

// Decide refuses an authorization of a payer that pays for no day of it, one
// that grants nothing, and units that no payer counts in.
func (c SaveAuthorization) Decide(view View, env Env) ([]Event, error) {
	a := c.Authorization
	a.Number, a.Service, a.Scope = strings.TrimSpace(a.Number), strings.TrimSpace(a.Service), a.Scope.tidy()
	if a.ID == "" {
		return nil, refuse("no_id")
	}
	if _, ok := view.Patient(a.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	old, known := authorizationByID(view.AuthorizationsOf(a.Patient), a.ID)
	switch {
	case known && old.same(a):
		return nil, nil
	case a.Removed && (!known || old.Removed):
		return nil, nil
	case a.Removed:
		a = old
		a.Removed = true
	default:
		if err := checkAuthorization(view, old, a); err != nil {
			return nil, err
		}
	}
	saved := AuthorizationSaved{Authorization: a}
	if known {
		saved.Was = &old
	}
	return []Event{saved}, nil
}

func checkAuthorization(view View, old, a Authorization) error {
	payer, ok := view.Payer(a.Payer)
	known := old.ID != ""
	switch {
	case !ok:
		return refuse("no_such_payer")
	case !slices.Contains(BillUnits(), a.Unit):
		return refuse("no_such_unit")
	case a.Granted <= 0:
		return refuse("granted_nothing")
	case a.Used < 0 || a.WeeklyCap < 0:
		return refuse("units_negative")
	case a.From.IsZero() || a.To.IsZero():
		return refuse("authorization_dates")
	case a.To.Before(a.From):
		return refuse("ends_before_it_begins")
	case !paysWithin(view.CoveragesOf(a.Patient), a):
		return &Refusal{Code: "payer_does_not_cover", Args: map[string]any{"Payer": payer.Name}}
	case !known && takenByOther(view, a.Patient, func(p PatientID) bool {
		_, taken := authorizationByID(view.AuthorizationsOf(p), a.ID)
		return taken
	}):
		return refuse("no_id")
	case known && reflect.DeepEqual(old.Scope, a.Scope): // a program may have changed since
		return nil
	}
	return a.Scope.check(view)
}

// paysWithin reports whether the payer covers at least one day of the authorization.
func paysWithin(coverages []Coverage, a Authorization) bool {
	return slices.ContainsFunc(coverages, func(c Coverage) bool {
		return !c.Removed && c.Payer == a.Payer && c.overlaps(Coverage{From: a.From, To: a.To})
	})
}

func authorizationByID(all []Authorization, id AuthorizationID) (Authorization, bool) {
	for _, a := range all {
		if a.ID == id {
			return a, true
		}
	}
	return Authorization{}, false
}
