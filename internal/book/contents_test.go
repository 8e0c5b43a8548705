package book

import (
	"errors"
	"testing"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

func TestContents(t *testing.T) {
	r := newRig(t)
	r.scan()
	r.Close()
	contents := r.contents()
	if contents.BookID == "" || contents.Sample || contents.Patients == 0 || contents.Staff == 0 || contents.Visits != 1 ||
		contents.Entries < int(contents.Head.N) || !contents.Last.Equal(r.clock.Now()) {
		t.Errorf("expected the small clinic with one visit, got %+v", contents)
	}
	before := contents.Patients
	r.openAgain()
	r.must(clinic.SavePatient{Patient: clinic.Patient{ID: "another", Number: "204999", Family: "Reyes", BirthDate: clinic.NewDate(1990, 1, 2)}})
	r.Close()
	if after := r.contents(); after.Patients != before+1 || after.Head.N <= contents.Head.N {
		t.Errorf("expected one patient more than %d, got %+v", before, after)
	}
}

// TestContentsOfABrokenJournal: what a start refuses is not counted as a book.
func TestContentsOfABrokenJournal(t *testing.T) {
	r := newRig(t)
	r.Close()
	file, err := bolt.Open(r.options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Update(func(tx *bolt.Tx) error {
		return tx.WalkBack(bucketJournal, func(key, value []byte) (bool, error) {
			changed := append([]byte(nil), value...)
			changed[len(changed)/2] ^= 1
			return false, tx.Put(bucketJournal, append([]byte(nil), key...), changed)
		})
	})
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	inspection, err := Inspect(r.options)
	if err != nil {
		t.Fatal(err)
	}
	defer inspection.Close()
	if _, err := inspection.Contents(); err == nil {
		t.Error("expected the broken end to be refused")
	}
}

func (r *rig) contents() Contents {
	r.t.Helper()
	inspection, err := Inspect(r.options)
	if err != nil {
		r.t.Fatal(err)
	}
	defer inspection.Close()
	contents, err := inspection.Contents()
	if err != nil {
		r.t.Fatal(err)
	}
	return contents
}
