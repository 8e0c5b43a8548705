package lobby

import "time"

// Flow is the lobby screen's state machine. It is not for several goroutines at
// once: its owner feeds it from one, and answers asks through it too.
type Flow struct {
	options Options

	// Time is counted in what passed between inputs, so that a clock set back
	// never holds a screen.
	elapsed time.Duration
	last    time.Time

	state   State
	serial  uint64
	until   time.Duration // when the state ends; 0 is never
	scanned time.Duration // when the last card was taken
	person  person
	wait    *wait
	again   again
	unfit   uint64 // commands so far that had nothing to do
	help    helpCall
	asks    []Ask
	lastAsk uint64
}

// birth keeps every moment of a flow's life apart from the zero that means never.
const birth = time.Second

// New is an idle lobby.
func New(options Options) *Flow {
	return &Flow{options: options.withDefaults(), elapsed: birth}
}

// Handle takes one input at an instant, and gives the screen to draw and what
// the book is to be asked.
func (f *Flow) Handle(in Input, now time.Time) (Screen, []Ask) {
	f.pass(now)
	f.expire()
	in.apply(f)
	asks := f.asks
	f.asks = nil
	return f.Screen(), asks
}

func (f *Flow) pass(now time.Time) {
	if !f.last.IsZero() && now.After(f.last) {
		f.elapsed += now.Sub(f.last)
	}
	f.last = now
}

// expire ends what has had its time.
func (f *Flow) expire() {
	f.expireWait()
	f.expireHelp()
	f.expireAgain()
	if f.until > 0 && f.elapsed >= f.until {
		f.idle()
	}
}

// enter shows a state from now until its time is over.
func (f *Flow) enter(state State) {
	f.state = state
	f.wait = nil
	f.again.ends = 0
	f.serial++
	f.until = 0
	if stay := f.options.Timeouts.of(state); stay > 0 {
		f.until = f.elapsed + stay
	}
}

// idle forgets the person and waits for the next.
func (f *Flow) idle() {
	f.person = person{}
	f.again.here = 0
	f.enter(Idle)
}

// stay keeps the state for a while longer, and never ends it sooner.
func (f *Flow) stay(extra time.Duration) {
	if f.until > 0 {
		f.until = max(f.until, f.elapsed+extra)
	}
}

// Deadline is when the next Tick is needed; false when nothing waits for time.
func (f *Flow) Deadline() (time.Time, bool) {
	var due time.Duration
	for _, at := range []time.Duration{f.until, f.nextSecond(), f.wait.due(f.elapsed, f.options), f.help.due(), f.again.ends} {
		if at > 0 && (due == 0 || at < due) {
			due = at
		}
	}
	if due == 0 {
		return time.Time{}, false
	}
	return f.last.Add(max(0, due-f.elapsed)), true
}
