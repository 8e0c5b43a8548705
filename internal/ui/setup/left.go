package setup

import (
	"cmp"
	"slices"
	"time"

	"daybook/internal/preset"
	"daybook/internal/ui/zones"
)

// Left is what was said at a first start that was left before its end: everything but
// the PIN, which is typed anew.
type Left struct {
	Step      int          `json:"step"` // that was shown, from 0
	Language  string       `json:"language"`
	Clinic    string       `json:"clinic"`
	Zone      string       `json:"zone"`
	WeekStart time.Weekday `json:"week_start"`
	Preset    string       `json:"preset"`
	AllTracks bool         `json:"all_tracks,omitempty"`
	Apart     bool         `json:"apart,omitempty"`  // that folder is on another disk
	Copies    string       `json:"copies,omitempty"` // the folder for copies
	Director  string       `json:"director,omitempty"`
}

// keep has what was said so far kept for the next start.
func (s *Setup) keep() {
	a := s.answers()
	s.deps.Keep(Left{
		Step: s.step, Language: a.Language, Clinic: a.Clinic, Zone: a.Zone, WeekStart: a.WeekStart,
		Preset: a.Preset, AllTracks: a.AllTracks, Copies: a.Copies, Apart: a.Apart, Director: a.Director,
	})
}

// Keep has what was said so far kept, where the window goes without being asked.
// After the book is there it keeps nothing.
func (s *Setup) Keep() {
	if !s.over && !s.back.isBroken() && s.back.locked() == nil {
		s.keep()
	}
}

// resume fills in what was said at an earlier start.
func (s *Setup) resume() {
	left := s.deps.Left
	if left == (Left{}) {
		return
	}
	if slices.Contains(s.deps.Catalog.Languages(), left.Language) {
		s.speak(left.Language)
	}
	s.clinic.name.SetText(left.Clinic)
	if zones.Known(left.Zone) {
		s.clinic.zone.Set(zonePick(left.Zone))
	}
	if left.WeekStart >= time.Sunday && left.WeekStart <= time.Saturday {
		s.clinic.week.Choose(int(left.WeekStart))
	}
	at := slices.IndexFunc(s.program.choices, func(c preset.Choice) bool { return c.ID == left.Preset })
	if at >= 0 {
		s.program.choice.Choose(at)
		s.program.describe()
		s.program.also.Tick(left.AllTracks && s.program.also.Visible())
	}
	s.copies.folder, s.copies.apart = left.Copies, left.Apart
	s.director.name.SetText(left.Director)
}

// begin is the step to begin with: the one that was left, but never the key, which a
// new book gets anew.
func (s *Setup) beginAt() int {
	// A passphrase is kept nowhere: how the book opens is asked again.
	step := min(max(s.deps.Left.Step, atClinic), s.beside(atOpening, atDirector))
	if cmp.Or(s.deps.Left.Clinic, s.deps.Left.Zone) == "" || s.clinic.answers().Zone == "" || s.clinic.answers().Clinic == "" {
		return atClinic
	}
	return step
}
