package book

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// TestASyncThatFails: whichever sync of the disk fails, once or from then on, what was
// answered is in the book, once, and the book opens and is sound. Each thread of the
// process counts its own syncs, so that the first of each is the one exact place.
func TestASyncThatFails(t *testing.T) {
	strace := tracer(t)
	last := 5
	if soaking() {
		last = 120
	}
	for _, lasting := range []string{"", "+"} {
		answered := 0
		for nth := 1; nth <= last; nth++ {
			name := fmt.Sprintf("sync %d%s", nth, lasting)
			r, codes := outsideRig(t, 30)
			inject := fmt.Sprintf("inject=fdatasync,fsync:error=EIO:when=%d%s", nth, lasting)
			acknowledged := scannedUnder(t, r, codes, strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e", inject)
			r.openAgain()
			r.keptOnce(acknowledged, name)
			r.sound(name)
			answered += len(acknowledged)
			switch {
			case lasting == "" && len(acknowledged) < len(codes)/2:
				t.Errorf("%s: expected the lobby to go on after a fault, got %d of %d answers", name, len(acknowledged), len(codes))
			case lasting == "+" && (len(acknowledged) == len(codes) || nth == 1 && len(acknowledged) > 0):
				t.Errorf("%s: expected no answer without a sync, got %d", name, len(acknowledged))
			}
		}
		if answered == 0 {
			t.Error("expected some scans to be answered")
		}
	}
}

// TestAFileThatMayNotGrow: a process whose files are limited answers nothing that it
// cannot keep.
func TestAFileThatMayNotGrow(t *testing.T) {
	r, codes := outsideRig(t, 150)
	size, err := os.Stat(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	blocks := size.Size()/512 + 1
	acknowledged := scannedUnder(t, r, codes, "/bin/sh", "-c", fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, blocks))
	r.openAgain()
	r.keptOnce(acknowledged, "with a limit")
	r.sound("with a limit")
	if len(acknowledged) == len(codes) {
		t.Error("expected the limit to be met before everybody was in")
	}
}

// tracer is the program that has a call to the system fail, where this machine lets it.
func tracer(t *testing.T) string {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not here: only the faults of the file layer were tried")
	}
	if out, err := exec.Command(strace, "-qq", "-o", "/dev/null", "true").CombinedOutput(); err != nil {
		t.Skipf("nobody may be traced here: %s", out)
	}
	return strace
}

// scannedUnder runs the process that scans under another program, and returns whom it
// answered, whatever became of it.
func scannedUnder(t *testing.T, r *rig, codes map[clinic.PatientID]card.Code, program string, args ...string) map[clinic.PatientID]bool {
	t.Helper()
	self, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program, append(args, self)...)
	child.Env = append(os.Environ(), childBook+"="+r.options.Path, childCards+"="+cardsToScan(t, codes), childStubborn+"=1")
	out, err := child.Output()
	if err != nil {
		t.Logf("it ended: %v", err)
	}
	acknowledged := map[clinic.PatientID]bool{}
	for line := range strings.Lines(string(out)) {
		if patient := clinic.PatientID(strings.TrimSpace(line)); codes[patient] != "" {
			acknowledged[patient] = true
		}
	}
	return acknowledged
}
