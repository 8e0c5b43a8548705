package places

import (
	"errors"

	"daybook/internal/platform"
)

// Problem is the id of the sentence that says why a file was not saved, or a folder
// not made.
func Problem(err error) string {
	switch {
	case errors.Is(err, platform.ErrFolderName):
		return "files.error.name"
	case errors.Is(err, platform.ErrDiskFull):
		return "files.error.full"
	case errors.Is(err, platform.ErrNoFolder):
		return "files.error.gone"
	case errors.Is(err, platform.ErrReadOnly):
		return "files.error.protected"
	}
	return "files.error.not_saved"
}
