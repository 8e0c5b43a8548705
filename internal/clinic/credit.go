package clinic

// CreditRule is the version of the rule that CreditOf uses. It is written into
// every credit, so that a later rule never rewrites paid history. Rule 2 knows a
// program's credit policy and departure rule, and who was sent out; for a visit
// with neither it comes to what rule 1 came to.
const CreditRule = 2

// Credit is the treatment time a visit earned, and what became of the rest:
// Minutes + Rounded = the credited minutes of its lines together.
type Credit struct {
	Rule     int          `json:"rule"`
	Minutes  int          `json:"minutes"`
	Verified bool         `json:"verified"` // every counting block has a known presence
	Lines    []CreditLine `json:"lines,omitempty"`
	Rounded  int          `json:"rounded,omitempty"` // minutes that did not fill a unit, under RoundDown
	Units    int          `json:"units,omitempty"`   // whole units, under RoundDown and RoundEight
}

// CreditLine is one counting block's part of a credit, in whole minutes:
// Credited + Late + Early + Out + Missed + Unverified + Forfeited = the block's
// length. The seconds lost in rounding down stand with a loss that happened: who
// stepped out for half a minute loses a minute under Out, and nothing under Early.
type CreditLine struct {
	Block      BlockID `json:"block"`
	Credited   int     `json:"credited"`
	Late       int     `json:"late,omitempty"`
	Early      int     `json:"early,omitempty"`
	Out        int     `json:"out,omitempty"`
	Missed     int     `json:"missed,omitempty"`     // attested as not there, or the visit does not count
	Unverified int     `json:"unverified,omitempty"` // nobody said when they left, or nobody saw them
	Forfeited  int     `json:"forfeited,omitempty"`  // there, but the program's policy takes the block; the whole block of somebody sent out
}

// CreditOf works out the credit of a visit: presence ∩ counting blocks, in whole
// minutes, rounded down per block, under the policy that the session's program
// had that day. A block counts as attended where its counselor attested it, or
// where the desk confirmed the arrival and somebody said when the patient left.
// Everything else is unverified and counts nothing. How somebody took part, in
// person or not, changes no minute.
func CreditOf(v Visit) Credit {
	credit := Credit{Rule: CreditRule, Verified: true}
	earned := 0
	for _, block := range v.Session.Blocks {
		if !block.Counts {
			continue
		}
		line := creditLine(v, block)
		earned += line.Credited
		credit.Verified = credit.Verified && line.Unverified == 0
		credit.Lines = append(credit.Lines, line)
	}
	credit.Minutes, credit.Units = v.Session.Policy.round(earned)
	credit.Rounded = earned - credit.Minutes
	return credit
}

// LostMinutes are the minutes that a patient who came lost by coming late,
// leaving early and being out of the room, with what the program took away for
// it. Missed and unverified blocks are none of them.
func LostMinutes(c Credit) int {
	lost := 0
	for _, line := range c.Lines {
		lost += line.Late + line.Early + line.Out + line.Forfeited
	}
	return lost
}

// creditedBy is what a credit's block earned before rounding; 0 where it has no line.
func (c Credit) creditedBy(block BlockID) int { return c.lineOf(block).Credited }

func (c Credit) lineOf(block BlockID) CreditLine {
	for _, line := range c.Lines {
		if line.Block == block {
			return line
		}
	}
	return CreditLine{}
}

// sameCredit reports whether two credits say the same of every minute. By which
// rule is no difference: a new rule's number alone never touches paid history.
func sameCredit(a, b Credit) bool {
	if a.Minutes != b.Minutes || a.Verified != b.Verified || a.Rounded != b.Rounded || a.Units != b.Units || len(a.Lines) != len(b.Lines) {
		return false
	}
	for i := range a.Lines {
		if a.Lines[i] != b.Lines[i] {
			return false
		}
	}
	return true
}
