package clinic

import (
	"reflect"
	"slices"
	"testing"
)

// staysWithThePerson are the events about a patient that belong to the record that
// is kept, or name their record by an id of their own.
var staysWithThePerson = []string{
	"patient.saved", "patient.pin_set", "patient.number_tried", "patient.withdrawn", "patient.merged", "patient.parted",
	"card.issued", "hold.placed", // new ones
	"claim.handled",  // by the claim's own id
	"notice.handled", // likewise
}

// Whoever adds an event about a patient decides where it is written for a person
// of two records: in Home, or in the list above.
func TestEveryEventAboutAPatientHasAHome(t *testing.T) {
	d := twins(t)
	d.do(director, merging())
	for _, event := range Events() {
		if !mentionsPatient(reflect.TypeOf(event)) || slices.Contains(staysWithThePerson, event.Kind()) {
			continue
		}
		about := reflect.New(reflect.TypeOf(event)).Elem()
		setPatients(about, twin)
		home, err := Home(d.person(), about.Interface().(Event))
		if err != nil {
			t.Fatalf("%s: %v", event.Kind(), err)
		}
		if visit, ok := home.(VisitEvent); ok && visit.Ref().Patient == twin {
			t.Errorf("%s of no record's visit goes to the kept record, got %+v", event.Kind(), home)
		} else if !ok && PatientOf(home) == twin && PatientOf(about.Interface().(Event)) == twin && !ofNoPlace(event) {
			t.Errorf("%s that no record has goes to the kept record, got %+v", event.Kind(), home)
		}
	}
}

// ofNoPlace are those that only follow a visit.
func ofNoPlace(event Event) bool {
	return slices.Contains([]string{"claim.affected", "notice.raised"}, event.Kind())
}

func mentionsPatient(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return mentionsPatient(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if mentionsPatient(t.Field(i).Type) {
				return true
			}
		}
	}
	return t == reflect.TypeFor[PatientID]()
}

func setPatients(v reflect.Value, id PatientID) {
	switch {
	case v.Type() == reflect.TypeFor[PatientID]():
		v.SetString(string(id))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				setPatients(v.Field(i), id)
			}
		}
	}
}

func TestPaperOfTwoRecordsIsReadOnceAndWrittenToTheOneThatHasIt(t *testing.T) {
	d := twins(t)
	typed := func(patient PatientID, minutes int) {
		d.do(atDesk, TypePaper{Patient: patient, Date: monday, Paper: &PaperDay{Word: PaperHours, Minutes: minutes}})
	}
	d.since(ana, monday)
	d.since(twin, monday)
	d.clock(21, 30)
	typed(twin, 120)
	d.do(director, merging())
	typed(ana, 150)
	figures, err := d.person().PaperOn(monday, monday)
	if err != nil || len(figures) != 1 || figures[0].Patient != ana || figures[0].Paper.Minutes != 150 {
		t.Errorf("one person has one figure, got %+v, %v", figures, err)
	}
	d.do(director, PartPatients{Other: twin, Reason: "two after all"})
	figures, err = d.PaperOn(monday, monday)
	if err != nil || len(figures) != 1 || figures[0].Patient != twin {
		t.Errorf("the figure stays with the record that had one, got %+v, %v", figures, err)
	}
}
