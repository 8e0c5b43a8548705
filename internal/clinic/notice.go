package clinic

import "time"

// Notice is something that happened in the lobby and wants somebody at the
// desk: a help call, a card that was sent to the desk and why, a switch of track.
type Notice struct {
	ID      NoticeID     `json:"id"`
	Date    Date         `json:"date"`
	At      time.Time    `json:"at"`
	Reason  NoticeReason `json:"reason"`
	Patient PatientID    `json:"patient,omitempty"` // where the book knows whose card it is
	Visit   VisitID      `json:"visit,omitempty"`
	Card    string       `json:"card,omitempty"` // first four letters
	From    TrackID      `json:"from,omitempty"` // SwitchedTrack, AsksToSwitch
	To      TrackID      `json:"to,omitempty"`
	Day     Date         `json:"day,omitzero"` // Discharged: since when; NotYetAdmitted: from when
	Note    string       `json:"note,omitempty"`
	Number  string       `json:"number,omitempty"` // DoubleNumber: that two patients carry
	Handled *Handled     `json:"handled,omitempty"`
}

// Handled says who took care of a notice, and when.
type Handled struct {
	By StaffID   `json:"by"`
	At time.Time `json:"at"`
}

// NoticeReason is why the desk is told. The lobby never shows it.
type NoticeReason string

const (
	HelpCalled     NoticeReason = "help"
	UnknownCard    NoticeReason = "unknown_card"
	SampleCard     NoticeReason = "sample_card" // a card of the sample clinic in a real book, or the reverse
	RevokedCard    NoticeReason = "revoked_card"
	WrongNumber    NoticeReason = "wrong_number" // number or PIN do not fit
	LockedNumber   NoticeReason = "locked_number"
	DischargedCard NoticeReason = "discharged"
	NotYetAdmitted NoticeReason = "not_yet_admitted"
	NoPlan         NoticeReason = "no_plan"
	WrongDay       NoticeReason = "wrong_day"
	SessionOver    NoticeReason = "session_over"
	CameBack       NoticeReason = "came_back" // scanned again after leaving
	MarkedAbsent   NoticeReason = "marked_absent"
	PastCutoff     NoticeReason = "past_cutoff" // in, but so late that the desk decides
	OnHold         NoticeReason = "hold"
	SwitchedTrack  NoticeReason = "switched"
	AsksToSwitch   NoticeReason = "asks_to_switch"
	LeftEarly      NoticeReason = "left_early"
	DoubtfulClock  NoticeReason = "doubtful_clock"
	DoubleNumber   NoticeReason = "double_number" // two patients carry the same number
	AnswerFailed   NoticeReason = "answer_failed" // the book could not answer
	BookPutBack    NoticeReason = "put_back"      // the book's file was taken away while Daybook ran, and put back
)
