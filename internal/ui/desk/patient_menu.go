package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// stayAct is one of the acts about a stay that are too rare for a key of their own.
type stayAct struct {
	words string // id of the catalog
	do    func()
	card  string // the letters of the card that the words name
}

// stayActs are those that make sense for the patient whose sheet is open, and what
// there is to look up about them.
func (p *patientSheet) stayActs() []stayAct {
	if !p.known {
		return nil
	}
	acts := append(append(p.changes(), p.cardActs()...), stayAct{words: "patients.menu.calendar", do: p.openCalendar})
	acts = append(acts, stayAct{words: "versions.menu", do: p.openVersions}, stayAct{words: "disclosures.menu", do: p.openAccount})
	if p.shell.may(clinic.ActDocuments) {
		acts = append(acts, stayAct{words: "emergency.menu", do: p.askEmergency})
	}
	if p.shell.may(clinic.ActRetention) {
		acts = append(acts, p.legalHoldAct())
	}
	if p.shell.has(pageJournal) {
		acts = append(acts, stayAct{words: "patients.menu.journal", do: p.openJournal})
	}
	return acts
}

// changes are the acts that change something about the stay.
func (p *patientSheet) changes() []stayAct {
	var acts []stayAct
	s, stay := p.shell, p.sheet.Current
	contacts := stayAct{words: "contacts.button", do: p.openContacts}
	goesOn := stay != nil && stay.Discharged.IsZero()
	if stay != nil && s.may(clinic.ActAttendance) {
		acts = append(acts, stayAct{words: "patients.menu.absence", do: p.askAbsenceAhead})
	}
	if !s.may(clinic.ActPatients) {
		return append(acts, contacts)
	}
	if goesOn {
		acts = append(acts, stayAct{words: "patients.menu.step", do: p.stepDown})
	}
	if p.shell.deps.Book.Settings().Photos {
		acts = append(acts, stayAct{words: "patients.menu.photo", do: p.askPhoto})
	}
	if goesOn && len(stay.Plans) > 1 {
		acts = append(acts, stayAct{words: "patients.menu.plan_back", do: p.askPlanBack})
	}
	if stay != nil {
		acts = append(acts, stayAct{words: "patients.menu.opening", do: p.askOpening}, p.partTwoAct(*stay))
	}
	if !goesOn && len(p.sheet.Admissions) > 0 {
		acts = append(acts, stayAct{words: "patients.menu.readmit", do: p.readmit})
	}
	if _, some := p.movable(); some {
		acts = append(acts, stayAct{words: "patients.menu.move", do: p.askMove})
	}
	if goesOn {
		acts = append(acts, stayAct{words: "patients.menu.discharge", do: p.dischargeNow})
	}
	return append(append(acts, contacts), p.mergeActs()...)
}

// cardActs say of each card that works where it is between visits.
func (p *patientSheet) cardActs() []stayAct {
	var acts []stayAct
	s := p.shell
	if !s.may(clinic.ActCards) {
		return nil
	}
	working, _ := workingCards(p.sheet.Cards)
	for _, card := range working {
		keep := clinic.KeepCard{Patient: p.patient, Card: card.ID, AtDesk: !card.AtDesk}
		act := stayAct{words: "patients.menu.keep_card", card: card.Short, do: func() { p.keepCard(keep, "patients.card.kept_done") }}
		if card.AtDesk {
			act = stayAct{words: "patients.menu.hand_card", card: card.Short, do: func() { p.keepCard(keep, "patients.card.handed_done") }}
		}
		acts = append(acts, act)
	}
	return acts
}

// keepCard says where a card is from now on.
func (p *patientSheet) keepCard(keep clinic.KeepCard, said string) {
	s := p.shell
	s.record(func(facts []clinic.Event) { s.done(s.t(said), facts, keep) }, keep)
}

// mergeActs make two records of one person one, and part what was merged.
func (p *patientSheet) mergeActs() []stayAct {
	if s := p.shell; !s.may(clinic.ActMerge) {
		return []stayAct{{words: "merge.menu", do: func() { s.say(s.whoMerges()) }}}
	}
	acts := []stayAct{{words: "merge.menu", do: p.openMerge}}
	if len(p.shell.deps.Book.MergesInto(p.patient)) > 0 {
		acts = append(acts, stayAct{words: "merge.part.menu", do: p.askPart})
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
		words[i] = s.t(act.words, i18n.Args{"Card": act.card})
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

// partTwoAct marks the stay's records as under 42 CFR Part 2, or takes the mark away:
// letters about it then carry the notice of 2.32, or do not.
func (p *patientSheet) partTwoAct(stay clinic.Admission) stayAct {
	s := p.shell
	set := clinic.SetPartTwo{Patient: p.patient, Admission: stay.ID, PartTwo: !stay.PartTwo}
	words, said := "patients.menu.part_two", "patients.menu.part_two_done"
	if stay.PartTwo {
		words, said = "patients.menu.part_two_off", "patients.menu.part_two_off_done"
	}
	return stayAct{words: words, do: func() {
		s.record(func(facts []clinic.Event) { s.done(s.t(said), facts, set) }, set)
	}}
}

// askEmergency writes down what was told in an emergency, and shows its form.
func (p *patientSheet) askEmergency() {
	s, patient := p.shell, p.sheet.Patient
	s.askEmergency(patient.ID, patient.SortName(), func() {
		s.leaving(func() {
			s.show(pageDocuments)
			if documents, ok := s.page(pageDocuments).(*documentsPage); ok {
				documents.showEmergencies(patient)
			}
		})
	})
}
