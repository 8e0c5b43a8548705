package platform

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"time"
)

// WriteCrash writes a report of a panic into dir and returns its path. The
// report says what a developer needs to find the fault and can hold no patient
// data: of the panic's value only its type, of the stack only functions, files
// and line numbers. The value's text appears only if the Go runtime itself made
// it ("index out of range"), since a message of our own may quote a name.
func WriteCrash(dir, version string, recovered any, stack []byte, now time.Time) (string, error) {
	var report bytes.Buffer
	fmt.Fprintf(&report, "Daybook %s stopped at %s\n", version, now.UTC().Format(time.RFC3339))
	fmt.Fprintf(&report, "%s/%s, %s\n\n", runtime.GOOS, runtime.GOARCH, runtime.Version())
	fmt.Fprintf(&report, "panic: %s\n\n", describePanic(recovered))
	for _, line := range cleanStack(string(stack)) {
		fmt.Fprintln(&report, line)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("write the crash report: %w", Classify(err))
	}
	path := filepath.Join(dir, "crash-"+now.UTC().Format("20060102T150405.000000000Z")+".txt")
	if err := SaveFile(path, report.Bytes(), 0o600); err != nil {
		return "", fmt.Errorf("write the crash report: %w", err)
	}
	return path, nil
}

// describePanic names the type of a panic's value, and for wrapped errors the
// types inside. Types are ours and the libraries'; texts may be anybody's.
func describePanic(recovered any) string {
	text := fmt.Sprintf("%T", recovered)
	err, ok := recovered.(error)
	if !ok {
		return text
	}
	if madeByRuntime(err) {
		return text + ": " + err.Error()
	}
	for depth := 0; depth < 10; depth++ {
		if err = errors.Unwrap(err); err == nil {
			break
		}
		text += " > " + fmt.Sprintf("%T", err)
	}
	return text
}

// madeByRuntime looks at where the type was declared: any package may give its
// errors the method that makes them a runtime.Error.
func madeByRuntime(err error) bool {
	if _, ok := err.(runtime.Error); !ok {
		return false
	}
	kind := reflect.TypeOf(err)
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	return kind.PkgPath() == "runtime" || strings.HasPrefix(kind.PkgPath(), "internal/runtime/")
}
