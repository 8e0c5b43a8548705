package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	"daybook/internal/ui/desk"
)

// practiceFolder is where the sample clinic for practising lies: beside the book, and
// never in its folder.
func (p *program) practiceFolder() string {
	return filepath.Join(filepath.Dir(p.places.data), "daybook-practice")
}

// practice opens the sample clinic as a program of its own, with its own book, keys
// and clock, in windows that say so. It needs some seconds the first time. One that
// was opened from here is not opened twice; one that ends badly is told of, whenever
// it does.
func (p *program) practice(done func(error)) {
	if p.practising {
		done(desk.ErrPracticing)
		return
	}
	p.practising = true
	language := p.book.Settings().Language
	p.paper.run(func() func() {
		sample, err := startPractice(p.practiceFolder(), language)
		if err != nil {
			return func() { p.practising = false; done(err) }
		}
		go p.guard.run(func() {
			ended := practiceEnd(sample.Wait())
			p.hop(func() {
				p.practising = false
				if ended != nil {
					done(ended)
				}
			})
		})
		return func() { done(nil) }
	})
}

// startPractice starts the sample; it lives on by itself where this program ends.
func startPractice(folder, language string) (*exec.Cmd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	sample := exec.Command(self, "demo", "--dir", folder, "--desk", "--windowed", "--tour", "--language", language)
	return sample, sample.Start()
}

// practiceEnd is what an ended sample has to say: nothing where it ended well.
func practiceEnd(err error) error {
	var ended *exec.ExitError
	if errors.As(err, &ended) && ended.ExitCode() == exitInUse {
		return desk.ErrPracticing
	}
	return err
}
