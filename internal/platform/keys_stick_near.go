package platform

import "path/filepath"

// KeyNear reports whether the key of a book lies in a folder or in one above it: on the
// stick that the folder is on. Copies there would be open to whoever finds the stick.
func KeyNear(folder string) bool {
	for {
		found, _ := filepath.Glob(filepath.Join(folder, stickFiles)) // only a pattern can be wrong
		if len(found) > 0 {
			return true
		}
		above := filepath.Dir(folder)
		if above == folder {
			return false
		}
		folder = above
	}
}
