package lobby

import "time"

// helpCall is a call for help. It goes on while others check in.
type helpCall struct {
	call   HelpCall
	ask    uint64
	louder time.Duration // when it is repeated, louder
	ends   time.Duration // when its line goes away
}

// due is when the call changes; 0 without one.
func (h helpCall) due() time.Duration {
	if h.louder > 0 {
		return min(h.louder, h.ends)
	}
	return h.ends
}

func (h helpCall) ringing() bool {
	return h.call.State == HelpCalled || h.call.State == HelpLouder
}

// helpAnswered hears from the book whether the desk rings. One that cannot be
// rung is said at once: a person must not wait for somebody who never heard.
func (f *Flow) helpAnswered(a Answer) {
	if !f.help.ringing() {
		return
	}
	f.help.call.Back = a.Verdict.Back
	if a.Err {
		f.help = helpCall{call: HelpCall{State: HelpFailed}, ends: f.elapsed + f.options.HelpComing}
	}
}

// callHelp rings the desk, unless it rings already. Somebody who is choosing
// keeps their choice, with more time; others see that the call went out.
func (f *Flow) callHelp() {
	if !f.help.ringing() {
		f.help = helpCall{ends: f.elapsed + f.options.HelpEnds}
		f.ringDesk(HelpCalled)
	}
	switch {
	case f.state == Paused || f.state == Checking:
	case f.state.waitsForChoice():
		f.moreTime()
	default:
		f.person = f.person.speech()
		f.enter(Help)
	}
}

func (f *Flow) ringDesk(state HelpState) {
	f.lastAsk++
	f.help.call.State = state
	f.help.ask = f.lastAsk
	f.help.louder = f.elapsed + f.options.HelpLouderAfter
	f.asks = append(f.asks, Ask{ID: f.lastAsk, Kind: AskHelp, Louder: state == HelpLouder})
}

func (f *Flow) expireHelp() {
	if f.help.ends == 0 {
		return
	}
	if f.elapsed >= f.help.ends {
		f.help = helpCall{}
		return
	}
	if f.help.louder > 0 && f.elapsed >= f.help.louder {
		f.ringDesk(HelpLouder)
		if f.state == Help {
			f.stay(f.options.Timeouts.Help)
		}
	}
}

func (HelpSeen) apply(f *Flow) {
	if f.help.call.State == HelpNone {
		return
	}
	f.help = helpCall{
		call: HelpCall{State: HelpComing},
		ends: f.elapsed + f.options.HelpComing,
	}
	if f.state == Help {
		f.stay(f.options.Timeouts.Help)
	}
}
