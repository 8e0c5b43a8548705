package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// stayAct is one of the acts about a stay that are too rare for a key of their own.
type stayAct struct {
	words string // id of the catalog
	do    func()
}

// stayActs are those that make sense for the patient whose sheet is open, and what
// there is to look up about them.
func (p *patientSheet) stayActs() []stayAct {
	if !p.known {
		return nil
	}
	acts := append(p.changes(), stayAct{"patients.menu.calendar", p.openCalendar})
	acts = append(acts, stayAct{"versions.menu", p.openVersions})
	if p.shell.has(pageJournal) {
		acts = append(acts, stayAct{"patients.menu.journal", p.openJournal})
	}
	return acts
}

// changes are the acts that change something about the stay.
func (p *patientSheet) changes() []stayAct {
	var acts []stayAct
	s, stay := p.shell, p.sheet.Current
	contacts := stayAct{"contacts.button", p.openContacts}
	goesOn := stay != nil && stay.Discharged.IsZero()
	if stay != nil && s.may(clinic.ActAttendance) {
		acts = append(acts, stayAct{"patients.menu.absence", p.askAbsenceAhead})
	}
	if !s.may(clinic.ActPatients) {
		return append(acts, contacts)
	}
	if goesOn {
		acts = append(acts, stayAct{"patients.menu.step", p.stepDown})
	}
	if p.shell.deps.Book.Settings().Photos {
		acts = append(acts, stayAct{"patients.menu.photo", p.askPhoto})
	}
	if goesOn && len(stay.Plans) > 1 {
		acts = append(acts, stayAct{"patients.menu.plan_back", p.askPlanBack})
	}
	if stay != nil {
		acts = append(acts, stayAct{"patients.menu.opening", p.askOpening})
	}
	if !goesOn && len(p.sheet.Admissions) > 0 {
		acts = append(acts, stayAct{"patients.menu.readmit", p.readmit})
	}
	if goesOn {
		acts = append(acts, stayAct{"patients.menu.discharge", p.dischargeNow})
	}
	return append(append(acts, contacts), p.mergeActs()...)
}

// mergeActs make two records of one person one, and part what was merged.
func (p *patientSheet) mergeActs() []stayAct {
	if !p.shell.may(clinic.ActMerge) {
		return nil
	}
	acts := []stayAct{{"merge.menu", p.openMerge}}
	if len(p.shell.deps.Book.MergesInto(p.patient)) > 0 {
		acts = append(acts, stayAct{"merge.part.menu", p.askPart})
	}
	return acts
}

// askStay asks what about the stay is to be done.
func (p *patientSheet) askStay() {
	s, acts := p.shell, p.stayActs()
	if len(acts) == 0 {
		return
	}
	words := make([]string, len(acts))
	for i, act := range acts {
		words[i] = s.t(act.words)
	}
	which := s.choice("", words...)
	which.Choose(0)
	s.ask(question{
		title: s.t("patients.menu.title", i18n.Args{"Name": s.name(p.sheet.Patient.SortName())}),
		more:  which, fields: []editable{which}, yes: s.t("correct.next"),
		accept: func(string) bool {
			s.sheet.close()
			acts[max(0, which.One())].do()
			return true
		},
	})
}
