//go:build !windows

package platform

import (
	"math"

	"golang.org/x/sys/unix"
)

func room(folder string) (int64, error) {
	var disk unix.Statfs_t
	if err := unix.Statfs(folder, &disk); err != nil {
		return 0, err
	}
	if disk.Blocks == 0 { // what a folder in the network says that does not know
		return math.MaxInt64, nil
	}
	blocks, size := uint64(disk.Bavail), uint64(disk.Bsize)
	if size > 0 && blocks > math.MaxInt64/size {
		return math.MaxInt64, nil
	}
	return int64(blocks * size), nil
}
