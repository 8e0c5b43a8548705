package clinic

// PayerSaved adds or changes a payer with its terms.
type PayerSaved struct {
	Payer Payer  `json:"payer"`
	Was   *Payer `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// CoverageSaved says who pays for a patient, and when.
type CoverageSaved struct {
	Coverage Coverage  `json:"coverage"`
	Was      *Coverage `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// AuthorizationSaved adds, changes or removes what a payer granted.
type AuthorizationSaved struct {
	Authorization Authorization  `json:"authorization"`
	Was           *Authorization `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// ActivitySaved adds, changes or removes something done outside the clinic.
type ActivitySaved struct {
	Activity Activity  `json:"activity"`
	Was      *Activity `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// PeriodClosed closes a stretch of service dates for billing.
type PeriodClosed struct {
	Period Period `json:"period"`
}

// PeriodReopened opens a closed period again.
type PeriodReopened struct {
	Period PeriodID `json:"period"`
	Reason string   `json:"reason"`
}

// ClaimAffected says that something in a closed period changed.
type ClaimAffected struct {
	Claim AffectedClaim `json:"claim"`
}

// ClaimHandled says that somebody took care of it, or that nobody did after all.
type ClaimHandled struct {
	Claim   ClaimID   `json:"claim"`
	Patient PatientID `json:"patient"`
	Date    Date      `json:"date"`

	Withdrawn bool `json:"withdrawn,omitempty"`
}

func (PayerSaved) Kind() string         { return "payer.saved" }
func (CoverageSaved) Kind() string      { return "coverage.saved" }
func (AuthorizationSaved) Kind() string { return "authorization.saved" }
func (ActivitySaved) Kind() string      { return "activity.saved" }
func (PeriodClosed) Kind() string       { return "period.closed" }
func (PeriodReopened) Kind() string     { return "period.reopened" }
func (ClaimAffected) Kind() string      { return "claim.affected" }
func (ClaimHandled) Kind() string       { return "claim.handled" }
