package clinic

// Losses are the counting minutes that visits did not earn, by cause. Each minute
// stands under one of them (see CreditLine).
type Losses struct {
	Late       int
	Early      int
	Out        int // of the room
	Missed     int // absent, or attested as not there
	Unverified int // nobody said who was there, or when they left
	Forfeited  int // there, but the program takes the block
	Rounded    int // did not fill a unit of the program's rounding
}

// LossesOf are those of one visit's credit.
func LossesOf(c Credit) Losses {
	l := Losses{Rounded: c.Rounded}
	for _, line := range c.Lines {
		l = l.Plus(lossesOfLine(line))
	}
	return l
}

func lossesOfLine(line CreditLine) Losses {
	return Losses{Late: line.Late, Early: line.Early, Out: line.Out, Missed: line.Missed, Unverified: line.Unverified, Forfeited: line.Forfeited}
}

// Plus adds the losses of other visits.
func (l Losses) Plus(m Losses) Losses {
	return Losses{
		Late: l.Late + m.Late, Early: l.Early + m.Early, Out: l.Out + m.Out, Missed: l.Missed + m.Missed,
		Unverified: l.Unverified + m.Unverified, Forfeited: l.Forfeited + m.Forfeited, Rounded: l.Rounded + m.Rounded,
	}
}

// Total is all of them together, in minutes.
func (l Losses) Total() int {
	return l.Late + l.Early + l.Out + l.Missed + l.Unverified + l.Forfeited + l.Rounded
}
