package demo

import (
	"crypto/rand"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// comesToday tells from the roster alone who is expected on a Wednesday.
func comesToday(r row) bool {
	in := r.from <= lastWeek && (r.leaves == nil || r.leaves.back > 0)
	return in && slices.Contains(r.days, time.Wednesday)
}

func lastReason(t *testing.T, b *book.Book) clinic.NoticeReason {
	t.Helper()
	board, err := b.DayBoard(b.Today())
	if err != nil {
		t.Fatal(err)
	}
	if len(board.Notices) == 0 {
		return ""
	}
	return board.Notices[len(board.Notices)-1].Reason
}

func testCards(t *testing.T, s sample) {
	codes := codesOf(t, s.folders.Cards)
	for _, r := range roster() {
		code, has := codes[r.number]
		if has != (r.proof == byCard) {
			t.Errorf("%s has a card: %v", r.number, has)
			continue
		}
		if !has {
			continue
		}
		verdict, err := s.AnswerCard(code, "", clinic.IntentNone)
		if err != nil {
			t.Fatalf("%s: %v", r.number, err)
		}
		if r.number == "1040" { // the evaluation before the admission
			if verdict.Kind != clinic.CheckedIn {
				t.Errorf("1040 gets verdict %d for an evaluation in five minutes, expected to be checked in", verdict.Kind)
			}
			continue
		}
		if !comesToday(r) {
			wantSeeDesk(t, s, r, verdict)
			continue
		}
		track := r.track
		if r.moves != nil && r.moves.week <= lastWeek {
			track = r.moves.to
		}
		mark := [2]clinic.Mark{day: clinic.MarkDay, evening: clinic.MarkNight}[track]
		if verdict.Kind != clinic.Choose || len(verdict.Options) != 2 || !verdict.Options[0].Own || verdict.Options[0].Mark != mark {
			t.Errorf("%s gets %+v, expected the choice with their own track first", r.number, verdict)
		}
		if verdict.Language != r.language {
			t.Errorf("%s is answered in %q", r.number, verdict.Language)
		}
	}
}

func wantSeeDesk(t *testing.T, s sample, r row, verdict clinic.Verdict) {
	t.Helper()
	want := clinic.WrongDay
	switch {
	case r.from > lastWeek:
		want = clinic.NotYetAdmitted
	case r.leaves != nil && r.leaves.back == 0:
		want = clinic.DischargedCard
	}
	if reason := lastReason(t, s.Book); verdict.Kind != clinic.SeeDesk || reason != want {
		t.Errorf("%s gets verdict %d for the reason %q, expected the desk for %q", r.number, verdict.Kind, reason, want)
	}
}

// testCheckIns follows the note to the visitor: holds, a call in the morning,
// then the evening, where there is nothing to choose.
func testCheckIns(t *testing.T, s sample) {
	codes := codesOf(t, s.folders.Cards)
	tracks := s.TracksOf(s.Programs()[0].ID)
	for _, r := range roster() {
		if !comesToday(r) || r.track != day || r.proof != byCard || r.moves != nil {
			continue
		}
		verdict, err := s.AnswerCard(codes[r.number], tracks[0].ID, clinic.IntentNone)
		if err != nil {
			t.Fatal(err)
		}
		if r.callsIn {
			if verdict.Kind != clinic.SeeDesk || lastReason(t, s.Book) != clinic.MarkedAbsent {
				t.Errorf("%s called in and gets verdict %d", r.number, verdict.Kind)
			}
			continue
		}
		if hold := len(r.holds) > 0 && r.holds[0].releasedAfter == 0; verdict.Kind != clinic.CheckedIn || verdict.Hold != hold {
			t.Errorf("%s gets verdict %d, hold %v, expected to be checked in, hold %v", r.number, verdict.Kind, verdict.Hold, hold)
		}
		if verdict.Room != "A" && verdict.Room != "B" {
			t.Errorf("%s goes to room %q", r.number, verdict.Room)
		}
	}
	for _, stop := range NextStops(s.Programs(), tracks, s.clock.Now(), s.Zone()) {
		if stop.Kind == CheckInOpens && stop.Mark == clinic.MarkNight {
			s.clock.Advance(stop.At)
			break
		}
	}
	verdict, err := s.AnswerCard(codes["1022"], "", clinic.IntentNone)
	if err != nil || verdict.Kind != clinic.CheckedIn || verdict.Mark != clinic.MarkNight || s.Health().Doubtful {
		t.Errorf("in the evening 1022 gets verdict %d (%v), clock doubtful: %v", verdict.Kind, err, s.Health().Doubtful)
	}
}

// testRealCard also holds a sample card against a real book.
func testRealCard(t *testing.T, s sample) {
	real, err := card.Mint(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if verdict, err := s.AnswerCard(real, "", clinic.IntentNone); err != nil || verdict.Kind != clinic.SeeDesk || lastReason(t, s.Book) != clinic.SampleCard {
		t.Errorf("the sample clinic answers a real card with %d (%v), reason %q", verdict.Kind, err, lastReason(t, s.Book))
	}
	options := book.Options{Path: filepath.Join(t.TempDir(), "real.db"), KeyStore: &keys{}, Clock: s.clock, Random: rand.Reader}
	settings := clinic.DefaultSettings()
	if _, err := book.Create(options, book.Founding{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	clinicBook, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer clinicBook.Close()
	code := codesOf(t, s.folders.Cards)["1001"]
	if verdict, err := clinicBook.AnswerCard(code, "", clinic.IntentNone); err != nil || verdict.Kind != clinic.SeeDesk || lastReason(t, clinicBook) != clinic.SampleCard {
		t.Errorf("a real book answers a sample card with %d (%v), reason %q", verdict.Kind, err, lastReason(t, clinicBook))
	}
}

func testPINs(t *testing.T, s sample) {
	pins := map[string]bool{}
	for _, account := range s.StaffList() {
		for _, m := range s.summary.Staff {
			if m.Name != account.Name {
				continue
			}
			pins[m.PIN] = true
			if _, err := s.SignIn(account.ID, m.PIN); err != nil {
				t.Errorf("%s cannot sign in: %v", m.Name, err)
			}
		}
	}
	if len(pins) != staffCount {
		t.Errorf("%d different PINs for %d members of staff", len(pins), staffCount)
	}
	verdict, err := s.AnswerNumber("1030", s.summary.PatientPIN, "", clinic.IntentNone)
	if err != nil || verdict.Kind != clinic.Choose {
		t.Errorf("1030 gets verdict %d with number and PIN: %v", verdict.Kind, err)
	}
}
