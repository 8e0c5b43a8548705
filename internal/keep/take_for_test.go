package keep

import (
	"errors"
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// TestTheDeskTakesInWhatTheCopyHas: a director may, nobody else, the journal says so,
// and the second copy goes on.
func TestTheDeskTakesInWhatTheCopyHas(t *testing.T) {
	r := newRig(t)
	system := clinic.Actor{Kind: clinic.System}
	staff := map[clinic.Role]clinic.Actor{}
	for _, role := range []clinic.Role{clinic.FrontDesk, clinic.Director} {
		id := clinic.StaffID("staff " + string(role))
		if _, err := r.Do(system, clinic.SaveStaff{Staff: clinic.Staff{ID: id, Name: "Someone", Role: role}}); err != nil {
			t.Fatal(err)
		}
		staff[role] = clinic.Actor{Kind: clinic.ByStaff, Staff: id}
	}
	made := r.backup()
	stick := t.TempDir()
	r.more("700001")
	r.copied(stick)
	options := r.restoring(made)
	if _, err := Restore(t.Context(), options, nobody); err != nil {
		t.Fatal(err)
	}
	there := r.there(options)
	if _, err := TakeTailFor(there.Book, staff[clinic.FrontDesk], stick); !errors.Is(err, book.ErrNotAllowed) {
		t.Errorf("expected the front desk to be refused, got %v", err)
	}
	taken, err := TakeTailFor(there.Book, staff[clinic.Director], stick)
	if err != nil || taken.Entries == 0 {
		t.Fatalf("expected entries to come in, got %+v, %v", taken, err)
	}
	saysSo(t, there.Book, "taken_in", map[string]any{"Count": taken.Entries, "Folder": stick})
	there.copied(stick)
	if again, err := TapeTail(there.Book, stick); err != nil || again.Ahead() {
		t.Errorf("expected nothing more to be there, got %+v, %v", again, err)
	}
	there.Close()
	if report := verified(t, options.Target); !report.Sound() {
		t.Errorf("expected a sound book, got %+v", report)
	}
}
