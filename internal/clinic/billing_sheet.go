package clinic

import (
	"cmp"
	"slices"
	"time"
)

// BillingSheet is what the clinic bills for a stretch of service dates, made a patient
// at a time: NewBillingSheet, Add for each patient, Finish.
type BillingSheet struct {
	From, To Date
	Lines    []BillingLine // by date, then by name
	Totals   []PayerTotal  // by the payer's name; days without a payer come last
	Closings []PeriodReport
}

// PayerTotal is what a payer is billed.
type PayerTotal struct {
	Payer    PayerID // "" is nobody
	Name     string
	Codes    []CodeTotal // of the lines that are ready
	Ready    int         // lines
	Held     int         // lines that somebody has to look at first
	Not      int         // lines that are not billable, with nothing left to mend
	Credited int         // minutes of all lines
}

// CodeTotal are the units of one code.
type CodeTotal struct {
	Code, Modifier string
	Unit           BillUnit
	Lines, Units   int
}

// NewBillingSheet begins a worksheet for the dates between two, both included. It
// refuses with ends_before_it_begins.
func NewBillingSheet(from, to Date) (*BillingSheet, error) {
	if to.Before(from) {
		return nil, refuse("ends_before_it_begins")
	}
	return &BillingSheet{From: from, To: to}, nil
}

// Add takes in a patient's service dates up to a moment.
func (s *BillingSheet) Add(view View, patient PatientID, now time.Time) error {
	lines, err := BillingLinesOf(view, patient, s.From, s.To, now)
	s.Lines = append(s.Lines, lines...)
	return err
}

// Finish puts the lines in order, adds them up, and looks up which of the dates are in
// closed periods, with the claims that later corrections affect.
func (s *BillingSheet) Finish(view View) error {
	slices.SortStableFunc(s.Lines, func(a, b BillingLine) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(Fold(a.Patient.SortName()), Fold(b.Patient.SortName())), cmp.Compare(a.Patient.ID, b.Patient.ID))
	})
	totals := map[PayerID]*PayerTotal{}
	for _, line := range s.Lines {
		total := totals[line.Verdict.Payer]
		if total == nil {
			total = &PayerTotal{Payer: line.Verdict.Payer, Name: line.Verdict.Name}
			totals[line.Verdict.Payer] = total
		}
		total.add(line)
	}
	s.Totals = nil
	for _, total := range totals {
		slices.SortFunc(total.Codes, CodeTotal.compare)
		s.Totals = append(s.Totals, *total)
	}
	slices.SortFunc(s.Totals, func(a, b PayerTotal) int {
		return cmp.Or(before(b.Payer == "", a.Payer == ""), cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Payer, b.Payer))
	})
	return s.close(view)
}

// close looks up the periods that share days with the worksheet.
func (s *BillingSheet) close(view View) error {
	s.Closings = nil
	for _, period := range view.Periods() {
		if period.To.Before(s.From) || s.To.Before(period.From) {
			continue
		}
		report, err := PeriodReportOf(view, period.ID)
		if err != nil {
			return err
		}
		s.Closings = append(s.Closings, report)
	}
	return nil
}

func (t *PayerTotal) add(line BillingLine) {
	t.Credited += line.Credited
	switch line.State() {
	case BillingNever:
		t.Not++
		return
	case BillingLook:
		t.Held++
		return
	}
	t.Ready++
	v := line.Verdict
	at := slices.IndexFunc(t.Codes, func(c CodeTotal) bool {
		return c.Code == v.Code && c.Modifier == v.Modifier && c.Unit == v.Unit
	})
	if at < 0 {
		at = len(t.Codes)
		t.Codes = append(t.Codes, CodeTotal{Code: v.Code, Modifier: v.Modifier, Unit: v.Unit})
	}
	t.Codes[at].Lines++
	t.Codes[at].Units += v.Units
}

func (c CodeTotal) compare(d CodeTotal) int {
	return cmp.Or(cmp.Compare(c.Code, d.Code), cmp.Compare(c.Modifier, d.Modifier), cmp.Compare(c.Unit, d.Unit))
}

// Counts are the lines of all payers that are ready, held back and not billable.
func (s *BillingSheet) Counts() (ready, held, not int) {
	for _, total := range s.Totals {
		ready, held, not = ready+total.Ready, held+total.Held, not+total.Not
	}
	return ready, held, not
}

// Of are the lines in a state, in their order.
func (s *BillingSheet) Of(state BillingState) []BillingLine {
	var lines []BillingLine
	for _, line := range s.Lines {
		if line.State() == state {
			lines = append(lines, line)
		}
	}
	return lines
}

// Credited are the minutes of all lines.
func (s *BillingSheet) Credited() int {
	sum := 0
	for _, line := range s.Lines {
		sum += line.Credited
	}
	return sum
}

// Unnoted are the visits whose note nobody marked as written: all, or those of the
// days on which a counselor attested a group.
func (s *BillingSheet) Unnoted(counselor StaffID) []VisitRef {
	var visits []VisitRef
	for _, line := range s.Lines {
		if counselor == "" || slices.Contains(line.Counselors, counselor) {
			visits = append(visits, line.Unnoted...)
		}
	}
	return visits
}
