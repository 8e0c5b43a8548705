package intake

import (
	"maps"
	"slices"

	"daybook/internal/clinic"
)

// draft is the book with what the rows so far would do to it.
type draft struct {
	clinic.View
	patients map[clinic.PatientID]clinic.Patient
	numbers  map[string]clinic.PatientID
	stays    map[clinic.PatientID][]clinic.Admission
	covers   map[clinic.PatientID][]clinic.Coverage
	granted  map[clinic.PatientID][]clinic.Authorization
	reached  map[clinic.PatientID][]clinic.Contact
}

func newDraft() *draft {
	return &draft{
		patients: map[clinic.PatientID]clinic.Patient{}, numbers: map[string]clinic.PatientID{},
		stays:  map[clinic.PatientID][]clinic.Admission{},
		covers: map[clinic.PatientID][]clinic.Coverage{}, granted: map[clinic.PatientID][]clinic.Authorization{},
		reached: map[clinic.PatientID][]clinic.Contact{},
	}
}

// Patient, PatientsByNumber and AdmissionsOf answer as the book would after the
// rows so far.
func (d *draft) Patient(id clinic.PatientID) (clinic.Patient, bool) {
	if patient, ok := d.patients[id]; ok {
		return patient, true
	}
	return d.View.Patient(id)
}

func (d *draft) PatientsByNumber(number string) []clinic.PatientID {
	found := slices.DeleteFunc(slices.Clone(d.View.PatientsByNumber(number)), func(id clinic.PatientID) bool {
		now, moved := d.patients[id]
		return moved && now.Number != number
	})
	if id, ok := d.numbers[number]; ok && !slices.Contains(found, id) {
		found = append(found, id)
	}
	return found
}

func (d *draft) AdmissionsOf(id clinic.PatientID) []clinic.Admission {
	if stays, ok := d.stays[id]; ok {
		return stays
	}
	return d.View.AdmissionsOf(id)
}

// CoveragesOf and AuthorizationsOf likewise.
func (d *draft) CoveragesOf(id clinic.PatientID) []clinic.Coverage {
	if covers, ok := d.covers[id]; ok {
		return covers
	}
	return d.View.CoveragesOf(id)
}

func (d *draft) AuthorizationsOf(id clinic.PatientID) []clinic.Authorization {
	if granted, ok := d.granted[id]; ok {
		return granted
	}
	return d.View.AuthorizationsOf(id)
}

func (d *draft) ContactsOf(id clinic.PatientID) []clinic.Contact {
	if contacts, ok := d.reached[id]; ok {
		return contacts
	}
	return d.View.ContactsOf(id)
}

// apply takes the facts that rows lead to; others there are none.
func (d *draft) apply(facts []clinic.Event) {
	for _, fact := range facts {
		switch fact := fact.(type) {
		case clinic.PatientSaved:
			if old, ok := d.patients[fact.Patient.ID]; ok {
				delete(d.numbers, old.Number)
			}
			d.patients[fact.Patient.ID], d.numbers[fact.Patient.Number] = fact.Patient, fact.Patient.ID
		case clinic.AdmissionOpened:
			id := fact.Admission.Patient
			d.stays[id] = append(slices.Clone(d.AdmissionsOf(id)), fact.Admission)
		case clinic.PlanSet:
			d.change(fact.Patient, fact.Admission, func(stay *clinic.Admission) {
				others := slices.DeleteFunc(slices.Clone(stay.Plans), func(p clinic.Plan) bool { return p.From == fact.Plan.From })
				stay.Plans = append(others, fact.Plan)
			})
		case clinic.OpeningSet:
			d.change(fact.Patient, fact.Admission, func(stay *clinic.Admission) { stay.Opening = &fact.Opening })
		case clinic.CoverageSaved:
			id := fact.Coverage.Patient
			d.covers[id] = append(slices.Clone(d.CoveragesOf(id)), fact.Coverage)
		case clinic.AuthorizationSaved:
			id := fact.Authorization.Patient
			d.granted[id] = append(slices.Clone(d.AuthorizationsOf(id)), fact.Authorization)
		case clinic.ContactSaved:
			id := fact.Contact.Patient
			d.reached[id] = append(slices.Clone(d.ContactsOf(id)), fact.Contact)
		case clinic.AdmissionExtended:
			d.change(fact.Patient, fact.Admission, func(stay *clinic.Admission) { stay.Weeks = fact.Weeks })
		}
	}
}

func (d *draft) change(patient clinic.PatientID, id clinic.AdmissionID, how func(*clinic.Admission)) {
	stays := slices.Clone(d.AdmissionsOf(patient))
	for i := range stays {
		if stays[i].ID == id {
			how(&stays[i])
		}
	}
	d.stays[patient] = stays
}

// fork is a draft upon this one, for a row that may yet be refused.
func (d *draft) fork() *draft {
	fork := newDraft()
	fork.View = d
	return fork
}

// join takes over what a fork holds.
func (d *draft) join(fork *draft) {
	for id, patient := range fork.patients {
		d.apply([]clinic.Event{clinic.PatientSaved{Patient: patient}})
		d.patients[id] = patient
	}
	maps.Copy(d.stays, fork.stays)
	maps.Copy(d.covers, fork.covers)
	maps.Copy(d.granted, fork.granted)
	maps.Copy(d.reached, fork.reached)
}
