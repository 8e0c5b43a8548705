package intake

import (
	"slices"
	"strconv"
	"strings"

	"daybook/internal/clinic"
)

// index notes who has which name, and the highest number that was given out.
func (p *Preview) index(view clinic.View) {
	p.names = map[string][]clinic.PatientID{}
	for _, id := range view.Patients() {
		patient, _ := view.Patient(id)
		p.names[nameKey(patient)] = append(p.names[nameKey(patient)], id)
		p.keepNumber(patient.Number)
		p.indexMerged(view, patient)
	}
	for _, line := range p.table.Rows {
		if column, ok := p.columns[FieldNumber]; ok {
			number, _ := readNumber(line.Cell(column))
			p.keepNumber(number)
		}
	}
	for _, same := range p.names {
		slices.Sort(same)
	}
}

// keepNumber keeps a number from being given out to somebody else.
func (p *Preview) keepNumber(number string) {
	if n, err := strconv.Atoi(number); err == nil && len(number) <= clinic.MaxNumberDigits {
		p.next = max(p.next, n)
	}
}

// nameKey is a name as two spellings of one person are compared.
func nameKey(patient clinic.Patient) string {
	return Heading(patient.Family) + "," + Heading(patient.Given)
}

// readPerson reads who the row is about, and what it says of them.
func (r *reading) readPerson() error {
	told, err := r.toldPerson()
	r.row.Name, r.row.Number = told.SortName(), told.Number
	if err != nil {
		return err
	}
	if told.Family == "" && told.Given == "" {
		return r.refuse(FieldName, "no_name", nil)
	}
	if id, ok := r.preview.mergedRecord(told); ok {
		r.patient, _ = r.draft.Patient(id)
		r.merged, r.row.Patient = true, id
		return nil
	}
	id, err := r.find(told)
	if err != nil {
		return err
	}
	if id == "" {
		return r.newPerson(told)
	}
	r.old, _ = r.draft.Patient(id)
	r.old.PIN, r.old.Failures = "", clinic.Failures{}
	r.patient = merge(r.old, told)
	r.row.Patient, r.row.Name, r.row.Number = id, r.patient.SortName(), r.patient.Number
	r.change(FieldNumber, r.old.Number, r.patient.Number)
	r.change(FieldName, r.old.SortName(), r.patient.SortName())
	r.change(FieldBorn, r.old.BirthDate, r.patient.BirthDate)
	r.change(FieldLanguage, r.old.Language, r.patient.Language)
	return nil
}

// toldPerson is what the row says of a person, with what it does not say empty.
func (r *reading) toldPerson() (clinic.Patient, error) {
	told := clinic.Patient{Family: r.text(FieldFamily), Given: r.text(FieldGiven)}
	if told.Family == "" && told.Given == "" {
		told.Family, told.Given = splitName(r.text(FieldName))
	}
	if text := r.text(FieldNumber); text != "" {
		number, ok := readNumber(text)
		if !ok {
			return told, r.refuse(FieldNumber, "number_not_digits", nil)
		}
		told.Number = number
	}
	if text := r.text(FieldLanguage); text != "" {
		if told.Language = readLanguage(text); told.Language == "" {
			return told, r.refuse(FieldLanguage, "list_language", nil)
		}
	}
	born, err := r.date(FieldBorn)
	if err == nil && born.After(r.env.Today()) {
		err = r.refuse(FieldBorn, "list_born_to_come", nil)
	}
	told.BirthDate = born
	return told, err
}

// find tells which patient the row is about; "" for one that Daybook does not
// know. It never takes one person for another: what is not sure is refused.
func (r *reading) find(told clinic.Patient) (clinic.PatientID, error) {
	if found := r.draft.PatientsByNumber(told.Number); told.Number != "" && len(found) > 0 {
		known, _ := r.draft.Patient(found[0])
		if len(found) > 1 || !couldBe(known, told) {
			return "", r.refuse(FieldNumber, "list_number_other", map[string]any{"Number": told.Number, "Name": known.SortName()})
		}
		return found[0], nil
	}
	var sure, maybe []clinic.PatientID
	for _, id := range r.preview.names[nameKey(told)] {
		known, _ := r.draft.Patient(id)
		switch {
		case !known.BirthDate.IsZero() && !told.BirthDate.IsZero() && known.BirthDate != told.BirthDate:
		case known.BirthDate == told.BirthDate && told.Number == "":
			sure = append(sure, id)
		default:
			maybe = append(maybe, id)
		}
	}
	switch {
	case len(sure) == 1 && len(maybe) == 0:
		return sure[0], nil
	case told.Number == "" && len(sure) == 0 && len(maybe) == 1:
		return maybe[0], nil
	case len(sure)+len(maybe) > 0:
		known, _ := r.draft.Patient(append(sure, maybe...)[0])
		return "", r.refuse(FieldName, "list_name_known", map[string]any{"Name": known.SortName(), "Number": known.Number})
	}
	return "", nil
}

// couldBe reports whether a list's row with a patient's number can be about them: a
// name may change by marriage, and a birth date may be mended, but not both at once.
func couldBe(known, told clinic.Patient) bool {
	if nameKey(known) == nameKey(told) {
		return true
	}
	same := strings.EqualFold(Heading(known.Given), Heading(told.Given)) || strings.EqualFold(Heading(known.Family), Heading(told.Family))
	if known.BirthDate.IsZero() || told.BirthDate.IsZero() {
		return same
	}
	return known.BirthDate == told.BirthDate
}

// merge is a known patient with what a row says in place of what was so.
func merge(known, told clinic.Patient) clinic.Patient {
	merged := known
	if nameKey(known) != nameKey(told) || known.Given == "" && known.Family == "" {
		merged.Family, merged.Given = told.Family, told.Given
	}
	if told.Number != "" {
		merged.Number = told.Number
	}
	if !told.BirthDate.IsZero() {
		merged.BirthDate = told.BirthDate
	}
	if told.Language != "" {
		merged.Language = told.Language
	}
	return merged
}

// newPerson makes a new patient of the row. One without a number gets the next.
func (r *reading) newPerson(told clinic.Patient) error {
	id, err := clinic.NewID[clinic.PatientID](r.preview.choices.Random)
	if err != nil {
		return err
	}
	if told.Number == "" {
		r.preview.next++
		told.Number = strconv.Itoa(r.preview.next)
	}
	told.ID = id
	r.isNew, r.patient, r.row.Patient, r.row.Number = true, told, id, told.Number
	return nil
}
