package book

import (
	"time"

	"daybook/internal/clinic"
)

// recoveryRecord is the recovery sheet as the book keeps it: the last key that was
// made, and the last one that was confirmed.
type recoveryRecord struct {
	First    int            `json:"first,omitempty"`
	Second   int            `json:"second,omitempty"`
	Check    string         `json:"check,omitempty"`
	Made     time.Time      `json:"made,omitzero"`
	Proven   string         `json:"proven,omitempty"` // the check of the key that was confirmed
	ProvenAt time.Time      `json:"proven_at,omitzero"`
	ProvenBy clinic.StaffID `json:"proven_by,omitempty"`
}

func (r recoveryRecord) sheet() clinic.RecoverySheet {
	sheet := clinic.RecoverySheet{First: r.First, Second: r.Second, Check: r.Check, Made: r.Made}
	if r.Check != "" && r.Proven == r.Check {
		sheet.Confirmed, sheet.By = r.ProvenAt, r.ProvenBy
	}
	return sheet
}
