package clinic

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
