package lobby

func (s Scan) apply(f *Flow) {
	if s.Code == "" {
		Garble{}.apply(f)
		return
	}
	if command, ok := s.Code.Command(); ok {
		f.command(command)
		return
	}
	shown := proof{code: s.Code}
	if f.state == Paused || f.wait != nil && f.person.proof == shown {
		return
	}
	next := person{}
	if f.state == Idle {
		next = f.person.wishes()
	}
	next.proof = shown
	f.person = next
	f.again = again{count: f.again.count}
	f.state = Idle
	f.scanned = f.elapsed
	f.ask("")
}

func (Garble) apply(f *Flow) {
	soon := f.scanned > 0 && f.elapsed < f.scanned+f.options.GarbleGrace
	if f.state == Paused || f.wait != nil || soon {
		return
	}
	if f.state.waitsForChoice() {
		f.scanAgain()
		return
	}
	kept := f.person.speech()
	if f.state != Idle && f.state != ScanAgain {
		kept = person{}
	}
	f.person = kept
	f.enter(ScanAgain)
}
