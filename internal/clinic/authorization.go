package clinic

// Authorization is what a payer granted a patient, in its own unit (DOMAIN
// section 3).
type Authorization struct {
	ID        AuthorizationID `json:"id"`
	Patient   PatientID       `json:"patient"`
	Payer     PayerID         `json:"payer"`
	Number    string          `json:"number,omitempty"`
	Service   string          `json:"service,omitempty"` // the service or level it is for, in the payer's words
	Unit      BillUnit        `json:"unit"`
	Granted   int             `json:"granted"`              // units
	Used      int             `json:"used,omitempty"`       // units used before Daybook counted
	From      Date            `json:"from"`                 // the first day
	To        Date            `json:"to"`                   // the last day
	WeeklyCap int             `json:"weekly_cap,omitempty"` // units a week; 0 is any
	Review    Date            `json:"review,omitzero"`      // the next review with the payer
	Removed   bool            `json:"removed,omitempty"`
}

// Covers reports whether a date lies in the authorization.
func (a Authorization) Covers(date Date) bool {
	return !a.Removed && !date.Before(a.From) && !date.After(a.To)
}
