package main

import (
	"daybook/internal/platform"
)

// mode is which windows open.
type mode struct {
	kiosk    bool // the lobby, with the desk behind a staff PIN in the same window
	desk     bool // the desk alone
	both     bool // the lobby and the desk, each in its window, for two screens
	windowed bool // no full screen
	large    float64
	trace    string
}

// runWindows opens the clinic's own book in its windows.
func runWindows(c console, args []string) int {
	set := c.flags("main")
	data := set.String("data", "", "")
	m := modeFlags(set)
	if code, done := c.parse(set, "main", args); done {
		return code
	}
	if !m.one() {
		return c.usage("cli.one_mode")
	}
	places, err := defaultFolders(*data)
	if err != nil {
		return c.fail(err)
	}
	return c.open(places, platform.NewSystemClock(), *m, nil)
}
