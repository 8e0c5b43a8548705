package clinic

import "strings"

// verdict is what the terms make of a day of which so many minutes are payable.
// The first reason is why the day is billable or not; warnings follow.
func (t Terms) verdict(count dayCount, payable int) DayVerdict {
	verdict := DayVerdict{Minutes: count.minutes, Services: count.services}
	services := t.neededServices()
	needed := t.neededMinutes(count, services)
	few := count.services < services
	full := VerdictReason{Kind: VerdictWeekFull, Minutes: count.minutes - payable, Of: t.WeeklyMaximum}
	switch {
	case count.minutes == 0:
		verdict.add(VerdictReason{Kind: VerdictNothing})
	case count.minutes < needed:
		verdict.add(count.short(needed))
	case payable < needed:
		verdict.add(full)
	case !few:
		t.bill(&verdict, count, payable)
		verdict.add(VerdictReason{Kind: VerdictEnough, Minutes: count.minutes, Of: needed, Count: count.services})
		if full.Minutes > 0 {
			verdict.add(full)
		}
	}
	if few && count.minutes > 0 {
		verdict.add(VerdictReason{Kind: VerdictFewServices, Count: count.services, Of: services})
	}
	if count.remote > 0 {
		verdict.add(VerdictReason{Kind: VerdictInPerson, Minutes: count.remote})
	}
	if count.unverified > 0 {
		verdict.add(VerdictReason{Kind: VerdictUnverified, Minutes: count.unverified})
	}
	return verdict
}

func (v *DayVerdict) add(reason VerdictReason) { v.Reasons = append(v.Reasons, reason) }

// neededServices is how many services make a day billable: what the terms ask
// for, and what the band that asks for the fewest does.
func (t Terms) neededServices() int {
	fewest := -1
	for _, band := range t.Bands {
		if fewest < 0 || band.Services < fewest {
			fewest = band.Services
		}
	}
	return max(t.DayServices, fewest)
}

// neededMinutes is how many minutes make a day billable: what the terms ask for,
// what the lowest band that its services open asks for, and never less than one
// unit.
func (t Terms) neededMinutes(count dayCount, services int) int {
	lowest := -1
	for _, band := range t.Bands {
		least := max(band.AtLeast, leastOf(band.Unit, count.eight))
		if open := band.Services <= max(count.services, services); open && (lowest < 0 || least < lowest) {
			lowest = least
		}
	}
	return max(1, t.DayMinutes, lowest)
}

// leastOf is how many minutes make one unit.
func leastOf(unit BillUnit, eight bool) int {
	length := map[BillUnit]int{UnitHour: 60, UnitQuarter: 15}[unit]
	if eight && length > 0 {
		return length/2 + 1
	}
	return length
}

// bill fills in code and units of the highest band that minutes and services reach. Terms
// without bands pay for the day itself, without a code.
func (t Terms) bill(verdict *DayVerdict, count dayCount, payable int) {
	band := Band{AtLeast: -1, Unit: UnitDay}
	for _, each := range t.Bands {
		reached := each.AtLeast <= payable && each.Services <= count.services && count.units(each.Unit, payable) > 0
		if reached && each.compare(band) > 0 {
			band = each
		}
	}
	verdict.Billable = true
	verdict.Code, verdict.Unit, verdict.Units = band.Code, band.Unit, count.units(band.Unit, payable)
	verdict.Modifier = band.Modifier
	if count.telehealth {
		verdict.Modifier = strings.TrimSpace(band.Modifier + " " + t.Telehealth)
	}
}

// short says how many minutes are missing, and since when where one late arrival
// or early departure is the greatest cause. Where the day would have been too
// short with every lost minute, nobody's coming or going is to blame.
func (c dayCount) short(needed int) VerdictReason {
	reason := VerdictReason{Kind: VerdictShort, Minutes: needed - c.minutes, Of: needed}
	lost := c.early.minutes + c.late.minutes + c.other + c.unverified
	greatest := max(c.early.minutes, c.late.minutes, c.other, c.unverified)
	switch {
	case lost < reason.Minutes || greatest == 0:
	case c.early.minutes == greatest:
		reason.Kind, reason.At = VerdictShortLeft, c.early.at
	case c.late.minutes == greatest:
		reason.Kind, reason.At = VerdictShortLate, c.late.at
	}
	return reason
}
