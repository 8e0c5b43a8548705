package clinic

import (
	"bytes"
	"regexp"
	"testing"
	"time"
)

var wellFormed = regexp.MustCompile(`^[a-z2-9]{26}$`)

func TestRandomIDs(t *testing.T) {
	random := openClinic(t).random
	seen := map[PatientID]bool{}
	for range 1000 {
		id, err := NewID[PatientID](random)
		if err != nil || seen[id] || !wellFormed.MatchString(string(id)) {
			t.Fatalf("want a new id of 26 letters and digits, got %q (%v)", id, err)
		}
		seen[id] = true
	}
	if id, err := NewID[PatientID](bytes.NewReader(make([]byte, 15))); err == nil {
		t.Errorf("too few random bits must not make an id, got %q", id)
	}
}

func TestDerivedIDs(t *testing.T) {
	session := SessionIDOf(daytime, monday, 0)
	if session != SessionIDOf("daytime", Date{2026, time.March, 2}, 0) || !wellFormed.MatchString(string(session)) {
		t.Errorf("the same session always has the same id, got %q", session)
	}
	visit := VisitIDOf(ana, session)
	if visit != VisitIDOf(ana, session) || !wellFormed.MatchString(string(visit)) {
		t.Errorf("the same visit always has the same id, got %q", visit)
	}
	others := []string{
		string(SessionIDOf(evening, monday, 0)), string(SessionIDOf(daytime, monday.AddDays(1), 0)), string(SessionIDOf(daytime, monday, 1)),
		string(VisitIDOf(ben, session)), string(VisitIDOf("an", "a"+session)), string(visit),
	}
	seen := map[string]bool{string(session): true}
	for _, id := range others {
		if seen[id] {
			t.Errorf("two records share the id %s", id)
		}
		seen[id] = true
	}
}

// Ids stand in books for ever: how they are derived must never change.
func TestDerivedIDsStay(t *testing.T) {
	if got, want := SessionIDOf(daytime, monday, 0), SessionID("8abeub7fiswp3wdprv6e5z7vjw"); got != want {
		t.Errorf("the session's id was always %s, got %s", want, got)
	}
	if got, want := VisitIDOf(ana, SessionIDOf(daytime, monday, 0)), VisitID("ekxmnexuydrvcrz4yt3xfsvccn"); got != want {
		t.Errorf("the visit's id was always %s, got %s", want, got)
	}
}
