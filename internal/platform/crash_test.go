package platform

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

var crashed = time.Date(2026, 11, 23, 18, 2, 3, 0, time.FixedZone("CST", -6*3600))

// crash runs fail, writes its report as the program would, and returns it.
func crash(t *testing.T, fail func()) string {
	t.Helper()
	var path string
	func() {
		defer func() {
			recovered := recover()
			var err error
			if path, err = WriteCrash(t.TempDir(), "1.2.3", recovered, debug.Stack(), crashed); err != nil {
				t.Fatal(err)
			}
		}()
		fail()
	}()
	report, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(report)
}

type named struct{ Name string }

type pretender string

func (p pretender) Error() string { return string(p) }
func (p pretender) RuntimeError() {}

func TestCrashReportHoldsNoPatient(t *testing.T) {
	const patient = "María Álvarez"
	for name, fail := range map[string]func(){
		"text":               func() { panic("no visit for " + patient) },
		"text of many lines": func() { panic("x\ngoroutine 1 [running]:\nmain.María Álvarez()\n\t/María/Álvarez.go:1") },
		"error":              func() { panic(errors.New(patient)) },
		"wrapped error":      func() { panic(fmt.Errorf("read %s: %w", patient, os.ErrNotExist)) },
		"value":              func() { panic(named{patient}) },
		"pretended runtime":  func() { panic(pretender(patient)) },
		"argument":           func() { failFor(patient) },
	} {
		t.Run(name, func(t *testing.T) {
			report := crash(t, fail)
			for _, part := range []string{"Mar", "lvarez", "Álvarez"} {
				if strings.Contains(report, part) {
					t.Errorf("the report holds %q:\n%s", part, report)
				}
			}
			if !strings.Contains(report, "crash_test.go:") || !strings.Contains(report, "TestCrashReportHoldsNoPatient") {
				t.Errorf("the report does not say where it happened:\n%s", report)
			}
		})
	}
}

//go:noinline
func failFor(patient string) { panic(patient) }

func TestCrashReportHelps(t *testing.T) {
	report := crash(t, func() {
		var none []int
		_ = none[len(os.Args)+6]
	})
	for _, want := range []string{"Daybook 1.2.3 stopped at 2026-11-24T00:02:03Z", runtime.GOOS, runtime.Version(),
		"index out of range", "platform/crash_test.go:"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report does not say %q:\n%s", want, report)
		}
	}
	if strings.Contains(report, "0x") {
		t.Errorf("the report holds argument values:\n%s", report)
	}
	dir, _ := os.Getwd()
	if strings.Contains(report, dir) {
		t.Errorf("the report names a folder of this computer:\n%s", report)
	}
}

func TestDescribePanic(t *testing.T) {
	for want, recovered := range map[string]any{
		"<nil>":               nil,
		"string":              "text",
		"platform.named":      named{},
		"*errors.errorString": errors.New("text"),
		"*fmt.wrapError > *fs.PathError > *errors.errorString": fmt.Errorf("x: %w", &os.PathError{Err: errors.New("y")}),
		"platform.pretender": pretender("text"),
	} {
		if got := describePanic(recovered); got != want {
			t.Errorf("%#v is described as %q, want %q", recovered, got, want)
		}
	}
}

func TestWriteCrashSaysWhyNot(t *testing.T) {
	file := t.TempDir() + "/file"
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteCrash(file, "1", nil, nil, crashed); !errors.Is(err, ErrNoFolder) {
		t.Errorf("a report below a file: got %v, want ErrNoFolder", err)
	}
}
