package clinic

import (
	"slices"
	"time"
)

// creditLine is what becomes of one counting block's minutes.
func creditLine(v Visit, block SessionBlock) CreditLine {
	length := block.Minutes()
	attested, ok := v.AttestationOf(block.Block)
	switch {
	case v.Absence != nil, ok && !attested.Present:
		return CreditLine{Block: block.Block, Missed: length}
	case ok && attested.SentOut:
		return CreditLine{Block: block.Block, Forfeited: length}
	case ok:
		return lineOfAttested(v, block, attested)
	default:
		return lineOfScans(v, block)
	}
}

// lineOfAttested is the counselor's word. Where the program wants a check-out
// too, nothing counts without one, and nothing after it.
func lineOfAttested(v Visit, block SessionBlock, a Attestation) CreditLine {
	from, to := block.Start, block.End
	if !a.From.IsZero() {
		from = a.From
	}
	if !a.To.IsZero() {
		to = a.To
	}
	if v.Session.Departure == DepartureCheckedOut {
		if v.Departure == nil {
			return CreditLine{Block: block.Block, Unverified: block.Minutes()}
		}
		if v.Departure.At.Before(to) {
			to = v.Departure.At
		}
	}
	return lineOf(block, from, to, a.Out, v.Session.Policy)
}

// lineOfScans is a block that no counselor spoke of: the desk saw the patient
// come, and somebody said when they left. After a block that the patient was
// sent out of, only a counselor can say that they were there again.
func lineOfScans(v Visit, block SessionBlock) CreditLine {
	unverified := CreditLine{Block: block.Block, Unverified: block.Minutes()}
	if v.Arrival == nil || v.Departure == nil {
		return unverified
	}
	line := lineOf(block, v.Arrival.At, v.Departure.At, v.gone(v.Departure.At), v.Session.Policy)
	if line.Credited+line.Forfeited > 0 && v.sentOutBefore(block) {
		return unverified
	}
	return line
}

// sentOutBefore reports whether the patient was sent out of an earlier block.
func (v Visit) sentOutBefore(block SessionBlock) bool {
	for _, earlier := range v.Session.Blocks {
		if a, ok := v.AttestationOf(earlier.Block); ok && a.Present && a.SentOut && earlier.Start.Before(block.Start) {
			return true
		}
	}
	return false
}

// lineOf credits a presence from one instant to another, without the spans
// outside the room, unless the policy takes the block away.
func lineOf(block SessionBlock, from, to time.Time, out []Span, policy CreditPolicy) CreditLine {
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
	if policy.forfeits(from.Sub(block.Start), block.End.Sub(to), away) {
		line.Credited, line.Forfeited = 0, line.Credited
	}
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
	var total time.Duration
	for _, span := range union(spans, from, to) {
		total += span.To.Sub(span.From)
	}
	return total
}

// union are the parts of a stretch that the spans cover, in order and apart.
func union(spans []Span, from, to time.Time) []Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return a.From.Compare(b.From) })
	var parts []Span
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
			parts = append(parts, Span{From: start, To: end})
			at = end
		}
	}
	return parts
}
