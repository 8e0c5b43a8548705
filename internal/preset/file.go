package preset

import (
	"fmt"
	"io"
	"strings"

	"github.com/BurntSushi/toml"
)

// The most that a preset file may hold: many times what any program needs.
const (
	maxBytes    = 64 << 10
	maxServices = 60
	maxTracks   = 12
	maxMeetings = 14 // of one track
	maxBlocks   = 24 // of one meeting
	maxLimits   = 12
	maxText     = 120 // letters of a name or a topic
)

// file is a preset as it is written down.
type file struct {
	Order         int        `toml:"order"`
	Name          words      `toml:"name"`
	Summary       words      `toml:"summary"`
	ExpectedWeeks int        `toml:"expected_weeks"`
	MakeUps       bool       `toml:"make_ups"`
	Recertify     int        `toml:"recertify"`
	Level         level      `toml:"level"`
	Attendance    attendance `toml:"attendance"`
	Credit        credit     `toml:"credit"`
	Services      []service  `toml:"services"`
	Tracks        []track    `toml:"tracks"`
}

type level struct {
	Name          words  `toml:"name"`
	WeeklyMinimum length `toml:"weekly_minimum"`
	WeeklyMaximum length `toml:"weekly_maximum"`
	DailyMinimum  length `toml:"daily_minimum"`
	DailyMaximum  length `toml:"daily_maximum"`
	DaysMinimum   int    `toml:"days_minimum"`
	LargestGap    int    `toml:"largest_gap"`
	AgeFrom       int    `toml:"age_from"`
	AgeBelow      int    `toml:"age_below"`
}

type attendance struct {
	EarlyWindow length  `toml:"early_window"`
	LateAfter   length  `toml:"late_after"`
	LateCutoff  length  `toml:"late_cutoff"`
	MissAfter   length  `toml:"miss_after"`
	LeaveWindow length  `toml:"leave_window"`
	LeaveGrace  length  `toml:"leave_grace"`
	Choice      string  `toml:"choice"`
	Departure   string  `toml:"departure"`
	NoticeHours int     `toml:"notice_hours"`
	Limits      []limit `toml:"limits"`
}

type limit struct {
	Kind  string `toml:"kind"`
	Count int    `toml:"count"`
	Weeks int    `toml:"weeks"`
}

type credit struct {
	LateLoses  length `toml:"late_loses"`
	EarlyLoses length `toml:"early_loses"`
	OutLoses   length `toml:"out_loses"`
	Rounding   string `toml:"rounding"`
	Unit       length `toml:"unit"`
}

type service struct {
	Key    string `toml:"key"`
	Kind   string `toml:"kind"`
	Name   words  `toml:"name"`
	Counts bool   `toml:"counts"`
	Court  *bool  `toml:"court"` // where letters to courts count it otherwise
}

type track struct {
	Name     words     `toml:"name"`
	Mark     string    `toml:"mark"`
	Optional bool      `toml:"optional"`
	AgeFrom  int       `toml:"age_from"`
	AgeBelow int       `toml:"age_below"`
	Capacity int       `toml:"capacity"`
	Meetings []meeting `toml:"meetings"`
}

type meeting struct {
	Days   []string `toml:"days"`
	Start  clock    `toml:"start"`
	Blocks []block  `toml:"blocks"`
}

type block struct {
	Service string `toml:"service"`
	Length  length `toml:"length"`
	Topic   words  `toml:"topic"`
}

// decode reads a file, and refuses what is too large and what it does not know.
func decode(name string, data io.Reader) (file, error) {
	text, err := io.ReadAll(io.LimitReader(data, maxBytes+1))
	switch {
	case err != nil:
		return file{}, fmt.Errorf("preset %s: %w", name, err)
	case len(text) > maxBytes:
		return file{}, fmt.Errorf("preset %s: the file is larger than %d bytes", name, maxBytes)
	}
	var read file
	meta, err := toml.Decode(string(text), &read)
	if err != nil {
		return file{}, fmt.Errorf("preset %s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return file{}, fmt.Errorf("preset %s: the key %q is not known", name, unknown[0].String())
	}
	if err := read.checkSizes(); err != nil {
		return file{}, fmt.Errorf("preset %s: %w", name, err)
	}
	return read, nil
}

func (f file) checkSizes() error {
	tooMany := func(what string, have, most int) error {
		if have > most {
			return fmt.Errorf("%s: %d of them are more than %d", what, have, most)
		}
		return nil
	}
	lists := []error{
		tooMany("services", len(f.Services), maxServices), tooMany("tracks", len(f.Tracks), maxTracks),
		tooMany("attendance.limits", len(f.Attendance.Limits), maxLimits),
	}
	for _, track := range f.Tracks {
		lists = append(lists, tooMany("tracks.meetings", len(track.Meetings), maxMeetings))
		for _, meeting := range track.Meetings {
			lists = append(lists, tooMany("tracks.meetings.blocks", len(meeting.Blocks), maxBlocks),
				tooMany("tracks.meetings.days", len(meeting.Days), len(weekdays)))
		}
	}
	for _, err := range lists {
		if err != nil {
			return err
		}
	}
	return nil
}

// check says what is wrong with the words under a key.
func (w words) check(key string, needed bool) error {
	for _, each := range []struct{ language, text string }{{"en", w.English}, {"es", w.Spanish}} {
		switch {
		case each.text == "" && needed:
			return fmt.Errorf("%s.%s: there is no text", key, each.language)
		case len([]rune(each.text)) > maxText:
			return fmt.Errorf("%s.%s: the text is longer than %d letters", key, each.language, maxText)
		case strings.TrimSpace(each.text) != each.text || strings.ContainsAny(each.text, "\n\r\t"):
			return fmt.Errorf("%s.%s: the text has spaces around it, or lines", key, each.language)
		}
	}
	return nil
}
