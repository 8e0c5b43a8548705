package lobby

import "time"

// Options is what a clinic can set about its lobby screen. Every zero field
// takes its default, so Options{} is a working lobby in English and Spanish.
type Options struct {
	Languages       []string   // offered in turn by the language button; "en", "es" by default
	DefaultLanguage string     // of a lobby with nobody in front of it; the first of Languages
	Hours           HoursShown // whether the hours of this week stand on the screen
	ShowName        bool       // names are off unless the clinic turned them on
	Unattended      bool       // nobody is at the desk who hears of a person sent there

	NumberDigits int // the longest patient number; 6 by default
	PINDigits    int // digits of a patient's PIN; 4 by default

	AnswerWithin  time.Duration // how long the book may take before the person is sent to the desk; 2 s
	NeutralDelay  time.Duration // every neutral answer appears a multiple of this after the scan; 400 ms
	CheckingAfter time.Duration // how long the wait goes undrawn; 500 ms, longer than NeutralDelay so that nothing flashes
	GarbleGrace   time.Duration // a scanner's stutter this soon after a good scan is not shown; 1.5 s

	Warning  time.Duration // how much of a choice's time is counted down on the screen; 20 s
	MoreTime time.Duration // what one press of More time adds; 30 s
	MoreMost time.Duration // the most time that presses can pile up; 2 min
	Armed    time.Duration // how long a language or an intent waits for its card; 15 s

	HelpLouderAfter time.Duration // an unanswered call is repeated, louder, this often; 30 s
	HelpComing      time.Duration // how long "Somebody is coming" stays; 15 s
	HelpEnds        time.Duration // when an unanswered call is given up; 10 min

	Timeouts Timeouts
}

// HoursShown says whether a patient's own hours appear in the lobby.
type HoursShown int

// The settings for hours in the lobby.
const (
	HoursAlways HoursShown = iota // beside the answer
	HoursOnTap                    // after a touch on "Show my hours"
	HoursNever
)

// Timeouts is how long each state stays before the screen is idle again.
type Timeouts struct {
	Done      time.Duration // also Staying; 6 s
	SeeDesk   time.Duration // also Hold, Late and ComeLater; 8 s
	Leaving   time.Duration // 8 s
	ScanAgain time.Duration // 5 s
	Choose    time.Duration // also AlreadyIn, where a choice waits too; 30 s
	Number    time.Duration // since the last digit; 30 s
	Help      time.Duration // 10 s, while the call itself goes on
}

func (o Options) withDefaults() Options {
	if len(o.Languages) == 0 {
		o.Languages = []string{"en", "es"}
	}
	if o.DefaultLanguage == "" {
		o.DefaultLanguage = o.Languages[0]
	}
	orNumber(&o.NumberDigits, 6)
	orNumber(&o.PINDigits, 4)
	orTime(&o.AnswerWithin, 2*time.Second)
	orTime(&o.NeutralDelay, 400*time.Millisecond)
	orTime(&o.CheckingAfter, 500*time.Millisecond)
	orTime(&o.GarbleGrace, 1500*time.Millisecond)
	orTime(&o.Warning, 20*time.Second)
	orTime(&o.MoreTime, 30*time.Second)
	orTime(&o.MoreMost, 2*time.Minute)
	orTime(&o.Armed, 15*time.Second)
	orTime(&o.HelpLouderAfter, 30*time.Second)
	orTime(&o.HelpComing, 15*time.Second)
	orTime(&o.HelpEnds, 10*time.Minute)
	o.Timeouts = o.Timeouts.withDefaults()
	return o
}

func (t Timeouts) withDefaults() Timeouts {
	orTime(&t.Done, 6*time.Second)
	orTime(&t.SeeDesk, 8*time.Second)
	orTime(&t.Leaving, 8*time.Second)
	orTime(&t.ScanAgain, 5*time.Second)
	orTime(&t.Choose, 30*time.Second)
	orTime(&t.Number, 30*time.Second)
	orTime(&t.Help, 10*time.Second)
	return t
}

// of is how long a state stays; 0 is without end.
func (t Timeouts) of(state State) time.Duration {
	switch state {
	case Done, Staying:
		return t.Done
	case SeeDesk, Hold, Late, ComeLater:
		return t.SeeDesk
	case Leaving:
		return t.Leaving
	case ScanAgain:
		return t.ScanAgain
	case Choose, AlreadyIn:
		return t.Choose
	case Number:
		return t.Number
	case Help:
		return t.Help
	}
	return 0
}

func orTime(value *time.Duration, fallback time.Duration) {
	if *value <= 0 {
		*value = fallback
	}
}

func orNumber(value *int, fallback int) {
	if *value <= 0 {
		*value = fallback
	}
}
