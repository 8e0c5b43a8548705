package clinic

import (
	"slices"
	"time"
)

// CreditRule is the version of the rule that CreditOf uses. It is written into
// every credit, so that a later rule never rewrites paid history.
const CreditRule = 1

// Credit is the treatment time a visit earned, and what became of the rest.
type Credit struct {
	Rule     int          `json:"rule"`
	Minutes  int          `json:"minutes"`
	Verified bool         `json:"verified"` // every counting block has a known presence
	Lines    []CreditLine `json:"lines,omitempty"`
}

// CreditLine is one counting block's part of a credit, in whole minutes:
// Credited + Late + Early + Out + Missed + Unverified = the block's length.
// The seconds lost in rounding down stand with a loss that happened: who stepped
// out for half a minute loses a minute under Out, and nothing under Early.
type CreditLine struct {
	Block      BlockID `json:"block"`
	Credited   int     `json:"credited"`
	Late       int     `json:"late,omitempty"`
	Early      int     `json:"early,omitempty"`
	Out        int     `json:"out,omitempty"`
	Missed     int     `json:"missed,omitempty"`     // attested as not there, or the visit does not count
	Unverified int     `json:"unverified,omitempty"` // nobody said when they left, or nobody saw them
}

// CreditOf works out the credit of a visit: presence ∩ counting blocks, in whole
// minutes, rounded down per block. A block counts as attended where its
// counselor attested it, or where the desk confirmed the arrival and somebody
// said when the patient left. Everything else is unverified and counts nothing.
func CreditOf(v Visit) Credit {
	credit := Credit{Rule: CreditRule, Verified: true}
	for _, block := range v.Session.Blocks {
		if !block.Counts {
			continue
		}
		line := creditLine(v, block)
		credit.Minutes += line.Credited
		credit.Verified = credit.Verified && line.Unverified == 0
		credit.Lines = append(credit.Lines, line)
	}
	return credit
}

func creditLine(v Visit, block SessionBlock) CreditLine {
	length := block.Minutes()
	attested, ok := v.AttestationOf(block.Block)
	switch {
	case v.Absence != nil:
		return CreditLine{Block: block.Block, Missed: length}
	case ok && !attested.Present:
		return CreditLine{Block: block.Block, Missed: length}
	case ok:
		return lineOfAttested(block, attested)
	case v.Arrival == nil || v.Departure == nil:
		return CreditLine{Block: block.Block, Unverified: length}
	default:
		return lineOf(block, v.Arrival.At, v.Departure.At, nil)
	}
}

func lineOfAttested(block SessionBlock, a Attestation) CreditLine {
	from, to := block.Start, block.End
	if !a.From.IsZero() {
		from = a.From
	}
	if !a.To.IsZero() {
		to = a.To
	}
	return lineOf(block, from, to, a.Out)
}

// lineOf credits a presence from one instant to another, without the spans
// outside the room.
func lineOf(block SessionBlock, from, to time.Time, out []Span) CreditLine {
	line := CreditLine{Block: block.Block}
	length := block.Minutes()
	from, to = clamp(from, block), clamp(to, block)
	if !from.Before(to) {
		if from.Equal(block.End) {
			line.Late = length
		} else {
			line.Early = length
		}
		return line
	}
	away := outside(out, from, to)
	line.Credited = int((to.Sub(from) - away) / time.Minute)
	lost := length - line.Credited
	line.Late = min(lost, ceilMinutes(from.Sub(block.Start)))
	line.Out = min(lost-line.Late, ceilMinutes(away))
	line.Early = lost - line.Late - line.Out
	return line
}

func clamp(at time.Time, block SessionBlock) time.Time {
	switch {
	case at.Before(block.Start):
		return block.Start
	case at.After(block.End):
		return block.End
	}
	return at
}

func ceilMinutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }

// outside is how much of a stretch the spans cover, counting no instant twice.
func outside(spans []Span, from, to time.Time) time.Duration {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return a.From.Compare(b.From) })
	var total time.Duration
	at := from
	for _, span := range sorted {
		start, end := span.From, span.To
		if start.Before(at) {
			start = at
		}
		if end.After(to) {
			end = to
		}
		if start.Before(end) {
			total += end.Sub(start)
			at = end
		}
	}
	return total
}
