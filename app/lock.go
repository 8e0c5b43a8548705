package main

import (
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
	"daybook/internal/vault"
)

// lock looks how the book is locked on this computer, on a goroutine of its own: the
// system may take seconds to answer.
func (p *program) lock(done func(desk.Lock)) {
	folder := p.places.data
	go p.guard.run(func() {
		found := desk.Lock{Disk: platform.DiskEncryption(folder), Key: platform.KeyKeptIn()}
		switch way, _ := p.book.Way(); way { // what cannot be read is the system's
		case vault.ByPassphrase:
			found.Key = platform.KeyByPassphrase
		case vault.ByStick:
			found.Key = platform.KeyOnStick
		}
		p.hop(func() { done(found) })
	})
}
