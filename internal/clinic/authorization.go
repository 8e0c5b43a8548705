package clinic

import (
	"cmp"
	"reflect"
)

// Authorization is what a payer granted a patient, in its own unit (DOMAIN
// section 3).
type Authorization struct {
	ID        AuthorizationID `json:"id"`
	Patient   PatientID       `json:"patient"`
	Payer     PayerID         `json:"payer"`
	Number    string          `json:"number,omitempty"`
	Service   string          `json:"service,omitempty"` // what it is for, in the payer's words; what uses it says Scope
	Scope     Scope           `json:"scope,omitzero"`
	Unit      BillUnit        `json:"unit"`
	Granted   int             `json:"granted"`              // units
	Used      int             `json:"used,omitempty"`       // units used before Daybook counted
	From      Date            `json:"from"`                 // the first day
	To        Date            `json:"to"`                   // the last day
	WeeklyCap int             `json:"weekly_cap,omitempty"` // units a week; 0 is any
	Review    Date            `json:"review,omitzero"`      // the next review with the payer
	Removed   bool            `json:"removed,omitempty"`
}

// same reports whether two authorizations say the same.
func (a Authorization) same(other Authorization) bool { return reflect.DeepEqual(a, other) }

// compare puts the authorization first that a day uses first where several cover
// it: the most specific one, then the one that ends first, then the older one.
func (a Authorization) compare(other Authorization) int {
	return cmp.Or(a.Scope.compare(other.Scope), a.To.Compare(other.To), a.From.Compare(other.From), cmp.Compare(a.ID, other.ID))
}

// Shares reports whether two authorizations of one payer hold on the same day,
// so that one of them has to go first.
func (a Authorization) Shares(other Authorization) bool {
	return a.ID != other.ID && a.Payer == other.Payer && !a.Removed && !other.Removed &&
		!a.From.After(other.To) && !other.From.After(a.To)
}

// Covers reports whether a date lies in the authorization.
func (a Authorization) Covers(date Date) bool {
	return !a.Removed && !date.Before(a.From) && !date.After(a.To)
}
