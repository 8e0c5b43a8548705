package book

import (
	"errors"
	"testing"

	"daybook/internal/clinic"
)

// TestAPatientsPINHasAsManyDigitsAsTheLobbyTakes: one more could be set and
// never typed.
func TestAPatientsPINHasAsManyDigitsAsTheLobbyTakes(t *testing.T) {
	r := newRig(t)
	for pin, want := range map[string]string{
		"2580": "", "258": "pin_exact", "25802": "pin_exact", "": "pin_exact", "25a0": "pin_digits", "1234": "pin_easy",
	} {
		err := r.SetPatientPIN(r.desk, r.ana, pin)
		var refusal *clinic.Refusal
		got := ""
		if errors.As(err, &refusal) {
			got = refusal.Code
		} else if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%q is refused with %q, want %q", pin, got, want)
		}
		if got == "pin_exact" && refusal.Args["Count"] != PatientPINDigits {
			t.Errorf("the refusal says %v digits", refusal.Args["Count"])
		}
	}
}
