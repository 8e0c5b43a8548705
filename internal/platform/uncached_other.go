//go:build !linux

package platform

import "os"

// Uncached does nothing where there is no way to ask for it.
func Uncached(*os.File) {}
