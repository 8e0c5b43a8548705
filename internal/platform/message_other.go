//go:build !windows

package platform

// ShowMessage does nothing here: there is no box that every desktop has.
func ShowMessage(_, _ string) {}
