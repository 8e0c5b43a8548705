package clinic

// undoPaying takes changes of who pays, what was granted, and what was done about
// a claim back.
func undoPaying(done Command, facts []Event) (Command, bool) {
	switch c := done.(type) {
	case SaveCoverage:
		saved, ok := factOf(facts, func(e CoverageSaved) bool { return e.Coverage.ID == c.Coverage.ID })
		if saved.Was != nil {
			return SaveCoverage{Coverage: *saved.Was}, ok
		}
		saved.Coverage.Removed = true
		return SaveCoverage{Coverage: saved.Coverage}, ok
	case SaveAuthorization:
		saved, ok := factOf(facts, func(e AuthorizationSaved) bool { return e.Authorization.ID == c.Authorization.ID })
		if saved.Was != nil {
			return SaveAuthorization{Authorization: *saved.Was}, ok
		}
		saved.Authorization.Removed = true
		return SaveAuthorization{Authorization: saved.Authorization}, ok
	case SavePayer:
		saved, ok := factOf(facts, func(e PayerSaved) bool { return e.Payer.ID == c.Payer.ID })
		if saved.Was == nil {
			return nil, false // a payer that is not wanted is retired
		}
		return SavePayer{Payer: *saved.Was}, ok
	case SaveActivity:
		saved, ok := factOf(facts, func(e ActivitySaved) bool { return e.Activity.ID == c.Activity.ID })
		if saved.Was != nil {
			return SaveActivity{Activity: *saved.Was}, ok
		}
		saved.Activity.Removed = true
		return SaveActivity{Activity: saved.Activity}, ok
	case HandleClaim:
		_, ok := factOf(facts, func(e ClaimHandled) bool { return e.Claim == c.Claim })
		c.Back = !c.Back
		return c, ok
	}
	return nil, false
}
