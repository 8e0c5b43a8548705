package book

import (
	"fmt"
	"testing"

	"daybook/internal/clinic"
)

// TestHeldCountsPeople, of more records than one look at the file takes.
func TestHeldCountsPeople(t *testing.T) {
	r := newRig(t)
	before, err := r.Held()
	if err != nil {
		t.Fatal(err)
	}
	var items []Item
	for i := range 3 {
		items = append(items, Item{Actor: clinic.Actor{Kind: clinic.System}, Command: clinic.SavePatient{Patient: clinic.Patient{
			ID: clinic.PatientID(fmt.Sprint("held", i)), Number: fmt.Sprint(810000 + i), Family: "Doe", BirthDate: clinic.NewDate(1990, 1, 2),
		}}})
	}
	if _, err := r.Batch(items...); err != nil {
		t.Fatal(err)
	}
	held, err := r.Held()
	if err != nil || held.Patients != before.Patients+3 || held.Staff != before.Staff || held.Entries != before.Entries+3 {
		t.Errorf("expected three patients more than %+v, got %+v, %v", before, held, err)
	}
	all, err := r.countKeys(bucketJournal)
	if err != nil || uint64(all) != held.Entries {
		t.Errorf("expected %d entries, counted %d, %v", held.Entries, all, err)
	}
}
