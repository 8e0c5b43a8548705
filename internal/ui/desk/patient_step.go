package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// stepping is what the form asks for when it changes the level of care, or admits
// somebody again who was discharged.
type stepping struct {
	stay clinic.Admission // that ends, or that was before
	ends bool             // it goes on until the next one begins
	asks int              // how often the preview was asked for
}

// first is the day on which the next stay usually begins: tomorrow, where the one
// before goes on; otherwise today, or the day after its last.
func (s stepping) first(today clinic.Date) clinic.Date {
	switch {
	case s.ends:
		return today.AddDays(1)
	case !s.stay.Discharged.Before(today):
		return s.stay.Discharged.AddDays(1)
	}
	return today
}

// stepDown begins the change of the level of care of the patient whose sheet is
// open: one stay ends and the next begins.
func (p *patientSheet) stepDown() {
	if p.allowed(clinic.ActPatients) && p.sheet.Current != nil && p.sheet.Current.Discharged.IsZero() {
		p.page.form.beginStay(p.sheet, stepping{stay: *p.sheet.Current, ends: true})
	}
}

// readmit begins another stay of somebody who was discharged.
func (p *patientSheet) readmit() {
	if n := len(p.sheet.Admissions); p.allowed(clinic.ActPatients) && n > 0 {
		p.page.form.beginStay(p.sheet, stepping{stay: p.sheet.Admissions[n-1]})
	}
}

// beginStay fills the form for the next stay of a patient.
func (f *patientForm) beginStay(sheet clinic.PatientSheet, step stepping) {
	plan := sheet.Plan
	if len(plan.Days) == 0 && len(step.stay.Plans) > 0 {
		plan = step.stay.Plans[len(step.stay.Plans)-1]
	}
	next := sheet
	next.Current, next.Plan = nil, clinic.Plan{Group: plan.Group, Track: plan.Track, Available: plan.Available, AvailableTracks: plan.AvailableTracks}
	f.begin(&next)
	f.step = &step
	f.like.begin()
	f.admit.Tick(true)
	f.reason.SetText("")
	f.reason.SetProblem("")
	f.from.SetText(dateText(step.first(f.shell.deps.Book.Today())))
	f.fillPlan()
	f.drawTitle()
	f.drawStay()
	f.dirty = false
	f.page.show(f.object)
	f.track.Focus()
}

// stepCommand is the command that begins the next stay.
func (f *patientForm) stepCommand(plan clinic.Plan) clinic.Command {
	next := clinic.Admission{ID: f.stayID, Patient: f.old.ID, From: plan.From, Plans: []clinic.Plan{plan}, Before: f.step.stay.ID}
	if i := f.program.One(); i >= 0 && i < len(f.programs) {
		next.Program = f.programs[i].ID
	}
	if !f.step.ends {
		return clinic.Admit{Admission: next}
	}
	reason := listing(f.shell.t("patients.reason.stepped_down"), strings.TrimSpace(f.reason.Text()))
	return clinic.StepDown{Patient: f.old.ID, Admission: f.step.stay.ID, Date: plan.From.AddDays(-1), Next: next, Reason: reason}
}

// foresee shows what the weeks would ask for. Only the last question counts.
func (f *patientForm) foresee() {
	if f.step == nil {
		return
	}
	step := f.step
	step.asks++
	asked := step.asks
	plan, ok := f.quietPlan()
	if !ok {
		f.preview.Set("")
		return
	}
	preview, ends := clinic.StepDown{Patient: f.old.ID}, f.step.ends
	switch command := f.stepCommand(plan).(type) {
	case clinic.StepDown:
		preview = command
	case clinic.Admit:
		preview.Next = command.Admission
	}
	work(f.shell, func() (clinic.StepPreview, error) { return f.shell.deps.Book.PreviewStepDown(preview) },
		func(weeks clinic.StepPreview, err error) {
			if f.step == step && step.asks == asked && err == nil {
				f.preview.Set(f.shell.stepWords(weeks, ends))
				f.object.Refresh()
			}
		})
}

// stepWords says week by week what would be asked for.
func (s *shell) stepWords(preview clinic.StepPreview, ends bool) string {
	var lines []string
	for _, week := range preview.Weeks {
		id := "patients.step.week"
		switch {
		case ends && week.Before > 0:
			id = "patients.step.week_split"
		case ends:
			id = "patients.step.week_instead"
		}
		lines = append(lines, s.t(id, i18n.Args{"Date": s.day(week.Week), "Now": s.words.Hours(week.Now),
			"Before": s.words.Hours(week.Before), "After": s.words.Hours(week.After)}))
	}
	return strings.Join(lines, "\n")
}
