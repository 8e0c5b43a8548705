package clinic

import "testing"

func TestWhatWaitsForASecondPerson(t *testing.T) {
	d := attestedDay(t)
	if waiting, err := WaitingCorrections(d); err != nil || len(waiting) != 0 {
		t.Fatalf("nothing waits, got %v, %v", waiting, err)
	}
	id := d.propose(Change{Arrival: d.clockAt(9, 5)})
	waiting, err := WaitingCorrections(d)
	person, _ := d.Patient(ana)
	if err != nil || len(waiting) != 1 || waiting[0].Name != person.SortName() || waiting[0].Admission != stay(ana) || waiting[0].Correction.ID != id {
		t.Errorf("Ana's correction waits with her name and her stay, got %+v, %v", waiting, err)
	}
}
