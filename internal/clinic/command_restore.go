package clinic

// restore takes a change back. A meeting moved to another day comes back to its
// own; an added one goes; a cancelled one takes place again, at the time that it
// had been moved to where it had been. Nothing where nothing is different.
func (p sessionPlan) restore() ([]Event, error) {
	change, known := p.current(p.c.Meeting.Date, p.c.Meeting.Slot)
	if len(p.c.Blocks) > 0 {
		change, known = p.added()
	}
	switch {
	case !known || change.Undone:
		return nil, nil
	case change.Cancelled && change.MovedTo.IsZero() && len(change.Blocks) > 0:
		return p.uncancel(change)
	case change.Cancelled && !change.MovedTo.IsZero():
		return p.bringBack(change)
	case !change.MovedFrom.IsZero():
		if origin, ok := p.origin(change); ok {
			return p.bringBack(origin)
		}
	}
	return p.takeBack(change)
}

func (p sessionPlan) uncancel(change SessionChange) ([]Event, error) {
	change.Cancelled, change.Reason = false, p.c.Reason
	if _, err := p.check(change.Blocks, change.Date, change.Slot); err != nil {
		return nil, err
	}
	return []Event{SessionChanged{Change: change}}, nil
}

// takeBack lets the pattern hold again. Of a meeting that only the change made,
// nobody may have come.
func (p sessionPlan) takeBack(change SessionChange) ([]Event, error) {
	if change.Slot > 0 || len(p.track.blocksOf(change.Date)) == 0 {
		if err := p.nobodyCame(Meeting{Track: change.Track, Date: change.Date, Slot: change.Slot}); err != nil {
			return nil, err
		}
	}
	if own := p.track.blocksOf(change.Date); change.Slot == 0 && len(own) > 0 {
		if _, err := p.check(own, change.Date, 0); err != nil {
			return nil, err
		}
	}
	change.Undone = true
	return []Event{SessionChanged{Change: change}}, nil
}

// bringBack takes a moved meeting back to the day that it comes from.
func (p sessionPlan) bringBack(origin SessionChange) ([]Event, error) {
	back, err := p.takeBack(origin)
	if err != nil {
		return nil, err
	}
	for _, moved := range p.view.ChangesOn(p.track.ID, origin.MovedTo) {
		if moved.Undone || moved.MovedFrom != origin.Date {
			continue
		}
		if err := p.nobodyCame(Meeting{Track: moved.Track, Date: moved.Date, Slot: moved.Slot}); err != nil {
			return nil, err
		}
		moved.Undone = true
		back = append(back, SessionChanged{Change: moved})
	}
	return back, nil
}
