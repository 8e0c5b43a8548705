package clinic

import (
	"slices"
	"time"
)

// dayCount is what a day holds under a payer's terms, in minutes.
type dayCount struct {
	minutes    int
	services   int // blocks attended
	sessions   int // visits with minutes
	unverified int // that nobody vouches for yet
	remote     int // telehealth, where the terms ask for people in person
	telehealth bool
	eight      bool // units are made by the 8-minute rule
	late       loss
	early      loss
	other      int // out of the room, or not in a block
}

// loss is minutes lost to one cause, with the moment of the greatest of them.
type loss struct {
	minutes int
	most    int
	at      time.Time
}

func (l *loss) add(minutes int, at time.Time) {
	l.minutes += minutes
	if minutes > l.most {
		l.most, l.at = minutes, at
	}
}

// countDay counts the visits of one date.
func countDay(terms Terms, visits []Visit) dayCount { return countBlocks(terms, visits, everyBlock) }

// blockFilter says which blocks of the sessions are counted.
type blockFilter func(Session, SessionBlock) bool

func everyBlock(Session, SessionBlock) bool { return true }

// countBlocks counts some blocks of the visits of one date.
func countBlocks(terms Terms, visits []Visit, which blockFilter) dayCount {
	var count dayCount
	for _, visit := range visits {
		withdrawn := visit.Claim == nil && visit.Arrival == nil && len(visit.Attested) == 0
		if visit.Absence != nil || withdrawn {
			continue
		}
		before := count.minutes
		for _, block := range visit.Session.Blocks {
			if terms.Counts(block.Service, block.Counts) && which(visit.Session, block) {
				count.take(terms, visit, block)
			}
		}
		if count.minutes > before {
			count.sessions++
			count.eight = count.eight || visit.Session.Policy.Rounding == RoundEight
		}
	}
	return count
}

// take adds one block of a visit that counts under the terms.
func (c *dayCount) take(terms Terms, visit Visit, block SessionBlock) {
	if visit.Credit == nil {
		c.unverified += block.Minutes()
		return
	}
	line := lineOfBlock(visit, block)
	remote := modalityIn(visit, block) == Telehealth
	if remote && terms.InPersonOnly {
		c.remote += line.Credited
		return
	}
	c.minutes += line.Credited
	if line.Credited > 0 {
		c.services++
		c.telehealth = c.telehealth || remote
	}
	c.unverified += line.Unverified
	c.lose(visit, block, line)
}

// lineOfBlock is what a visit earned in a block: as credited, or, for a block
// that is no treatment, by the same rule.
func lineOfBlock(visit Visit, block SessionBlock) CreditLine {
	if block.Counts && visit.Credit != nil {
		for _, line := range visit.Credit.Lines {
			if line.Block == block.Block {
				return line
			}
		}
	}
	if seenOnBothSides(visit, block) {
		return CreditLine{Block: block.Block, Credited: block.Minutes()}
	}
	return creditLine(visit, block)
}

// seenOnBothSides reports whether a break that nobody attests lies between two
// blocks whose counselors saw the patient stay to the one's end and sit there
// from the other's start.
func seenOnBothSides(visit Visit, block SessionBlock) bool {
	blocks := visit.Session.Blocks
	at := slices.IndexFunc(blocks, func(b SessionBlock) bool { return b.Block == block.Block })
	if block.Kind != KindBreak || visit.Absence != nil || at < 1 || at == len(blocks)-1 {
		return false
	}
	_, attested := visit.AttestationOf(block.Block)
	before, saidBefore := visit.AttestationOf(blocks[at-1].Block)
	after, saidAfter := visit.AttestationOf(blocks[at+1].Block)
	return !attested && saidBefore && saidAfter && before.Present && after.Present && before.To.IsZero() && after.From.IsZero()
}

// modalityIn is how a patient took part in a block: as its attestation says, or
// the whole visit, or the schedule.
func modalityIn(visit Visit, block SessionBlock) Modality {
	attested, _ := visit.AttestationOf(block.Block)
	return attested.Modality.Or(visit.Modality).Or(block.Modality).Or(InPerson)
}

// lose sorts lost minutes by their cause. A whole block missed after somebody
// left was lost by leaving, and one before they came by being late.
func (c *dayCount) lose(visit Visit, block SessionBlock, line CreditLine) {
	came, left := cameTo(visit, block), leftFrom(visit, block)
	late, early := line.Late, line.Early
	switch { // what the program takes away for coming late or leaving early is lost by it
	case line.Forfeited == 0:
	case late >= early && late > 0:
		late += line.Forfeited
	case early > 0:
		early += line.Forfeited
	default:
		c.other += line.Forfeited
	}
	switch {
	case line.Missed == 0:
	case !left.IsZero() && !left.After(block.Start):
		early += line.Missed
	case !came.IsZero() && !came.Before(block.End):
		late += line.Missed
	default:
		c.other += line.Missed
	}
	c.late.add(late, came)
	c.early.add(early, left)
	c.other += line.Out
}

// cameTo is when a patient came to a block; zero where nobody says.
func cameTo(visit Visit, block SessionBlock) time.Time {
	if attested, ok := visit.AttestationOf(block.Block); ok && attested.Present && !attested.From.IsZero() {
		return attested.From
	}
	since, _ := visit.Since()
	return since
}

// leftFrom is when a patient left a block, or an earlier one for good; zero
// where nobody says.
func leftFrom(visit Visit, block SessionBlock) time.Time {
	var left time.Time
	for _, each := range visit.Session.Blocks {
		if each.Start.After(block.Start) {
			break
		}
		if attested, ok := visit.AttestationOf(each.Block); ok && attested.Present {
			left = attested.To
		}
	}
	if left.IsZero() && visit.Departure != nil {
		left = visit.Departure.At
	}
	return left
}

// countPlanned counts some blocks of sessions that are still to come.
func countPlanned(terms Terms, sessions []Session, which blockFilter) dayCount {
	var count dayCount
	for _, session := range sessions {
		count.planned(terms, session, which)
	}
	return count
}

// planned counts a session that is still to come as if attended in full.
func (c *dayCount) planned(terms Terms, session Session, which blockFilter) {
	before := c.minutes
	for _, block := range session.Blocks {
		if !terms.Counts(block.Service, block.Counts) || terms.InPersonOnly && block.Modality == Telehealth || !which(session, block) {
			continue
		}
		c.minutes += block.Minutes()
		c.services++
	}
	if c.minutes > before {
		c.sessions++
		c.eight = c.eight || session.Policy.Rounding == RoundEight
	}
}

// units are some of the day's minutes in a payer's unit.
func (c dayCount) units(unit BillUnit, minutes int) int {
	switch unit {
	case UnitSession:
		return c.sessions
	case UnitHour:
		return wholeUnits(minutes, 60, c.eight)
	case UnitQuarter:
		return wholeUnits(minutes, 15, c.eight)
	}
	return 1
}

// wholeUnits drops what does not fill a unit; by the 8-minute rule a last unit
// that is more than half full counts.
func wholeUnits(minutes, length int, eight bool) int {
	if eight {
		minutes += (length - 1) / 2
	}
	return minutes / length
}
