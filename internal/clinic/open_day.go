package clinic

import (
	"cmp"
	"slices"
	"time"
)

// OpenKind is what somebody still has to do about a session that is over.
type OpenKind string

const (
	OpenNotice  OpenKind = "notice"  // the lobby told the desk something, and nobody answered
	OpenArrival OpenKind = "arrival" // a patient checked in, and nobody at the desk saw them
	OpenSheet   OpenKind = "sheet"   // a group that no counselor attested
	OpenAbsence OpenKind = "absence" // somebody did not come, and nobody said how that counts
	OpenCall    OpenKind = "call"    // somebody did not come, and nobody tried to reach them
	OpenLeaving OpenKind = "leaving" // somebody is still in, and nobody said when they left
)

// OpenKinds lists every kind, in the order that lists show them: what settles
// others on the way comes first.
func OpenKinds() []OpenKind {
	return []OpenKind{OpenNotice, OpenArrival, OpenSheet, OpenAbsence, OpenCall, OpenLeaving}
}

// OpenItem is one thing that is still open. Of what it is about, only what its
// kind needs is set.
type OpenItem struct {
	Kind   OpenKind
	Row    DayRow     // of a patient
	Track  Label      // of their session; the service's name for an appointment
	Sheet  BlockSheet // OpenSheet
	Call   CallRow    // OpenCall
	Notice NoticeRow  // OpenNotice
}

// OpenDay is what is still open of one service date.
type OpenDay struct {
	Date    Date
	Now     time.Time // the moment it is for
	Items   []OpenItem
	Used    bool // something was recorded of a patient that day
	Running int  // sessions and appointments that are not over: what they leave open is not listed yet
}

// Of counts the items of a kind.
func (d OpenDay) Of(kind OpenKind) int {
	n := 0
	for _, item := range d.Items {
		if item.Kind == kind {
			n++
		}
	}
	return n
}

// OpenDayOf gathers what is still open of a date. It settles nothing: a day is
// done when somebody has said of each item what was.
func OpenDayOf(view View, date Date, now time.Time) (OpenDay, error) {
	g := openGatherer{view: view, day: OpenDay{Date: date, Now: now}}
	board, err := BoardOf(view, date, now)
	if err != nil {
		return OpenDay{}, err
	}
	for _, notice := range board.Notices {
		if notice.Handled == nil {
			g.add(OpenItem{Kind: OpenNotice, Notice: notice})
		}
	}
	for _, track := range board.Tracks {
		g.track(track)
	}
	if err := g.sheets(); err != nil {
		return OpenDay{}, err
	}
	err = g.calls(board)
	slices.SortStableFunc(g.day.Items, func(a, b OpenItem) int {
		return cmp.Compare(slices.Index(OpenKinds(), a.Kind), slices.Index(OpenKinds(), b.Kind))
	})
	return g.day, err
}

type openGatherer struct {
	view View
	day  OpenDay
}

func (g *openGatherer) add(item OpenItem) { g.day.Items = append(g.day.Items, item) }

func (g *openGatherer) over(end time.Time) bool { return !g.day.Now.Before(end) }

func (g *openGatherer) track(board TrackBoard) {
	if !board.Appointments && !g.over(board.Session.End) {
		g.day.Running++
	}
	for _, row := range board.Rows {
		g.day.Used = g.day.Used || row.Visit != nil
		if !g.over(row.End) {
			if board.Appointments {
				g.day.Running++
			}
			continue
		}
		label := board.Track.Label
		if board.Appointments {
			label = row.Service
		}
		for _, kind := range openOf(row, g.day.Now) {
			g.add(OpenItem{Kind: kind, Row: row, Track: label})
		}
	}
}

// openOf is what is open about one patient in a session that is over.
func openOf(row DayRow, now time.Time) []OpenKind {
	var kinds []OpenKind
	if row.Status == StatusMissing {
		return []OpenKind{OpenAbsence}
	}
	if row.Visit == nil {
		return nil
	}
	if row.Visit.Claim != nil && row.Visit.Arrival == nil && row.Visit.Absence == nil {
		kinds = append(kinds, OpenArrival)
	}
	if row.Visit.endUnknown(now) {
		kinds = append(kinds, OpenLeaving)
	}
	return kinds
}

// endUnknown reports whether somebody is still in a session that is over, and
// nobody said until when they were there: no check-out, and no counselor's word on
// the last block, where that is enough.
func (v Visit) endUnknown(now time.Time) bool {
	if !v.In() || v.wentUnscanned(now) {
		return false
	}
	if v.Session.Departure == DepartureCheckedOut {
		return true
	}
	for _, block := range slices.Backward(v.Session.Blocks) {
		if block.countsForAnything() {
			_, attested := v.AttestationOf(block.Block)
			return !attested
		}
	}
	return true
}

func (g *openGatherer) sheets() error {
	day, err := AttestDayOf(g.view, g.day.Date, g.day.Now)
	for _, sheet := range day.Sheets {
		if sheet.Due(g.day.Now) {
			g.add(OpenItem{Kind: OpenSheet, Sheet: sheet, Track: sheet.Track})
		}
	}
	return err
}

// calls are those that nobody tried to make. Whom nobody may reach is not called.
func (g *openGatherer) calls(board DayBoard) error {
	rows, err := CallList(g.view, board)
	for _, row := range rows {
		over := slices.ContainsFunc(board.Tracks, func(track TrackBoard) bool {
			return slices.ContainsFunc(track.Rows, func(r DayRow) bool { return r.Ref == row.Ref && g.over(r.End) })
		})
		if over && len(row.Contacts) > 0 && len(row.Tried) == 0 {
			g.add(OpenItem{Kind: OpenCall, Call: row, Track: row.Track})
		}
	}
	return err
}

// OpenDate is a date with how much is open of it.
type OpenDate struct {
	Date  Date
	Count int
}

// OpenDates are those of some days, in order, of which something is open. Days
// before the first on which anything was recorded are left out: the clinic did not
// keep its book here yet.
func OpenDates(days []OpenDay) []OpenDate {
	var open []OpenDate
	used := false
	for _, day := range days {
		used = used || day.Used
		if used && len(day.Items) > 0 {
			open = append(open, OpenDate{Date: day.Date, Count: len(day.Items)})
		}
	}
	return open
}
