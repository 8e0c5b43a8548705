package demo

import (
	"time"

	"daybook/internal/clinic"
)

// attest is the counselor's word on who sat in which block. One counselor
// attests a whole group in one go, a second or so a patient.
func (s *story) attest(a attendance, at time.Time) {
	by := s.counselor(a.person, a.session).actor()
	if a.session.Track == s.tracks[evening].ID && a.left.IsZero() && !a.came.After(a.session.Start) {
		s.sheets = append(s.sheets, a)
	}
	for _, block := range a.session.Blocks {
		if !block.Counts {
			continue
		}
		s.add(at, by, clinic.Attest{Ref: a.refTo(a.session), Attestation: s.wordOn(block, a)})
		at = at.Add(time.Second)
	}
}

// wordOn is what the counselor saw of one patient in one block; some step out.
func (s *story) wordOn(block clinic.SessionBlock, a attendance) clinic.Attestation {
	word := seen(block, a)
	if word.Present && s.chance(20) {
		out := block.Start.Add(s.between(15, 40)).Truncate(time.Minute)
		word.Out = []clinic.Span{{From: out, To: out.Add(time.Duration(6+s.random.IntN(14)) * time.Minute)}}
	}
	return word
}

// seen says from when to when somebody who came and left sat in a block.
func seen(block clinic.SessionBlock, a attendance) clinic.Attestation {
	word := clinic.Attestation{Block: block.Block, Present: true}
	if a.came.After(block.Start) {
		word.From = a.came.Truncate(time.Minute)
	}
	if !a.left.IsZero() && a.left.Before(block.End) {
		word.To = a.left.Truncate(time.Minute)
	}
	outside := !a.came.Before(block.End) || !word.To.IsZero() && !word.To.After(block.Start)
	if outside {
		return clinic.Attestation{Block: block.Block}
	}
	return word
}
