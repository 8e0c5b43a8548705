//go:build !windows

package platform

import (
	"context"
	"errors"
	"strings"
)

// listPrinters asks CUPS: lpstat -e names the printers of this computer and those found
// on the network, lpstat -d the default.
func listPrinters(ctx context.Context) ([]Printer, error) {
	said, err := cups(ctx, "lpstat", "-e")
	if errors.Is(err, ErrNoPrinter) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	usual := usualPrinter(ctx)
	var found []Printer
	for name := range strings.Lines(said) {
		if name = strings.TrimSpace(name); name != "" {
			found = append(found, Printer{Name: name, Default: name == usual})
		}
	}
	return found, nil
}

// usualPrinter is the default printer; "" is none, or none that anybody knows.
func usualPrinter(ctx context.Context) string {
	said, err := cups(ctx, "lpstat", "-d")
	_, name, ok := strings.Cut(said, "system default destination: ")
	if err != nil || !ok {
		return ""
	}
	name, _, _ = strings.Cut(name, "\n")
	return strings.TrimSpace(name)
}
