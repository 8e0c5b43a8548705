//go:build !windows

package platform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// playSound hands the sound to the first program that plays it. The sound goes
// through a file because not all of them read WAV from a pipe.
func playSound(ctx context.Context, wav []byte) error {
	path, err := temporarySound(wav)
	if err != nil {
		return err
	}
	defer os.Remove(path)
	failed := ErrNoSound
	for _, program := range soundPrograms() {
		name, err := exec.LookPath(program[0])
		if err != nil {
			continue
		}
		cmd := exec.CommandContext(ctx, name, append(program[1:len(program):len(program)], path)...)
		cmd.WaitDelay = time.Second
		said, err := cmd.CombinedOutput()
		if err == nil {
			return nil
		}
		failed = fmt.Errorf("%s: %w: %s", program[0], err, strings.TrimSpace(string(said)))
		if ctx.Err() != nil {
			break
		}
	}
	return fmt.Errorf("play a sound: %w", failed)
}

func temporarySound(wav []byte) (string, error) {
	file, err := os.CreateTemp("", "daybook-*.wav")
	if err != nil {
		return "", fmt.Errorf("play a sound: %w", err)
	}
	_, err = file.Write(wav)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", errors.Join(fmt.Errorf("play a sound: %w", err), os.Remove(file.Name()))
	}
	return file.Name(), nil
}
