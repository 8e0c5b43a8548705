package clinic

// VerdictOn says whether a patient's payer pays for a service date, as what, and
// why or why not.
//
// The payer is the one whose coverage holds the date, and the terms are those in
// force on it. Counted are the credited minutes of the blocks that count under
// the terms; services are those blocks, each attended block one ("services per
// day" as Medicare counts them, DOMAIN section 2). The highest band that the
// minutes reach says code and unit. Minutes beyond what the payer pays for in a
// week are not payable, in the order of the dates; days that are not billable
// use up nothing of it. Too many days without service before the date are a
// warning, and the date stays billable: what a payer makes of a gap is between
// the clinic and the payer.
func VerdictOn(view View, patient PatientID, date Date) (DayVerdict, error) {
	b, err := openBilling(view, patient, date, date)
	if err != nil {
		return DayVerdict{}, err
	}
	judged, err := b.judge(date)
	return judged.DayVerdict, err
}

// billing is what a patient's days are judged by: coverage, and the visits read
// so far.
type billing struct {
	view      View
	patient   PatientID
	coverages []Coverage
	from      Date // the first date whose visits are read
	visits    map[Date][]Visit
}

func openBilling(view View, patient PatientID, from, to Date) (*billing, error) {
	b := &billing{view: view, patient: patient, coverages: view.CoveragesOf(patient), from: to.AddDays(1), visits: map[Date][]Visit{}}
	return b, b.reach(from)
}

// reach reads the visits back to a date, where they are not read yet.
func (b *billing) reach(from Date) error {
	if !from.Before(b.from) {
		return nil
	}
	visits, err := b.view.VisitsOf(b.patient, from, b.from.AddDays(-1))
	for _, visit := range visits {
		b.visits[visit.Date] = append(b.visits[visit.Date], visit)
	}
	b.from = from
	return err
}

// termsOn are the payer and the terms of a date, or what is missing.
func (b *billing) termsOn(date Date) (Payer, Terms, VerdictReasonKind) {
	coverage, covered := CoverageOn(b.coverages, date)
	if !covered {
		return Payer{}, Terms{}, VerdictNoPayer
	}
	payer, _ := b.view.Payer(coverage.Payer)
	payer.ID = coverage.Payer
	terms, ok := payer.TermsOn(date)
	if !ok {
		return payer, Terms{}, VerdictNoTerms
	}
	return payer, terms, ""
}

// judgedDay is a verdict with what it rests on.
type judgedDay struct {
	DayVerdict
	count   dayCount
	payable int // of the counted minutes
}

func (b *billing) judge(date Date) (judgedDay, error) {
	payer, terms, missing := b.termsOn(date)
	count := countDay(terms, b.visits[date])
	judged := judgedDay{count: count, payable: count.minutes}
	if missing != "" {
		judged.DayVerdict = DayVerdict{Minutes: count.minutes, Services: count.services, Reasons: []VerdictReason{{Kind: missing}}}
	} else {
		paid, err := b.paidBefore(payer.ID, terms, date)
		if err != nil {
			return judgedDay{}, err
		}
		judged.payable = terms.payable(count.minutes, paid)
		judged.DayVerdict = terms.verdict(count, judged.payable)
	}
	judged.Payer, judged.Name = payer.ID, payer.Name
	gap, err := b.gapBefore(date, terms.LargestGap)
	if gap > 0 && count.minutes > 0 {
		judged.Reasons = append(judged.Reasons, VerdictReason{Kind: VerdictGap, Count: gap, Of: terms.LargestGap})
	}
	return judged, err
}

// paidBefore is how many minutes of the date's week the payer pays for already,
// on the days before it.
func (b *billing) paidBefore(payer PayerID, terms Terms, date Date) (int, error) {
	if terms.WeeklyMaximum == 0 {
		return 0, nil
	}
	week := WeekOf(date, b.view.Settings().WeekStart)
	if err := b.reach(week); err != nil {
		return 0, err
	}
	paid := 0
	for day := week; day.Before(date); day = day.AddDays(1) {
		other, terms, missing := b.termsOn(day)
		if missing != "" || other.ID != payer {
			continue
		}
		count := countDay(terms, b.visits[day])
		if payable := terms.payable(count.minutes, paid); terms.verdict(count, payable).Billable {
			paid += payable
		}
	}
	return paid, nil
}

// payable is what the week's maximum leaves of a day's minutes.
func (t Terms) payable(minutes, paid int) int {
	if t.WeeklyMaximum == 0 {
		return minutes
	}
	return min(minutes, max(0, t.WeeklyMaximum-paid))
}

// gapBefore is how many days without service lie between a date and the service
// before it in the same stay, where these are more than may be; 0 otherwise.
func (b *billing) gapBefore(date Date, largest int) (int, error) {
	if largest == 0 {
		return 0, nil
	}
	stay, ok := AdmissionOn(b.view.AdmissionsOf(b.patient), date)
	if !ok {
		return 0, nil
	}
	// A step at a time: the service before is rarely far, and a stay may be long.
	near := date.AddDays(-largest - 1)
	for _, from := range []Date{near, near.AddDays(-7), near.AddDays(-60), stay.From} {
		if err := b.reach(from); err != nil {
			return 0, err
		}
		for day := date.AddDays(-1); !day.Before(from) && !day.Before(stay.From); day = day.AddDays(-1) {
			if b.served(day) {
				gap := date.DaysSince(day) - 1
				if gap <= largest {
					gap = 0
				}
				return gap, nil
			}
		}
	}
	return 0, nil
}

// served reports whether a patient earned treatment minutes on a date.
func (b *billing) served(date Date) bool {
	for _, visit := range b.visits[date] {
		if visit.Credit != nil && visit.Credit.Minutes > 0 {
			return true
		}
	}
	return false
}
