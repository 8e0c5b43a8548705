package intake

import (
	"maps"
	"slices"
	"testing"
)

func TestColumnsAreToldByTheirNames(t *testing.T) {
	for _, c := range []struct {
		columns []string
		want    Columns
	}{
		{[]string{"MRN", "Last Name", "First Name", "D.O.B.", "Track"}, Columns{FieldNumber: 0, FieldFamily: 1, FieldGiven: 2, FieldBorn: 3, FieldTrack: 4}},
		{[]string{"firstName", "LAST_NAME", "patient-id"}, Columns{FieldGiven: 0, FieldFamily: 1, FieldNumber: 2}},
		{[]string{"Apellidos", "Nombre", "Fecha de nacimiento", "N.º de expediente"}, Columns{FieldFamily: 0, FieldGiven: 1, FieldBorn: 2}},
		{[]string{"Client", "Hours/week", "Days", "Favourite colour"}, Columns{FieldName: 0, FieldHours: 1, FieldDays: 2}},
		{[]string{"Name", "Name"}, Columns{FieldName: 0}},
	} {
		if got := Match(c.columns, nil); !maps.Equal(got, c.want) {
			t.Errorf("%q: expected %v, got %v", c.columns, c.want, got)
		}
	}
}

func TestNoNameStandsUnderTwoFields(t *testing.T) {
	seen := map[string]Field{}
	for field, names := range headings {
		for _, name := range names {
			if other, ok := seen[name]; ok {
				t.Errorf("%q stands under %s and %s", name, field, other)
			}
			if name != Heading(name) {
				t.Errorf("%q is never found: it is compared as %q", name, Heading(name))
			}
			seen[name] = field
		}
	}
	for field := range headings {
		if !slices.Contains(Fields(), field) {
			t.Errorf("%s is not among the fields", field)
		}
	}
}

func TestWhatTheClinicChoseIsRemembered(t *testing.T) {
	columns := []string{"Ref", "Who", "Name", "Start"}
	chosen := Match(columns, nil)
	chosen.Take(0, FieldNumber)
	chosen.Take(1, FieldName)
	chosen.Take(3, "")
	again := Match([]string{"Start", "Name", "Who", "REF"}, Recall(chosen.Remember(columns, map[string]string{"other": "given"})))
	if want := (Columns{FieldName: 2, FieldNumber: 3}); !maps.Equal(again, want) {
		t.Errorf("expected %v, got %v", want, again)
	}
}
