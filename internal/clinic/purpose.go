package clinic

// MinutesFor are a visit's minutes that count for a purpose beside treatment,
// such as the attendance letter to a court: its credited minutes, without the
// services that do not count for it, and with those, such as a drug test, that
// count for it alone. A visit that is not credited has none.
func MinutesFor(v Visit, purpose Purpose) int {
	if v.Credit == nil {
		return 0
	}
	total := 0
	for _, block := range v.Session.Blocks {
		if block.countsToward(purpose) {
			total += lineOfBlock(v, block).Credited
		}
	}
	return total
}

// countsToward is Service.CountsToward as it was on the day.
func (b SessionBlock) countsToward(purpose Purpose) bool {
	if counts, said := b.CountsFor[purpose]; said {
		return counts
	}
	return b.Counts
}
