package demo

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// testLookups works the two commands that search the book before they act.
func testLookups(t *testing.T, s sample) {
	desk := clinic.Actor{Kind: clinic.System}
	for range 2 {
		if err := s.CallHelp(); err != nil {
			t.Fatal(err)
		}
		s.clock.Advance(s.clock.Now().Add(2 * time.Minute)) // so that it is another call
	}
	help := answer{date: s.Today(), reason: clinic.HelpCalled}
	for i, want := range []int{1, 1, 0} {
		if events, err := s.Do(desk, help); err != nil || len(events) != want {
			t.Errorf("answer %d to two calls for help gives %d facts (%v), expected %d", i+1, len(events), err, want)
		}
	}
	code := codesOf(t, s.folders.Cards)["1001"]
	var patient clinic.PatientID
	for _, row := range s.FindPatients("1001") {
		patient = row.Patient
	}
	if _, err := s.Do(desk, revoke{patient: patient, short: code.Short(), reason: "lost"}); err != nil {
		t.Fatal(err)
	}
	if verdict, err := s.AnswerCard(code, "", clinic.IntentNone); err != nil || verdict.Kind != clinic.SeeDesk || lastReason(t, s.Book) != clinic.RevokedCard {
		t.Errorf("a revoked card gets verdict %d (%v)", verdict.Kind, err)
	}
	if _, err := s.Do(desk, revoke{patient: patient, short: "BBBB", reason: "lost"}); err == nil {
		t.Error("a card that nobody has was revoked")
	}
}
