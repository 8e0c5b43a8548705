package clinic

import "time"

// PaperWord is what a paper sheet says of a patient's day.
type PaperWord string

const (
	PaperHours   PaperWord = "hours"   // so many minutes
	PaperPresent PaperWord = "present" // was there, without hours
	PaperAbsent  PaperWord = "absent"
)

// PaperDay is what the paper says of one patient on one day.
type PaperDay struct {
	Word    PaperWord `json:"word"`
	Minutes int       `json:"minutes,omitempty"` // of treatment, with PaperHours
}

// PaperFigure is what somebody typed from the paper.
type PaperFigure struct {
	Patient PatientID `json:"patient"`
	Date    Date      `json:"date"`
	Paper   PaperDay  `json:"paper"`
	By      StaffID   `json:"by,omitempty"`
	At      time.Time `json:"at"`
	Removed bool      `json:"removed,omitempty"`
}

// ParallelWeek is a week in which the clinic kept both paper and Daybook, as somebody
// signed for it.
type ParallelWeek struct {
	Week  Date      `json:"week"` // its first day
	Agree int       `json:"agree"`
	Of    int       `json:"of"` // of so many days that were compared
	By    StaffID   `json:"by,omitempty"`
	At    time.Time `json:"at"`
	Open  bool      `json:"open,omitempty"` // it was taken up again
}
