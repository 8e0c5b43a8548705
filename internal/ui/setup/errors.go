package setup

import (
	"errors"
	"io/fs"
	"syscall"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// sentence says in words why there is no book, and what to do.
func (s *Setup) sentence(err error) string {
	folder := i18n.Args{"Folder": s.deps.Folder}
	var refusal *clinic.Refusal
	switch {
	case errors.As(err, &refusal):
		return s.words.T("refusal."+refusal.Code, i18n.Args(refusal.Args))
	case errors.Is(err, book.ErrDraft):
		return s.words.T("setup.error.draft")
	case errors.Is(err, fs.ErrExist):
		return s.words.T("setup.error.exists", folder)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return s.words.T("setup.error.permission", folder)
	case errors.Is(err, syscall.ENOSPC):
		return s.words.T("setup.error.full", folder)
	default:
		return s.words.T("setup.error.unknown", i18n.Args{"Folder": s.deps.Folder, "Detail": err.Error()})
	}
}
