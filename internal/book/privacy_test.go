package book

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// TestNoPatientInPlainText looks for everything that names a patient in every
// byte that the book leaves on the disk.
func TestNoPatientInPlainText(t *testing.T) {
	r := newRig(t)
	if err := r.SetPatientPIN(r.desk, r.ana, "2580"); err != nil {
		t.Fatalf("set a PIN: %v", err)
	}
	r.must(clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: r.ana, Note: "Positive screen on Friday"}})
	r.scan()
	r.Close()
	folder := filepath.Dir(r.options.Path)
	files, err := os.ReadDir(folder)
	if err != nil || len(files) == 0 {
		t.Fatalf("expected files in the data folder, got %v, %v", files, err)
	}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(folder, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"Zyxwvut", "Anastasia", "204207", "1987-03-14", "Positive screen", string(r.code), "argon2id", "Dana", "AGE-SECRET"} {
			if bytes.Contains(content, []byte(secret)) {
				t.Errorf("expected no %q in %s", secret, file.Name())
			}
		}
	}
}

// TestNobodysPINTakesItsTime: an unknown number must cost a real hash, so its
// stand-in must be one.
func TestNobodysPINTakesItsTime(t *testing.T) {
	if ok, err := vault.CheckSecret(nobodysPIN, "1234"); ok || err != nil {
		t.Errorf("expected a whole hash that fits nothing, got %v, %v", ok, err)
	}
}

func TestNumberAndPIN(t *testing.T) {
	r := newRig(t)
	if err := r.SetPatientPIN(r.desk, r.ana, "2580"); err != nil {
		t.Fatalf("set a PIN: %v", err)
	}
	for name, try := range map[string]struct{ number, pin string }{
		"wrong PIN": {"204207", "2581"}, "no PIN": {"204207", ""}, "unknown number": {"999999", "2580"},
	} {
		verdict, err := r.AnswerNumber(try.number, try.pin, "", clinic.IntentNone)
		if err != nil || verdict.Kind != clinic.SeeDesk {
			t.Errorf("%s: expected the neutral answer, got %+v, %v", name, verdict, err)
		}
	}
	verdict, err := r.AnswerNumber("204207", "2580", "", clinic.IntentNone)
	if err != nil || verdict.Kind != clinic.CheckedIn {
		t.Errorf("expected number and PIN to check her in, got %+v, %v", verdict, err)
	}
}

func TestWrongPINsLockAndStayLocked(t *testing.T) {
	r := newRig(t)
	if err := r.SetPatientPIN(r.desk, r.ana, "2580"); err != nil {
		t.Fatal(err)
	}
	for range clinic.FreeFailures {
		r.AnswerNumber("204207", "1111", "", clinic.IntentNone)
	}
	r.openAgain()
	if got, err := r.AnswerNumber("204207", "2580", "", clinic.IntentNone); err != nil || got.Kind != clinic.SeeDesk {
		t.Errorf("expected the right PIN to wait too, even after a restart, got %+v, %v", got, err)
	}
	r.clock.to(r.clock.Now().Add(clinic.LongestWait))
	if got, err := r.AnswerNumber("204207", "2580", "", clinic.IntentNone); err != nil || got.Kind != clinic.CheckedIn {
		t.Errorf("expected the right PIN to work after the wait, got %+v, %v", got, err)
	}
}
