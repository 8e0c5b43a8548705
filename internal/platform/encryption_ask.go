//go:build darwin || windows

package platform

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// askFor is how long a program of the system's may take to answer.
const askFor = 10 * time.Second

// ask is what a program of the system's says, without spaces around it; "" where it
// fails or takes too long.
func ask(program string, args ...string) string {
	ctx, cancel := context.WithTimeout(context.Background(), askFor)
	defer cancel()
	asked := exec.CommandContext(ctx, program, args...)
	unseen(asked)
	said, err := asked.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(said))
}
