package intake

import (
	"testing"

	"daybook/internal/clinic"
)

// The other system lists both records for ever: what the desk made of them stays.
func TestAListWithBothRecordsOfOnePersonChangesNothing(t *testing.T) {
	r := newRig(t)
	both := "No,Name,DOB,Language\n103,Wei Chen,5/4/1988,English\n212,Vivi Cheng,5/4/1988,Spanish\n"
	r.take(r.preview(both, Choices{}).Commands())
	twin := r.sheet("212").Patient.ID
	system := clinic.Actor{Kind: clinic.System}
	for _, command := range []clinic.Command{
		clinic.MergePatients{Kept: "wei", Other: twin, Reason: "one person"},
		clinic.SavePatient{Patient: clinic.Patient{ID: "wei", Number: "500", Family: "Chen", Given: "Wei", BirthDate: clinic.NewDate(1988, 5, 4), Language: "en"}},
	} {
		if _, err := r.book.Do(system, command); err != nil {
			t.Fatal(err)
		}
	}
	list := "No,Name,DOB,Language\n500,Wei Chen,5/4/1988,English\n212,Vivi Cheng,5/4/1988,Spanish\n"
	if again := r.fates(r.preview(list, Choices{})); again != "same same" {
		t.Errorf("want nothing changed, got %s: %+v", again, r.preview(list, Choices{}).Rows)
	}
	if fates := r.fates(r.preview("Name\nVivi Cheng\n", Choices{})); fates != "same" {
		t.Errorf("by the name alone, too: got %s", fates)
	}
	if fates := r.fates(r.preview("No,Name\n212,Sue Poe\n", Choices{})); fates != "refused:list_number_other" {
		t.Errorf("somebody else may not have the number: got %s", fates)
	}
}
