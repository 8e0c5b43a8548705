package bolt

import (
	"fmt"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// fill adds so many kilobytes to a file.
func fill(t *testing.T, file *File, part string, kilobytes int) {
	err := file.Update(func(tx *Tx) error {
		for i := range kilobytes {
			if err := tx.Put("filling", fmt.Appendf(nil, "%s%06d", part, i), make([]byte, 1000)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Errorf("fill the file: %v", err)
	}
}

// TestACommitDoesNotWaitForAReader, also where the file must grow for it: a backup
// reads for seconds, and the lobby goes on.
func TestACommitDoesNotWaitForAReader(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no mapping more than the file on Windows")
	}
	path := filepath.Join(t.TempDir(), "book.db")
	if err := Create(path, func(file *File) error { fill(t, file, "a", 1600); return nil }); err != nil {
		t.Fatal(err)
	}
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reading, err := file.Begin()
	if err != nil {
		t.Fatal(err)
	}
	committed := make(chan struct{})
	go func() { fill(t, file, "b", 1000); close(committed) }()
	select {
	case <-committed:
	case <-time.After(time.Minute):
		t.Error("the commit waits for the reader")
	}
	reading.Close()
	<-committed
}
