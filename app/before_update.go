package main

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// versionFile says which version of Daybook had the book open last.
const versionFile = "version"

// updateWait is how long a start after an update waits for its backup. A book of many
// years takes longer; the lobby does not wait for the rest of it.
const updateWait = 10 * time.Second

// beforeUpdates is the folder of the backups that are made before another version
// writes in the book: beside the data folder, since one inside would go with it.
func beforeUpdates(data string) string { return filepath.Clean(data) + "-before-update" }

// updateKeeps is how many of those stay.
const updateKeeps = 3

// catchUp is what the first opening by another version begins with, of a locked book as
// soon as it is open: a backup, and then lists of this version.
func (p *program) catchUp() {
	if p.demo != nil {
		return
	}
	p.backUpBeforeUpdate()
	p.rebuildIfBehind()
}

// backUpBeforeUpdate makes a backup where another version had the book open last, so
// that there is a way back to it. One that fails is tried again at the next start.
func (p *program) backUpBeforeUpdate() {
	marker := filepath.Join(p.places.data, versionFile)
	last, err := os.ReadFile(marker)
	if err == nil && strings.TrimSpace(string(last)) == appVersion {
		return
	}
	done := make(chan struct{})
	go p.guard.run(func() {
		defer close(done)
		err := p.backUpForUpdate()
		if err == nil {
			err = platform.SaveFile(marker, []byte(appVersion+"\n"), 0o600)
		}
		if err != nil {
			p.trace.say("no backup before the update: %v", err)
		}
	})
	select {
	case <-done:
	case <-time.After(updateWait):
	}
}

func (p *program) backUpForUpdate() error {
	folder := beforeUpdates(p.places.data)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	began := p.book.Now()
	made, err := keep.WriteBackup(p.ctx, p.book, folder, p.places.data, began, func(float64) {})
	if err != nil {
		return err
	}
	p.trace.say("backed up before the update")
	// Where the book takes no entry now the backup is as good.
	_, _ = p.book.Do(clinic.Actor{Kind: clinic.System}, clinic.NoteBackup{
		Folder: folder, File: made.Name(), N: made.N, Bytes: made.Size, Took: p.book.Now().Sub(began),
	})
	_, err = keep.Prune(made, keep.Rotation{Daily: updateKeeps}, p.book.Zone())
	return err
}

// noteVersion says that this version made the book: there is nothing before it to go
// back to.
func (p *program) noteVersion() {
	err := platform.SaveFile(filepath.Join(p.places.data, versionFile), []byte(appVersion+"\n"), 0o600)
	if err != nil {
		p.trace.say("version not noted: %v", err)
	}
}
