//go:build !windows

package platform

import "syscall"

// SameDisk reports whether two files or folders lie on one volume; known is false
// where the system does not say.
func SameDisk(a, b string) (same, known bool) {
	var x, y syscall.Stat_t
	if syscall.Stat(a, &x) != nil || syscall.Stat(b, &y) != nil {
		return false, false
	}
	return x.Dev == y.Dev, true
}
