package main

import (
	"os"
	"os/exec"
	"path/filepath"
)

// practiceFolder is where the sample clinic for practising lies: beside the book, and
// never in its folder.
func (p *program) practiceFolder() string {
	return filepath.Join(filepath.Dir(p.places.data), "daybook-practice")
}

// practice opens the sample clinic as a program of its own, with its own book, keys
// and clock, in windows that say so. It needs some seconds the first time.
func (p *program) practice(done func(error)) {
	language := p.book.Settings().Language
	p.paper.run(func() func() {
		err := startPractice(p.practiceFolder(), language)
		return func() { done(err) }
	})
}

func startPractice(folder, language string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	sample := exec.Command(self, "demo", "--dir", folder, "--desk", "--windowed", "--tour", "--language", language)
	if err := sample.Start(); err != nil {
		return err
	}
	return sample.Process.Release() // it lives on by itself
}
