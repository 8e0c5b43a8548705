package main

import (
	"fmt"
	"os"
	"sync"
	"time"
)

// trace writes what the screens do, a line each, for support and for tests:
// names of screens and times, never anything about a patient.
type trace struct {
	mu   sync.Mutex
	file *os.File
}

// newTrace opens the file, or writes nothing where none is named.
func newTrace(path string) (*trace, error) {
	if path == "" {
		return &trace{}, nil
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	return &trace{file: file}, err
}

func (t *trace) say(format string, args ...any) {
	if t.file == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintf(t.file, "%d %s\n", time.Now().UnixMicro(), fmt.Sprintf(format, args...))
}

func (t *trace) close() {
	if t.file != nil {
		t.file.Close()
	}
}
