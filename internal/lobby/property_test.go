package lobby

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// people are two patients whose every datum bears their mark.
var people = map[card.Code]string{anna: "anna", ben: "ben"}

// owner is whose answer an ask will bring.
func owner(ask Ask) string {
	if ask.Kind == AskScan {
		return people[ask.Code]
	}
	if ask.Number != "" && ask.Number[0]%2 == 0 {
		return "ben"
	}
	return "anna"
}

// chaos feeds a flow with anything, answering asks in any order or never.
type chaos struct {
	rig
	open  []Ask
	marks map[uint64]string
}

func newChaos(t testing.TB, options Options) *chaos {
	return &chaos{rig: *newRig(t, options), marks: map[uint64]string{}}
}

func (c *chaos) step(pick, value int) {
	in := c.input(pick, value)
	before := len(c.asks)
	c.send(in)
	for _, ask := range c.asks[before:] {
		c.open = append(c.open, ask)
		c.marks[ask.ID] = owner(ask)
	}
}

func (c *chaos) input(pick, value int) Input {
	switch pick % 14 {
	case 0, 1:
		return Scan{[]card.Code{anna, ben}[value%2]}
	case 2:
		commands := card.Commands()
		return Scan{card.CommandCode(commands[value%len(commands)])}
	case 3:
		return Garble{}
	case 4, 5:
		return Press{Button(1) << (value % 11)}
	case 6:
		return Digit{value%12 - 1}
	case 7:
		if len(c.screen.Choices) > 0 {
			return Pick{c.screen.Choices[value%len(c.screen.Choices)].Track}
		}
		return Pick{"anna-day"}
	case 8, 9, 10:
		return c.reply(value)
	case 11:
		return []Input{HelpSeen{}, Pause{}, Resume{}, Resume{}, Leave{}}[value%5]
	case 12:
		c.now = c.now.Add(time.Duration(value%4000-100) * time.Millisecond)
	case 13:
		c.now = c.now.Add(time.Duration(value%90) * time.Second)
	}
	return Tick{}
}

// reply answers any ask ever made, so that many answers come late or twice.
func (c *chaos) reply(value int) Input {
	if len(c.open) == 0 {
		return Answer{ID: uint64(value)}
	}
	ask := c.open[len(c.open)-1-value%min(3, len(c.open))]
	mark := owner(ask)
	return Answer{ID: ask.ID, Err: value%17 == 0, Verdict: verdictFor(mark, clinic.VerdictKind(value/3%7))}
}

// recover lets time pass and expects the idle screen and a good check-in.
func (c *chaos) recover() {
	c.t.Helper()
	c.send(Resume{})
	c.after(2*time.Second + 2*time.Minute)
	c.expect(Idle)
	c.after(11 * time.Minute)
	if c.screen.HelpCall.State != HelpNone {
		c.t.Fatal("a call for help never ends")
	}
	c.send(Scan{anna}).answer(checkedIn()).expect(Done)
}

func TestNoSequenceOfInputsSticksTheLobby(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := newChaos(t, Options{ShowName: true})
		for range rapid.IntRange(0, 150).Draw(rt, "steps") {
			c.step(rapid.IntRange(0, 13).Draw(rt, "pick"), rapid.IntRange(0, 1<<16).Draw(rt, "value"))
		}
		c.recover()
	})
}

func TestAfterTenThousandRandomInputsAGoodCardWorks(t *testing.T) {
	c := newChaos(t, Options{})
	seed := uint64(42)
	next := func() int {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int(seed >> 40)
	}
	for range 10_000 {
		c.step(next(), next())
	}
	c.recover()
}

func TestNoScreenShowsAnotherPatient(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := newChaos(t, Options{ShowName: true})
		for range rapid.IntRange(0, 150).Draw(rt, "steps") {
			c.step(rapid.IntRange(0, 13).Draw(rt, "pick"), rapid.IntRange(0, 1<<16).Draw(rt, "value"))
			c.checkOwner(rt)
		}
	})
}

// checkOwner expects every mark on the screen to be that of the last person
// who showed a card or typed a number.
func (c *chaos) checkOwner(t *rapid.T) {
	present := ""
	for i := len(c.asks) - 1; i >= 0 && present == ""; i-- {
		if c.asks[i].Kind != AskHelp {
			present = owner(c.asks[i])
		}
	}
	for _, mark := range people {
		if mark != present && shows(c.screen, mark) {
			t.Fatalf("%s is there, the screen shows %s: %+v", present, mark, c.screen)
		}
	}
	if nobody := c.screen.State == Idle || c.screen.State == SeeDesk || c.screen.State == ScanAgain || c.screen.State == Checking; nobody {
		if shows(c.screen, "anna") || shows(c.screen, "ben") || c.screen.Hours.Shown {
			t.Fatalf("the screen %v shows a patient: %+v", c.screen.State, c.screen)
		}
	}
}

func FuzzFlow(f *testing.F) {
	f.Add([]byte{0, 0, 8, 0, 13, 9})
	f.Add([]byte{5, 2, 6, 3, 5, 9, 6, 4, 7, 1, 11, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		c := newChaos(t, Options{})
		for i := 0; i+1 < len(data) && i < 2000; i += 2 {
			c.step(int(data[i]), int(data[i+1])*37)
		}
		c.recover()
	})
}
