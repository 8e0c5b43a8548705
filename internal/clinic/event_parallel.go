package clinic

// PaperTyped is what the paper sheet says of a patient's day, in a week in which the
// clinic keeps both. It credits nothing.
type PaperTyped struct {
	Patient PatientID `json:"patient"`
	Date    Date      `json:"date"`
	Paper   *PaperDay `json:"paper,omitempty"` // nil takes what was typed back
	Was     *PaperDay `json:"was,omitempty"`   // before, so that an undo can set it again
}

// ParallelEnded says that somebody compared a week of paper with Daybook, or took that
// back.
type ParallelEnded struct {
	Week      Date `json:"week"` // its first day
	Agree     int  `json:"agree"`
	Of        int  `json:"of"`
	Withdrawn bool `json:"withdrawn,omitempty"`
}

func (PaperTyped) Kind() string    { return "paper.typed" }
func (ParallelEnded) Kind() string { return "parallel.ended" }
