package platform

import (
	"path/filepath"
	"strings"
)

// SameDisk reports whether two files or folders lie on one volume, as their paths
// say; known is false where they name none.
func SameDisk(a, b string) (same, known bool) {
	x, y := filepath.VolumeName(a), filepath.VolumeName(b)
	return strings.EqualFold(x, y), x != "" && y != ""
}
