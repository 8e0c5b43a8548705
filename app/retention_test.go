package main

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// makeOldBook makes a book with somebody who was here in 2001, and one who still is.
func makeOldBook(t *testing.T, places folders) {
	t.Helper()
	at, system := time.Date(2001, 3, 5, 15, 0, 0, 0, time.UTC), clinic.Actor{Kind: clinic.System}
	_, err := book.Create(book.Options{Path: places.book(), KeyStore: platform.DefaultKeyStore(places.keys), Clock: platform.NewSystemClock(), Random: rand.Reader},
		book.Founding{Settings: clinic.DefaultSettings(), More: []book.Item{
			{Actor: system, At: at, Command: clinic.SavePatient{Patient: clinic.Patient{ID: "una", Number: "17", Family: "Unabara", Given: "Una"}}},
			{Actor: system, Command: clinic.SavePatient{Patient: clinic.Patient{ID: "vic", Number: "18", Family: "Vicente", Given: "Vic"}}},
		}})
	if err != nil {
		t.Fatalf("make a book: %v", err)
	}
}

// TestOldRecordsFromTheCommandLine are listed for a director who signs in, and none is
// removed.
func TestOldRecordsFromTheCommandLine(t *testing.T) {
	places := withStaff(t)
	b, err := book.Open(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Batch(book.Item{Actor: clinic.Actor{Kind: clinic.System}, At: time.Date(2001, 3, 5, 15, 0, 0, 0, time.UTC),
		Command: clinic.SavePatient{Patient: clinic.Patient{ID: "una", Number: "17", Family: "Unabara", Given: "Una"}}}); err != nil {
		t.Fatal(err)
	}
	b.Close()
	for _, c := range []struct {
		name, pin string
		want      int
	}{{"Ruth Abara", "704182", exitWell}, {"Ruth Abara", "111111", exitFailed}, {"Dana Reyes", "271828", exitFailed}} {
		out, errOut, code := typed(t, func(at console) int {
			return at.retentionBy(strings.NewReader(c.pin+"\n"), []string{"--as", c.name})
		})
		if code != c.want {
			t.Errorf("%s, %s: exit code %d, %q %q", c.name, c.pin, code, out, errOut)
		}
		if listed := strings.Contains(out, "17  Unabara, Una") && strings.Contains(out, "The time of 1 person is over. Kept: 1."); listed != (c.want == exitWell) {
			t.Errorf("%s, %s: it says %q", c.name, c.pin, out)
		}
		if strings.Contains(out, "Zyxwvut") {
			t.Errorf("whoever is kept is named: %q", out)
		}
	}
}

// TestRebuildFromTheCommandLine mends a book whose state is not what its journal says,
// and keeps a backup of it.
func TestRebuildFromTheCommandLine(t *testing.T) {
	places := atHome(t)
	makeOldBook(t, places)
	file, err := bolt.Open(places.book(), bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Update(func(tx *bolt.Tx) error { return tx.Drop("patient") }); err != nil {
		t.Fatal(err)
	}
	file.Close()
	if out, _, code := line(t, "en_US.UTF-8", "verify"); code != exitFaults {
		t.Fatalf("the book should be wrong: exit code %d, %q", code, out)
	}
	out, errOut, code := line(t, "en_US.UTF-8", "verify", "--rebuild")
	if code != exitWell || !strings.Contains(out, "written anew") || !strings.Contains(out, "-before-update") {
		t.Errorf("exit code %d, %q %q", code, out, errOut)
	}
	if out, _, code := line(t, "en_US.UTF-8", "verify"); code != exitWell {
		t.Errorf("after the rebuild: exit code %d, %q", code, out)
	}
}

// TestEveryPurgeProblemHasASentence, whatever the backup before it says.
func TestEveryPurgeProblemHasASentence(t *testing.T) {
	if got := purgeProblem(nil); got != "" {
		t.Errorf("all is well, and yet %q", got)
	}
	if got := purgeProblem(errors.New("odd")); got != "retention.problem.disk" {
		t.Errorf("an unknown error is %q", got)
	}
	c := wordsIn(t, "en")
	for _, code := range append(keep.ProblemCodes(), keep.PurgeProblems()...) {
		id := purgeProblem(&keep.Problem{Code: code})
		if text := c.words.T(id); strings.Contains(text, "⟦") || !strings.Contains(text, "Nothing was removed") {
			t.Errorf("%s is said as %q", code, text)
		}
	}
}
