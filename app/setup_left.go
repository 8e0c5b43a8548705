package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"daybook/internal/platform"
	"daybook/internal/ui/setup"
)

// leftFile holds what was typed at a first start that was left. There is no PIN in it,
// and no patient is known yet.
const leftFile = "setup.json"

// readLeft is what an earlier first start left; nothing where there is none, or where
// it cannot be read.
func readLeft(folder string) setup.Left {
	var left setup.Left
	data, err := os.ReadFile(filepath.Join(folder, leftFile))
	if err != nil || json.Unmarshal(data, &left) != nil {
		return setup.Left{}
	}
	return left
}

// keepLeft keeps what was typed so far. It is small, and a first start that cannot
// keep it goes on all the same.
func (p *program) keepLeft(left setup.Left) {
	data, err := json.Marshal(left)
	if err != nil || os.MkdirAll(p.places.data, 0o700) != nil {
		return
	}
	if err := platform.SaveFile(filepath.Join(p.places.data, leftFile), data, 0o600); err != nil {
		p.trace.say("first start not kept: %v", err)
	}
}

// forgetLeft removes it once the book is there.
func forgetLeft(folder string) { os.Remove(filepath.Join(folder, leftFile)) }
