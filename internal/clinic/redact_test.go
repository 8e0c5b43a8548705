package clinic

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOtherPatientsAreTakenOut(t *testing.T) {
	d := openClinic(t)
	d.do(bySystem, SavePatient{Patient: Patient{ID: "maria", Number: "4711", Given: "María José", Family: "Álvarez-Núñez"}})
	d.do(bySystem, SavePatient{Patient: Patient{ID: "may", Number: "9", Given: "May", Family: "O"}})
	r := NewRedactor(d, ana) // Ana Alvarez, number 1
	for text, want := range map[string]string{
		"came with Ben":                "came with #",
		"came with BROWN, sat apart":   "came with #, sat apart",
		"see maria josé nunez (4711).": "see # # # (#).",
		"Ana was late":                 "Ana was late", // her own name
		"until 9:15 PM":                "until 9:15 PM",
		"argued with B.B. and B. B.":   "argued with #. and #.",
		"argued with MA":               "argued with #",
		"AA came late":                 "AA came late", // her own initials
		"in May":                       "in #",
		"":                             "",
	} {
		if got, _ := r.Redact(text, "#"); got != want {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
	if _, n := r.Redact("Ben and Ben", "#"); n != 2 {
		t.Errorf("two words were taken out, got %d", n)
	}
}

// TestNoNameIsLeft: whatever stands around it, no part of another patient's name is
// left as a word.
func TestNoNameIsLeft(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := openClinic(rt)
		name := rapid.StringMatching(`[A-ZÁÑŁ][a-záñł]{1,8}([- ’][A-Z][a-z]{1,6})?`).Draw(rt, "name")
		d.do(bySystem, SavePatient{Patient: Patient{ID: "other", Number: "77123", Given: "Quirin", Family: name}})
		around := rapid.SampledFrom([]string{"saw %, left", "(%)", "%’s car", "with % and 77123", "Q.%"}).Draw(rt, "around")
		got, _ := NewRedactor(d, ana).Redact(strings.ReplaceAll(around, "%", name), "#")
		for _, word := range piecesOf(got) {
			for _, part := range piecesOf(name) {
				if len([]rune(part.text)) > 1 && Fold(word.text) == Fold(part.text) && Fold(part.text) != "ana" && Fold(part.text) != "alvarez" || word.text == "77123" {
					rt.Fatalf("%q is left in %q", word.text, got)
				}
			}
		}
	})
}
