package demo

import "testing"

func TestTheOddsAreOfAThousand(t *testing.T) {
	for _, h := range []habit{steady, tardy, wobbles} {
		sum := 0
		for _, share := range odds(h) {
			sum += share
		}
		if sum != 1000 {
			t.Errorf("the odds of habit %d add up to %d", h, sum)
		}
	}
}
