package clinic

import (
	"cmp"
	"slices"
	"time"
)

// AttestGroup records the counselor's word on a whole group in one block: all
// present but these. It speaks for everybody of the group who came; those who did
// not come are not attested at all, unless the counselor names them.
//
// Heads is the counselor's own count: how many people sat in the group at any
// time of the block, late, gone early or sent out included, as the signatures on
// the sheet. It has to be the number of those who stand as present once this is
// recorded, those attested before among them.
type AttestGroup struct {
	Track       TrackID
	Date        Date
	Slot        int           // of several meetings of the track on the date
	Appointment AppointmentID // instead of a track
	Block       BlockID
	Group       GroupID // "" is the block's first
	Heads       int
	Witness     StaffID // the counselor, where somebody else enters their signed sheet
	Modality    Modality
	Exceptions  []Exception
}

// Exception is what was different about one patient of the group. One that only
// names the patient means: they were there, although nobody saw them come. What
// is left out follows the scans, as for everybody else: who came in during the
// block sat there from then on, and who left during it, until then.
type Exception struct {
	Patient  PatientID
	Absent   bool      // not in this block
	Late     int       // minutes after the block's start
	From     time.Time // came at, instead of Late
	To       time.Time // left at
	Out      []Span    // out of the room
	SentOut  bool
	Cause    AbsenceCause // SentOut: why
	Modality Modality
}

func (c AttestGroup) meeting() Meeting {
	return Meeting{Track: c.Track, Date: c.Date, Slot: c.Slot, Appointment: c.Appointment}
}

func (AttestGroup) Act() Act { return ActAttest }

// Decide attests everybody of the group who is not attested yet, and records the
// count; the block has to be over. What is attested already stays as it is; an exception that says
// something else of it is refused, since that is what corrections are for.
func (c AttestGroup) Decide(view View, env Env) ([]Event, error) {
	roster, err := GroupRosterOf(view, c.meeting(), c.Block, c.Group, env.Zone)
	if err != nil {
		return nil, err
	}
	sheet := groupSheet{AttestGroup: c, view: view, env: env, roster: roster}
	if sheet.Witness, err = witnessOf(view, env, c.Witness); err != nil {
		return nil, err
	}
	if env.Now.Before(roster.Block.End) {
		return nil, refuse("block_not_over")
	}
	if err := sheet.named(); err != nil {
		return nil, err
	}
	for _, seat := range sheet.roster.Seats {
		if err := sheet.attest(seat); err != nil {
			return nil, err
		}
	}
	return sheet.signed()
}

// groupSheet is a group's sheet while it is written.
type groupSheet struct {
	AttestGroup
	view      View
	env       Env
	roster    GroupRoster
	heads     int // who stand as present
	conflicts int // attested before in another way
	events    []Event
}

func (s *groupSheet) exceptionOf(patient PatientID) (Exception, bool) {
	at := slices.IndexFunc(s.Exceptions, func(e Exception) bool { return e.Patient == patient })
	if at < 0 {
		return Exception{}, false
	}
	return s.Exceptions[at], true
}

// named seats those whom the counselor names and who usually sit elsewhere, and
// refuses a sheet that names somebody twice, or as missing from a group that is
// not theirs.
func (s *groupSheet) named() error {
	for i, exception := range s.Exceptions {
		twice := slices.ContainsFunc(s.Exceptions[:i], func(e Exception) bool { return e.Patient == exception.Patient })
		seated := slices.ContainsFunc(s.roster.Seats, func(seat GroupSeat) bool { return seat.Visit.Patient == exception.Patient })
		switch {
		case twice:
			return s.refuseName("named_twice", exception.Patient)
		case seated:
		case exception.Absent:
			return s.refuseName("not_in_group", exception.Patient)
		default:
			visit, found, err := s.view.Visit(s.meeting().RefOf(exception.Patient))
			if err != nil {
				return err
			}
			if !found {
				visit.VisitRef = s.meeting().RefOf(exception.Patient)
			}
			_, attested := visit.AttestationOf(s.Block)
			s.roster.Seats = append(s.roster.Seats, GroupSeat{Visit: visit, Attested: attested})
		}
	}
	slices.SortFunc(s.roster.Seats, func(a, b GroupSeat) int { return cmp.Compare(a.Visit.Patient, b.Visit.Patient) })
	return nil
}

func (s *groupSheet) refuseName(code string, patient PatientID) error {
	person, _ := s.view.Patient(patient)
	return &Refusal{Code: code, Args: map[string]any{"Name": person.SortName()}}
}

// attest writes one line of the sheet.
func (s *groupSheet) attest(seat GroupSeat) error {
	exception, named := s.exceptionOf(seat.Visit.Patient)
	switch {
	case seat.Attested:
		return s.keep(seat, exception, named)
	case !named && !seat.Came, exception.Absent && !seat.Visit.cameBy():
		return nil
	}
	visit, opened, err := s.visitOf(seat, exception)
	if err != nil {
		return err
	}
	facts := slices.Clone(opened.facts)
	word, err := checkWord(visit.after(s.env, facts), s.env.Now, s.word(visit, exception))
	if err != nil {
		return err
	}
	attested := attestFacts(visit.after(s.env, facts), word)
	done, err := plainly(s.view, s.env, visit, append(facts, attested...))
	s.events = append(append(s.events, opened.events...), done...)
	if word.Present {
		s.heads++
	}
	return err
}

// keep counts a line that was attested before.
func (s *groupSheet) keep(seat GroupSeat, exception Exception, named bool) error {
	before, _ := seat.Visit.AttestationOf(s.Block)
	if before.Present {
		s.heads++
	}
	if !named {
		return nil
	}
	word := s.word(seat.Visit, exception)
	word.Witness = before.Witness
	if word.SentOut && word.To.IsZero() {
		word.To = before.To
	}
	word, err := checkWord(seat.Visit, s.env.Now, word)
	if !word.saysSameAs(before) || before.Group != "" && before.Group != s.roster.Group {
		s.conflicts++
	}
	return err
}

// opening is what comes before a word: the visit of somebody who was not
// expected here, and an absence that turns out wrong.
type opening struct {
	events []Event
	facts  []VisitEvent
}

func (s *groupSheet) visitOf(seat GroupSeat, exception Exception) (Visit, opening, error) {
	visit, first := seat.Visit, opening{}
	if exception.Absent || visit.cameBy() && visit.Absence == nil {
		return visit, first, nil
	}
	visit, events, err := comeTo(s.view, s.env, seat.Visit.Patient, s.meeting())
	if err != nil {
		return visit, first, err
	}
	first.events = events
	if visit.Absence != nil && visit.Absence.Outcome.stayedAway() {
		first.facts = append(first.facts, AbsenceWithdrawn{VisitRef: visit.VisitRef, Reason: "came"})
	}
	return visit, first, nil
}

// word is what the sheet says of one patient.
func (s *groupSheet) word(v Visit, e Exception) Attestation {
	block, _ := v.Session.blockBy(s.Block)
	word := WordOf(v, block, e)
	word.Block, word.Witness, word.Group, word.Modality = s.Block, s.Witness, s.roster.Group, e.Modality.Or(s.Modality)
	return word
}

// WordOf is what a group's sheet says of one patient in a block: what the
// counselor says, and otherwise what the scans say.
func WordOf(v Visit, block SessionBlock, e Exception) Attestation {
	word := Attestation{Block: block.Block, Present: !e.Absent, Modality: e.Modality}
	if e.Absent {
		return word
	}
	word.From, word.To, word.Out, word.SentOut, word.Cause = e.From, e.To, e.Out, e.SentOut, e.Cause
	if word.From.IsZero() && e.Late > 0 {
		word.From = block.Start.Add(minutes(e.Late))
	}
	within := func(at time.Time) bool { return at.After(block.Start) && at.Before(block.End) }
	if since, came := v.Since(); came && word.From.IsZero() && within(since) {
		word.From = since
	}
	if v.Departure != nil && word.To.IsZero() && !word.SentOut && within(v.Departure.At) {
		word.To = v.Departure.At
	}
	if len(word.Out) == 0 {
		word.Out = union(v.gone(block.End), block.Start, block.End)
	}
	return word
}

// signed compares the count, and closes the sheet.
func (s *groupSheet) signed() ([]Event, error) {
	if s.conflicts > 0 {
		return nil, &Refusal{Code: "attested_already", Args: map[string]any{"Count": s.conflicts}}
	}
	if s.Heads != s.heads {
		return nil, &Refusal{Code: "heads_differ", Args: map[string]any{"Heads": s.Heads, "Count": s.heads}}
	}
	counted, err := s.view.HeadCountsOn(s.Date)
	if err != nil {
		return nil, err
	}
	count := HeadCount{
		Session: s.meeting().SessionID(), Date: s.Date, Block: s.Block, Group: s.roster.Group, Heads: s.heads, Witness: s.Witness,
	}
	same := func(h HeadCount) bool {
		return h.Session == count.Session && h.Block == count.Block && h.Group == count.Group && h.Heads == count.Heads && h.Witness == count.Witness
	}
	if len(s.events) == 0 && slices.ContainsFunc(counted, same) {
		return nil, nil
	}
	return append(s.events, GroupCounted{Count: count}), nil
}
