package clinic

// Bounds and defaults of how long records are kept. How long they must be is state and
// payer law: the clinic's own choice (DOMAIN section 6).
const (
	MostRetention = 99 // years

	// RetentionForever is the number of years that stands for "never removed".
	RetentionForever = -1

	usualRetention = 10
	usualMajority  = 18
)

// Retention is for how long the clinic keeps what it knows of a patient.
type Retention struct {
	Years    int // after the last day; RetentionForever is never removed
	Majority int // the age, in years, at which somebody comes of age
	Minor    int // years after that day, for whom was not of age when they first came
}

// Forever reports whether nothing is ever removed.
func (r Retention) Forever() bool { return r.Years == RetentionForever }

// Retention is the clinic's rule. A book from before there was one has the usual one.
func (s Settings) Retention() Retention {
	rule := Retention{Years: s.RetentionYears, Majority: orDefault(s.MajorityAge, usualMajority)}
	if rule.Years == 0 {
		rule.Years = usualRetention
	}
	rule.Minor = orDefault(s.MinorYears, max(rule.Years, 0))
	return rule
}

// retentionSound refuses what is no number of years.
func (s Settings) retentionSound() bool {
	return between(s.RetentionYears, RetentionForever, MostRetention) && between(s.MajorityAge, 0, MostRetention) && between(s.MinorYears, 0, MostRetention)
}
