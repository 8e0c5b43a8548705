package clinic

import "testing"

// TestAListThatFillsATrack: who comes already counts, a plan that takes the place of
// another does not count twice, and a track without a cap is never too full.
func TestAListThatFillsATrack(t *testing.T) {
	d := openClinic(t)
	plan := func(track TrackID) Plan { return Plan{From: monday, Track: track, Days: mondayToThursday} }
	if crowds := CrowdsWith(d, monday, map[PatientID]Plan{"new": plan(daytime)}); len(crowds) != 0 {
		t.Errorf("a track without a cap is too full: %+v", crowds)
	}
	small := testTrack(daytime, MarkDay, 9)
	for i := range small.Patterns[0].Blocks {
		small.Patterns[0].Blocks[i].Groups = []Group{{ID: "group", Capacity: 1}}
	}
	d.do(bySystem, SaveTrack{Track: small})
	for name, each := range map[string]struct {
		plans map[PatientID]Plan
		want  int
	}{
		"one more":           {map[PatientID]Plan{"new": plan(daytime)}, 2},
		"two more":           {map[PatientID]Plan{"new": plan(daytime), "also": plan(daytime)}, 3},
		"the same one again": {map[PatientID]Plan{ana: plan(daytime)}, 0},
		"who changes places": {map[PatientID]Plan{ana: plan(evening), ben: plan(daytime)}, 0},
	} {
		crowds := CrowdsWith(d, monday, each.plans)
		switch {
		case each.want == 0 && len(crowds) != 0:
			t.Errorf("%s: nobody is too many, got %+v", name, crowds)
		case each.want > 0 && (len(crowds) != 1 || crowds[0].Track.ID != daytime || crowds[0].Patients != each.want || crowds[0].Places != 1):
			t.Errorf("%s: want %d patients of 1 place, got %+v", name, each.want, crowds)
		}
	}
}
