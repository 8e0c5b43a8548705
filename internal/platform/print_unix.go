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

// printFile uses lp. The job is called Daybook: its title shows on other
// people's screens, and a file name may say more than it should.
func printFile(ctx context.Context, path, printer string) error {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	args := []string{"-t", "Daybook"}
	if printer != "" {
		args = append(args, "-d", printer)
	}
	_, err := cups(ctx, "lp", append(args, path)...)
	return err
}

// cups runs one of the programs of the print system in English, and returns what it
// said. What is missing there is told apart by the words of CUPS.
func cups(ctx context.Context, name string, args ...string) (string, error) {
	program, err := exec.LookPath(name)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNoPrinting, err)
	}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	said := strings.TrimSpace(string(out))
	if err == nil {
		return said, nil
	}
	err = errors.Join(err, ctx.Err())
	for words, means := range map[string]error{
		"no default destination":   ErrNoPrinter,
		"no destinations added":    ErrNoPrinter,
		"does not exist":           ErrPrinterGone,
		"unknown destination":      ErrPrinterGone,
		"scheduler is not running": ErrNoPrinting,
		"scheduler not responding": ErrNoPrinting,
		"unable to connect":        ErrNoPrinting,
	} {
		if strings.Contains(strings.ToLower(said), words) {
			err = errors.Join(means, err)
		}
	}
	return said, fmt.Errorf("%s: %w: %s", name, err, said)
}
