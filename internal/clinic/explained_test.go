package clinic

import "testing"

func TestAReasonStandsInTheFact(t *testing.T) {
	d := openClinic(t)
	person := Patient{ID: ana, Number: "1", Given: "Ana", Family: "Alvarado", Language: "es"}
	facts := d.do(atDesk, Explained{Command: SavePatient{Patient: person}, Reason: " typed wrong "})
	if len(facts) != 1 || WhyOf(facts[0]) != "typed wrong" {
		t.Errorf("the new name says why: got %+v", facts)
	}
	if got := WhyOf(d.do(atDesk, SavePatient{Patient: Patient{ID: ana, Number: "1", Given: "Ana", Family: "Alvarado"}})[0]); got != "" {
		t.Errorf("nobody gave a reason, got %q", got)
	}
}

// Every fact that can say why gives it back; a fact that dropped it would leave the
// journal without the reason that somebody was made to type.
func TestEveryFactThatMayLookBackKeepsItsReason(t *testing.T) {
	seen := 0
	for _, event := range Events() {
		if able, ok := event.(explainable); ok {
			seen++
			if got := WhyOf(able.because("told later")); got != "told later" {
				t.Errorf("%s keeps %q", event.Kind(), got)
			}
		}
	}
	if seen != 12 {
		t.Errorf("12 kinds of facts say why, got %d", seen)
	}
}
