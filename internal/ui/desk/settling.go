package desk

import "time"

// settleTime is how long after something moved a tap is taken for one that was meant
// for what stood there before.
const settleTime = 500 * time.Millisecond

// settling remembers when something on a page came to stand where something else
// was, so that the last tap never lands on what has only just moved there. What a
// person moves themself, by choosing another row, is settled at once.
type settling struct {
	shell *shell
	what  string
	moved time.Time // by the computer's clock; zero is long ago
	hand  bool
}

// byHand says that what follows is the person's own doing.
func (t *settling) byHand() { t.hand = true }

// note remembers what stands there now.
func (t *settling) note(what string) {
	if what != t.what && !t.hand {
		t.moved = t.shell.deps.Clock()
	}
	t.what, t.hand = what, false
}

// settled reports whether a tap may be believed.
func (t *settling) settled() bool {
	return t.moved.IsZero() || t.shell.deps.Clock().Sub(t.moved) >= settleTime
}
