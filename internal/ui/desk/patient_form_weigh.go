package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// weigh cautions where the weekly target is more than the chosen days of the
// track hold. It may be meant so, as where a patient is to change tracks.
func (f *patientForm) weigh() {
	f.caution.Set("")
	minutes, timed := typedHours(f.hours.Text())
	if most, known := f.weekHolds(); timed && known && minutes > most {
		f.caution.Set(f.shell.t("patients.form.above_days", i18n.Args{"Hours": f.shell.words.Hours(most)}))
	}
	if f.ageless {
		f.caution.Set(f.shell.t("patients.form.age_unknown"))
	}
	show(f.caution, f.caution.Content() != "")
	show(f.stepDown, timed && minutes < f.levelAsks())
	f.foresee()
}

// levelAsks is the least that the chosen program's level of care holds in a week,
// in minutes.
func (f *patientForm) levelAsks() int {
	if i := f.program.One(); i >= 0 && i < len(f.programs) {
		return f.programs[i].Level.WeeklyMinimum
	}
	return 0
}

// weekHolds is how many minutes that count the chosen days have in a week; false
// where no track or no day is chosen.
func (f *patientForm) weekHolds() (minutes int, known bool) {
	track, program := f.track.One(), f.program.One()
	if track < 0 || track >= len(f.tracks) || program < 0 || program >= len(f.programs) || len(f.days.Chosen()) == 0 {
		return 0, false
	}
	counts := map[clinic.ServiceID]bool{}
	for _, service := range f.programs[program].Services {
		counts[service.ID] = service.Counts
	}
	date, dated := typedDate(f.from.Text())
	if !dated {
		date = f.shell.deps.Book.Today()
	}
	pattern, known := f.tracks[track].PatternOn(date)
	for _, block := range pattern.Blocks {
		chosen := slices.ContainsFunc(f.days.Chosen(), func(place int) bool { return f.weekday(place) == block.Weekday })
		if chosen && counts[block.Service] {
			minutes += int(block.End - block.Start)
		}
	}
	return minutes, known
}
