package clinic

import "time"

// CreditPolicy is how strictly a program turns presence into credit. The zero
// policy takes nothing away beyond the minutes that somebody was not there.
// Numbers are minutes of one block; 0 is never.
type CreditPolicy struct {
	LateLoses  int      `json:"late_loses,omitempty"`  // who comes later than this earns nothing for the block
	EarlyLoses int      `json:"early_loses,omitempty"` // who leaves earlier than this earns nothing for the block
	OutLoses   int      `json:"out_loses,omitempty"`   // who is out of the room longer than this earns nothing for the block
	Rounding   Rounding `json:"rounding,omitempty"`
	Unit       int      `json:"unit,omitempty"` // minutes of one unit of the rounding; 0 is 15
}

// Rounding is how the credited minutes of a visit are brought to whole units.
type Rounding string

const (
	// RoundNone keeps whole minutes.
	RoundNone Rounding = ""
	// RoundDown drops what does not fill a unit.
	RoundDown Rounding = "down"
	// RoundEight counts a last unit that is more than half full, as the 8-minute
	// rule does with units of 15. It makes units to bill and never minutes: nobody
	// is credited a minute that they were not there.
	RoundEight Rounding = "eight"
)

// UnitMinutes is the length of one unit in minutes.
func (p CreditPolicy) UnitMinutes() int {
	if p.Unit <= 0 {
		return 15
	}
	return p.Unit
}

// forfeits reports whether the block of somebody who came so late, left so early
// or was out of the room so long earns nothing. What counts is the time itself,
// to the second: 9 minutes and a half are more than 9.
func (p CreditPolicy) forfeits(late, early, out time.Duration) bool {
	over := func(lost time.Duration, limit int) bool { return limit > 0 && lost > minutes(limit) }
	return over(late, p.LateLoses) || over(early, p.EarlyLoses) || over(out, p.OutLoses)
}

// round brings a visit's earned minutes to what is credited, and counts units.
func (p CreditPolicy) round(earned int) (credited, units int) {
	unit := p.UnitMinutes()
	switch p.Rounding {
	case RoundDown:
		return earned - earned%unit, earned / unit
	case RoundEight:
		units = earned / unit
		if 2*(earned%unit) > unit {
			units++
		}
		return earned, units
	}
	return earned, 0
}
