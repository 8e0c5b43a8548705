package main

import (
	"testing"

	"daybook/internal/clinic"
)

func TestWhichDirectorIsMeant(t *testing.T) {
	ruth, tomas := clinic.Staff{ID: "r", Name: "Ruth Abara"}, clinic.Staff{ID: "t", Name: "Tomás Vidal"}
	for _, each := range []struct {
		there []clinic.Staff
		name  string
		want  clinic.StaffID
	}{
		{[]clinic.Staff{ruth}, "", "r"}, {[]clinic.Staff{ruth, tomas}, "", ""}, {[]clinic.Staff{ruth, tomas}, "tomas vidal", "t"},
		{[]clinic.Staff{ruth}, "Tomás Vidal", ""}, {nil, "", ""},
	} {
		if got, ok := directorNamed(each.there, each.name); got.ID != each.want || ok != (each.want != "") {
			t.Errorf("%q of %q: want %q, got %q", each.name, namesOf(each.there), each.want, got.ID)
		}
	}
	if got := namesOf([]clinic.Staff{ruth, tomas}); got != "Ruth Abara, Tomás Vidal" {
		t.Errorf("got %q", got)
	}
}
