package main

import (
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
)

// lock looks how the book is locked on this computer, on a goroutine of its own: the
// system may take seconds to answer.
func (p *program) lock(done func(desk.Lock)) {
	folder := p.places.data
	go p.guard.run(func() {
		found := desk.Lock{Disk: platform.DiskEncryption(folder), Key: platform.KeyKeptIn()}
		p.hop(func() { done(found) })
	})
}
