package journal

import "testing"

func TestFindingSaysWhere(t *testing.T) {
	for want, finding := range map[string]Finding{
		"entry 7 of station s: broken chain":   {Kind: Broken, N: 7, Until: 7, Station: "s"},
		"entries 3 to 5: missing":              {Kind: Missing, N: 3, Until: 5},
		"entry 3: missing":                     {Kind: Missing, N: 3, Until: 3},
		"entry 9 of station s: clock ran back": {Kind: ClockBack, N: 9, Until: 9, Station: "s"},
	} {
		if got := finding.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestOnlyTheClockIsNoFault(t *testing.T) {
	for kind := Broken; kind <= ClockBack; kind++ {
		if kind.Fault() == (kind == ClockBack) {
			t.Errorf("%v: fault is %v", kind, kind.Fault())
		}
		if kind.String() == FindingKind(0).String() {
			t.Errorf("kind %d has no name", kind)
		}
	}
}
