package book

import (
	"errors"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// TestTheSheetSetsADirectorsPIN and opens the lock, even after a restart; nobody else's
// PIN, and with no other key.
func TestTheSheetSetsADirectorsPIN(t *testing.T) {
	r := newRig(t)
	boss := director(t, r)
	made, err := r.NewRecovery()
	if err == nil {
		err = made.Keep(boss)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := r.SetStaffPIN(clinic.Actor{Kind: clinic.System}, "boss", "704182"); err != nil {
		t.Fatal(err)
	}
	for range clinic.FreeFailures {
		if _, err := r.SignIn("boss", "111111"); !errors.Is(err, ErrWrongPIN) {
			t.Fatal(err)
		}
	}
	other, _ := vault.NewRecovery()
	if err := r.SetPINBySheet(other, "boss", "930415"); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("another key: %v", err)
	}
	var refused *clinic.Refusal
	for _, who := range []clinic.StaffID{"desk", "counselor", "nobody"} {
		if err := r.SetPINBySheet(made.Recovery, who, "930415"); !errors.As(err, &refused) || refused.Code != "no_such_staff" {
			t.Errorf("%s: want a refusal, got %v", who, err)
		}
	}
	if err := r.SetPINBySheet(made.Recovery, "boss", "123456"); !errors.As(err, &refused) || refused.Code != "pin_easy" {
		t.Errorf("an easy PIN: %v", err)
	}
	var set []clinic.StaffPINSet
	r.Subscribe(func(change Change) {
		for _, event := range change.Events {
			if e, ok := event.(clinic.StaffPINSet); ok {
				set = append(set, e)
			}
		}
	})
	if err := r.SetPINBySheet(made.Recovery, "boss", "930415"); err != nil {
		t.Fatal(err)
	}
	if len(set) != 1 || !set[0].BySheet {
		t.Errorf("the journal must say that the sheet did it: %+v", set)
	}
	r.openAgain()
	if _, err := r.SignIn("boss", "930415"); err != nil {
		t.Errorf("the new PIN: %v", err)
	}
	if got := r.Directors(); len(got) != 1 || got[0].ID != "boss" {
		t.Errorf("directors: %+v", got)
	}
	// A director who left gets none.
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "two", Name: "Two", Role: clinic.Director}}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{ID: "boss", Name: "Bo", Role: clinic.Director, Left: true}}); err != nil {
		t.Fatal(err)
	}
	if err := r.SetPINBySheet(made.Recovery, "boss", "930416"); !errors.As(err, &refused) {
		t.Errorf("a director who left: %v", err)
	}
}
