package desk

import (
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// patientFilter shortens the list of patients, and stays as it was set while the
// desk is open.
type patientFilter struct {
	shell  *shell
	list   *patientList
	button *kit.Button
	now    clinic.PatientFilter
}

func newPatientFilter(s *shell, list *patientList) *patientFilter {
	f := &patientFilter{shell: s, list: list}
	f.button = s.button(kit.Secondary, "", "", "2", f.ask)
	return f
}

// all are the filters that can be chosen, the tracks of every program among them.
func (f *patientFilter) all() []clinic.PatientFilter {
	filters := []clinic.PatientFilter{{}, {Kind: clinic.FilterIn}}
	for _, program := range f.shell.deps.Book.Programs() {
		for _, track := range f.shell.deps.Book.TracksOf(program.ID) {
			filter := clinic.PatientFilter{Kind: clinic.FilterTrack, Track: track.ID}
			if !program.Retired || f.list.index.Count(filter) > 0 {
				filters = append(filters, filter)
			}
		}
	}
	if kept := (clinic.PatientFilter{Kind: clinic.FilterKept}); f.now == kept || f.list.index.Count(kept) > 0 {
		filters = append(filters, kept)
	}
	return append(filters, clinic.PatientFilter{Kind: clinic.FilterOver}, clinic.PatientFilter{Kind: clinic.FilterAttention})
}

// word is what a filter is called.
func (f *patientFilter) word(filter clinic.PatientFilter) string {
	s := f.shell
	switch filter.Kind {
	case clinic.FilterIn:
		return s.t("patients.filter.in")
	case clinic.FilterTrack:
		return f.trackWord(filter.Track)
	case clinic.FilterOver:
		return s.t("patients.filter.discharged")
	case clinic.FilterKept:
		return s.t("patients.filter.kept")
	case clinic.FilterAttention:
		return s.t("patients.filter.attention")
	}
	return s.t("patients.filter.all")
}

// trackWord is a track's name, with its program's where there are several.
func (f *patientFilter) trackWord(id clinic.TrackID) string {
	s, programs := f.shell, f.shell.deps.Book.Programs()
	for _, program := range programs {
		for _, track := range s.deps.Book.TracksOf(program.ID) {
			switch {
			case track.ID != id:
			case len(programs) > 1:
				return listing(s.label(track.Label), s.label(program.Label))
			default:
				return s.label(track.Label)
			}
		}
	}
	return ""
}

func (f *patientFilter) draw() {
	f.button.SetLabel(f.shell.t("patients.filter.show", i18n.Args{"Filter": f.word(f.now)}))
}

// ask offers every filter with how many it shows. The list follows at once; Escape
// sets it back.
func (f *patientFilter) ask() {
	s, filters, before := f.shell, f.all(), f.now
	var words []string
	at := 0
	for i, filter := range filters {
		words = append(words, f.word(filter)+" · "+strconv.Itoa(f.list.index.Count(filter)))
		if filter == f.now {
			at = i
		}
	}
	which := s.choice("", words...)
	which.Choose(at)
	which.OnChanged = func() { f.set(filters[max(0, which.One())]) }
	s.ask(question{
		title: s.t("patients.filter.title"), body: s.t("patients.filter.body"), more: which, fields: []editable{which},
		yes: s.t("patients.filter.yes"), refuse: func() { f.set(before) },
	})
}

// set shows whom a filter lets through, and closes a sheet that it hides: a key
// would act on a patient who is not listed.
func (f *patientFilter) set(filter clinic.PatientFilter) {
	f.now = filter
	f.list.narrow()
}
