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
func printFile(ctx context.Context, path string) error {
	lp, err := exec.LookPath("lp")
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoPrinter, err)
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, lp, "-t", "Daybook", path)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.WaitDelay = time.Second
	said, err := cmd.CombinedOutput()
	if err == nil {
		return nil
	}
	err = errors.Join(err, ctx.Err())
	if strings.Contains(string(said), "no default destination") {
		err = errors.Join(ErrNoPrinter, err)
	}
	return fmt.Errorf("lp: %w: %s", err, strings.TrimSpace(string(said)))
}
