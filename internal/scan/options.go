package scan

import "time"

// Options say where the decoder listens. Zero durations stand for the defaults.
type Options struct {
	// Form is true where a person may be typing: letters that turn out to be
	// ordinary typing are given back. In the lobby it is false: nothing is
	// given back, and the slowest scanner is waited for.
	Form bool

	// Hold is the longest gap between two letters of a fast scanner, and so
	// how long a typed letter may be held back. Default 35 ms; the lobby uses
	// Split instead.
	Hold time.Duration

	// Slow is the longest regular gap of a slow scanner in a form, whose
	// letters were given back and are taken out again. Default 250 ms.
	Slow time.Duration

	// Split is the longest single pause inside a code, for scanners and
	// computers that stumble. Default 1 s.
	Split time.Duration

	// Silence after a complete code ends it where the scanner sends no Enter.
	// Default 80 ms.
	Silence time.Duration

	// Settle is how long to wait after Enter or Tab, since with an input
	// method Enter can overtake the last letters. Default 40 ms.
	Settle time.Duration

	// Same is how long after a scan the same card is still the same scan.
	// Default 3 s.
	Same time.Duration

	// Prefix and Suffix are what the clinic's scanner sends around every code,
	// as the scanner test shows it. They are removed with the code. Junk that
	// is not set here does not hurt a scan but stays in the form, since it
	// cannot be told from a person's letters.
	Prefix, Suffix string

	// DeskPrefix, where set, marks the scans of the desk's own scanner.
	DeskPrefix string
}

func (o Options) withDefaults() Options {
	for _, setting := range []struct {
		value    *time.Duration
		standard time.Duration
	}{
		{&o.Hold, 35 * time.Millisecond},
		{&o.Slow, 250 * time.Millisecond},
		{&o.Split, time.Second},
		{&o.Silence, 80 * time.Millisecond},
		{&o.Settle, 40 * time.Millisecond},
		{&o.Same, 3 * time.Second},
	} {
		if *setting.value <= 0 {
			*setting.value = setting.standard
		}
	}
	return o
}

// hold is the longest gap inside one burst.
func (o Options) hold() time.Duration {
	if o.Form {
		return o.Hold
	}
	return o.Split
}

// slow is the longest regular gap inside a code.
func (o Options) slow() time.Duration {
	if o.Form {
		return o.Slow
	}
	return o.Split
}

// likelyGap is the longest gap in what looks like a card without being one.
func (o Options) likelyGap() time.Duration {
	return min(o.hold(), o.Slow)
}
