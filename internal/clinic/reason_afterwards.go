package clinic

// afterwards tells who entered the coming or the leaving from paper, and when: such
// a word was not said as it happened.
func (t *telling) afterwards() {
	if a := t.visit.Arrival; a != nil && a.Afterwards {
		t.add(Reason{Kind: ReasonAfterwards, At: a.Seen, By: a.By})
	}
	if d := t.visit.Departure; d != nil && d.Afterwards {
		t.add(Reason{Kind: ReasonAfterwards, At: d.Said, By: d.By})
	}
}
