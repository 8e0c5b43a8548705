package clinic

import (
	"slices"
	"strings"
	"time"
)

// BillingLine is one patient's service date on the billing worksheet: what it is
// billed as, and what has to be looked at first.
type BillingLine struct {
	Patient    Patient // without PIN
	Date       Date
	Verdict    DayVerdict // code, modifier and units by the payer's terms
	Member     string     // the patient's number with the payer
	Program    Label
	Credited   int // minutes, of all visits of the day
	Granted    []string
	Counselors []StaffID // who attested its groups, or whose signed sheets were entered
	Owing      []StaffID // who lead the groups that nobody attested
	Visits     []VisitRef
	Unnoted    []VisitRef // of which nobody marked the note as written
	Exceptions []BillingException
	Since      time.Time // when a counselor's word, a note or a second person came last, in UTC; zero for never
}

// Ready reports whether the line can be billed: the payer pays for the day, and
// nothing holds it back.
func (l BillingLine) Ready() bool { return l.State() == BillingReady }

// BillingException is what is wrong with a line, in the order in which to mend it.
type BillingException struct {
	Kind    BillingExceptionKind
	Minutes int
	Count   int // blocks, services, days or units
	Of      int
	At      time.Time // when they came late or left
	Number  string    // of an authorization
}

// BillingExceptionKind is why somebody has to look at a line.
type BillingExceptionKind string

// The kinds of exceptions.
const (
	BillingNotAttested BillingExceptionKind = "not_attested" // no counselor spoke of a block that the patient was there for
	BillingUnverified  BillingExceptionKind = "unverified"   // minutes that nobody vouches for
	BillingCorrection  BillingExceptionKind = "correction"   // a correction waits for a second person
	BillingNoPayer     BillingExceptionKind = "no_payer"
	BillingNoTerms     BillingExceptionKind = "no_terms"
	BillingShort       BillingExceptionKind = "short"
	BillingFew         BillingExceptionKind = "few_services"
	BillingNothing     BillingExceptionKind = "nothing" // came, and no minute counts
	BillingInPerson    BillingExceptionKind = "in_person"
	BillingWeekFull    BillingExceptionKind = "week_full"
	BillingNoGrant     BillingExceptionKind = "no_authorization"
	BillingGrantUsed   BillingExceptionKind = "authorization_used"
	BillingOverCap     BillingExceptionKind = "weekly_cap"
	BillingGap         BillingExceptionKind = "gap"
	BillingNoNote      BillingExceptionKind = "note"
)

// BillingExceptionKinds lists every kind, the first to mend first.
func BillingExceptionKinds() []BillingExceptionKind {
	return []BillingExceptionKind{
		BillingNotAttested, BillingUnverified, BillingCorrection, BillingNoPayer, BillingNoTerms, BillingShort, BillingFew, BillingNothing,
		BillingInPerson, BillingWeekFull, BillingNoGrant, BillingGrantUsed, BillingOverCap, BillingGap, BillingNoNote,
	}
}

// Holds reports whether the exception keeps a line from being billed. What a payer
// makes of a gap, of minutes beyond its week, or of telehealth beside enough minutes
// in person is worth a look, and the line stays billable.
func (e BillingException) Holds() bool {
	return e.Kind != BillingGap && e.Kind != BillingWeekFull && e.Kind != BillingInPerson
}

// BillingLinesOf are a patient's lines for the dates between two, both included, up to a
// moment. Whatever says of a date whether it can be billed says what its line says.
func BillingLinesOf(view View, patient PatientID, from, to Date, now time.Time) ([]BillingLine, error) {
	b, err := openBilling(view, patient, from, to)
	if err != nil || len(b.visits) == 0 {
		return nil, err
	}
	grants, err := b.grants(from, to)
	if err != nil {
		return nil, err
	}
	var lines []BillingLine
	for date := from; !date.After(to); date = date.AddDays(1) {
		line, some, err := b.lineOn(date, now)
		if err != nil {
			return nil, err
		}
		if some {
			line.use(grants[date], b)
			lines = append(lines, line)
		}
	}
	return lines, nil
}

// use adds what the date used of authorizations, or that none covers it.
func (l *BillingLine) use(used grantDay, b *billing) {
	l.Granted = used.numbers
	l.Exceptions = append(l.Exceptions, used.exceptions...)
	if l.Verdict.Billable && len(used.numbers) == 0 && b.asksForGrant(l.Verdict.Payer, l.Date) {
		l.add(BillingException{Kind: BillingNoGrant})
	}
	l.sortExceptions()
}

// lineOn is the line of a date; false where nobody came, or only to something that is
// still going on.
func (b *billing) lineOn(date Date, now time.Time) (BillingLine, bool, error) {
	var here []Visit
	for _, visit := range b.visits[date] {
		if came(visit) && visit.Absence == nil && !now.Before(visit.Session.Start) {
			here = append(here, visit)
		}
	}
	if len(here) == 0 {
		return BillingLine{}, false, nil
	}
	judged, err := b.judge(date)
	if err != nil {
		return BillingLine{}, false, err
	}
	line := BillingLine{Date: date, Verdict: judged.DayVerdict}
	line.Patient, _ = b.view.Patient(b.patient)
	line.Patient.PIN = ""
	if coverage, ok := CoverageOn(b.coverages, date); ok {
		line.Member = coverage.Member
	}
	if stay, ok := AdmissionOn(b.view.AdmissionsOf(b.patient), date); ok {
		program, _ := programOn(b.view, stay.Program, date)
		line.Program = program.Label
	}
	_, terms, _ := b.termsOn(date)
	for _, visit := range here {
		line.take(visit, terms, now)
		line.spokenOf(visit)
	}
	line.judged(judged)
	if b.view.Settings().AskNotes && len(line.Unnoted) > 0 && line.Credited > 0 {
		line.add(BillingException{Kind: BillingNoNote, Count: len(line.Unnoted)})
	}
	return line, true, nil
}

func (l *BillingLine) add(e BillingException) { l.Exceptions = append(l.Exceptions, e) }

// take adds a visit of the day, and what its blocks lack.
func (l *BillingLine) take(visit Visit, terms Terms, now time.Time) {
	l.Visits = append(l.Visits, visit.VisitRef)
	if visit.Noted == nil {
		l.Unnoted = append(l.Unnoted, visit.VisitRef)
	}
	if visit.Credit != nil {
		l.Credited += visit.Credit.Minutes
	}
	open, unverified := 0, 0
	for _, block := range visit.Session.Blocks {
		if !terms.Counts(block.Service, block.Counts) || now.Before(block.End) || block.Kind == KindBreak {
			continue
		}
		said, attested := visit.AttestationOf(block.Block)
		switch {
		case attested:
			if by := counselorOf(said); !slices.Contains(l.Counselors, by) {
				l.Counselors = append(l.Counselors, by)
			}
			unverified += visit.unverifiedIn(block)
		case visit.thereDuring(block):
			open++
			l.owe(block, visit.Group)
		default:
			unverified += visit.unverifiedIn(block)
		}
	}
	l.sum(BillingException{Kind: BillingNotAttested, Count: open})
	l.sum(BillingException{Kind: BillingUnverified, Minutes: unverified})
	waiting := 0
	for _, correction := range visit.Corrections {
		if correction.Open() {
			waiting++
		}
	}
	l.sum(BillingException{Kind: BillingCorrection, Count: waiting})
}

// sum adds an exception to its like of another visit of the day; one of nothing is
// none.
func (l *BillingLine) sum(e BillingException) {
	if e.Count == 0 && e.Minutes == 0 {
		return
	}
	for i, other := range l.Exceptions {
		if other.Kind == e.Kind {
			l.Exceptions[i].Count += e.Count
			l.Exceptions[i].Minutes += e.Minutes
			return
		}
	}
	l.add(e)
}

// counselorOf is the counselor whose word an attestation is.
func counselorOf(said Attestation) StaffID {
	if said.Witness != "" {
		return said.Witness
	}
	return said.By
}

// unverifiedIn are a block's minutes that nobody vouches for.
func (v Visit) unverifiedIn(block SessionBlock) int {
	if v.Credit == nil {
		return block.Minutes()
	}
	return lineOfBlock(v, block).Unverified
}

// judged adds what the payer's terms make of the day.
func (l *BillingLine) judged(day judgedDay) {
	kinds := map[VerdictReasonKind]BillingExceptionKind{
		VerdictNoPayer: BillingNoPayer, VerdictNoTerms: BillingNoTerms, VerdictShort: BillingShort, VerdictShortLate: BillingShort,
		VerdictShortLeft: BillingShort, VerdictFewServices: BillingFew, VerdictNothing: BillingNothing, VerdictInPerson: BillingInPerson,
		VerdictWeekFull: BillingWeekFull, VerdictGap: BillingGap,
	}
	for _, reason := range day.Reasons {
		if kind, is := kinds[reason.Kind]; is {
			l.add(BillingException{Kind: kind, Minutes: reason.Minutes, Count: reason.Count, Of: reason.Of, At: reason.At})
		}
	}
}

// owe notes who leads the group of a block that nobody attested.
func (l *BillingLine) owe(block SessionBlock, usual GroupID) {
	id := groupOf(block, usual)
	for _, group := range block.Groups {
		if group.ID == id && group.Counselor != "" && !slices.Contains(l.Owing, group.Counselor) {
			l.Owing = append(l.Owing, group.Counselor)
		}
	}
}

// spokenOf notes when somebody last said something about a visit that lets its day be
// billed.
func (l *BillingLine) spokenOf(visit Visit) {
	said := []time.Time{}
	for _, word := range visit.Attested {
		said = append(said, word.At)
	}
	if visit.Noted != nil {
		said = append(said, visit.Noted.At)
	}
	for _, correction := range visit.Corrections {
		if correction.Settled != nil {
			said = append(said, correction.Settled.At)
		}
	}
	for _, at := range said {
		if at.After(l.Since) {
			l.Since = at
		}
	}
}

// sortExceptions puts what to mend first first.
func (l *BillingLine) sortExceptions() {
	order := BillingExceptionKinds()
	slices.SortStableFunc(l.Exceptions, func(a, b BillingException) int {
		return slices.Index(order, a.Kind) - slices.Index(order, b.Kind)
	})
}

// Modifiers are the line's modifiers one by one.
func (l BillingLine) Modifiers() []string { return strings.Fields(l.Verdict.Modifier) }
