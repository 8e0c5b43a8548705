package book

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// The environment of a test process that only scans: the book's folder, and the
// file of the cards to scan.
const (
	childBook  = "DAYBOOK_TEST_CHILD_BOOK"
	childCards = "DAYBOOK_TEST_CHILD_CARDS"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childBook); path != "" {
		if err := scanAll(path, os.Getenv(childCards)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// scanAll shows every card of a list to the book at a path, and prints whom it
// was answered for.
func scanAll(path, cards string) error {
	list, err := os.ReadFile(cards)
	if err != nil {
		return err
	}
	r := &rig{}
	r.options = killedOptions(path, &handClock{now: mondayEvening()})
	if r.Book, err = Open(r.options); err != nil {
		return err
	}
	for line := range strings.Lines(string(list)) {
		patient, code, _ := strings.Cut(strings.TrimSpace(line), " ")
		verdict, err := r.AnswerCard(card.Code(code), "", clinic.IntentNone)
		if err != nil || verdict.Kind != clinic.CheckedIn && verdict.Kind != clinic.AlreadyIn {
			return fmt.Errorf("scan: %+v, %w", verdict, err)
		}
		fmt.Println(patient)
	}
	return nil
}

// TestKilledWhileScanning: a process that is killed at any moment has kept
// every check-in that it answered, once.
func TestKilledWhileScanning(t *testing.T) {
	const patients, rounds = 120, 10
	r := newRig(t)
	codes := r.enrol(patients)
	r.Close()
	keep := killedOptions(r.options.Path, r.clock)
	identity, err := r.options.KeyStore.Load(r.ID())
	if err != nil {
		t.Fatal(err)
	}
	if err := keep.KeyStore.Save(r.ID(), identity); err != nil {
		t.Fatalf("keep the station's key: %v", err)
	}
	acknowledged := map[clinic.PatientID]bool{}
	for round := range rounds {
		for _, patient := range scanUntilKilled(t, r.options.Path, codes, round) {
			acknowledged[patient] = true
		}
		r.openAgain()
		claims := r.claims()
		r.Close()
		for patient := range acknowledged {
			if claims[patient] != 1 {
				t.Fatalf("round %d: expected %s to be in once, got %d claims", round, patient, claims[patient])
			}
		}
		for patient, count := range claims {
			if count > 1 {
				t.Fatalf("round %d: expected no double claim, got %d for %s", round, count, patient)
			}
		}
	}
	if len(acknowledged) == 0 {
		t.Error("expected some scans to be answered")
	}
}

// scanUntilKilled runs a process that scans the cards in a new order, kills it
// after some answers, and returns whom it answered.
func scanUntilKilled(t *testing.T, path string, codes map[clinic.PatientID]card.Code, round int) []clinic.PatientID {
	t.Helper()
	cards := filepath.Join(t.TempDir(), "cards")
	var list strings.Builder
	for patient, code := range codes { // in an order that differs every time
		fmt.Fprintf(&list, "%s %s\n", patient, code)
	}
	if err := os.WriteFile(cards, []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childBook+"="+path, childCards+"="+cards)
	var said strings.Builder
	child.Stderr = &said
	answers, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatalf("start a process that scans: %v", err)
	}
	var answered []clinic.PatientID
	killAfter := 1 + rand.IntN(12)
	for lines := bufio.NewScanner(answers); lines.Scan(); {
		answered = append(answered, clinic.PatientID(lines.Text()))
		if len(answered) == killAfter {
			time.Sleep(rand.N(2 * time.Millisecond)) // so that it dies anywhere in a scan
			child.Process.Kill()                     // what it still says before it dies counts too
		}
	}
	child.Wait()
	if said.Len() > 0 {
		t.Fatalf("round %d: the process that scans: %s", round, said.String())
	}
	return answered
}
