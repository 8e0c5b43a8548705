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
	// childStubborn has it go on after a disk said no, as a lobby does.
	childStubborn = "DAYBOOK_TEST_CHILD_STUBBORN"
)

// soaking reports whether the long form of the tests is asked for (make soak).
func soaking() bool { return os.Getenv("DAYBOOK_SOAK") != "" }

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
		if err != nil && os.Getenv(childStubborn) != "" {
			r.Resume() // it may fail again: the next card asks anew
			continue
		}
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
	const rounds = 25 // in which nearly everybody of a lobby comes
	lobbies := 2
	switch {
	case soaking():
		lobbies = 40
	case testing.Short():
		lobbies = 1
	}
	for lobby := range lobbies {
		t.Run(fmt.Sprint("lobby ", lobby+1), func(t *testing.T) { killedLobby(t, rounds) })
	}
}

// killedLobby is one evening in which the process that scans dies so many times.
func killedLobby(t *testing.T, rounds int) {
	r, codes := outsideRig(t, 150)
	acknowledged := map[clinic.PatientID]bool{}
	for round := range rounds {
		for _, patient := range scanUntilKilled(t, r.options.Path, codes, round) {
			acknowledged[patient] = true
		}
		r.openAgain()
		r.keptOnce(acknowledged, fmt.Sprint("round ", round))
		r.Close()
	}
	if len(acknowledged) == 0 {
		t.Error("expected some scans to be answered")
	}
	r.openAgain()
	r.sound("after the last round")
}

// outsideRig is a closed book with so many patients who come in the evening, that a
// process of its own can open.
func outsideRig(t *testing.T, patients int) (*rig, map[clinic.PatientID]card.Code) {
	t.Helper()
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
	return r, codes
}

// keptOnce expects everybody who was acknowledged to be in, and nobody twice.
func (r *rig) keptOnce(acknowledged map[clinic.PatientID]bool, when string) {
	r.t.Helper()
	claims := r.claims()
	for patient := range acknowledged {
		if claims[patient] != 1 {
			r.t.Fatalf("%s: expected %s to be in once, got %d claims", when, patient, claims[patient])
		}
	}
	for patient, count := range claims {
		if count > 1 {
			r.t.Fatalf("%s: expected no double claim, got %d for %s", when, count, patient)
		}
	}
}

// scanUntilKilled runs a process that scans the cards in a new order, kills it
// after some answers, and returns whom it answered.
func scanUntilKilled(t *testing.T, path string, codes map[clinic.PatientID]card.Code, round int) []clinic.PatientID {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childBook+"="+path, childCards+"="+cardsToScan(t, codes))
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

// cardsToScan writes the cards into a file, in an order that differs every time.
func cardsToScan(t *testing.T, codes map[clinic.PatientID]card.Code) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cards")
	var list strings.Builder
	for patient, code := range codes {
		fmt.Fprintf(&list, "%s %s\n", patient, code)
	}
	if err := os.WriteFile(path, []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
