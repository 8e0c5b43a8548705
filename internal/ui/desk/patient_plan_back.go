package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// askPlanBack takes the latest change of the plan back, such as a change of track
// that was granted from a day on: the plan before goes on.
func (p *patientSheet) askPlanBack() {
	s, stay := p.shell, p.sheet.Current
	if stay == nil || len(stay.Plans) < 2 {
		return
	}
	plans := slices.SortedFunc(slices.Values(stay.Plans), func(a, b clinic.Plan) int { return a.From.Compare(b.From) })
	last, before := plans[len(plans)-1], plans[len(plans)-2]
	back := clinic.UndoPlan{Done: clinic.PlanSet{Admission: stay.ID, Patient: stay.Patient, Plan: last}}
	again := clinic.SetPlan{Patient: stay.Patient, Admission: stay.ID, Plan: last}
	q := question{
		title: s.t("patients.plan_back.title", i18n.Args{"Name": s.name(p.sheet.Patient.SortName()), "Date": s.dayYear(last.From)}),
		body:  s.t("patients.plan_back.body", i18n.Args{"Was": s.planOf(last), "Now": s.planOf(before)}), yes: s.t("patients.plan_back.yes"),
		accept: func(reason string) bool {
			s.record(func(facts []clinic.Event) {
				if len(facts) > 0 {
					s.offerUndo(s.t("patients.plan_back.done"), []clinic.Command{again})
				}
			}, explained(reason, back)...)
			return true
		},
	}
	if last.From.Before(s.deps.Book.Today()) {
		q.reason, q.listed = s.t("why.label"), true
	}
	s.ask(q)
}

// planOf says which track and how much of it a plan holds.
func (s *shell) planOf(plan clinic.Plan) string {
	for _, program := range s.deps.Book.Programs() {
		for _, track := range s.deps.Book.TracksOf(program.ID) {
			if track.ID == plan.Track {
				return listing(s.label(track.Label), s.planLine(plan))
			}
		}
	}
	return s.planLine(plan)
}
