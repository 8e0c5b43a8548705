package clinic

import "time"

// ReasonsOf tells what became of a visit's minutes, in the order of a sentence:
// how they came, how they left, what happened in each block, and what rounding
// dropped. Every minute that the session counts and the visit did not earn is
// explained once: the Minutes of the reasons add up to it.
func ReasonsOf(v Visit) []Reason {
	t := telling{visit: v, credit: CreditOf(v)}
	if v.Credit != nil {
		t.credit = *v.Credit
	}
	t.came()
	t.left()
	for _, block := range v.Session.Blocks {
		t.block(block)
	}
	if t.credit.Rounded > 0 {
		t.add(Reason{Kind: ReasonRounded, Minutes: t.credit.Rounded})
	}
	t.afterwards()
	return t.reasons
}

// telling is a visit's reasons while they are gathered.
type telling struct {
	visit   Visit
	credit  Credit
	reasons []Reason
}

// add puts a reason where its like stands already: somebody who came an hour late
// was late once, however many blocks that cost.
func (t *telling) add(r Reason) {
	for i, other := range t.reasons {
		same := other.Kind == r.Kind && other.At.Equal(r.At) && other.To.Equal(r.To)
		if same && (r.Block == "" || other.Block != r.Block && r.merges()) {
			t.reasons[i].Minutes += r.Minutes
			t.reasons[i].Block, t.reasons[i].Topic = "", ""
			return
		}
	}
	t.reasons = append(t.reasons, r)
}

func (r Reason) merges() bool { return r.Kind == ReasonLate || r.Kind == ReasonLeftEarly }

// eachLine goes through the counting blocks with what became of them.
func (t *telling) eachLine(do func(SessionBlock, CreditLine)) {
	for _, block := range t.visit.Session.Blocks {
		if block.Counts {
			do(block, t.credit.lineOf(block.Block))
		}
	}
}

// came tells how they came in: late, early or in time; or that they did not.
func (t *telling) came() {
	v := t.visit
	if v.Absence != nil {
		t.absent()
		return
	}
	t.eachLine(func(block SessionBlock, line CreditLine) {
		if line.Late > 0 {
			t.add(Reason{Kind: ReasonLate, At: t.from(block), Minutes: line.Late, Block: block.Block, Topic: block.Topic})
		}
	})
	since, came := v.Since()
	switch {
	case !came || len(t.reasons) > 0:
	case since.Before(v.Session.Start):
		t.add(Reason{Kind: ReasonEarly, At: since})
	default:
		t.add(Reason{Kind: ReasonIn, At: since})
	}
	if v.Modality == Telehealth {
		t.add(Reason{Kind: ReasonTelehealth})
	}
}

func (t *telling) absent() {
	missed := 0
	t.eachLine(func(_ SessionBlock, line CreditLine) { missed += line.Missed })
	t.add(Reason{Kind: ReasonAbsent, Minutes: missed, Cause: t.visit.Absence.Cause, Outcome: t.visit.Absence.Outcome})
}

// left tells how they left: early, or at the end, as far as anybody said.
func (t *telling) left() {
	v := t.visit
	if v.Absence != nil {
		return
	}
	early := false
	t.eachLine(func(block SessionBlock, line CreditLine) {
		if line.Early > 0 {
			early = true
			t.add(Reason{Kind: ReasonLeftEarly, At: t.to(block), Minutes: line.Early, Block: block.Block, Topic: block.Topic, Cause: t.sentHome()})
		}
	})
	if early {
		return
	}
	if v.Departure != nil {
		t.add(Reason{Kind: ReasonLeft, At: v.Departure.At, Cause: t.sentHome()})
		return
	}
	if end, stayed := t.lastSeen(); stayed {
		t.add(Reason{Kind: ReasonLeft, At: end})
	}
}

// sentHome is why they were sent home; "" where they left by themselves.
func (t *telling) sentHome() AbsenceCause {
	if t.visit.Departure == nil {
		return ""
	}
	return t.visit.Departure.Cause
}

// lastSeen is the end of the last counting block, where its counselor saw the
// patient sit to the end.
func (t *telling) lastSeen() (time.Time, bool) {
	end, stayed := time.Time{}, false
	t.eachLine(func(block SessionBlock, line CreditLine) {
		a, said := t.visit.AttestationOf(block.Block)
		end, stayed = block.End, said && a.Present && a.To.IsZero() && !a.SentOut && line.Unverified == 0
	})
	return end, stayed
}

// from is when presence began, as a block's minutes know it.
func (t *telling) from(block SessionBlock) time.Time {
	if a, said := t.visit.AttestationOf(block.Block); said {
		return a.From
	}
	since, _ := t.visit.Since()
	return since
}

// to is when presence ended, likewise: under a program that wants a check-out, at
// the earlier of the two.
func (t *telling) to(block SessionBlock) time.Time {
	left := time.Time{}
	if t.visit.Departure != nil {
		left = t.visit.Departure.At
	}
	a, said := t.visit.AttestationOf(block.Block)
	switch {
	case !said:
		return left
	case a.To.IsZero(), t.visit.Session.Departure == DepartureCheckedOut && !left.IsZero() && left.Before(a.To):
		return left
	}
	return a.To
}
