package clinic

import "time"

// ConcernsToday are those that are about today and about the clinic's records: what
// waits at the desk, corrections, billing periods, accounts. Earlier days that are
// not done come from OpenDates, and what is about patients from StayConcerns.
func ConcernsToday(view View, date Date, now time.Time) ([]Concern, error) {
	all, err := waitingToday(view, date, now)
	if err != nil {
		return nil, err
	}
	waiting, err := WaitingCorrections(view)
	if err != nil {
		return nil, err
	}
	for _, each := range waiting {
		all = append(all, Concern{
			Kind: ConcernCorrection, Rank: RankSoon, Patient: each.Ref.Patient, Name: each.Name, Admission: each.Admission,
			Date: each.Ref.Date, Correction: each,
		})
	}
	for _, staff := range view.StaffList() {
		if !staff.Left && staff.Failures.Locked(now) {
			all = append(all, Concern{Kind: ConcernLocked, Rank: RankSoon, Name: staff.Name, Staff: staff})
		}
	}
	claims, err := claimConcerns(view)
	return append(all, claims...), err
}

// waitingToday counts what waits today, by its kind. A patient who says they are in
// waits for the desk at once, and who is late is called while the session runs.
func waitingToday(view View, date Date, now time.Time) ([]Concern, error) {
	board, err := BoardOf(view, date, now)
	if err != nil {
		return nil, err
	}
	day, err := OpenDayOf(view, date, now)
	if err != nil {
		return nil, err
	}
	calls, err := CallList(view, board)
	if err != nil {
		return nil, err
	}
	counts := map[OpenKind]int{}
	for _, kind := range OpenKinds() {
		counts[kind] = day.Of(kind)
	}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if row.Status == StatusIn && now.Before(row.End) { // after it, the day's end counts them
				counts[OpenArrival]++
			}
		}
	}
	counts[OpenCall] = 0
	for _, row := range calls {
		if len(row.Contacts) > 0 && len(row.Tried) == 0 {
			counts[OpenCall]++
		}
	}
	return openConcerns(date, counts), nil
}

func openConcerns(date Date, counts map[OpenKind]int) []Concern {
	var all []Concern
	for _, kind := range OpenKinds() {
		rank := RankSoon
		if kind == OpenNotice || kind == OpenArrival || kind == OpenCall {
			rank = RankNow
		}
		if counts[kind] > 0 {
			all = append(all, Concern{Kind: ConcernOpen, Rank: rank, Open: kind, Date: date, Count: counts[kind]})
		}
	}
	return all
}

// DayConcerns are earlier days that are not done.
func DayConcerns(open []OpenDate) []Concern {
	var all []Concern
	for _, day := range open {
		all = append(all, Concern{Kind: ConcernDay, Rank: RankSoon, Date: day.Date, Count: day.Count})
	}
	return all
}

func claimConcerns(view View) ([]Concern, error) {
	var all []Concern
	for _, period := range view.Periods() {
		report, err := PeriodReportOf(view, period.ID)
		if err != nil {
			return nil, err
		}
		if report.Open > 0 {
			all = append(all, Concern{Kind: ConcernClaims, Rank: RankSoon, Date: period.From, Count: report.Open, Period: period.ID})
		}
	}
	return all, nil
}
