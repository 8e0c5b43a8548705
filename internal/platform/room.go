package platform

import "fmt"

// Room is how many bytes this user can still write into a folder. Errors are
// those of [Classify]. A network folder may say more than it will take.
func Room(folder string) (int64, error) {
	free, err := room(folder)
	if err != nil {
		return 0, fmt.Errorf("look for room in %s: %w", folder, Classify(err))
	}
	return free, nil
}
