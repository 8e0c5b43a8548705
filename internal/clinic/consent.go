package clinic

import "slices"

// Consent is a patient's written consent that somebody is told something (42 CFR
// 2.31): who, for what, which of it, and for how long.
type Consent struct {
	ID          ConsentID     `json:"id"`
	Patient     PatientID     `json:"patient"`
	Recipient   string        `json:"recipient"`             // a person or an office
	Affiliation string        `json:"affiliation,omitempty"` // of a person, such as a probation department
	Purpose     string        `json:"purpose"`
	Scope       []ContentItem `json:"scope"`
	Signed      Date          `json:"signed"`
	Expires     Date          `json:"expires,omitzero"`    // its last day; zero is until it is revoked
	Justice     bool          `json:"justice,omitempty"`   // to those in the criminal justice system who made treatment a condition (42 CFR 2.35)
	Revoked     Date          `json:"revoked,omitzero"`    // from this day on it holds no more
	Withdrawn   bool          `json:"withdrawn,omitempty"` // entered in error
}

// HoldsOn reports whether the consent covers a disclosure made on a day.
func (c Consent) HoldsOn(day Date) bool {
	return !c.Withdrawn && !c.Signed.After(day) && (c.Expires.IsZero() || !c.Expires.Before(day)) && (c.Revoked.IsZero() || c.Revoked.After(day))
}

// Covers reports whether all of a content lies within the consent's scope.
func (c Consent) Covers(content []ContentItem) bool {
	return !slices.ContainsFunc(content, func(item ContentItem) bool { return !slices.Contains(c.Scope, item) })
}

// sameAs reports whether two consents say the same.
func (c Consent) sameAs(d Consent) bool {
	scopes := slices.Equal(c.Scope, d.Scope)
	return scopes && c.ID == d.ID && c.Patient == d.Patient && c.Recipient == d.Recipient && c.Affiliation == d.Affiliation &&
		c.Purpose == d.Purpose && c.Signed == d.Signed && c.Expires == d.Expires && c.Justice == d.Justice && c.Revoked == d.Revoked && c.Withdrawn == d.Withdrawn
}

// ConsentSaved adds a consent, changes it, or says that it was revoked.
type ConsentSaved struct {
	Consent Consent  `json:"consent"`
	Was     *Consent `json:"was,omitempty"` // before; nil where there was none
}

// Kind is its name in the journal.
func (ConsentSaved) Kind() string { return "consent.saved" }
