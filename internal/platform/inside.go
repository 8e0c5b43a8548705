package platform

import "fmt"

// Inside reports whether a path is a folder or lies in it, at any depth. Links are
// followed; what does not exist yet is fine.
func Inside(path, folder string) (bool, error) {
	inner, err := resolve(path)
	if err != nil {
		return false, fmt.Errorf("look at %s: %w", path, Classify(err))
	}
	outer, err := resolve(folder)
	if err != nil {
		return false, fmt.Errorf("look at %s: %w", folder, Classify(err))
	}
	return contains(outer, inner), nil
}
