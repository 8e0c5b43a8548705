package clinic

import "testing"

func TestEveryMarkHasASign(t *testing.T) {
	for mark, want := range map[Mark]string{MarkMorning: "sunrise", MarkDay: "sun", MarkNight: "moon", "": "sun", "comet": "sun"} {
		if got := mark.Sign(); got != want {
			t.Errorf("the mark %q is drawn as %s, got %s", mark, want, got)
		}
	}
}
