package main

import (
	"flag"
	"fmt"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

func modeFlags(set *flag.FlagSet) *mode {
	m := &mode{}
	set.BoolVar(&m.kiosk, "kiosk", false, "")
	set.BoolVar(&m.desk, "desk", false, "")
	set.BoolVar(&m.both, "both", false, "")
	set.BoolVar(&m.windowed, "windowed", false, "")
	set.Float64Var(&m.large, "text", 1, "")
	set.StringVar(&m.trace, "trace", "", "")
	return m
}

// one reports whether at most one way to open was chosen.
func (m mode) one() bool {
	chosen := 0
	for _, on := range []bool{m.kiosk, m.desk, m.both} {
		if on {
			chosen++
		}
	}
	return chosen <= 1
}

// planned is the mode with the windows of the clinic's settings, where the command
// line chose none.
func (m mode) planned(plan clinic.WindowPlan) mode {
	if !m.kiosk && !m.desk && !m.both {
		m.both, m.desk = plan == clinic.TwoWindows, plan == clinic.DeskWindow
	}
	return m
}

// usage writes what is wrong with a command line.
func (c console) usage(id string, args ...i18n.Args) int {
	fmt.Fprintln(c.err, "daybook: "+c.words.T(id, args...))
	fmt.Fprintln(c.err, c.words.T("cli.see_help"))
	return exitUsage
}
