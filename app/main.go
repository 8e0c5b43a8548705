// Command daybook is the check-in book of a small clinic: a lobby screen for
// patients and a desk for staff, on one PC, with no server and no network.
package main

import (
	"os"
	_ "time/tzdata" // a PC without a time-zone table still knows the clinic's hours

	_ "daybook/app/quiet"
	"daybook/internal/platform"
)

func main() {
	platform.AttachConsole()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
