package clinic

import "time"

// block tells what happened in one block, beside coming late and leaving early.
func (t *telling) block(block SessionBlock) {
	if t.visit.Absence != nil {
		return
	}
	if !block.Counts {
		t.uncounted(block)
		return
	}
	line := t.credit.lineOf(block.Block)
	t.out(block, line)
	t.missed(block, line)
	t.unverified(block, line)
	a, _ := t.visit.AttestationOf(block.Block)
	if a.Present && t.visit.Modality != Telehealth && a.Modality.Or(t.visit.Modality).Or(block.Modality) == Telehealth {
		t.add(Reason{Kind: ReasonTelehealth, Block: block.Block, Topic: block.Topic})
	}
}

// uncounted tells of a break, or of a service that is no treatment, where the
// patient earned something around it. It costs no counting minute.
func (t *telling) uncounted(block SessionBlock) {
	earned := false
	t.eachLine(func(_ SessionBlock, line CreditLine) { earned = earned || line.Credited+line.Forfeited > 0 })
	left := t.visit.Departure
	if since, came := t.visit.Since(); !earned || came && !since.Before(block.End) || left != nil && !left.At.After(block.Start) {
		return
	}
	kind := ReasonNotCounted
	if block.Kind == KindBreak || block.Kind == "" && len(block.Groups) == 0 {
		kind = ReasonBreak
	}
	t.add(Reason{Kind: kind, At: block.Start, To: block.End, Block: block.Block, Topic: block.Topic})
}

// out tells of every time out of the room. The seconds stand with the stretch in
// which they fill a minute, so that the stretches add up to the line.
func (t *telling) out(block SessionBlock, line CreditLine) {
	if line.Out == 0 {
		return
	}
	parts := t.outside(block)
	told, gone := 0, time.Duration(0)
	for i, part := range parts {
		gone += part.To.Sub(part.From)
		upTo := min(line.Out, ceilMinutes(gone))
		if i == len(parts)-1 {
			upTo = line.Out
		}
		t.add(Reason{Kind: ReasonOut, At: part.From, To: part.To, Minutes: upTo - told, Block: block.Block, Topic: block.Topic})
		told = upTo
	}
	if len(parts) == 0 {
		t.add(Reason{Kind: ReasonOut, Minutes: line.Out, Block: block.Block, Topic: block.Topic})
	}
}

// outside are the stretches of a block that the patient was out of the room,
// while they were there at all.
func (t *telling) outside(block SessionBlock) []Span {
	spans := t.visit.gone(block.End)
	if a, said := t.visit.AttestationOf(block.Block); said {
		spans = a.Out
	}
	from, to := block.Start, block.End
	if came := t.from(block); !came.IsZero() {
		from = clamp(came, block)
	}
	if left := t.to(block); !left.IsZero() && left.Before(to) && t.leavesBy(block) {
		to = clamp(left, block)
	}
	return union(spans, from, to)
}

// leavesBy reports whether a block's end of presence is what to says: an attested
// block without a time runs to its end, unless a check-out is asked for.
func (t *telling) leavesBy(block SessionBlock) bool {
	a, said := t.visit.AttestationOf(block.Block)
	return !said || !a.To.IsZero() || t.visit.Session.Departure == DepartureCheckedOut
}

// missed tells of a block that was not sat in, or was taken away.
func (t *telling) missed(block SessionBlock, line CreditLine) {
	a, _ := t.visit.AttestationOf(block.Block)
	reason := Reason{Kind: ReasonNotThere, Minutes: line.Missed, Block: block.Block, Topic: block.Topic}
	if line.Missed > 0 {
		t.add(reason)
	}
	if line.Forfeited == 0 {
		return
	}
	reason.Kind, reason.Minutes = ReasonForfeited, line.Forfeited
	if a.SentOut {
		reason.Kind, reason.At, reason.Cause = ReasonSentOut, a.To, a.Cause
	}
	t.add(reason)
}

// unverified tells which witness is missing.
func (t *telling) unverified(block SessionBlock, line CreditLine) {
	if line.Unverified == 0 {
		return
	}
	_, said := t.visit.AttestationOf(block.Block)
	kind := ReasonNoEnd
	if !said && t.visit.Arrival == nil {
		kind = ReasonNoArrival
	}
	t.add(Reason{Kind: kind, Minutes: line.Unverified})
}
