package clinic

import "slices"

// TrackSpells is the history of a stay's tracks, oldest first: its plans, and
// the days on which the patient came to another track. The last plan has no end
// where the stay goes on. Days after until are not looked at.
func TrackSpells(view View, admission Admission, until Date) []TrackSpell {
	plans := slices.Clone(admission.Plans)
	slices.SortStableFunc(plans, func(a, b Plan) int { return a.From.Compare(b.From) })
	var spells []TrackSpell
	var current TrackID
	for i, plan := range plans {
		to := admission.Discharged
		if i+1 < len(plans) {
			to = plans[i+1].From.AddDays(-1)
		}
		if !to.IsZero() && to.Before(plan.From) {
			continue // another plan of the same day holds
		}
		if plan.Track == current {
			spells[len(spells)-1].To = to
			continue
		}
		current = plan.Track
		spells = append(spells, spellOf(view, plan.Track, plan.From, to))
	}
	spells = append(spells, daySpells(view, admission, until)...)
	slices.SortStableFunc(spells, func(a, b TrackSpell) int { return a.From.Compare(b.From) })
	return spells
}

// daySpells are the switches for one day.
func daySpells(view View, admission Admission, until Date) []TrackSpell {
	var spells []TrackSpell
	for date := admission.From; !date.After(until) && admission.ActiveOn(date); date = date.AddDays(1) {
		plan, _ := admission.PlanOn(date)
		if chosen, ok := view.ChosenTrack(admission.Patient, date); ok && chosen != plan.Track {
			spell := spellOf(view, chosen, date, date)
			spell.Day = true
			spells = append(spells, spell)
		}
	}
	return spells
}

func spellOf(view View, id TrackID, from, to Date) TrackSpell {
	track, _ := view.Track(id)
	return TrackSpell{From: from, To: to, Track: track.Label, Mark: track.Mark}
}
