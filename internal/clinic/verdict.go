package clinic

import "time"

// Verdict is the answer to one act at the lobby screen: plain values about one
// patient and nobody else. It carries no name unless the clinic turned names on.
type Verdict struct {
	Kind     VerdictKind
	Language string // the card's owner's language; "" is unknown

	Track  Label     // CheckedIn, ComeLater, AlreadyIn, CheckedOut
	Mark   Mark      //
	Room   string    // "" where none is written down
	Start  time.Time // the session, in UTC
	End    time.Time
	Opens  time.Time // ComeLater: when this session can be scanned into
	Chosen bool      // ComeLater: the patient chose this track now
	Since  time.Time // AlreadyIn, CheckedOut: when they came in
	Left   time.Time // CheckedOut: when they left
	LateBy int       // CheckedIn: minutes after the start; 0 is on time
	Admit  bool      // CheckedIn after the late cut-off: the desk decides about admission
	Hold   bool      // CheckedIn, and the desk has something for them
	Early  bool      // CheckedOut before the leave window

	Options []TrackOption // Choose
	Week    *WeekHours    // nil where the clinic does not show hours in the lobby
	Today   int           // CheckedOut: minutes of treatment today
	Pending bool          // CheckedOut: today's minutes wait for the desk's confirmation
	Name    string        // only where the clinic turned names on
	Back    time.Time     // SeeDesk: when somebody will be at the desk; zero is now
}

// VerdictKind is what the lobby screen has to say.
type VerdictKind int

const (
	SeeDesk    VerdictKind = iota // the one neutral answer, whatever the reason
	CheckedIn                     // the claim is in the book
	Choose                        // more than one track is possible
	ComeLater                     // the session is today, but not open yet
	AlreadyIn                     // a second scan well before the end
	CheckedOut                    // the departure is in the book
)

// TrackOption is one of the sessions a patient may choose for today.
type TrackOption struct {
	Track     TrackID
	Label     Label
	Mark      Mark
	Own       bool      // the patient's own track for today
	Start     time.Time // UTC
	End       time.Time
	Open      bool // it can be scanned into now
	Full      bool
	Left      int  // places left; -1 is no cap
	NeedStaff bool // the desk decides about this switch
}

// Intent is what the patient said they want, beyond showing a card.
type Intent int

const (
	IntentNone    Intent = iota
	IntentStaying        // "I'm staying"
	IntentLeaving        // "I'm leaving now"
)

// WeekHours is where one patient's week stands, in minutes.
type WeekHours struct {
	Week     Date // its first day
	Credited int
	Pending  int // done, but not confirmed or attested yet
	Target   int // the plan's minutes for this week, less what does not take place
	Minimum  int // the level's, likewise; 0 where the week is a step down
	Maximum  int // 0 is none
	Lost     int // late, early and out of the room
}
