package bolt

import "os"

// abandon lets go of a file that bbolt can no longer close. Closing takes the
// lock off.
func abandon(file *os.File) error { return file.Close() }
